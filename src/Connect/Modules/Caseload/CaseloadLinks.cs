using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Caseload;

/// <summary>Addresses of the pages about caseloads, pods and handing over.</summary>
public static class CaseloadLinks
{
    public const string HandOver = "/hand-over";
    public const string Pods = "/pods";
    public const string Leave = "/leave";
    public const string Supervise = "/supervise";

    /// <summary>Where one person is handed over.</summary>
    public static string HandOverOne(PersonId person) => $"{HandOver}?person={person}";

    /// <summary>Where a worker's people are handed over.</summary>
    public static string HandOverFrom(PersonId worker) => $"{HandOver}?from={worker}";

    /// <summary>What came of a press, with "Undo" while it lasts.</summary>
    public static string Batch(Guid batch) => $"{HandOver}/{batch}";

    public static string Transfer(Guid transfer) => $"{HandOver}/of/{transfer}";

    public static string Pod(PodId pod) => $"{Pods}/{pod.Value}";

    internal static string LeavePod(PodId pod, PersonId worker) => $"{Pod(pod)}/members/{worker}/remove";

    internal static string LeaveOf(PersonId worker) => $"{Leave}?worker={worker}";

    /// <summary>The caseload list of one worker, or of a pod.</summary>
    public static string Of(PersonId worker) => $"{PersonLinks.Caseload}?show=w{worker}";

    public static string Of(PodId pod) => $"{PersonLinks.Caseload}?show=p{pod.Value}";
}
