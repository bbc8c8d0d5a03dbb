using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;

namespace Connect.Modules.Authentication.Pins;

/// <summary>Whoever signed in with a code by text gives their PIN too. The session that comes of it is a new one and ends when the old one would have.</summary>
internal sealed class StepUp(Pins pins, Sessions sessions, PersonCards cards, SystemTime clock)
{
    /// <param name="ends">When the session that they have ends in any case.</param>
    public async Task<StepUpAnswer> RunAsync(Guid session, DateTime? ends, string pin, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person || await sessions.OpenAsync(session, stop) is not { } open) return new(PinJudgement.None);

        var judgement = await pins.CheckAsync(person, pin, stop);
        if (judgement != PinJudgement.Right) return new(judgement);

        var user = await sessions.StartAsync(await cards.OfAsync(person, stop), SessionStrength.Pin, (ends ?? open.Until) - clock.UtcNow(), session, stop);
        return new(judgement, user);
    }
}

/// <summary>Not an Outcome: a wrong try is counted, so it commits.</summary>
internal sealed record StepUpAnswer(PinJudgement Judgement, ClaimsPrincipal? User = null);
