using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>Who works with me, and how to reach them.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class MyTeamPage(WorkerProfiles profiles) : ConnectPage
{
    public IReadOnlyList<WorkerCard> Team { get; private set; } = [];

    public async Task OnGetAsync() => Team = await profiles.OfPersonAsync(Actor.Person!.Value, Stop);

    /// <summary>In the worker's words, or plain ones.</summary>
    public static string RoleOf(WorkerCard card) => card.RoleWords.Length > 0 ? card.RoleWords
        : Words[card.Worker.Role switch { Role.Supervisor => nameof(Role.Supervisor), Role.Officer => nameof(Role.Officer), _ => nameof(Role.SupportOfficer) }];
}
