using Connect.Modules.Pods;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>How many invitations of supporters are open in one pod. Who is to support whom is for the pod.</summary>
/// <param name="NextEnds">When the first of those that were sent ends.</param>
public sealed record InvitationCount(PodId Pod, int Waiting, int Sent, DateTime? NextEnds);

/// <inheritdoc cref="InvitationCount"/>
public sealed class InvitationCounts(ConnectDb db, PodPeople people)
{
    private const int Bound = 200;

    public async Task<IReadOnlyList<InvitationCount>> OpenAsync(CancellationToken stop)
    {
        var open = from invitation in db.Set<Invitation>()
                   where invitation.State == InvitationState.Waiting || invitation.State == InvitationState.Sent
                   join place in people.Places on invitation.Person equals place.Person
                   group invitation by place.Pod into pod
                   orderby pod.Key
                   select new
                   {
                       pod.Key,
                       Waiting = pod.Count(one => one.State == InvitationState.Waiting),
                       Sent = pod.Count(one => one.State == InvitationState.Sent),
                       NextEnds = pod.Min(one => one.ExpiresAt),
                   };
        return [.. (await open.Take(Bound).ToListAsync(stop)).Select(pod => new InvitationCount(pod.Key, pod.Waiting, pod.Sent, pod.NextEnds))];
    }
}
