using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Profile.Pages;

/// <summary>What I tell the people I work with.</summary>
[Access(AccessRule.Staff)]
internal sealed class WorkerProfilePage(WorkerProfiles profiles) : ConnectPage
{
    public WorkerCard Card { get; private set; } = null!;

    [BindProperty]
    public string? RoleWords { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    [BindProperty]
    public string? Languages { get; set; }

    [BindProperty]
    public string? HowIWork { get; set; }

    public async Task OnGetAsync()
    {
        Card = await profiles.OfAsync(Actor.Person!.Value, Stop);
        (RoleWords, Hours, Languages, HowIWork) = (Card.RoleWords, Card.Hours, Card.Languages, Card.HowIWork);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Card = await profiles.OfAsync(Actor.Person!.Value, Stop);
        foreach (var (name, value, most) in new[] { (nameof(RoleWords), RoleWords, WriteWorkerProfile.LongestLine), (nameof(Hours), Hours, WriteWorkerProfile.LongestLine), (nameof(Languages), Languages, WriteWorkerProfile.LongestLine), (nameof(HowIWork), HowIWork, WriteWorkerProfile.LongestText) })
            if (value?.Length > most) ModelState.AddModelError(name, $"Use {most} characters or fewer");
        if (!ModelState.IsValid) return Page();

        await Do((WriteWorkerProfile op) => op.RunAsync(RoleWords ?? "", Hours ?? "", Languages ?? "", HowIWork ?? "", Actor, Stop));
        this.Say("Your profile is saved");
        return Redirect(ProfileLinks.Worker);
    }
}
