using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>The texts from one number that nobody has on record, newest first.</summary>
public sealed record UnclaimedNumber(string Phone, IReadOnlyList<UnclaimedLine> Texts);

/// <param name="Line">Our number to which it was sent.</param>
public sealed record UnclaimedLine(long Seq, string Phone, string Line, string Body, DateTime At);

/// <summary>Texts from unknown numbers. They are about nobody yet, so all staff see them.</summary>
public sealed class UnclaimedTexts(ConnectDb db)
{
    public const int Bound = 200;

    public Task<int> NumbersAsync(CancellationToken stop) => db.Set<UnclaimedText>().Select(t => t.From).Distinct().CountAsync(stop);

    /// <summary>The newest texts, by number, the number that wrote last first.</summary>
    public async Task<IReadOnlyList<UnclaimedNumber>> NewestAsync(CancellationToken stop)
    {
        var texts = await db.Set<UnclaimedText>().OrderByDescending(t => t.Seq).Take(Bound)
            .Select(t => new UnclaimedLine(t.Seq, t.From, t.Line, t.Body, t.At)).ToListAsync(stop);
        return [.. texts.GroupBy(text => text.Phone).Select(number => new UnclaimedNumber(number.Key, [.. number]))];
    }
}
