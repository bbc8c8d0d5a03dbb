using System.Net;
using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>Logs, traces and metrics of a real node, through the main job and through trouble, hold nothing about anybody.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed partial class WhatLeaksTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const string Query = "returnTo=/people/quokka";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Bodies = ["book", "book 2", "my landlord Zebedee wants wombats", "5 really marvellous"];

    // As loud as any setting can make it.
    private static readonly Dictionary<string, string> Loud = new()
    {
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information",
        ["Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information",
    };

    [Theory]
    [BothDatabases]
    public async Task Logs_and_telemetry_name_nobody_and_quote_nothing(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = kind == DatabaseKind.Postgres ? await FaultDatabase.CreateOnOwnServerAsync() : await FaultDatabase.CreateAsync(kind, postgres);
        await using var sink = await SendSmsSink.StartAsync();
        await using var telemetry = await TelemetrySink.StartAsync();
        await using var node = await ConnectProcess.StartAsync(database, sink.Url, more: new Dictionary<string, string>([.. Loud, .. telemetry.Settings]));

        await TextAsync(node, stop);
        await TextsInHand.SettleAsync(database, Patience);
        await SignInAsync(node, "sam.okafor@connect.example", DemoCast.Password, HttpStatusCode.Redirect, stop);
        await SignInAsync(node, "sam.okafor@connect.example", "a wrong passphrase", HttpStatusCode.OK, stop);
        await AskForTroubleAsync(node, stop);
        await BreakGatewayAsync(database, node, sink, stop);
        await BreakDatabaseAsync(database, node, stop);
        await Task.Delay(1000, stop);
        await node.StopAsync();

        Assert.Contains("Application started", node.Log, StringComparison.Ordinal);
        Assert.Contains("{secret}/received", telemetry.Sent, StringComparison.Ordinal);
        await using var db = database.Open();
        var people = await db.Set<Person>().ToListAsync(stop);
        var texts = await db.Set<OutgoingText>().Select(text => text.Body).ToListAsync(stop);
        foreach (var written in new[] { node.Log, telemetry.Sent }) CheckNothingOf(written, people, texts);
        output.WriteLine($"{kind}: {node.Log.Length:n0} characters of log and {telemetry.Sent.Length:n0} of telemetry, 0 hits");
    }

    private static void CheckNothingOf(string written, List<Person> people, List<string> texts)
    {
        SecretsInLogs.CheckNone(written);
        foreach (var person in people)
        {
            Assert.DoesNotMatch($@"\b({person.FirstName}|{person.LastName})\b", written);
            if (person.Phone is { } phone) Assert.DoesNotContain(phone[^9..], SecretsInLogs.WithoutGaps(written), StringComparison.Ordinal);
        }
        foreach (var body in Bodies[2..].Concat(texts.SelectMany(text => text.Split('\n')))) Assert.DoesNotContain(body, written, StringComparison.OrdinalIgnoreCase);
        foreach (var word in new[] { "wrong passphrase", "quokka", "wombat", "Zebedee", "marvellous" }) Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task TextAsync(ConnectProcess node, CancellationToken stop)
    {
        foreach (var (index, body) in Bodies.Index())
            Assert.Equal(HttpStatusCode.OK, await node.BringAsync(new($"text-{index}", "+447700900101", "+447700900901", body), stop));
    }

    private static async Task SignInAsync(ConnectProcess node, string email, string password, HttpStatusCode answered, CancellationToken stop)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler, disposeHandler: false) { BaseAddress = node.Address };
        var page = await browser.GetStringAsync($"/sign-in?{Query}", stop);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["Email"] = email,
            ["Password"] = password,
        });
        using var answer = await browser.PostAsync($"/sign-in?{Query}", form, stop);
        Assert.Equal(answered, answer.StatusCode);
        if (answered == HttpStatusCode.Redirect) await browser.GetAsync($"/?{Query}", stop);
    }

    // Wrong secrets, broken callbacks, addresses that are none, forms without a token.
    private static async Task AskForTroubleAsync(ConnectProcess node, CancellationToken stop)
    {
        var right = new FromPhone("trouble", "+447700900102", "+447700900901", "wombats").Callback;
        foreach (var path in new[]
        {
            right.Replace(FaultSettings.Secret, FaultSettings.Secret[..^1], StringComparison.Ordinal), right.Replace("&id=trouble", "", StringComparison.Ordinal),
            right + "/more", $"/webhooks/kannel/{FaultSettings.Secret}/receipt?ref=1", $"/people/447700900101?{Query}", $"/conversations/{Guid.Empty}?name=Alex",
        })
            (await node.Client.GetAsync(path, stop)).Dispose();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = "sam.okafor@connect.example", ["Password"] = DemoCast.Password });
        (await node.Client.PostAsync($"/sign-in?{Query}", form, stop)).Dispose();
    }

    private static async Task BreakGatewayAsync(FaultDatabase database, ConnectProcess node, SendSmsSink sink, CancellationToken stop)
    {
        sink.Refuses = http => { http.Response.StatusCode = 503; return Task.FromResult(true); };
        await node.BringAsync(new("gateway down", "+447700900102", "+447700900901", "book"), stop);
        await Task.Delay(1000, stop);
        sink.Refuses = _ => Task.FromResult(false);
        await TextsInHand.SettleAsync(database, Patience);
    }

    // Statements fail in the middle, with people's data in their hands.
    private static async Task BreakDatabaseAsync(FaultDatabase database, ConnectProcess node, CancellationToken stop)
    {
        if (database.Server is null) return;

        await database.Server.KillAsync();
        await node.BringAsync(new("database down", "+447700900103", "+447700900901", "wombats"), stop);
        (await node.Client.GetAsync($"/sign-in?{Query}", stop)).Dispose();
        await Task.Delay(1500, stop);
        await database.Server.StartAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        while (await node.BringAsync(new("database down", "+447700900103", "+447700900901", "wombats"), stop) != HttpStatusCode.OK) await Task.Delay(100, stop);
        await TextsInHand.SettleAsync(database, Patience);
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
