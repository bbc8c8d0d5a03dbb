using System.Globalization;
using System.Security.Claims;
using System.Text;
using Connect.Modules.People;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Signs in whoever types the code that was texted to their number, in the browser that asked for it. Where several people have one phone
/// they are asked for their first name: it is on record for everybody and easy to type. It tells apart and proves nothing, and neither would
/// a birthday, which whoever shares a phone knows as well. No name is ever listed.
/// </summary>
internal sealed class SignInWithCode(CheckCode check, Tries tries, PersonCards cards, Sessions sessions)
{
    public async Task<CodeAnswer> RunAsync(string browser, CodeEntry entry, CancellationToken stop)
    {
        if (await check.AskedAsync(browser, CodePurpose.SignIn, stop) is not { } asked) return new(CodeStep.Expired);

        return await check.RunAsync(asked, entry.Code, stop) switch
        {
            CodeJudgement.Locked => new(CodeStep.Locked),
            CodeJudgement.Wrong => new(CodeStep.Wrong),
            _ => await AdmitAsync(asked, await OwnersAsync(asked.Phone), entry, stop),
        };
    }

    /// <summary>Which of those who share the phone it is, once the code was right.</summary>
    public async Task<CodeAnswer> NameAsync(string browser, CodeEntry entry, CancellationToken stop)
    {
        if (await check.AskedAsync(browser, CodePurpose.SignIn, stop) is not { RightAt: not null } asked) return new(CodeStep.Expired);
        if (!await tries.TakeAsync(Tries.AtCodesOf(asked.Phone, asked.IsKnown), stop)) return new(CodeStep.Locked);

        var meant = (await OwnersAsync(asked.Phone)).FindAll(card => Folded(entry.FirstName) is var typed && (typed == Folded(card.FirstName) || typed == Folded(card.LegalFirstName)));
        if (meant.Count != 1) return new(CodeStep.Wrong);

        await tries.GiveBackAsync(Tries.AtCodesOf(asked.Phone, asked.IsKnown), stop);
        return await AdmitAsync(asked, meant, entry, stop);
    }

    private async Task<CodeAnswer> AdmitAsync(SignInCode asked, List<PersonCard> owners, CodeEntry entry, CancellationToken stop)
    {
        if (owners.Count > 1) return new(CodeStep.Who);
        if (owners is not [var person] || !await check.UseAsync(asked, stop)) return new(CodeStep.Expired);

        var length = entry.Borrowed ? Sessions.OnSomebodyElsesPhone : Sessions.Usual;
        // Who is suspended hears no more than whose code is too old.
        return await sessions.StartAsync(person, SessionStrength.TextCode, length, entry.Replacing, stop) is { } user ? new(CodeStep.Done, user, entry.Borrowed ? null : asked.Phone) : new(CodeStep.Expired);
    }

    private async Task<List<PersonCard>> OwnersAsync(string phone) => (await cards.WithPhoneAsync(phone)).FindAll(card => card.Role.SignsInByText());

    private static string Folded(string name) => string.Concat(name.Trim().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}

/// <param name="Borrowed">The phone is somebody else's, so the session is short.</param>
/// <param name="Replacing">The session that this browser had until now; it ends.</param>
internal sealed record CodeEntry(string Code, string FirstName, bool Borrowed, Guid? Replacing);

internal enum CodeStep
{
    Done,
    Wrong,

    /// <summary>Nothing was asked for in this browser, or too long ago.</summary>
    Expired,

    /// <summary>The day's tries are used up.</summary>
    Locked,

    /// <summary>The code was right and several people have this phone.</summary>
    Who,
}

/// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
/// <param name="Remembered">The number for which the browser is known from now on; null in one that is somebody else's.</param>
internal sealed record CodeAnswer(CodeStep Step, ClaimsPrincipal? User = null, string? Remembered = null);
