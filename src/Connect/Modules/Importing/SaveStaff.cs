using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Importing.Checking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Importing;

/// <summary>Enters staff one after the other, each as by hand: on record, in their pods, and with a link by mail to sign in.</summary>
internal sealed class SaveStaff(ConnectDb db, AddWorker add, InviteToSignIn invite, JoinPod join, AuditTrail audit)
{
    public async Task<Problem?> RunAsync(IReadOnlyList<NewColleague> found, Actor by, CancellationToken stop)
    {
        foreach (var colleague in found)
        {
            var added = await add.RunAsync(colleague.FirstName, colleague.LastName, colleague.Role, by);
            if (!added.Succeeded) return added.Problem;

            await db.SaveChangesAsync(stop);
            var invited = await invite.RunAsync(added.Value, colleague.Email, by, stop);
            if (!invited.Succeeded) return invited.Problem;

            foreach (var pod in colleague.Pods)
                if (await join.RunAsync(pod, added.Value, by, stop) is { Succeeded: false } refused) return refused.Problem;

            audit.Record(ImportShown.Rows.Act(AuditKind.Collection, added.Value), by);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        return null;
    }
}
