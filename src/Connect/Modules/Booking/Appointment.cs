using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Booking;

public readonly record struct AppointmentId(Guid Value) : IId<AppointmentId>, IComparable<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);
    public static AppointmentId New() => new(Guid.CreateVersion7());
    public int CompareTo(AppointmentId other) => Value.CompareTo(other.Value);
    public static bool operator <(AppointmentId left, AppointmentId right) => left.Value < right.Value;
    public static bool operator <=(AppointmentId left, AppointmentId right) => left.Value <= right.Value;
    public static bool operator >=(AppointmentId left, AppointmentId right) => left.Value >= right.Value;
    public static bool operator >(AppointmentId left, AppointmentId right) => left.Value > right.Value;
    public override string ToString() => Value.ToString();
}

/// <summary>A person and a worker meet: where, when, and what came of it. Moving keeps it the same appointment.</summary>
internal sealed class Appointment : IAboutPerson
{
    public required AppointmentId Id { get; init; }
    public required PersonId Person { get; init; }
    /// <summary>Changes when the person is handed over to another worker who has that time free.</summary>
    public required PersonId Worker { get; set; }

    public required SlotId Slot { get; set; }
    public required DateTime Start { get; set; }
    public required DateTime End { get; set; }
    public required string Place { get; set; }
    public required MeetingKind Kind { get; set; }
    public required DateTime BookedAt { get; init; }
    public required ActorKind BookedBy { get; init; }
    public AppointmentState State { get; set; }
    public AttendanceOutcome? Outcome { get; set; }
    public DateTime? OutcomeAt { get; set; }

    /// <summary>After an absence: whether the reason was acceptable.</summary>
    public AbsenceReason? AbsenceReason { get; set; }

    /// <summary>The reason in the worker's words.</summary>
    public string? AbsenceWords { get; set; }

    public static Appointment Booked(PersonId person, SlotCard time, Actor by, DateTime now) => new()
    {
        Id = AppointmentId.New(),
        Person = person,
        Worker = time.Worker,
        Slot = time.Id,
        Start = time.Start,
        End = time.End,
        Place = time.Place,
        Kind = time.Kind,
        BookedAt = now,
        BookedBy = by.Kind,
    };

    public void MoveTo(SlotCard time) => (Slot, Start, End, Place, Kind) = (time.Id, time.Start, time.End, time.Place, time.Kind);
}

public enum AppointmentState
{
    Booked,
    Cancelled,
}

/// <summary>What came of an appointment, in the words that probation uses for a planned contact.</summary>
public enum AttendanceOutcome
{
    AttendedComplied,
    AttendedFailedToComply,
    AttendedSentHomeBehaviour,
    AttendedSentHomeServiceIssues,
    AcceptableAbsence,
    UnacceptableAbsence,
    FailedToAttend,
    WillBeRescheduled,
}

/// <summary>Whether somebody who was not there had a good reason.</summary>
public enum AbsenceReason
{
    Acceptable,
    NotAcceptable,
    NotYetKnown,
}

/// <summary>
/// A booking, a move or a cancellation that came by text. Until <see cref="RestorableUntil"/> NOT ME undoes it: a sender's number proves nothing.
/// </summary>
internal sealed class AppointmentChange : IAboutPerson
{
    public long Seq { get; init; }
    public required AppointmentId Appointment { get; init; }
    public required PersonId Person { get; init; }
    /// <summary>Null when it was booked.</summary>
    public SlotId? OldSlot { get; init; }

    /// <summary>Null when it was cancelled.</summary>
    public SlotId? NewSlot { get; init; }

    public required DateTime RestorableUntil { get; init; }
    public DateTime? RestoredAt { get; set; }
}
