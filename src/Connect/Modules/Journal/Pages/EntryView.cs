using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Modules.Journal.Pages;

/// <summary>An entry of the journal in the words of its page.</summary>
internal sealed record EntryView(string Title, string By, DateTime At, string? Text, string? Link)
{
    public static EntryView Of(TimelineLine line, PersonCard? by) => new(line.Line.Title, Author(line.ByKind, by), line.At, line.Line.Text, line.Line.Link);

    private static string Author(ActorKind kind, PersonCard? by) => kind switch
    {
        _ when by is null => "Connect",
        ActorKind.ByText => $"{by.Name}, by text",
        ActorKind.Assistant => $"{by.Name}'s assistant (automatic)",
        _ => by.Name,
    };
}
