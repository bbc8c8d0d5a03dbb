using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>One other system: what it may ask for, another secret or key, shutting it out.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ClientPage(Clients clients) : ConnectPage
{
    public ClientCard Client { get; private set; } = null!;

    /// <summary>PEM, in place of the one that it has.</summary>
    [BindProperty]
    public string Key { get; set; } = "";

    /// <summary>Just made, for showing once.</summary>
    public string? Secret { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await clients.OneAsync(id, Stop) is not { } client) return NotFound();

        Looked(ClientShown.Client.Act(AuditKind.Consultation, [], id));
        Client = client;
        return Page();
    }

    public async Task<IActionResult> OnPostSecretAsync(Guid id)
    {
        var rotated = await Do((RotateSecret op) => op.RunAsync(id, Actor, Stop));
        if (!rotated.Succeeded) return NotFound();

        Secret = rotated.Value;
        return await OnGetAsync(id);
    }

    public async Task<IActionResult> OnPostKeyAsync(Guid id)
    {
        if (ClientKey.Read(Key ?? "") is not { } key)
        {
            ModelState.AddModelError(nameof(Key), ClientWords.WrongKey);
            return await OnGetAsync(id);
        }

        var replaced = await Do((ReplaceKey op) => op.RunAsync(id, key, Actor, Stop));
        if (!replaced.Succeeded) return NotFound();

        this.Say("The new key is in use");
        return Redirect(ClientLinks.Client(id));
    }

    public Task<IActionResult> OnPostDisableAsync(Guid id) => SetAsync(id, disabled: true);

    public Task<IActionResult> OnPostEnableAsync(Guid id) => SetAsync(id, disabled: false);

    private async Task<IActionResult> SetAsync(Guid id, bool disabled)
    {
        var done = await Do((DisableClient op) => op.RunAsync(id, disabled, Actor, Stop));
        if (!done.Succeeded) return NotFound();

        this.Say(disabled ? "The system is shut out" : "The system is let in again");
        return Redirect(ClientLinks.Client(id));
    }
}
