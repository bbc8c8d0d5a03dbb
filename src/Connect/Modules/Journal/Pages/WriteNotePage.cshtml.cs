using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Journal.Pages;

/// <summary>Staff write a note in a person's journal, and say who reads it.</summary>
[Access(AccessRule.Staff)]
internal sealed class WriteNotePage(ConnectDb db, PersonCards cards) : ConnectPage
{
    private const string Team = "team", ThePerson = "person";

    [BindProperty]
    public string Note { get; set; } = "";

    [BindProperty]
    public string For { get; set; } = "";

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Choice> Readers =>
    [
        new(Team, "The team only"),
        new(ThePerson, $"The team and {Person.FirstName}", $"And supporters to whom {Person.FirstName} opened notes. Write it so that they may all read it."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(new(id)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(new(id))) return NotFound();
        if (For is not (Team or ThePerson)) ModelState.AddModelError(nameof(For), "Choose who sees the note");
        if (WriteNote.Wrong(Note) is { } problem) ModelState.AddModelError(nameof(Note), problem == WriteNote.Empty ? "Enter a note" : $"Note must be {WriteNote.Longest} characters or fewer");
        if (!ModelState.IsValid) return Page();

        if (await DoOnce((WriteNote op) => op.RunAsync(Person.Id, Note, For == ThePerson, Actor, Stop)) is not null) return NotFound();

        this.Say("The note is in the journal");
        return Redirect(PersonLinks.Person(Person.Id));
    }

    private async Task<bool> FindAsync(PersonId id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Write, Thing.Note, id, Stop)) return false;

        Person = await cards.OfAsync(id, Stop);
        Looked(PersonShown.Line, id);
        return Person.Role == Role.ServiceUser;
    }
}
