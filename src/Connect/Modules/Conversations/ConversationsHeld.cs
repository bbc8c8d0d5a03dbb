using Connect.Platform.PersonalData;

namespace Connect.Modules.Conversations;

/// <summary>What Conversations keeps about people.</summary>
internal static class ConversationsHeld
{
    public static IServiceCollection AddConversationsHeld(this IServiceCollection services) => services
        .AddPersonRows<ConversationThread>(new("Conversations", RetentionClass.CaseRecord, t => t.Person)
        {
            At = t => t.LastAt,
            Show = t => [new("With", t.Worker), new("Last message", t.LastAt)],
        })
        .AddPersonRows<Message>(new("Messages", RetentionClass.CaseRecord, m => m.Person)
        {
            At = m => m.At,
            Show = m => [new("From", m.By), new("As", m.Author), new("Written", m.At), new("Message", m.Body, IsWords: true)],
        })
        .AddPersonRows<LineUse>(new("Numbers on which we text", RetentionClass.CaseRecord, l => l.Person)
        {
            At = l => l.From,
            Show = l => [new("With", l.Worker), new("Our number", l.Line), new("From", l.From), new("Until", l.Until)],
        });
}
