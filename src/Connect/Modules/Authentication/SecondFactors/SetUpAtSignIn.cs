using System.Security.Claims;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>Sets up the app of whoever just gave their password and has neither one nor a passkey, and signs them in. It never replaces an app: that takes a code of the old one.</summary>
internal sealed class SetUpAtSignIn(
    UserManager<Account> accounts, AppKeys keys, SecondFactors factors, Admission admission, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<SetUpAnswer> RunAsync(PasswordGiven given, SetUpEntry entry, Guid? replacing, CancellationToken stop)
    {
        if (await accounts.FindByIdAsync(given.Account.ToString()) is not { } account || account.SecurityStamp != given.Stamp) return new(SetUpStep.Expired);
        if (account.Stopped is not null || await accounts.IsLockedOutAsync(account) || await factors.HasAsync(account.Id, stop)) return new(SetUpStep.Expired);
        if (await admission.HasPasskeyAsync(account)) return new(SetUpStep.Expired);
        if (keys.Carried(entry.Carried, account.Id) is not { } key) return new(SetUpStep.Expired);
        if (keys.StepOf(key, entry.Digits) is not { } step) return new(SetUpStep.WrongCode);

        var (me, codes) = (Actor.Of(account.Person), await factors.SetAsync(account.Id, key, step, stop));
        journal.Record(SignInJournal.FactorSet(account.Person), me);
        audit.Record(AccountShown.Factor.Act(AuditKind.Alteration, account.Person, account.Id), me);
        return new(SetUpStep.Done, codes, await admission.AdmitAsync(account, SessionStrength.SecondFactor, replacing, stop));
    }
}

/// <param name="Carried">The new key, as the page carried it.</param>
/// <param name="Code">What the app shows for it.</param>
internal sealed record SetUpEntry(string Carried, string Code)
{
    public string Digits => string.Concat(Code.Where(char.IsAsciiDigit));
}

internal enum SetUpStep
{
    Done,
    WrongCode,

    /// <summary>They did not prove that it is them.</summary>
    NotProved,

    /// <summary>The page or the password is too old: from the beginning.</summary>
    Expired,
}

/// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
/// <param name="Codes">The recovery codes, for showing once.</param>
internal sealed record SetUpAnswer(SetUpStep Step, IReadOnlyList<string>? Codes = null, ClaimsPrincipal? User = null);
