using Connect.Modules.AccessControl;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Authentication;

/// <summary>
/// After an incident an administrator ends every session of everybody but the one in which they do it (OWASP ASVS 5, 7.4.5). What other systems were let do is a
/// session too, so their tokens end with it.
/// </summary>
internal sealed class SignEverybodyOut(Sessions sessions, AuditTrail audit)
{
    /// <param name="kept">The administrator's own.</param>
    /// <returns>How many ended.</returns>
    public async Task<Outcome<int>> RunAsync(string reason, Guid kept, Actor by, CancellationToken stop)
    {
        if (!AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Account)) return AccessProblems.Unknown;
        if (AccessProblems.Of(reason) is { } wrong) return wrong;

        var ended = await sessions.EndEverybodysAsync(kept, stop);
        audit.Record(SignInShown.Open.Act(AuditKind.Alteration, []) with { Reason = reason.Trim() }, by);
        return ended;
    }
}
