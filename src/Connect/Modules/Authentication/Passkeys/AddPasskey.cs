using System.Text.Json;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>Somebody proves that it is them, and is asked to make a passkey.</summary>
internal sealed class BeginPasskey(StepUpProof proof, IPasskeyHandler<Account> handler, PersonCards cards)
{
    /// <summary>Null when it was not proved that it is them. Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<PasskeyAsked?> RunAsync(string name, ProofEntry entry, HttpContext http, Actor by, CancellationToken stop)
    {
        if (await proof.OfAsync(entry, by, stop) is not { } account) return null;

        var person = await cards.OfAsync(account.Person, stop);
        var made = await handler.MakeCreationOptionsAsync(
            new() { Id = account.Id.ToString(), Name = account.Email ?? person.FirstName, DisplayName = person.Name }, http);
        return new(made.CreationOptionsJson, JsonSerializer.Serialize(new PasskeyBegun(account.Id, name, made.AttestationState!)));
    }
}

/// <summary>Keeps the passkey that the browser of whoever proved that it is them has made.</summary>
internal sealed class AddPasskey(UserManager<Account> accounts, IPasskeyHandler<Account> handler, Platform.Recording.Journal journal, AuditTrail audit)
{
    public const int Most = 20;

    /// <param name="begun">What <see cref="BeginPasskey"/> gave, as this browser carried it.</param>
    public async Task<bool> RunAsync(string begun, string credential, HttpContext http, Actor by, CancellationToken stop)
    {
        var carried = JsonSerializer.Deserialize<PasskeyBegun>(begun)!;
        if (await accounts.FindByIdAsync(carried.Account.ToString()) is not { Stopped: null } account || account.Person != by.Person) return false;
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most) return false;

        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = carried.State });
        if (!made.Succeeded) return false;

        made.Passkey.Name = carried.Name;
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        journal.Record(SignInJournal.PasskeyAdded(account.Person), by);
        audit.Record(AccountShown.Passkey.Act(AuditKind.Collection, account.Person, account.Id), by);
        return true;
    }
}

/// <summary>Takes a passkey away from whoever proves that it is them. Whoever has it signs in with it no more.</summary>
internal sealed class RemovePasskey(StepUpProof proof, UserManager<Account> accounts, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <summary>False when it was not proved that it is them. Not an Outcome: a wrong try is counted, so it commits.</summary>
    public async Task<bool> RunAsync(byte[] id, ProofEntry entry, Actor by, CancellationToken stop)
    {
        if (await proof.OfAsync(entry, by, stop) is not { } account) return false;
        if (await accounts.GetPasskeyAsync(account, id) is null) return true;

        await accounts.RemovePasskeyAsync(account, id);
        journal.Record(SignInJournal.PasskeyRemoved(account.Person), by);
        audit.Record(AccountShown.Passkey.Act(AuditKind.Erasure, account.Person, account.Id), by);
        return true;
    }
}

/// <param name="Options">For the browser, as JSON.</param>
/// <param name="Begun">For the cookie.</param>
internal sealed record PasskeyAsked(string Options, string Begun);

internal sealed record PasskeyBegun(Guid Account, string Name, string State);
