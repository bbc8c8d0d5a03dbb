using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>Whom the staff name: somebody's number or email address, and what they are called.</summary>
public sealed record Barred(string Name, string Phone, string Email, string Reason);

/// <summary>From now on these two never come together in Connect. What joined them ends at once, and neither is told why.</summary>
public sealed class BarContact(
    ConnectDb db, PersonCards cards, EndSupport end, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(PersonId person, Barred other, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Network, person, stop)) return NetworkProblems.Unknown;
        if (string.IsNullOrWhiteSpace(other.Name) || string.IsNullOrWhiteSpace(other.Reason)) return NetworkProblems.Incomplete;
        var phone = other.Phone.Trim().Length == 0 ? null : PhoneNumber.ToE164(other.Phone);
        var email = other.Email.Trim().Length == 0 ? null : other.Email.Trim().ToLowerInvariant();
        if (phone is null && email is null) return NetworkProblems.NoAddress;

        var onRecord = phone is null ? [] : await cards.WithPhoneAsync(phone);
        return await KeepAsync(new NoContactPair
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            Other = onRecord is [var only] ? only.Id : null,
            Phone = phone,
            Email = email,
            Name = other.Name.Trim(),
            Reason = other.Reason.Trim(),
            By = by.Person,
            At = clock.UtcNow(),
        }, by, stop);
    }

    private async Task<Outcome<Guid>> KeepAsync(NoContactPair pair, Actor by, CancellationToken stop)
    {
        db.Add(pair);
        await db.SaveChangesAsync(stop);
        await end.EndBarredAsync(pair.Person, by, stop);
        journal.Record(NetworkJournal.Barred(pair.Person, pair.Id), by);
        audit.Record(NetworkShown.NoContact.Act(AuditKind.Alteration, pair.Person, pair.Id) with { Restricted = true }, by);
        return pair.Id;
    }
}

/// <summary>They may come together again. Nothing that ended comes back.</summary>
public sealed class EndNoContact(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Guid id, PersonId person, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Network, person, stop)) return NetworkProblems.Unknown;
        if (await db.Set<NoContactPair>().Where(pair => pair.Id == id && pair.Person == person && pair.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(pair => pair.EndedAt, now), stop) == 0) return NetworkProblems.Unknown;

        audit.Record(NetworkShown.NoContact.Act(AuditKind.Alteration, person, id) with { Restricted = true }, by);
        return id;
    }
}
