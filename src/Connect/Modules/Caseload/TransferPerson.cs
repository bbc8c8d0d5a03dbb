using System.Text.Json;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Caseload;

/// <summary>Who goes from whom to whom, and how.</summary>
/// <param name="Pod">The pod that looks after them from now on, when it is another.</param>
/// <param name="Note">What the new worker should know, in the old one's words.</param>
public sealed record TransferWish(PersonId Person, PersonId From, PersonId To, PodId? Pod, AppointmentsThen Then, string Note);

/// <summary>
/// Hands a person over to another worker and loses nothing: conversation, line, what is unread, who waits; texts that are due; open questions;
/// appointments as was chosen. Both workers and the journal are told at once, the person in ten minutes' time, so that until then it can be undone.
/// </summary>
public sealed class TransferPerson(
    ConnectDb db, Reassign reassign, HandOverThread threads, HandOverAppointments appointments, Carried carried, MayHandOver may, Platform.Recording.Journal journal,
    DueRows due, AuditTrail audit, TimeProvider clock)
{
    /// <param name="batch">Shared by those who are handed over together.</param>
    public async Task<Outcome<Guid>> RunAsync(TransferWish wish, Guid batch, Actor by, CancellationToken stop)
    {
        if (wish.Note.Length > CaseloadProblems.LongestNote) return CaseloadProblems.TooLong;
        if (!await may.FromAsync(wish.From, by, stop)) return PodProblems.Unknown;

        // Counted before anything changes.
        var counts = await carried.OfAsync(wish.Person, stop);
        var coming = await appointments.PreviewAsync(wish.Person, wish.From, wish.To, stop);
        var stays = wish.Then == AppointmentsThen.Move ? coming.Where(one => one.Free is null) : coming;
        var done = await reassign.RunAsync(new(wish.Person, wish.From, wish.To, wish.Pod, StayToo: wish.Pod is not null && stays.Any()), by, stop);
        if (done.Problem is { } problem) return problem;

        var threadsDone = await ThreadsAsync(wish, done.Value, by, stop);
        var moved = wish.Then == AppointmentsThen.Move ? await appointments.RunAsync(wish.Person, wish.From, wish.To, Undoing.Lasts, by, stop) : [];
        var kept = coming.Where(one => !moved.Exists(other => other.Id == one.Id)).Select(one => new KeptAppointment(one.Id, one.Start, one.End)).ToList();
        var facts = new TransferFacts(
            done.Value, wish.Then, moved, kept, threadsDone.Sum(thread => thread.Unread), threadsDone.Min(thread => thread.WaitingSince), counts.Questions, counts.Texts,
            threadsDone.Exists(thread => thread.Merged));
        return Keep(wish, batch, facts, by);
    }

    // The worker whose place is taken first; then, where the pod changes, those who stay behind.
    private async Task<List<HandedThread>> ThreadsAsync(TransferWish wish, Reassigned done, Actor by, CancellationToken stop)
    {
        var handed = new List<HandedThread>();
        foreach (var worker in done.Workers) handed.Add(await threads.RunAsync(wish.Person, worker, wish.To, mark: worker == wish.From, by, stop));
        return handed;
    }

    private Outcome<Guid> Keep(TransferWish wish, Guid batch, TransferFacts facts, Actor by)
    {
        var now = clock.UtcNow();
        var transfer = new Transfer
        {
            Id = Guid.CreateVersion7(),
            Batch = batch,
            Person = wish.Person,
            From = wish.From,
            To = wish.To,
            By = by.Person,
            At = now,
            UndoUntil = now + Undoing.Lasts,
            Facts = JsonSerializer.Serialize(facts),
        };
        db.Add(transfer);
        journal.Record(TransferJournal.HandedOver(transfer), by);
        journal.Record(TransferJournal.TakenOver(transfer, facts, wish.Note), by);
        due.Add(Due.SettleTransfer.DueKind, transfer.Id, now.AddMinutes(1));
        due.Add(Due.TellOfTransfer.DueKind, transfer.Id, transfer.UndoUntil);
        if (wish.Pod is not null && facts.Kept is [.., var last]) due.Add(Due.LeaveOldPod.DueKind, transfer.Id, last.End);
        audit.Record(CaseloadShown.Transfer.Act(AuditKind.Alteration, wish.Person, transfer.Id), by);
        return transfer.Id;
    }
}

/// <summary>Somebody's own people are theirs to hand over; those of others, a supervisor's of one of their pods.</summary>
public sealed class MayHandOver(PodMembers members)
{
    public async Task<bool> FromAsync(PersonId worker, Actor by, CancellationToken stop)
    {
        if (by.Kind is not ActorKind.Person) return by.Kind == ActorKind.Service;

        return await members.MayPlanForAsync(worker, by, stop);
    }
}
