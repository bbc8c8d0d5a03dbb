using Connect.Modules.Assistants;
using Connect.Platform.Recording;

namespace Connect.Modules.Ratings;

internal static class RatingsModule
{
    public static IServiceCollection AddRatings(this IServiceCollection services) => services
        .AddScoped<AskForRating>()
        .AddScoped<RatingsOf>()
        .AddScoped<IAssistantSkill, RatingSkill>()
        .AddSingleton<IJournalKind, RatingLine>();
}
