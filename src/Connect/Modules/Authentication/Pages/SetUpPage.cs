using Connect.Modules.Authentication.SecondFactors;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Setting up an authenticator app: a key, a first code that proves it, and then the recovery codes, once.</summary>
internal abstract class SetUpPage(AppKeys keys) : ConnectPage
{
    private byte[] _key = [];

    /// <summary>The new key, encrypted: it is kept only once a code has proved that the app has it.</summary>
    [BindProperty]
    public string Carried { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    public string KeyText => AppKeys.Text(_key);

    public string Uri { get; private set; } = "";

    public IReadOnlyList<string> Codes { get; protected set; } = [];

    protected SetUpEntry Entry => new(Carried, Code);

    /// <summary>Offers the key that the page carried, or a new one.</summary>
    protected IActionResult Offer(Account account, string? problem = null)
    {
        _key = keys.Carried(Carried, account.Id) ?? AppKeys.New();
        Carried = keys.Carry(_key, account.Id);
        ModelState.Remove(nameof(Carried));
        Uri = AppKeys.Uri(_key, account.Email!);
        if (problem is not null) ModelState.AddModelError(nameof(Code), problem);
        return Page();
    }
}
