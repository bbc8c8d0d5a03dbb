using Connect.Platform.PersonalData;

namespace Connect.Modules.Conversations;

/// <summary>What Conversations keeps about people.</summary>
internal static class ConversationsHeld
{
    public static IServiceCollection AddConversationsHeld(this IServiceCollection services) => services
        .AddScoped<IPersonParts, ThreadParts>()
        .AddPersonRows<Message>(new("Messages", RetentionClass.CaseRecord, m => m.Person)
        {
            Merging = Merging.Stays("ThreadParts moves them with their conversation."),
            At = m => m.At,
            Show = m => [new("From", m.By), new("As", m.Author), new("Written", m.At), new("Message", m.Body, IsWords: true)],
        })
        .AddPersonRows<LineUse>(new("Numbers on which we text", RetentionClass.CaseRecord, l => l.Person)
        {
            Merging = Merging.Stays("ThreadParts moves them with their conversation."),
            At = l => l.From,
            Show = l => [new("With", l.Worker), new("Our number", l.Line), new("From", l.From), new("Until", l.Until)],
        });
}
