using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.External;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The reader's accounts elsewhere with which they sign in here: link one, or take the links away, after a step up.</summary>
[Access(AccessRule.SignedInFull), Bilingual]
internal sealed class OtherAccountsPage(
    AccountOf accounts, SecondFactors.SecondFactors factors, UserManager<Account> users, LinkingCookie linking, IOptions<SignInOptions> options) : ProofPage(accounts, factors)
{
    private readonly AccountOf _accounts = accounts;

    public IReadOnlyList<string> Linked { get; private set; } = [];

    public bool IsProved { get; private set; }

    public IEnumerable<(int Number, ExternalProviderOptions Provider)> Offered =>
        options.Value.External.Index().Where(one => (one.Item.For == ExternalFor.People) == User.SignsInByText()).Select(one => (one.Index, one.Item));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await _accounts.FindAsync(Actor.Person!.Value, Stop) is { } account) Linked = [.. (await users.GetLoginsAsync(account)).Select(login => login.ProviderDisplayName ?? login.LoginProvider)];
        return await AskAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Do((ProveForExternal op) => op.RunAsync(Proved, Actor, Stop))) return await AgainAsync();

        linking.Give(HttpContext);
        IsProved = true;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!await Do((UnlinkExternal op) => op.RunAsync(Proved, Actor, Stop))) return await AgainAsync();

        this.Say(Words["ExternalUnlinked"]);
        return Redirect(SignInLinks.OtherAccounts);
    }

    private async Task<IActionResult> AgainAsync()
    {
        await NotProvedAsync();
        return await OnGetAsync();
    }
}
