using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Plugins;

namespace Connect.Modules.Authentication.Panels;

/// <summary>On a person's page: how they sign in, and help when they cannot. Not for whoever opened a restricted record.</summary>
internal sealed class SigningInPanel(ConnectDb db, PersonCards cards, Pins.Pins pins, Tries tries, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 60;

    public string Partial => "/Modules/Authentication/Panels/_SigningIn.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var person = await cards.OfAsync(subject, stop);
        if (!person.Role.SignsInByText() || !await db.MayAsync(actor, AccessAction.Change, Thing.Account, subject, stop)) return null;

        var locked = await tries.AreUsedUpAsync(LetTryAgain.SubjectsOf(person), stop);
        reads.Of(SignInShown.Whole, subject);
        return new SigningIn(subject, await pins.HasAsync(subject, stop), locked, person.Phone is not null);
    }
}

internal sealed record SigningIn(PersonId Person, bool HasPin, bool IsLocked, bool HasPhone);
