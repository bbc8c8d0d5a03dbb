using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting.ByText;

/// <summary>Answers a text on the line on which it came, and only to the number on record. It stands in nobody's thread.</summary>
internal sealed class SupportReply(SendText send, AuditTrail audit)
{
    public async Task RunAsync(PersonCard to, string line, SupporterAnswer answer, Actor by, CancellationToken stop)
    {
        await RunAsync(to, line, answer.Words, by, stop);
        if (answer.Told is { } told && to.Phone is not null) audit.Record(told, by);
    }

    public async Task RunAsync(PersonCard to, string line, string body, Actor by, CancellationToken stop, bool essential = false)
    {
        if (to.Phone is not { } phone) return;

        await send.RunAsync(new(line, phone, body) { Person = to.Id, Essential = essential }, stop);
        audit.Record(SupportingShown.Message.Act(AuditKind.Disclosure, to.Id) with { Recipient = "the writer", Channel = "text" }, by);
    }
}
