using Connect.Modules.Booking;
using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Caseload;

/// <summary>A person went from one worker to another. Several that were handed over with one press share a batch.</summary>
internal sealed class Transfer : IAboutPerson
{
    public required Guid Id { get; init; }
    public required Guid Batch { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId From { get; init; }
    public required PersonId To { get; init; }
    public required PersonId? By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Until then it can be undone, and the person is told afterwards.</summary>
    public required DateTime UndoUntil { get; init; }

    public DateTime? UndoneAt { get; set; }

    /// <summary>JSON of <see cref="TransferFacts"/>.</summary>
    public required string Facts { get; set; }
}

/// <summary>What becomes of the appointments that the person has with the worker they leave.</summary>
public enum AppointmentsThen
{
    /// <summary>They stay with the old worker.</summary>
    Keep,

    /// <summary>Those for which the new worker has the same time free go to them; the others stay.</summary>
    Move,

    /// <summary>They stay, and the person is asked whether they would rather see the new worker.</summary>
    Ask,
}

/// <summary>What went along.</summary>
/// <param name="IsFinal">A conversation was put together with one that was there: that cannot be undone.</param>
internal sealed record TransferFacts(
    Reassigned Reassigned, AppointmentsThen Then, IReadOnlyList<MovedAppointment> Moved, IReadOnlyList<KeptAppointment> Kept, int Unread, DateTime? WaitingSince, int Questions,
    int Texts, bool IsFinal);

/// <summary>An appointment that is still with the old worker.</summary>
public sealed record KeptAppointment(AppointmentId Id, DateTime Start, DateTime End);
