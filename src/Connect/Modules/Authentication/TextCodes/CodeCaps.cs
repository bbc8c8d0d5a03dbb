using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Whether another code may be asked for, and whether another may be sent. A number's codes are counted twice: those for browsers that signed in for it
/// before, and those for all others.
/// </summary>
internal sealed class CodeCaps(ConnectDb db, IOptions<TextCodeOptions> options, SystemTime clock)
{
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15), Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromHours(24);

    /// <summary>Why no other may be asked for now. Counts what was asked for, whether anybody has the number or not, so that the answer tells nothing.</summary>
    public async Task<Problem?> ProblemAsync(CodeWish wish, string address, CancellationToken stop)
    {
        var (now, caps) = (clock.UtcNow(), options.Value);
        var (quarter, hour, day) = (now - QuarterHour, now - Hour, now - Day);
        var (phone, known) = (wish.Phone, wish.IsKnown);
        var ofNumber = db.Set<SignInCode>().Where(c => c.Phone == phone && c.IsKnown == known);
        if (await ofNumber.CountAsync(c => c.AskedAt > day, stop) >= caps.PerNumberADay) return TextCodeProblems.TooManyToday;
        if (await ofNumber.CountAsync(c => c.AskedAt > quarter, stop) >= caps.PerNumberInQuarterHour) return TextCodeProblems.TooMany;

        var here = await db.Set<SignInCode>().CountAsync(c => c.Address == address && c.AskedAt > hour, stop);
        return here >= caps.PerAddressAnHour ? TextCodeProblems.TooManyHere : null;
    }

    /// <summary>The number's caps again, now that its rows take turns: of many asked for at once no more are sent.</summary>
    public async Task<bool> MaySendAsync(string phone, bool known, CancellationToken stop)
    {
        var (now, caps) = (clock.UtcNow(), options.Value);
        var (quarter, day) = (now - QuarterHour, now - Day);
        var sent = db.Set<SignInCode>().Where(c => c.Phone == phone && c.IsKnown == known && c.Hash != null);
        return await sent.CountAsync(c => c.AskedAt > quarter, stop) < caps.PerNumberInQuarterHour
            && await sent.CountAsync(c => c.AskedAt > day, stop) < caps.PerNumberADay;
    }

    public async Task<bool> IsDaySpentAsync(CancellationToken stop)
    {
        var day = clock.UtcNow() - Day;
        return await db.Set<SignInCode>().CountAsync(c => c.Hash != null && c.AskedAt > day, stop) >= options.Value.SentADay;
    }
}
