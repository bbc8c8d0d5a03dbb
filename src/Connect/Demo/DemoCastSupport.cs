using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Demo;

/// <summary>Who supports whom in the cast: all agreed, and Sam asked each of the three alone. Whom Casey named when joining still awaits a worker.</summary>
internal static class DemoCastSupport
{
    private static readonly (PersonId Person, PersonId Supporter, string First, string Last, SupportKind Kind)[] Pairs =
    [
        (DemoCast.Alex, DemoCast.Maria, "Maria", "Jones", SupportKind.FamilyOrFriend),
        (DemoCast.Jordan, DemoCast.Dee, "Dee", "Clarke", SupportKind.PeerMentor),
        (DemoCast.Casey, DemoCast.Dee, "Dee", "Clarke", SupportKind.PeerMentor),
    ];

    public static async Task EnterAsync(IServiceProvider services, DateTime now, CancellationToken stop)
    {
        var (db, lines, sight) = (services.GetRequiredService<ConnectDb>(), services.GetRequiredService<Lines>(), services.GetRequiredService<SupportSight>());
        foreach (var (index, pair) in Pairs.Index())
        {
            var link = Link(pair, now.AddMinutes(index - Pairs.Length));
            db.Add(link);
            await sight.ApplyAsync(link, now, stop);
            await lines.OfSupportAsync(pair.Supporter, pair.Person, stop);
            await lines.OfSupportAsync(pair.Person, pair.Supporter, stop);
        }

        db.Add(new SupporterSuggestion { Id = Guid.CreateVersion7(), Person = DemoCast.Casey, Name = "Joan Reed", Phone = "+447700900203", At = now.AddDays(-20) });

        // After all of these, so that what is written to a person never stands beside what is told to the team.
        await lines.OfAsync(DemoCast.Maria, DemoCast.Sam, stop);
        await lines.OfAsync(DemoCast.Dee, DemoCast.Sam, stop);
    }

    private static SupportLink Link((PersonId Person, PersonId Supporter, string First, string Last, SupportKind Kind) pair, DateTime now) => new()
    {
        Id = SupportId.New(),
        Person = pair.Person,
        Supporter = pair.Supporter,
        FirstName = pair.First,
        LastName = pair.Last,
        Kind = pair.Kind,
        Shares = SharedThings.NextAppointment | SharedThings.Messages,
        ProposedAt = now.AddDays(-31),
        ProposedBy = pair.Person,
        AgreedAt = now.AddDays(-31),
        AgreedBy = ActorKind.Person,
        JoinedAt = now.AddDays(-31),
        AskedAt = now.AddDays(-30),
        AskedBy = DemoCast.Sam,
        AskAgainAt = now.AddDays(60),
    };
}
