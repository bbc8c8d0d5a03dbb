using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passkeys;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.External;

/// <summary>
/// Signs in whoever a provider vouches for, if they linked that identity before. Without a second factor there, staff give their own one here, and people
/// have the reach of a code by text.
/// </summary>
internal sealed class SignInWithExternal(UserManager<Account> accounts, Admission admission, PersonCards cards)
{
    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<SignInAnswer> RunAsync(ExternalIdentity identity, Guid? replacing, CancellationToken stop)
    {
        if (await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is not { } account) return new(SignInStep.Wrong);

        var isStaff = !(await cards.OfAsync(account.Person, stop)).Role.SignsInByText();
        if (isStaff != (identity.By.For == ExternalFor.Staff)) return new(SignInStep.Wrong);
        if (isStaff && !identity.HasSecondFactor) return await admission.AfterPasswordAsync(account, replacing, stop);

        var strength = identity.HasSecondFactor ? SessionStrength.SecondFactor : SessionStrength.TextCode;
        return await admission.AdmitAsync(account, strength, replacing, stop) is { } user ? new(SignInStep.Done, user) : new(SignInStep.Wrong);
    }
}

/// <summary>Links who somebody is to a provider with their account here, after a step up in the same session. One identity is one person's.</summary>
internal sealed class LinkExternal(UserManager<Account> accounts, AccountOf accountOf, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<bool> RunAsync(ExternalIdentity identity, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person || await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is not null) return false;

        var account = await accountOf.EnsureAsync(person, stop);
        if (!(await accounts.AddLoginAsync(account, new(identity.Issuer, identity.Subject, identity.By.Name))).Succeeded) return false;

        journal.Record(SignInJournal.ExternalLinked(person), by);
        audit.Record(AccountShown.External.Act(AuditKind.Collection, person, account.Id), by);
        return true;
    }
}

/// <summary>Somebody proves that it is them, before they link or unlink.</summary>
internal sealed class ProveForExternal(StepUpProof proof)
{
    public async Task<bool> RunAsync(ProofEntry entry, Actor by, CancellationToken stop) => await proof.OfAsync(entry, by, stop) is not null;
}

/// <summary>Takes every link to a provider away from whoever proves that it is them.</summary>
internal sealed class UnlinkExternal(StepUpProof proof, UserManager<Account> accounts, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <summary>False when it was not proved that it is them. Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<bool> RunAsync(ProofEntry entry, Actor by, CancellationToken stop)
    {
        if (await proof.OfAsync(entry, by, stop) is not { } account) return false;

        foreach (var login in await accounts.GetLoginsAsync(account)) await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        journal.Record(SignInJournal.ExternalUnlinked(account.Person), by);
        audit.Record(AccountShown.External.Act(AuditKind.Erasure, account.Person, account.Id), by);
        return true;
    }
}
