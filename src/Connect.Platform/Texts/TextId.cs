using Connect.Platform.Data;

namespace Connect.Platform.Texts;

/// <summary>An outgoing text. Also the reference that gateways carry, so that receipts find it.</summary>
public readonly record struct TextId(Guid Value) : IId<TextId>
{
    public static TextId From(Guid value) => new(value);
    public static TextId New() => new(Guid.CreateVersion7());
}
