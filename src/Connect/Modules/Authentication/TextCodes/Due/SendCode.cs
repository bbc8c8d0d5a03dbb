using System.Globalization;
using System.Security.Cryptography;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.TextCodes.Due;

/// <summary>Makes the code that somebody asked for and texts it, if the number is on record. The code is nowhere but in that text.</summary>
internal sealed partial class SendCode(
    ConnectDb db, PersonCards cards, CodeHashes hashes, CodeCaps caps, SendText send, IServiceNumber from, SystemTime system, TimeProvider clock,
    ILogger<SendCode> log) : IDueWork
{
    public const string DueKind = "sign-in.send-code";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var asked = await db.Set<SignInCode>().AsTracking().SingleAsync(c => c.Id == row.About, stop);
        if (asked.ExpiresAt <= system.UtcNow()) return new DueEnd.CalledOff("It would have expired.");
        // Pressed twice, and not somebody elsewhere who asks for the same number.
        if (await db.Set<SignInCode>().AnyAsync(c => c.Phone == asked.Phone && c.Purpose == asked.Purpose && c.Address == asked.Address && c.IsKnown == asked.IsKnown && c.Seq > asked.Seq, stop))
            return new DueEnd.CalledOff("A newer one was asked for.");
        if (await ReaderAsync(asked, stop) is not { } language) return new DueEnd.CalledOff("Nobody has the number.");
        if (await HeldBackAsync(asked, stop) is { } reason) return new DueEnd.CalledOff(reason);

        await SendAsync(asked, language, stop);
        return new DueEnd.Done();
    }

    // Numbers on record only; a new number is not on record yet, so there it is the person who asked with their PIN.
    private async Task<Language?> ReaderAsync(SignInCode asked, CancellationToken stop)
    {
        if (asked.Purpose == CodePurpose.NewNumber) return (await cards.OfAsync(asked.Person!.Value, stop)).Language;
        return (await cards.WithPhoneAsync(asked.Phone)).Find(card => card.Role.SignsInByText() && card.IsReachable)?.Language;
    }

    private async Task<string?> HeldBackAsync(SignInCode asked, CancellationToken stop)
    {
        if (!await caps.MaySendAsync(asked.Phone, asked.IsKnown, stop)) return HeldBack("number");
        if (!await caps.IsDaySpentAsync(stop)) return null;

        LogDaySpent();
        return HeldBack("day");
    }

    private static string HeldBack(string cap)
    {
        Meters.CodesHeldBack.Add(1, new KeyValuePair<string, object?>("cap", cap));
        return $"The cap of the {cap} is reached.";
    }

    private async Task SendAsync(SignInCode asked, Language language, CancellationToken stop)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("d6", CultureInfo.InvariantCulture);
        asked.Hash = hashes.OfCode(asked.Phone, asked.Purpose, code);
        asked.Text = await send.RunAsync(new(from.Number, asked.Phone, TextCodeTexts.Code(language, code))
        {
            Essential = true,
            NotAfter = clock.UtcNow() + AskForCode.Lifetime,
        }, stop);
    }

    [LoggerMessage(LogLevel.Error, "The day's number of codes by text is used up; nobody can sign in by text. See Connect__TextCodes__SentADay")]
    private partial void LogDaySpent();
}
