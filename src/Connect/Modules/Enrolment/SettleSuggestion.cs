using Connect.Modules.Invitations;
using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>
/// A worker asked the person alone about somebody whom they named when they joined. Only then is anybody invited: who stood beside them on that
/// day is not known.
/// </summary>
internal sealed class SettleSuggestion(ConnectDb db, SupporterSuggestions suggestions, InviteSupporter invite, InvitationsOf invitations, AskAlone asked, AuditTrail audit, TimeProvider clock)
{
    /// <summary>They want it: the person is asked to agree, and it counts as asked alone from today.</summary>
    public async Task<Outcome<Guid>> InviteAsync(Guid id, PersonId person, InvitationWish wish, Actor by, CancellationToken stop)
    {
        if (!await EndAsync(id, person, dismissed: false, by, stop)) return EnrolmentProblems.AlreadyDealtWith;

        var invited = await invite.RunAsync(person, wish, by, stop);
        if (!invited.Succeeded) return invited.Problem!;

        var noted = await asked.RunAsync(await invitations.LinkAsync(invited.Value, stop), wantsIt: true, by, stop);
        return noted.Succeeded ? id : noted.Problem!;
    }

    /// <summary>They do not, or the worker is not sure. Nobody is told.</summary>
    public async Task<Outcome<Guid>> DismissAsync(Guid id, PersonId person, Actor by, CancellationToken stop) =>
        await EndAsync(id, person, dismissed: true, by, stop) ? id : EnrolmentProblems.AlreadyDealtWith;

    /// <summary>One that was dismissed awaits a worker again.</summary>
    public async Task<Outcome<Guid>> BringBackAsync(Guid id, PersonId person, Actor by, CancellationToken stop)
    {
        if (!await suggestions.MayAsync(person, by, stop)) return EnrolmentProblems.AlreadyDealtWith;

        var back = await db.Set<SupporterSuggestion>().Where(s => s.Id == id && s.Person == person && s.DismissedBy != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, (DateTime?)null).SetProperty(s => s.DismissedBy, (PersonId?)null), stop);
        if (back == 0) return EnrolmentProblems.AlreadyDealtWith;

        Note(id, person, by);
        return id;
    }

    private async Task<bool> EndAsync(Guid id, PersonId person, bool dismissed, Actor by, CancellationToken stop)
    {
        if (!await suggestions.MayAsync(person, by, stop)) return false;

        var (now, dismissedBy) = (clock.UtcNow(), dismissed ? by.Person : null);
        var ended = await db.Set<SupporterSuggestion>().Where(s => s.Id == id && s.Person == person && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.DismissedBy, dismissedBy), stop);
        if (ended == 0) return false;

        Note(id, person, by);
        return true;
    }

    private void Note(Guid id, PersonId person, Actor by) =>
        audit.Record(EnrolmentShown.Supporter.Act(AuditKind.Alteration, person, id) with { Restricted = true }, by);
}
