using Connect.Modules.Importing.Checking;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Mail;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Importing.Pages;

/// <summary>What is wrong with a file; and once nothing is, the button that imports it.</summary>
[Access(AccessRule.Administrator)]
internal sealed class CheckPage(FileCheck file, IEnumerable<IMailGateway> mail) : ConnectPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public ImportCheck Check { get; private set; } = null!;
    public DateTime Until { get; private set; }
    public int Pages => (Check.Problems.Count + PageSize - 1) / PageSize;
    public IEnumerable<ImportProblem> Shown => Check.Problems.Skip((Number - 1) * PageSize).Take(PageSize);

    /// <summary>Members of staff would wait for a link that never comes.</summary>
    public bool CannotInvite => Check.Kind == ImportKind.Staff && !mail.Any();

    public string Heading => !Check.IsAllRight ? $"{ImportWords.Count(Check.WrongRows, "row needs", "rows need")} mending"
        : Check.New == 0 ? "All of them are here already"
        : "The file is right";

    public string Press => Check.Kind == ImportKind.Staff
        ? $"Import {ImportWords.Count(Check.New, "member of staff", "members of staff")}"
        : $"Import {ImportWords.Count(Check.New, "person", "people")}";

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var imported = await Do((ImportFile op) => op.RunAsync(Id, Actor, Stop));
        if (imported.Succeeded)
        {
            this.Say(imported.Value == 0 ? "Nothing was to be imported" : $"{ImportWords.Count(imported.Value, "person is", "people are")} imported");
            return Redirect(ImportLinks.Home);
        }

        // Somebody may have entered one of them a moment ago: the page tells.
        if (imported.Problem == ImportProblems.NotAllRight) return Redirect(ImportLinks.File(Id));

        this.SaySorry("The file is not there any more. Bring it again");
        return Redirect(ImportLinks.Home);
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        if (!(await Do((DropFile op) => op.RunAsync(Id, Actor, Stop))).Succeeded) return NotFound();

        this.Say("The file is thrown away. Nothing was saved");
        return Redirect(ImportLinks.Home);
    }

    private async Task<bool> ReadAsync()
    {
        if (await file.OfAsync(Id, Actor, Stop) is not { } found) return false;

        (Check, Until) = found;
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Looked(ImportShown.Rows.Act(AuditKind.Consultation, [], Id));
        return true;
    }
}
