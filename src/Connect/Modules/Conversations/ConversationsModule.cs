using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

internal static class ConversationsModule
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptions<TextLinesOptions>().BindConfiguration(TextLinesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddScoped<Lines>()
            .AddScoped<Threads>()
            .AddScoped<WriteText>()
            .AddScoped<ReceiveUnknown>()
            .AddScoped<IReceiver, ReceiveTexts>();
    }
}
