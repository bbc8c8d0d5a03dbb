using Connect.Modules.Authentication.Pins;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Authentication;

/// <summary>The code for somebody's very first sign-in, made by whoever enrols them. Once they have a PIN only their own staff make another card.</summary>
internal sealed class PrintFirstCard(ConnectDb db, Pins.Pins pins, MakeSignInCard make)
{
    public static TimeSpan Lifetime => MakeSignInCard.Lifetime;

    /// <summary>As it is printed; kept nowhere.</summary>
    public async Task<Outcome<string>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Enrolment, person, stop) || await pins.HasAsync(person, stop)) return PinProblems.Unknown;

        var made = await make.MakeAsync(person, by, stop);
        return made.Succeeded ? MakeSignInCard.Printed(made.Value) : made.Problem!;
    }
}
