using Connect.Modules.Assistants;
using Connect.Platform.PersonalData;
using Connect.Platform.Recording;

namespace Connect.Modules.Ratings;

internal static class RatingsModule
{
    public static IServiceCollection AddRatings(this IServiceCollection services) => services
        .AddPersonRows<Rating>(new("Feedback that you gave", RetentionClass.CaseRecord, r => r.Person)
        {
            StaffTitle = "Feedback that they gave",
            Merging = Merging.Moves,
            At = r => r.At,
            Show = r => [new("About", r.Worker), new("Given", r.At), new("Score, 1 to 5", r.Score), new("In your words", r.Comment, IsWords: true)],
        })
        .AddScoped<AskForRating>()
        .AddScoped<RatingsOf>()
        .AddScoped<IAssistantSkill, RatingSkill>()
        .AddSingleton<IJournalKind, RatingLine>();
}
