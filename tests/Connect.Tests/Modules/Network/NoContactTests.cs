using System.Globalization;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Invitations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Supporting;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Network;

public sealed class NoContactTests(Apps apps) : IClassFixture<Apps>
{
    private const int Pairs = 1_000;

    [Theory, BothDatabases]
    public async Task Of_a_thousand_pairs_not_one_comes_together(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var others = await BarAsync(app);
        var texts = app.Phones.Texts.Count;
        var before = (await app.LinksAsync()).Count;

        // By invitation, and by every operation behind it, in one transaction each hundred.
        foreach (var some in others.Chunk(100))
            await app.DoAsync(async (IServiceProvider services) =>
            {
                foreach (var other in some) await TryAsync(services, other);
            });
        await app.SettleAsync();

        Assert.Equal(before, (await app.LinksAsync()).Count);
        Assert.Empty(await app.InvitationsAsync(DemoCast.Alex));
        Assert.Equal(texts, app.Phones.Texts.Count);
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<SightGrant>().CountAsync(grant => grant.Viewer != DemoCast.Maria && grant.Viewer != DemoCast.Dee)));
        Assert.Empty(await app.AskAsync((ConnectDb db) => db.Set<LineUse>().Where(use => use.Person == DemoCast.Alex && use.IsSupport && use.Worker != DemoCast.Maria).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task Two_who_support_each_other_already_are_parted_at_once(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.OpenAsync(DemoCast.Jordan, await app.SupporterAsync("Pat", "+447700900301"));

        await BarAsync(app, DemoCast.Jordan, "07700 900301");
        var written = await app.DoAsync((WriteBetween op) => op.RunAsync(link, "hello", Actor.Of(DemoCast.Jordan), CancellationToken.None));

        Assert.Equal(SupportingProblems.Unknown, written.Problem);
        Assert.Null(await app.StateAsync(link));
    }

    [Theory, BothDatabases]
    public async Task It_holds_whichever_of_the_two_it_was_written_down_for(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var mentor = await app.Given.ServiceUserAsync("Kit");
        await BarAsync(app, mentor, await app.Given.PhoneOfAsync("Alex"));

        Assert.True(await app.AskAsync((NoContact check) => check.IsBarredAsync(DemoCast.Alex, mentor, CancellationToken.None)));
        Assert.True(await app.AskAsync((NoContact check) => check.IsBarredAsync(mentor, DemoCast.Alex, CancellationToken.None)));
        var phone = await app.Given.PhoneOfAsync("Kit");
        Assert.True(await app.AskAsync((NoContact check) => check.IsBarredAsync(DemoCast.Alex, phone, null, CancellationToken.None)));
        Assert.False(await app.AskAsync((NoContact check) => check.IsBarredAsync(DemoCast.Jordan, mentor, CancellationToken.None)));
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_refused_reads_what_is_said_of_any_number_that_cannot_be_asked(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await BarAsync(app, DemoCast.Alex, "07700 900301");

        var barred = await InviteAsync(app, "07700 900301");
        var own = await InviteAsync(app, "07700 900101");

        Assert.Equal(InvitationProblems.CannotInvite, own.Problem);
        Assert.Equal(own.Problem, barred.Problem);
    }

    private static Task<Outcome<InvitationId>> InviteAsync(ConnectApp app, string mobile) =>
        app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Alex, new("Pat", "", mobile, "", SupportKind.FamilyOrFriend, SharedThings.Messages), Actor.Of(DemoCast.Alex), CancellationToken.None));

    private static Task BarAsync(ConnectApp app, PersonId person, string phone) =>
        app.DoAsync((BarContact op) => op.RunAsync(person, new("Somebody", phone, "", "Court order"), Actor.Of(DemoCast.Sam), CancellationToken.None));

    // Written straight into the database, half by name and half by number alone: what is tested is the check.
    private static async Task<IReadOnlyList<Person>> BarAsync(ConnectApp app)
    {
        var others = Enumerable.Range(0, Pairs).Select(index => new Person
        {
            Id = PersonId.New(),
            FirstName = string.Create(CultureInfo.InvariantCulture, $"Other{index}"),
            LastName = "Given",
            Role = Role.Supporter,
            Phone = string.Create(CultureInfo.InvariantCulture, $"+4477001{index:d5}"),
        }).ToList();
        await app.DoAsync((ConnectDb db) =>
        {
            db.AddRange(others);
            db.AddRange(others.Select((other, index) => new NoContactPair
            {
                Id = Guid.CreateVersion7(),
                Person = index % 4 == 3 ? other.Id : DemoCast.Alex,
                Other = index % 4 == 0 ? other.Id : index % 4 == 3 ? DemoCast.Alex : null,
                Phone = index % 4 is 1 or 2 ? other.Phone : null,
                Name = other.FirstName,
                Reason = "Court order",
                By = DemoCast.Sam,
                At = app.Now,
            }));
            return Task.CompletedTask;
        });
        return others;
    }

    private static async Task TryAsync(IServiceProvider services, Person other)
    {
        var propose = (ProposeSupport)services.GetService(typeof(ProposeSupport))!;
        var proposed = await propose.RunAsync(DemoCast.Alex, new(other.FirstName, "", SupportKind.FamilyOrFriend, GivenSupport.Everything) { Phone = other.Phone }, Actor.Of(DemoCast.Alex), CancellationToken.None);
        Assert.Equal(NetworkProblems.Unknown, proposed.Problem);

        var invite = (InviteSupporter)services.GetService(typeof(InviteSupporter))!;
        var invited = await invite.RunAsync(DemoCast.Alex, new(other.FirstName, "", other.Phone!, "", SupportKind.FamilyOrFriend, GivenSupport.Everything), Actor.Of(DemoCast.Alex), CancellationToken.None);
        Assert.Equal(InvitationProblems.CannotInvite, invited.Problem);

        var lines = (Lines)services.GetService(typeof(Lines))!;
        await Assert.ThrowsAsync<InvalidOperationException>(() => lines.OfSupportAsync(DemoCast.Alex, other.Id, CancellationToken.None));
    }
}
