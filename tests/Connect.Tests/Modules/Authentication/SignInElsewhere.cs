using Connect.Modules.Authentication.External;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using SignInOptions = Connect.Modules.Authentication.SignInOptions;

namespace Connect.Tests.Modules.Authentication;

/// <summary>The steps of signing in with an account elsewhere.</summary>
internal static class SignInElsewhere
{
    /// <summary>A Connect with three providers: the organisation's own (0), One Login for people (1) and, for staff too, at the same place (2).</summary>
    public static AppOptions Options(this OidcServer provider) => new()
    {
        Configure = builder => builder.Services.Configure<SignInOptions>(options =>
        {
            options.External.Add(new() { Name = "your work account", Issuer = provider.Issuer, ClientId = OidcServer.ClientId, ClientSecret = OidcServer.ClientSecret, SecondFactorWhen = { "mfa" } });
            options.External.Add(new()
            {
                Name = "GOV.UK One Login",
                Issuer = provider.OneLogin,
                ClientId = OidcServer.PeopleClientId,
                PrivateKeyFile = provider.KeyFile,
                For = ExternalFor.People,
                VectorOfTrust = "Cl.Cm",
                SecondFactorWhen = { "Cl.Cm" },
            });
            options.External.Add(new()
            {
                Name = "One Login for staff",
                Issuer = provider.OneLogin,
                ClientId = OidcServer.StaffClientId,
                PrivateKeyFile = provider.KeyFile,
                SecondFactorWhen = { "mfa" },
            });
        }),
    };

    // The tests' browser does not leave Connect: the provider is asked in a browser of its own, and the way back is Connect's again.
    public static async Task<HttpResponseMessage> ThereAndBackAsync(this OidcServer provider, Browser browser, string path)
    {
        using var led = await browser.Client.GetAsync(path);
        var back = await provider.SignInAsync(led.RequestMessage!.RequestUri!);
        return await browser.Client.GetAsync(back.PathAndQuery);
    }

    /// <summary>The name at the top of the start page of whoever is signed in here.</summary>
    public static async Task<string?> WhoAsync(this Browser browser) => (await browser.PageAsync("/staff")).QuerySelector("h1")?.TextContent;
}
