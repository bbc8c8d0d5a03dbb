using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>A member of staff sets up an app, or another in its place, and proves first that it is them.</summary>
internal sealed class SetUpSecondFactor(StaffProof proof, AppKeys keys, SecondFactors factors, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<SetUpAnswer> RunAsync(SetUpEntry entry, string password, string oldCode, Actor by, CancellationToken stop)
    {
        if (await proof.OfAsync(by, password, oldCode, stop) is not { } account) return new(SetUpStep.NotProved);
        if (keys.Carried(entry.Carried, account.Id) is not { } key) return new(SetUpStep.Expired);
        if (keys.StepOf(key, entry.Digits) is not { } step) return new(SetUpStep.WrongCode);

        journal.Record(SignInJournal.FactorSet(account.Person), by);
        audit.Record(AccountShown.Factor.Act(AuditKind.Alteration, account.Person, account.Id), by);
        return new(SetUpStep.Done, await factors.SetAsync(account.Id, key, step, stop));
    }
}
