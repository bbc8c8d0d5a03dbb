using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>A member of staff chooses another password, and proves first that it is them. Every other session of theirs ends.</summary>
internal sealed class ChangePassword(
    StaffProof proof, NewPasswords passwords, Sessions sessions, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<PasswordChange> RunAsync(PasswordEntry entry, Guid session, Actor by, CancellationToken stop)
    {
        if (await proof.OfAsync(by, entry.Old, entry.Code, stop) is not { } account) return new(IsProved: false, []);
        if (await passwords.ProblemsAsync(account, entry.Chosen) is { Count: > 0 } problems) return new(IsProved: true, problems);

        await passwords.SetAsync(account, entry.Chosen);
        await sessions.EndOthersAsync(account.Person, session, stop);
        journal.Record(SignInJournal.PasswordChanged(account.Person), by);
        audit.Record(AccountShown.Password.Act(AuditKind.Alteration, account.Person, account.Id), by);
        return new(IsProved: true, []);
    }
}

/// <param name="Code">Of the app, where they have one.</param>
internal sealed record PasswordEntry(string Old, string Code, string Chosen);

/// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
internal sealed record PasswordChange(bool IsProved, IReadOnlyList<string> Problems);
