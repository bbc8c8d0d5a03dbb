using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Invitations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Given;

/// <summary>Brings people and supporters together by the operations themselves.</summary>
internal static class GivenSupport
{
    public const SharedThings Everything = SharedThings.NextAppointment | SharedThings.Messages;

    /// <summary>Somebody with a phone, who supports nobody yet.</summary>
    public static async Task<PersonId> SupporterAsync(this ConnectApp app, string firstName, string phone, Role role = Role.Supporter)
    {
        var person = new Person { Id = PersonId.New(), FirstName = firstName, LastName = "Given", Role = role, Phone = phone };
        await app.DoAsync((ConnectDb db) => { db.Add(person); return Task.CompletedTask; });
        return person.Id;
    }

    /// <summary>The person proposed them, they said yes, and the officer has not asked yet.</summary>
    public static async Task<SupportId> JoinedAsync(this ConnectApp app, PersonId person, PersonId supporter, SharedThings shares = Everything, DateTime? until = null)
    {
        var name = await app.AskAsync((PersonCards cards) => cards.OfAsync(supporter, CancellationToken.None));
        var link = (await app.DoAsync((ProposeSupport op) => op.RunAsync(person,
            new(name.FirstName, name.LastName, SupportKind.FamilyOrFriend, shares) { Phone = name.Phone, Until = until }, Actor.Of(person), CancellationToken.None))).Value;
        await app.DoAsync((JoinSupport op) => op.RunAsync(link, Actor.Of(supporter), CancellationToken.None));
        return link;
    }

    /// <summary>The same, and the officer asked: it is open, and both were told.</summary>
    public static async Task<SupportId> OpenAsync(this ConnectApp app, PersonId person, PersonId supporter, SharedThings shares = Everything, PersonId? officer = null)
    {
        var link = await app.JoinedAsync(person, supporter, shares);
        await app.AskedAsync(link, wantsIt: true, officer);
        await app.SettleAsync();
        return link;
    }

    public static Task AskedAsync(this ConnectApp app, SupportId link, bool wantsIt, PersonId? officer = null) =>
        app.DoAsync((AskAlone op) => op.RunAsync(link, wantsIt, Actor.Of(officer ?? DemoCast.Sam), CancellationToken.None));

    public static Task<bool> MayAsync(this ConnectApp app, PersonId viewer, AccessAction action, Thing thing, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(viewer), action, thing, person, CancellationToken.None));

    /// <summary>What this supporter sees of the person, by the access table.</summary>
    public static async Task<IReadOnlyList<Thing>> SeesAsync(this ConnectApp app, PersonId supporter, PersonId person)
    {
        var seen = new List<Thing>();
        foreach (var thing in Enum.GetValues<Thing>())
            if (await app.MayAsync(supporter, AccessAction.See, thing, person)) seen.Add(thing);
        return seen;
    }

    public static async Task<SupportState?> StateAsync(this ConnectApp app, SupportId link) =>
        (await app.AskAsync((Supporters supporters) => supporters.OfLinkAsync(link, CancellationToken.None)))?.State;

    /// <summary>The line on which this phone's owner writes to the other.</summary>
    public static Task<string> SupportLineAsync(this ConnectApp app, PersonId person, PersonId other) =>
        app.DoAsync((Lines lines) => lines.OfSupportAsync(person, other, CancellationToken.None));

    public static Task<List<SupportLink>> LinksAsync(this ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<SupportLink>().ToListAsync());

    /// <summary>Between Alex and Maria, his mother.</summary>
    public static async Task<SupportId> MariasLinkAsync(this ConnectApp app) => (await app.LinksAsync()).Single(link => link.Person == DemoCast.Alex && link.Supporter == DemoCast.Maria).Id;

    public static Task<List<Invitation>> InvitationsAsync(this ConnectApp app, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.Set<Invitation>().Where(one => one.Person == person).OrderBy(one => one.CreatedAt).ToListAsync());
}
