using Connect.Modules.Authentication.TextCodes.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Somebody asks for a code by text. Who has the number is not looked up here but when the code is sent: the same is done, as fast, for a
/// number that nobody has.
/// </summary>
internal sealed class AskForCode(ConnectDb db, CodeHashes hashes, CodeCaps caps, DueRows due, SystemTime system, TimeProvider clock)
{
    /// <summary>How long a code can be used (contracts of the GOV.UK pattern: 15 minutes).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public async Task<Outcome<Guid>> RunAsync(CodeWish wish, CancellationToken stop)
    {
        var address = hashes.OfAddress(wish.Address);
        if (await caps.ProblemAsync(wish, address, stop) is { } problem) return problem;

        var now = system.UtcNow();
        var code = new SignInCode
        {
            Id = Guid.CreateVersion7(),
            Phone = wish.Phone,
            Purpose = wish.Purpose,
            Person = wish.Person,
            Browser = hashes.OfBrowser(wish.Browser),
            IsKnown = wish.IsKnown,
            Address = address,
            AskedAt = now,
            ExpiresAt = now + Lifetime,
        };
        db.Add(code);

        // Rows of one number take turns, so that two asked for at once are two.
        due.Add(SendCode.DueKind, code.Id, clock.UtcNow(), lane: $"code:{wish.Phone}");
        return code.Id;
    }
}

/// <param name="Phone">E.164.</param>
/// <param name="Browser">The secret of the browser that asks.</param>
/// <param name="Address">The network address that asks.</param>
/// <param name="IsKnown">Somebody signed in for this number in that browser before.</param>
/// <param name="Person">For a change of number: whose it is to be.</param>
internal sealed record CodeWish(string Phone, CodePurpose Purpose, string Browser, string Address, bool IsKnown = false, PersonId? Person = null);

/// <summary>Everyday answers about codes that are not errors.</summary>
internal static class TextCodeProblems
{
    /// <summary>More for the number than a quarter of an hour allows.</summary>
    public static readonly Problem TooMany = new("text-codes.too-many");

    /// <summary>More for the number than a day allows.</summary>
    public static readonly Problem TooManyToday = new("text-codes.too-many-today");

    /// <summary>More from the network address than an hour allows.</summary>
    public static readonly Problem TooManyHere = new("text-codes.too-many-here");
}
