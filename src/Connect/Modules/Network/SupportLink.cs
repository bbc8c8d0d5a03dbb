using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Network;

public readonly record struct SupportId(Guid Value) : IId<SupportId>
{
    public static SupportId From(Guid value) => new(value);
    public static SupportId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

/// <summary>How somebody comes to support a person.</summary>
public enum SupportKind
{
    FamilyOrFriend,
    PeerMentor,

    /// <summary>Works for another organisation, which is named.</summary>
    PartnerWorker,
    Volunteer,
}

/// <summary>What a person can open to a supporter, each by a switch of its own.</summary>
[Flags]
public enum SharedThings
{
    None = 0,
    NextAppointment = 1,
    Messages = 2,

    /// <summary>Kept for when there is a backpack; nothing asks for it yet.</summary>
    Backpack = 4,
    Notes = 8,
}

/// <summary>How far it has come. A worker's hold shows as whatever it would be without one.</summary>
public enum SupportState
{
    AwaitsPerson,
    AwaitsSupporter,

    /// <summary>Both said yes; a worker has not asked the person alone, or not for 90 days.</summary>
    AwaitsWorker,
    Open,
    Ended,
}

/// <summary>
/// One person and one supporter: what each of them agreed to, when a worker asked the person alone, and what the person opened. A supporter of
/// several has one with each, and nothing leads from one to another.
/// </summary>
internal sealed class SupportLink : IAboutPerson
{
    public required SupportId Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Null until they said yes.</summary>
    public PersonId? Supporter { get; set; }

    /// <summary>As the person knows them; what is on record elsewhere is not shown here.</summary>
    public required string FirstName { get; init; }

    public required string LastName { get; init; }
    public required SupportKind Kind { get; init; }
    public string? Organisation { get; init; }
    public SharedThings Shares { get; set; }

    /// <summary>When it ends by itself, if the person wished so.</summary>
    public DateTime? Until { get; set; }

    public required DateTime ProposedAt { get; init; }
    public required PersonId ProposedBy { get; init; }

    /// <summary>When and by which way the person agreed.</summary>
    public DateTime? AgreedAt { get; set; }

    public ActorKind? AgreedBy { get; set; }
    public DateTime? JoinedAt { get; set; }

    /// <summary>When a worker last asked the person alone, and who.</summary>
    public DateTime? AskedAt { get; set; }

    public PersonId? AskedBy { get; set; }

    /// <summary>Past this it is closed until somebody asks again.</summary>
    public DateTime? AskAgainAt { get; set; }

    /// <summary>A worker keeps it shut, and shows nobody why.</summary>
    public DateTime? HeldAt { get; set; }

    public DateTime? EndedAt { get; set; }
    public SupportEnding? Ending { get; set; }

    public SupportState StateAt(DateTime now) =>
        EndedAt is not null || Until <= now ? SupportState.Ended
        : AgreedAt is null ? SupportState.AwaitsPerson
        : JoinedAt is null ? SupportState.AwaitsSupporter
        : HeldAt is not null || AskAgainAt is not { } again || again <= now ? SupportState.AwaitsWorker
        : SupportState.Open;
}

/// <summary>Why it is over.</summary>
public enum SupportEnding
{
    ByPerson,
    BySupporter,
    ByTeam,
    Declined,
    Expired,
    TimeIsUp,
}
