using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Writes appointments into planners, both people's at once.</summary>
public sealed class Diary(ConnectDb db, LiveTopics live, AfterCommit after)
{
    public void Enter(Guid appointment, PersonId worker, PersonId person, DateTime start, DateTime end)
    {
        db.Append(new DiaryEntry { Owner = worker, With = person, Start = start, End = end, Kind = DiaryKind.Appointment, About = appointment });
        db.Append(new DiaryEntry { Owner = person, With = worker, Start = start, End = end, Kind = DiaryKind.Appointment, About = appointment });
        Changed(worker);
        Changed(person);
    }

    public async Task RemoveAsync(Guid appointment, PersonId worker, PersonId person, CancellationToken stop)
    {
        await db.Set<DiaryEntry>().Where(e => e.About == appointment).ExecuteDeleteAsync(stop);
        Changed(worker);
        Changed(person);
    }

    internal void Changed(PersonId owner) => after.Do(() => live.Changed(PlannerTopics.Of(owner)));
}

/// <summary>The topics of open pages that show a planner.</summary>
public static class PlannerTopics
{
    public static LiveTopic Of(PersonId owner) => new($"planner:{owner.Value:n}", owner);
}
