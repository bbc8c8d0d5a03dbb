using System.Text.Json;
using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;

namespace Connect.Modules.Invitations;

/// <summary>Asks the person whether somebody whom a worker proposed may support them: by text as an open question, and on their page.</summary>
public sealed class AskForAgreement(ConnectDb db, Supporters supporters, PersonCards cards, Workers workers, Lines lines, WriteText write, AuditTrail audit, TimeProvider clock)
{
    internal const string Skill = "supporter";

    private static readonly TimeSpan Awaited = TimeSpan.FromDays(7);

    public async Task RunAsync(SupportId link, PersonId person, Actor by, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        var to = await cards.OfAsync(person, stop);
        if (await supporters.OfLinkAsync(link, stop) is not { } card || (await workers.OfAsync(person, stop)).FirstOrDefault() is not { } officer) return;

        var (line, code) = (await lines.OfAsync(person, officer.Id, stop), InvitationSecrets.NewCode());
        db.Add(new OpenQuestion
        {
            Person = person,
            Line = line,
            Skill = Skill,
            About = link.Value,
            AcceptsUpTo = 0,
            Facts = JsonSerializer.Serialize(new AgreementFacts(code)),
            AskedAt = clock.UtcNow(),
            ExpiresAt = clock.UtcNow() + Awaited,
        });
        audit.Record(NetworkShown.Agreement.Act(AuditKind.Alteration, person, link.Value), by);
        await write.RunAsync(new(person, officer.Id, InvitationTexts.MaySupport(to.Language, officer.FirstName, card.Name, code)) { To = to, Line = line, Unprompted = true },
            new Actor(officer.Id, ActorKind.Assistant), stop);
    }
}

internal sealed record AgreementFacts(string Code);
