using Connect.Platform.Recording;

namespace Connect.Modules.Assistants;

internal static class AssistantsModule
{
    public static IServiceCollection AddAssistants(this IServiceCollection services) => services
        .AddScoped<RouteText>()
        .AddScoped<AssistantsOn>()
        .AddScoped<AnswerServiceWords>()
        .AddScoped<StopPhone>()
        .AddScoped<AnswerQuestions>()
        .AddSingleton<IJournalKind, CrisisLine>();
}
