using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>
/// Texts a code to a number that is to be proved, and judges it when it is read out. Whoever asks learns nothing from whether a text arrives:
/// where there is no number to text, the same is answered.
/// </summary>
internal sealed class SendNumberCode(ConnectDb db, PersonCards cards, SendText send, IServiceNumber from, NodeSecret secret, AuditTrail audit, SystemTime system, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private const int MostInALifetime = 3, MostWrong = 5;

    /// <param name="phone">E.164; null for the number on record, if there is one.</param>
    public async Task<Outcome<bool>> RunAsync(PersonId person, string? phone, Actor by, CancellationToken stop)
    {
        if (!await MayAsync(person, by, stop)) return EnrolmentProblems.Unknown;

        var card = await cards.OfAsync(person, stop);
        if ((phone ?? card.Phone) is not { } to) return true;

        var now = system.UtcNow();
        var lately = now - Lifetime;
        if (await db.Set<NumberCode>().CountAsync(c => (c.Phone == to || c.Person == person) && c.AskedAt > lately, stop) >= MostInALifetime)
            return EnrolmentProblems.TooManyCodes;

        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("d6", CultureInfo.InvariantCulture);
        db.Add(new NumberCode { Id = Guid.CreateVersion7(), Person = person, Phone = to, Hash = Hash(person, to, code), AskedAt = now, ExpiresAt = now + Lifetime });
        audit.Record(EnrolmentShown.Code.Act(AuditKind.Disclosure, person) with { Recipient = "the person", Channel = "text" }, by);
        await send.RunAsync(new(from.Number, to, EnrolmentTexts.Code(card.Language, code)) { Neutral = true, Essential = true, NotAfter = clock.UtcNow() + Lifetime }, stop);
        return true;
    }

    /// <summary>The number that received it. A wrong try is counted, and so commits.</summary>
    public async Task<string?> ReadAsync(PersonId person, string typed, Actor by, CancellationToken stop)
    {
        if (!await MayAsync(person, by, stop)) return null;

        var now = system.UtcNow();
        var sent = await db.Set<NumberCode>().AsTracking().Where(c => c.Person == person && c.UsedAt == null && c.ExpiresAt > now && c.Wrong < MostWrong)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(stop);
        if (sent is null) return null;

        var given = Hash(person, sent.Phone, string.Concat(typed.Where(char.IsAsciiDigit)));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(sent.Hash)))
        {
            sent.Wrong++;
            return null;
        }

        sent.UsedAt = now;
        return sent.Phone;
    }

    private async Task<bool> MayAsync(PersonId person, Actor by, CancellationToken stop) =>
        await db.MayAsync(by, AccessAction.Manage, Thing.Enrolment, person, stop);

    private string Hash(PersonId person, string phone, string code) =>
        Convert.ToHexString(HMACSHA256.HashData(secret.KeyFor("number-codes"), Encoding.UTF8.GetBytes($"{person}\n{phone}\n{code}")));
}
