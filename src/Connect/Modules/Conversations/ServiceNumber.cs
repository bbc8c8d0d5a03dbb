using Connect.Platform.Texts;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Conversations;

/// <summary>The last of the pool, so that a code does not stand among what somebody's officer wrote, as far as the pool goes.</summary>
internal sealed class ServiceNumber(IOptions<TextLinesOptions> pool) : IServiceNumber
{
    public string Number => pool.Value.Lines[^1];
}
