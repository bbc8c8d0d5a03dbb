using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Enrolment;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Authentication;

/// <summary>A phone was lost or stolen: whoever has it by now reads nothing more with it.</summary>
public sealed class LostPhoneTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Sam = Actor.Of(DemoCast.Sam) with { Role = "Officer" };

    [Theory, BothDatabases]
    public async Task A_worker_who_changes_the_number_signs_the_old_phone_out(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();

        await app.DoAsync((ChangeNumberFor op) => op.SeenAsync(DemoCast.Alex, "+447700900177", tellsOld: true, Sam, CancellationToken.None));

        Assert.Equal("/sign-in", await alex.PathAsync("/profile"));
    }

    [Theory, BothDatabases]
    public async Task A_worker_who_takes_the_number_away_signs_the_phone_out(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var jordan = await app.SignInByTextAsync("+447700900102");

        await app.DoAsync((ChangeNumberFor op) => op.TakeAwayAsync(DemoCast.Jordan, Sam, CancellationToken.None));

        Assert.Equal("/sign-in", await jordan.PathAsync("/messages"));
    }

    [Theory, BothDatabases]
    public async Task A_PIN_that_a_worker_takes_away_ends_what_was_opened_with_it(DatabaseKind kind)
    {
        var tokens = new HeldTokens();
        await using var app = await apps.NewAsync(kind, new() { Configure = builder => builder.Services.AddSingleton<IEndAccess>(tokens) });
        using var alex = await app.SignInFullyAsync();

        await app.DoAsync((LetTryAgain op) => op.RunAsync(DemoCast.Alex, removePin: false, Sam, CancellationToken.None));
        var unlocked = await alex.PathAsync("/profile");
        await app.DoAsync((LetTryAgain op) => op.RunAsync(DemoCast.Alex, removePin: true, Sam, CancellationToken.None));

        Assert.Equal("/profile", unlocked);
        Assert.Equal("/sign-in", await alex.PathAsync("/profile"));
        Assert.Equal([DemoCast.Alex], tokens.Ended);
    }

    [Theory, BothDatabases]
    public async Task Who_changes_their_own_number_stays_signed_in_here_and_nowhere_else(DatabaseKind kind)
    {
        var tokens = new HeldTokens();
        await using var app = await apps.NewAsync(kind, new() { Configure = builder => builder.Services.AddSingleton<IEndAccess>(tokens) });
        using var lost = await app.SignInFullyAsync();
        using var here = await app.SignInFullyAsync();

        using (await here.PostFormAsync("/settings/mobile-number", new() { ["Mobile"] = "07700 900177", ["Pin"] = DemoCast.AlexPin })) { }
        using var changed = await here.PostFormAsync("/settings/mobile-number/code", new() { ["Code"] = await app.CodeOnAsync("+447700900177") });

        Assert.Equal("/settings/sessions", changed.Path());
        Assert.Equal("/sign-in", await lost.PathAsync("/profile"));
        Assert.Equal("/profile", await here.PathAsync("/profile"));
        Assert.Equal([DemoCast.Alex], tokens.Ended);
    }

    [Theory, BothDatabases]
    public async Task A_passkey_in_the_lost_phone_goes_with_the_app_and_with_the_PIN(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.GivePasskeyAsync(DemoCast.Sam);
        await app.GivePasskeyAsync(DemoCast.Alex);

        await app.DoAsync((ResetSignIn op) => op.RunAsync(DemoCast.Sam, removeFactor: true, Mails.Ana, CancellationToken.None));
        await app.DoAsync((LetTryAgain op) => op.RunAsync(DemoCast.Alex, removePin: true, Sam, CancellationToken.None));

        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<IdentityUserPasskey<Guid>>().CountAsync()));
        Assert.Equal(2, await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().CountAsync(entry => entry.Kind == "sign-in.passkey-removed")));
    }

    [Theory, BothDatabases]
    public async Task A_passkey_stays_with_whoever_is_only_let_try_again(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.GivePasskeyAsync(DemoCast.Sam);
        await app.GivePasskeyAsync(DemoCast.Alex);

        await app.DoAsync((ResetSignIn op) => op.RunAsync(DemoCast.Sam, removeFactor: false, Mails.Ana, CancellationToken.None));
        await app.DoAsync((LetTryAgain op) => op.RunAsync(DemoCast.Alex, removePin: false, Sam, CancellationToken.None));

        Assert.Equal(2, await app.AskAsync((ConnectDb db) => db.Set<IdentityUserPasskey<Guid>>().CountAsync()));
    }
}
