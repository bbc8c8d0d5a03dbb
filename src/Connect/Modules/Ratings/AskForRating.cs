using System.Text.Json;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;

namespace Connect.Modules.Ratings;

/// <summary>Opens the question that a rating answers. Whoever asks has sent the text; it awaits its answer for seven days.</summary>
public sealed class AskForRating(ConnectDb db, TimeProvider clock)
{
    internal const string Skill = "rating";

    private static readonly TimeSpan Awaited = TimeSpan.FromDays(7);

    public void Run(Guid about, PersonId person, PersonId worker, string line)
    {
        db.Add(new OpenQuestion
        {
            Person = person,
            Line = line,
            Skill = Skill,
            About = about,
            AcceptsUpTo = 5,
            Facts = JsonSerializer.Serialize(new RatedFacts(worker.Value)),
            AskedAt = clock.UtcNow(),
            ExpiresAt = clock.UtcNow() + Awaited,
        });
    }
}

internal sealed record RatedFacts(Guid Worker);
