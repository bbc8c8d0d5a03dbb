using Connect.Platform.Access;
using Connect.Platform.Audit;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>A member of staff goes back to a password alone, where the node allows it.</summary>
internal sealed class RemoveSecondFactor(StaffProof proof, SecondFactors factors, IOptions<SignInOptions> options, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <summary>False when it was not proved that it is them. Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<bool> RunAsync(string password, string code, Actor by, CancellationToken stop)
    {
        if (options.Value.IsRequired || await proof.OfAsync(by, password, code, stop) is not { } account) return false;

        await factors.RemoveAsync(account.Id, stop);
        journal.Record(SignInJournal.FactorRemoved(account.Person), by);
        audit.Record(AccountShown.Factor.Act(AuditKind.Erasure, account.Person, account.Id), by);
        return true;
    }
}

/// <summary>A member of staff gets ten new recovery codes.</summary>
internal sealed class RenewRecoveryCodes(StaffProof proof, SecondFactors factors, AuditTrail audit)
{
    /// <summary>Null when it was not proved that it is them. Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<IReadOnlyList<string>?> RunAsync(string password, string code, Actor by, CancellationToken stop)
    {
        if (await proof.OfAsync(by, password, code, stop) is not { } account) return null;

        audit.Record(AccountShown.Factor.Act(AuditKind.Alteration, account.Person, account.Id), by);
        return await factors.NewCodesAsync(account.Id, stop);
    }
}
