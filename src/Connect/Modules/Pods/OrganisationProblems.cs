using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Pods;

/// <summary>Everyday answers about the organisation and its pods that are not errors.</summary>
public static class OrganisationProblems
{
    public const int LongestName = 100, LongestReason = 200;

    /// <summary>There is no such part, or not for whoever asks.</summary>
    public static readonly Problem Unknown = new("organisation.unknown");

    public static readonly Problem NoName = new("organisation.no-name");

    /// <summary>Another open one beside it has that name.</summary>
    public static readonly Problem NameTaken = new("organisation.name-taken");

    /// <summary>It cannot stand there: the part above is closed or of another level.</summary>
    public static readonly Problem WrongPlace = new("organisation.wrong-place");

    /// <summary>Something below it is still open, or somebody is still in it.</summary>
    public static readonly Problem NotEmpty = new("organisation.not-empty");

    public static readonly Problem NoReason = new("organisation.no-reason");

    /// <summary>A place, an address or a telephone number is missing or too long.</summary>
    public static readonly Problem NoOffice = new("organisation.no-office");

    /// <summary>It closes before it opens.</summary>
    public static readonly Problem Hours = new("organisation.hours");

    /// <summary>Only whoever manages the organisation changes it, and Connect itself.</summary>
    internal static bool MayChange(Actor by) => by.Kind == ActorKind.Service || AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Organisation);

    internal static Problem? NameProblem(string name) => name.Length is 0 or > LongestName ? NoName : null;

    internal static Problem? ReasonProblem(string reason) => reason.Length is 0 or > LongestReason ? NoReason : null;
}
