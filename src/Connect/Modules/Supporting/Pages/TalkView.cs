using System.Globalization;
using Connect.Platform.Data;

namespace Connect.Modules.Supporting.Pages;

/// <summary>Some messages as one of the two reads them, oldest first.</summary>
internal sealed record TalkView(IReadOnlyList<TalkLine> Lines, string? OlderHref)
{
    public static readonly TalkView Nothing = new([], null);

    public static TalkView Of(Slice<SupportLine> newestFirst, string address, Func<SupportLine, (bool IsMine, string Sender)> who) => new(
        [.. newestFirst.Rows.Reverse().Select(line => new TalkLine(who(line).IsMine, who(line).Sender, line.At, line.Body))],
        newestFirst.HasMore ? string.Create(CultureInfo.InvariantCulture, $"{address}?before={newestFirst.Rows[^1].Seq}") : null);
}

internal sealed record TalkLine(bool IsMine, string Sender, DateTime At, string Body);
