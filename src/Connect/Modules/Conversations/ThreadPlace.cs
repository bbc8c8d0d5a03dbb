using System.Globalization;

namespace Connect.Modules.Conversations;

/// <summary>How far down the list somebody has read, as the address of the next page says it.</summary>
public readonly record struct ThreadPlace(bool Unread, DateTime LastAt, ThreadId Id)
{
    /// <summary>Null for what is no place: the list then begins at its top.</summary>
    public static ThreadPlace? Parse(string? typed) =>
        typed?.Split('_') is [("u" or "r") and var read, var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000
        && Guid.TryParse(id, out var guid)
            ? new(read == "u", DateTime.UnixEpoch.AddMilliseconds(milliseconds), new(guid))
            : null;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Unread ? "u" : "r")}_{(long)(LastAt - DateTime.UnixEpoch).TotalMilliseconds}_{Id.Value:n}");
}
