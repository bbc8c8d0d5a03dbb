using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Staff pause, close and reopen, with a reason.</summary>
[Access(AccessRule.Staff)]
internal sealed class StatePage(ConnectDb db, PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string To { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    public PersonCard Person { get; private set; } = null!;

    public IEnumerable<Choice> Choices => ChangeState.From(Person.State).Select(state => new Choice(state.ToString(), StateWords.Alone(state)));

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!Enum.TryParse<PersonState>(To, out var to) || !Enum.IsDefined(to)) ModelState.AddModelError(nameof(To), "Select what it should be");
        if (Reason.Trim().Length is 0 or > ChangeState.LongestReason) ModelState.AddModelError(nameof(Reason), $"Enter a reason of up to {ChangeState.LongestReason} characters");
        if (!ModelState.IsValid) return Page();

        var changed = await Do((ChangeState op) => op.RunAsync(Person.Id, to, Reason, Actor, Stop));
        if (changed.Succeeded) this.Say($"{Person.FirstName} is now {StateWords.Of(to)}");
        return Redirect(changed.Succeeded ? PersonLinks.Person(Person.Id) : PersonLinks.State(Person.Id));
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Change, Thing.Person, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Looked(EnrolmentShown.State, Person.Id);
        return Person.Role == Role.ServiceUser;
    }
}
