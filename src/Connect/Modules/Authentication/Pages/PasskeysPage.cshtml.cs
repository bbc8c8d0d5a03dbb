using Connect.Modules.Authentication.Passkeys;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The reader's passkeys. For everybody.</summary>
[Access(AccessRule.SignedInFull), Bilingual]
internal sealed class PasskeysPage(OwnPasskeys passkeys) : ConnectPage
{
    public IReadOnlyList<PasskeyShown> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Mine = await passkeys.OfAsync(Actor.Person!.Value, Stop);
        return Page();
    }
}
