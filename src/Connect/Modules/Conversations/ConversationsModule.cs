using Connect.Modules.Assistants;
using Connect.Modules.Conversations.Pages;
using Connect.Modules.Conversations.Panels;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Web;

namespace Connect.Modules.Conversations;

internal static class ConversationsModule
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptions<TextLinesOptions>().BindConfiguration(TextLinesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddConversationsHeld()
            .AddSingleton<IServiceNumber, ServiceNumber>()
            .AddScoped<IOfficerLine, OfficerLine>()
            .AddScoped<Lines>()
            .AddScoped<Senders>()
            .AddScoped<Threads>()
            .AddScoped<DiscreetWords>()
            .AddScoped<HeardFrom>()
            .AddScoped<IWrittenByWorkers, WrittenByWorkers>()
            .AddScoped<WriteText>()
            .AddScoped<ReplyToPerson>()
            .AddScoped<ReadThread>()
            .AddScoped<HandOverThread>()
            .AddScoped<ThreadFigures>()
            .AddScoped<ThreadList>()
            .AddScoped<ThreadPage>()
            .AddScoped<UnclaimedTexts>()
            .AddScoped<ClaimNumber>()
            .AddScoped<DismissNumber>()
            .AddSingleton<IJournalKind, ClaimedLine>()
            .AddScoped<MyThreads>()
            .AddScoped<WriteToWorker>()
            .AddScoped<ReadMyThread>()
            .AddScoped<IPanel, MyMessagesPanel>()
            .AddScoped<INavigationLink, MyMessagesLink>()
            .AddSingleton<IPersonLink>(new PersonLink(20, "Messages", ConversationLinks.With))
            .AddScoped<IPanel, UnreadPanel>()
            .AddScoped<IPanel, ConversationPanel>()
            .AddScoped<INavigationLink, ConversationsLink>()
            .AddScoped<ReceiveUnknown>()
            .AddScoped<IReceiver, ReceiveTexts>();
    }
}
