using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.PersonalData;

namespace Connect.Modules.Authentication;

/// <summary>What signing in keeps about people. Never a code, a PIN or what is made from them.</summary>
internal static class SignInHeld
{
    internal static readonly Merging OneSignIn = Merging.Stays("They sign in as the kept record. What opened the closed one is taken away.");

    public static IServiceCollection AddSignInHeld(this IServiceCollection services) => services
        .AddScoped<AccountParts>()
        .AddScoped<IPersonParts>(provider => provider.GetRequiredService<AccountParts>())
        .AddPersonRows<SignInSession>(new("Where you signed in", RetentionClass.SignIn, s => s.Person)
        {
            StaffTitle = "Where they signed in",
            Merging = OneSignIn,
            At = s => s.StartedAt,
            OnSystemTime = true,
            Show = s => [new("On", s.Device), new("From", s.StartedAt), new("Until", s.EndedAt ?? s.Until), new("How", s.Strength)],
        })
        .AddPersonRows<SignInCode>(new("Codes that you asked for", RetentionClass.SignIn, c => c.Person)
        {
            StaffTitle = "Codes to sign in that they asked for",
            Merging = OneSignIn,
            At = c => c.AskedAt,
            OnSystemTime = true,
            Show = c => [new("Asked", c.AskedAt), new("For the number", c.Phone), new("Used", c.UsedAt)],
        })
        .AddPersonRows<Pin>(new("PIN", RetentionClass.CaseRecord, p => p.Person) { Merging = OneSignIn, Show = p => [new("PIN set", p.SetAt)] })
        .AddPersonRows<SignInCard>(new("Sign-in cards", RetentionClass.SignIn, c => c.Person)
        {
            Merging = OneSignIn,
            At = c => c.MadeAt,
            OnSystemTime = true,
            Show = c => [new("Made", c.MadeAt), new("By", c.MadeBy), new("Used", c.UsedAt)],
        });
}
