using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>
/// Step up before a way of signing in is added or taken away: staff give their password again, and a code where they have an app; who signs in by text
/// gives the PIN, and not on the day after a change of number.
/// </summary>
internal sealed class StepUpProof(StaffProof staff, Pins.Pins pins, AccountOf accounts, PersonCards cards, SystemTime clock)
{
    /// <summary>The account of whoever asks; null when they did not prove that it is them. Wrong tries are counted.</summary>
    public async Task<Account?> OfAsync(ProofEntry entry, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person) return null;
        var card = await cards.OfAsync(person, stop);
        if (!card.Role.SignsInByText()) return await staff.OfAsync(by, entry.Password, entry.Code, stop);
        if (NewNumber.IsOnHold(card, clock.UtcNow())) return null;

        var pin = string.Concat(entry.Pin.Where(char.IsAsciiDigit));
        return await pins.CheckAsync(person, pin, stop) == PinJudgement.Right ? await accounts.EnsureAsync(person, stop) : null;
    }
}

/// <param name="Code">Of the app, where they have one.</param>
/// <param name="Pin">Of those who sign in by text.</param>
internal sealed record ProofEntry(string Password, string Code, string Pin);
