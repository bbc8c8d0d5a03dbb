using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Journal.Pages;

/// <summary>An entry of the journal in the words of its page.</summary>
internal sealed record EntryView(JournalLine Line, string By, DateTime At)
{
    public static EntryView Of(TimelineLine line, PersonCard? by) => new(line.Line, Author(line.ByKind, by), line.At);

    private static string Author(ActorKind kind, PersonCard? by) => kind switch
    {
        _ when by is null => "Connect",
        ActorKind.ByText => $"{by.Name}, by text",
        ActorKind.Assistant => $"{by.Name}'s assistant (automatic)",
        _ => by.Name,
    };
}
