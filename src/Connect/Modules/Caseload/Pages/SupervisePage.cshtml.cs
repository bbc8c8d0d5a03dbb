using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;

namespace Connect.Modules.Caseload.Pages;

/// <summary>What waits too long or is missing in the reader's pods, and the load of their staff.</summary>
[Access(AccessRule.Supervisor)]
internal sealed class SupervisePage(Supervision supervision, Loads loads) : ConnectPage
{
    public IReadOnlyList<(Watched What, int Count)> Figures { get; private set; } = [];
    public IReadOnlyList<Load> Loads { get; private set; } = [];

    public async Task OnGetAsync()
    {
        (Figures, var staff) = await supervision.FiguresAsync(Actor, Stop);
        Loads = await loads.OfAsync(staff, Actor, Stop);
        Looked(CaseloadShown.Figures, Loads.Select(load => load.Worker.Id));
    }
}

/// <summary>What a supervisor watches, in plain words.</summary>
internal static class WatchedWords
{
    public static string Of(Watched what) => what switch
    {
        Watched.Unread => "Waiting too long for an answer",
        Watched.Outcomes => "Outcomes overdue",
        Watched.Phones => "Cannot be texted",
        Watched.Officers => "People without an officer",
        Watched.Cover => "Away with nobody to answer",
        _ => "Texts that did not arrive",
    };

    public static string Count(int count) => count > Supervision.CountedTo ? $"More than {Supervision.CountedTo}" : $"{count}";

    public static string Href(Watched what) => $"{CaseloadLinks.Supervise}/{what.ToString().ToLowerInvariant()}";

    public static string HrefOf(Watched what, PersonCard about) => what == Watched.Cover ? CaseloadLinks.LeaveOf(about.Id) : PersonLinks.Person(about.Id);
}
