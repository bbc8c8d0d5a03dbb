using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>Who is to support the person, and what they are to see.</summary>
public sealed record Proposal(string FirstName, string LastName, SupportKind Kind, SharedThings Shares)
{
    public string? Organisation { get; init; }
    public DateTime? Until { get; init; }

    /// <summary>Where they are reached, for the check of must-not-contact.</summary>
    public string? Phone { get; init; }

    /// <inheritdoc cref="Phone"/>
    public string? Email { get; init; }
}

/// <summary>Begins a support link. The person's own proposal is their agreement; a worker's awaits it.</summary>
public sealed class ProposeSupport(
    ConnectDb db, PersonCards cards, NoContact barred, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Of one person, at a time.</summary>
    public const int Most = 20;

    public async Task<Outcome<SupportId>> RunAsync(PersonId person, Proposal proposal, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } proposer || !await db.MayAsync(by, AccessAction.Change, Thing.Network, person, stop)) return NetworkProblems.Unknown;
        if (proposal.FirstName.Trim().Length == 0) return NetworkProblems.Incomplete;
        if ((await cards.OfAsync(person, stop)).Role != Role.ServiceUser) return NetworkProblems.Unknown;
        if (await barred.IsBarredAsync(person, proposal.Phone, proposal.Email, stop)) return NetworkProblems.Unknown;
        if (await db.Set<SupportLink>().CountAsync(link => link.Person == person && link.EndedAt == null, stop) >= Most) return NetworkProblems.TooMany;

        var now = clock.UtcNow();
        var link = new SupportLink
        {
            Id = SupportId.New(),
            Person = person,
            FirstName = proposal.FirstName.Trim(),
            LastName = proposal.LastName.Trim(),
            Kind = proposal.Kind,
            Organisation = proposal.Organisation?.Trim(),
            Shares = proposal.Shares,
            Until = proposal.Until,
            ProposedAt = now,
            ProposedBy = proposer,
        };
        if (proposer == person) (link.AgreedAt, link.AgreedBy) = (now, by.Kind);
        db.Add(link);
        journal.Record(NetworkJournal.Proposed(link), by);
        audit.Record(NetworkShown.Supporters.Act(AuditKind.Collection, person, link.Id.Value), by);
        return link.Id;
    }
}
