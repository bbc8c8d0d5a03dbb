using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Profile.Pages;

/// <summary>Staff change one detail of a person.</summary>
[Access(AccessRule.Staff)]
internal sealed class EditDetailPage(ConnectDb db, PersonCards cards) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Languages = [new("English", "English"), new("Welsh", "Welsh")];

    public PersonCard Person { get; private set; } = null!;
    public Detail Detail { get; private set; }

    public string? Hint => Detail switch
    {
        Detail.BirthDate => "For example, 27/3/1990",
        Detail.CalledName => "Used in texts and on pages. Leave it empty to use the first name.",
        Detail.Email => "It counts as proved only once they prove it themselves.",
        _ => null,
    };

    [BindProperty]
    public string? Value { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string field)
    {
        if (!await FindAsync(id, field)) return NotFound();

        Value = DetailWords.ValueOf(Person, Detail);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string field)
    {
        if (!await FindAsync(id, field)) return NotFound();

        var changed = await Do((ChangeProfile op) => op.RunAsync(Person.Id, Detail, Value, Actor, Stop));
        if (changed.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Value), WordsOf(problem));
            return Page();
        }

        this.Say($"{DetailWords.Of(Detail)}: changed");
        return Redirect(ProfileLinks.Details(Person.Id));
    }

    private async Task<bool> FindAsync(Guid id, string field)
    {
        if (DetailWords.FromSlug(field) is not { } detail || !await db.MayAsync(Actor, AccessAction.Change, Thing.Profile, new(id), Stop)) return false;

        (Person, Detail) = (await cards.OfAsync(new PersonId(id), Stop), detail);
        Looked(PersonShown.Details, Person.Id);
        return Person.Role == Role.ServiceUser;
    }

    private string WordsOf(Problem problem)
    {
        var what = DetailWords.Of(Detail);
        if (problem == ProfileProblems.Empty) return $"Enter {what.ToLowerInvariant()}";
        if (problem == ProfileProblems.TooLong) return $"{what} is too long";

        return Detail switch
        {
            Detail.BirthDate => "Date of birth must be a real date in the past, such as 27/3/1990",
            Detail.Email => "Enter an email address, like name@example.org",
            _ => $"{what} must be letters only",
        };
    }
}
