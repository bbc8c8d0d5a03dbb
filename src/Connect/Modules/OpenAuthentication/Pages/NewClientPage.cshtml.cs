using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>Enters another system, and shows its secret once.</summary>
[Access(AccessRule.Administrator)]
internal sealed class NewClientPage : ConnectPage
{
    private const int LongestName = 60, MostRedirects = 10;

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Kind { get; set; } = "";

    /// <summary>One a line.</summary>
    [BindProperty]
    public string Redirects { get; set; } = "";

    /// <summary>PEM; empty for a secret.</summary>
    [BindProperty]
    public string Key { get; set; } = "";

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public RegisteredClient? Made { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } wanted) return Page();

        var made = await Do((RegisterClient op) => op.RunAsync(wanted, Actor, Stop));
        if (!made.Succeeded)
        {
            ModelState.AddModelError(nameof(Name), "There is a system of that name. Choose another name");
            return Page();
        }

        if (made.Value.Secret is not null) Looked(ClientShown.Secret.Act(AuditKind.Consultation, [], made.Value.Id));
        Made = made.Value;
        return Page();
    }

    private NewClient? Read()
    {
        var name = (Name ?? "").Trim();
        if (name.Length is 0 or > LongestName) ModelState.AddModelError(nameof(Name), $"Enter what it is called, in up to {LongestName} characters");
        if (!Enum.TryParse<ClientKind>(Kind, out var kind) || !Enum.IsDefined(kind)) ModelState.AddModelError(nameof(Kind), "Select how it runs");
        var scopes = Chosen.Where(Scopes.All.Contains).Distinct().ToList();
        if (scopes.Count == 0) ModelState.AddModelError(nameof(Chosen), "Select what it may ask for");
        var redirects = Addresses(kind);
        var key = ClientKey.Read(Key ?? "");
        if (!string.IsNullOrWhiteSpace(Key) && (key is null || kind == ClientKind.App)) ModelState.AddModelError(nameof(Key), kind == ClientKind.App ? ClientWords.NoKey : ClientWords.WrongKey);
        return ModelState.IsValid ? new(name, kind, redirects, scopes) { Key = key } : null;
    }

    private List<Uri> Addresses(ClientKind kind)
    {
        var typed = (Redirects ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (kind != ClientKind.Machine && typed.Length is 0 or > MostRedirects)
            ModelState.AddModelError(nameof(Redirects), $"Enter where people are led back to: 1 to {MostRedirects} addresses");
        foreach (var wrong in typed.Where(address => RedirectAddress.Read(address) is null))
            ModelState.AddModelError(nameof(Redirects), $"{wrong} cannot be used. Enter an https address, or for an app http://127.0.0.1/... or a scheme such as com.example.diary:/callback, without # and *");
        return [.. typed.Select(RedirectAddress.Read).OfType<Uri>()];
    }
}
