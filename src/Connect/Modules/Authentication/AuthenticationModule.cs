using Connect.Modules.AccessControl;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Accounts.Due;
using Connect.Modules.Authentication.External;
using Connect.Modules.Authentication.Pages;
using Connect.Modules.Authentication.Panels;
using Connect.Modules.Authentication.Passkeys;
using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Authentication.Passwords.Due;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.SecondFactors;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Authentication.TextCodes.Due;
using Connect.Modules.People;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

internal static class AuthenticationModule
{
    public static IServiceCollection AddConnectAuthentication(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                // UniqueEmail judges addresses; who signs in by text has none.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddPasswordValidator<CommonPasswords>()
            .AddUserValidator<UniqueEmail>()
            .AddEntityFrameworkStores<ConnectDb>();
        services.AddHttpContextAccessor();
        services.AddOptions<TextCodeOptions>().BindConfiguration(TextCodeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CodeHashes>().AddSingleton<KnownBrowsers>().AddSingleton<AppKeys>().AddSingleton<PasswordCookie>();
        services.AddScoped<SecondFactors.SecondFactors>().AddScoped<WrongTries>().AddScoped<StaffProof>().AddScoped<SignInWithSecondFactor>().AddScoped<SetUpAtSignIn>();
        services.AddScoped<SetUpSecondFactor>().AddScoped<RemoveSecondFactor>().AddScoped<RenewRecoveryCodes>();
        services.AddScoped<Admission>().AddScoped<AccountOf>();
        services.AddScoped<SuspendAccount>().AddScoped<RestoreAccount>().AddScoped<Administrators>().AddScoped<ChangeRole>().AddRecurring<StopUnused>("sign-in.stop-unused", "15 6 * * *");
        services.AddSingleton<AskedAddress>().AddScoped<PasswordLinks>().AddScoped<NewPasswords>().AddKeyedScoped<IDueWork, SendPasswordLink>(SendPasswordLink.DueKind);
        services.AddScoped<ChangePassword>().AddScoped<ResetSignIn>().AddScoped<CloseSignIn>().AddScoped<InviteToSignIn>().AddScoped<CancelInviteToSignIn>().AddScoped<SignInInvitations>().AddScoped<AskForNewPassword>().AddScoped<ChoosePassword>().AddScoped<AccountCards>();
        services.AddScoped<CodeCaps>().AddScoped<Tries>().AddScoped<CheckCode>().AddScoped<AskForCode>().AddScoped<SignInWithCode>().AddScoped<ChangeNumber>().AddScoped<TellOldNumber>();
        services.AddScoped<IPanel, SigningInPanel>().AddScoped<IPanel, SupportersSigningInPanel>();
        services.AddSignInHeld();
        AddLinks(services);
        services.AddKeyedScoped<IDueWork, SendCode>(SendCode.DueKind).AddRecurring<ForgetCodes>("sign-in.forget-codes", "40 2,14 * * *");
        services.AddScoped<Pins.Pins>().AddScoped<StepUp>().AddScoped<MakeSignInCard>()
            .AddScoped<PrintFirstCard>().AddScoped<FirstSignIn>().AddScoped<ChangePin>().AddScoped<LetTryAgain>().AddScoped<HelpSupporter>();
        services.AddPasskeys();
        services.AddScoped<SignEverybodyOut>().AddScoped<SignOutEverywhere>().AddScoped<EndSession>();
        AddJournalKinds(services);
        services.AddScoped<Sessions>().AddScoped<EndAccess>().AddScoped<SessionUse>().AddScoped<ClientSessions>().AddScoped<SignIn>().AddScoped<SignOut>().AddScoped<CreateAccount>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Cookie).AddExternal();
        return services;
    }

    private static void AddLinks(IServiceCollection services) => services
        .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Person, 90, () => SignInWords.Words["Settings"], SignInLinks.Sessions, Roles.SignsInByText))
        .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Footer, 90, () => "Where you are signed in", SignInLinks.Sessions, role => !role.SignsInByText()))
        .AddSingleton<INavigationLink>(PlainLink.OfAdministrators(80, "Restrictions", AccessLinks.Restrictions));

    private static void AddJournalKinds(IServiceCollection services) => services
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.CardKind, "Sign-in card printed", "For a first sign-in or a new PIN. It can be used once, within 14 days."))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.PinSetKind, "PIN set"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.PinRemovedKind, "PIN taken away", "They need a sign-in card to set a new one."))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.UnlockedKind, "Allowed to try signing in again"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.SignedOutKind, "Signed out everywhere", "Their phone was lost."))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.PasswordKind, "Password changed"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.InvitedKind, "Invited to sign in"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.InvitationCancelledKind, "Invitation to sign in cancelled"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.SuspendedKind, "Account suspended", "They cannot sign in."))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.RestoredKind, "Account restored", "They can sign in again."))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.RoleKind, "Role changed"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.UnusedKind, "Account turned off", "Nobody had signed in with it for 30 days."))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.PasskeyAddedKind, "Passkey added for signing in"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.PasskeyRemovedKind, "Passkey taken away"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.ExternalLinkedKind, "Account elsewhere linked for signing in"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.ExternalUnlinkedKind, "Accounts elsewhere unlinked"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.FactorSetKind, "Authenticator app set up for signing in"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.FactorRemovedKind, "Authenticator app taken away"))
        .AddSingleton<IJournalKind>(new SignInLine(SignInJournal.NumberKind, "Mobile number changed", "For 24 hours nothing sensitive is given on the word of the new number."));

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "connect";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Sessions.Longest;
        cookie.SlidingExpiration = false;
        // A session is about a browser: moving a demonstration's clock signs nobody out.
        cookie.TimeProvider = TimeProvider.System;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnTo";
        cookie.Events.OnValidatePrincipal = SessionUse.ValidateAsync;
    }
}
