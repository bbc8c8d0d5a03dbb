using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Whether anybody signs in with an address is not told by how long the answer takes.</summary>
public sealed class SignInTimingTests(Apps apps) : IClassFixture<Apps>
{
    private const string Nobody = "nobody", Invited = "ines", Known = "helen.marsh", Locked = "leo.grant", Suspended = "priya.nair";

    [Theory, BothDatabases]
    public async Task Every_address_costs_one_look_at_a_password_and_the_same_statements(DatabaseKind kind)
    {
        var hasher = new CountingHasher();
        await using var app = await apps.NewAsync(kind, new() { Configure = builder => builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(hasher)) });
        await app.InviteAsync(await app.Given.WorkerAsync("Ines"), $"{Invited}@connect.example");
        await app.DoAsync((Connect.Modules.Authentication.Accounts.SuspendAccount op) => op.RunAsync(DemoCast.Priya, Mails.Ana, CancellationToken.None));
        using var browser = app.Browser();
        for (var guess = 0; guess < 10; guess++) await CostAsync(browser, Locked);
        await CostAsync(browser, Nobody);
        using var commands = new Commands(app.Database);
        await CostAsync(browser, Nobody);
        await Commands.HeardAsync();

        var costs = new List<(int Looks, IReadOnlyList<string> Statements)>();
        foreach (var name in new[] { Nobody, Invited, Known, Locked, Suspended })
        {
            var page = await browser.PageAsync("/sign-in");
            commands.Take();
            hasher.Looks = 0;
            using (await browser.SendAsync(page, "/sign-in", new() { ["Email"] = $"{name}@connect.example", ["Password"] = "a guess" })) { }
            costs.Add((hasher.Looks, commands.Take()));
        }

        Assert.All(costs, cost => Assert.Equal(1, cost.Looks));
        Assert.NotEmpty(costs[0].Statements);
        Assert.All(costs, cost => Assert.Equal(costs[0].Statements, cost.Statements));
    }

    [Theory, BothDatabases]
    public async Task Wrong_passwords_at_addresses_that_nobody_has_are_kept_in_one_row(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = app.Browser();

        for (var guess = 0; guess < 5; guess++) await CostAsync(browser, $"{Nobody}{guess}");

        Assert.Equal(1, await app.AskAsync((ConnectDb db) => db.Set<Connect.Modules.Authentication.TextCodes.TryCount>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Of_wrong_passwords_that_come_at_once_each_counts(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var browsers = Enumerable.Range(0, 8).Select(_ => app.Browser()).ToList();

        await Task.WhenAll(browsers.Select(browser => CostAsync(browser, Known)));

        Assert.Equal(8, await app.AskAsync((ConnectDb db) => db.Set<Account>().Where(account => account.Person == DemoCast.Helen).Select(account => account.AccessFailedCount).SingleAsync()));
        browsers.ForEach(browser => browser.Dispose());
    }

    private static async Task CostAsync(Browser browser, string name)
    {
        using (await Authenticator.GivePasswordAsync(browser, name, "a guess")) { }
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _inner = new();

        public int Looks { get; set; }

        public string HashPassword(Account user, string password) => _inner.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Looks++;
            return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
