using Connect.Modules.Enrolment;
using Connect.Modules.Importing.Checking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Importing;

/// <summary>
/// Puts service users on record with their pods and workers. They are enrolled as by hand, but nobody has read them what they agree to, and
/// nobody has asked if it is safe to text them: no text goes out, and their numbers wait to be proved.
/// </summary>
internal sealed class SavePeople(ConnectDb db, EnterPeople enter, PlaceInPod place, FindTwins twins, AuditTrail audit)
{
    private const int AtOnce = 500;

    public async Task<Problem?> RunAsync(IReadOnlyList<NewServiceUser> found, Actor by, CancellationToken stop)
    {
        foreach (var some in found.Chunk(AtOnce))
        {
            var ids = await enter.RunAsync([.. some.Select(user => user.Person)], by, stop);
            await place.RunAsync([.. some.Zip(ids, (user, id) => new Place(id, user.Pod, user.Officer) { Others = user.Others })], by, stop);
            foreach (var (user, id) in some.Zip(ids)) twins.Note(id, user.Twins);
            audit.Record(ImportShown.Rows.Act(AuditKind.Collection, ids), by);
            await db.SaveChangesAsync(stop);
            // Thousands that are saved already would be looked at again with each further save.
            db.ChangeTracker.Clear();
        }

        return null;
    }
}
