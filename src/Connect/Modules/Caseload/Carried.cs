using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Questions;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>What a person has under way, whoever works with them: the same before and after a transfer.</summary>
public sealed record CarriedCounts(int Unread, int Texts, int Questions, int Appointments);

/// <inheritdoc cref="CarriedCounts"/>
public sealed class Carried(ConnectDb db, ThreadFigures threads, AppointmentFigures appointments, TimeProvider clock)
{
    public async Task<CarriedCounts> OfAsync(PersonId person, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var coming = await appointments.Coming.Where(a => a.Person == person).Select(a => a.Id).ToListAsync(stop);
        var about = coming.ConvertAll(id => id.Value);
        return new(
            await threads.All.Where(thread => thread.Person == person).SumAsync(thread => thread.Unread, stop),
            await db.Set<DueRow>().CountAsync(row => about.Contains(row.About) && row.State == DueState.Waiting, stop)
                + await db.Set<OutgoingText>().CountAsync(text => text.Person == person && text.State == TextState.Queued, stop),
            await db.Set<OpenQuestion>().CountAsync(question => question.Person == person && question.ClosedAt == null && question.ExpiresAt > now, stop),
            coming.Count);
    }
}
