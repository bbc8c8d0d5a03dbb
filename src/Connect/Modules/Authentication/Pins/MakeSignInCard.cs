using System.Security.Cryptography;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Pins;

/// <summary>A worker makes a printed code for somebody's first sign-in, or for a new PIN. An earlier card of theirs is worth nothing from then on.</summary>
internal sealed class MakeSignInCard(ConnectDb db, PersonCards cards, CodeHashes hashes, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    // No letter or digit that looks like another; no vowels, so that no words come of it.
    private const string Alphabet = "234679CDFGHJKMNPQRTVWXYZ";
    private const int Length = 10;

    /// <summary>The code, which is kept nowhere.</summary>
    public async Task<Outcome<string>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Account, person, stop)) return PinProblems.Unknown;

        return await MakeAsync(person, by, stop);
    }

    /// <summary>Whoever calls it has asked whether they may.</summary>
    public async Task<Outcome<string>> MakeAsync(PersonId person, Actor by, CancellationToken stop)
    {
        var card = await cards.OfAsync(person, stop);
        if (!card.Role.SignsInByText()) return PinProblems.Unknown;
        if (card.DateOfBirth is null) return PinProblems.NoBirthDate;
        if (NewNumber.IsOnHold(card, clock.UtcNow())) return PinProblems.NumberJustChanged;

        await db.Set<SignInCard>().Where(c => c.Person == person && c.UsedAt == null).ExecuteDeleteAsync(stop);
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        db.Add(Card(person, hashes.OfCard(code), by));
        journal.Record(SignInJournal.CardMade(person), by);
        audit.Record(SignInShown.Card.Act(AuditKind.Alteration, person), by);
        return code;
    }

    /// <summary>As it is printed: five and five.</summary>
    public static string Printed(string code) => $"{code[..5]} {code[5..]}";

    /// <summary>As it is hashed: whatever case, spaces and hyphens were typed.</summary>
    public static string Typed(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    private SignInCard Card(PersonId person, string hash, Actor by)
    {
        var now = clock.UtcNow();
        return new() { Id = Guid.CreateVersion7(), Person = person, Hash = hash, MadeBy = by.Person, MadeAt = now, ExpiresAt = now + Lifetime };
    }
}

/// <summary>Everyday answers about cards and PINs that are not errors.</summary>
internal static class PinProblems
{
    public static readonly Problem Unknown = new("pins.unknown");
    public static readonly Problem NoBirthDate = new("pins.no-birth-date");

    /// <summary>For a day after a change of number no PIN is set anew.</summary>
    public static readonly Problem NumberJustChanged = new("pins.number-just-changed");

    public static readonly Problem WrongPin = new("pins.wrong-pin");

    /// <summary>The day's tries are used up.</summary>
    public static readonly Problem Locked = new("pins.locked");

    public static readonly Problem NotSixDigits = new("pins.not-six-digits");
    public static readonly Problem EasyPin = new("pins.easy-pin");
}
