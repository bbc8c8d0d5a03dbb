using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Plugins;

namespace Connect.Modules.Authentication.Panels;

/// <summary>On the staff's page about a person's supporters: who of them is locked out, and help for each.</summary>
internal sealed class SupportersSigningInPanel(ConnectDb db, Supporters supporters, PersonCards cards, Tries tries, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Network;

    public int Order => 30;

    public string Partial => "/Modules/Authentication/Panels/_SupportersSigningIn.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        if (!await db.MayAsync(actor, AccessAction.Change, Thing.SupporterAccount, subject, stop)) return null;

        var joined = (await supporters.OfAsync(subject, actor, stop)).FindAll(card => card.Supporter is { } who && who != actor.Person);
        var people = await cards.OfAsync([.. joined.Select(card => card.Supporter!.Value).Distinct()], stop);
        joined.RemoveAll(card => !people[card.Supporter!.Value].Role.IsSupporter());
        if (joined.Count == 0) return null;

        var usedUp = await tries.UsedUpAsync([.. people.Values.SelectMany(LetTryAgain.SubjectsOf)], stop);
        reads.Of(SignInShown.Lock, joined.Select(card => card.Supporter!.Value));
        return joined.ConvertAll(card => new SupporterSigningIn(card.Name, SignInLinks.HelpSupporter(subject, card.Id), LetTryAgain.SubjectsOf(people[card.Supporter!.Value]).Any(usedUp.Contains)));
    }
}

internal sealed record SupporterSigningIn(string Name, string Href, bool IsLocked);
