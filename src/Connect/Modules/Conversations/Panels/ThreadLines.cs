using Connect.Platform;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations.Panels;

/// <summary>Conversations as a list, and its words.</summary>
internal sealed record ThreadLines(IReadOnlyList<ThreadLine> Lines, DateTime Now)
{
    private const int Longest = 100;

    public static string When(ThreadLine line, DateTime now) => UkTimeText.Glance(line.LastAt, now, Language.English);

    public static string Waiting(DateTime since, DateTime now) => $"Waiting {Elapsed.Words(now - since)}";

    /// <summary>Who wrote it, unless it was the person, and how it began.</summary>
    public static string Words(ThreadLine line) => line.Author switch
    {
        MessageAuthor.Worker => "You: ",
        MessageAuthor.Assistant => "Assistant: ",
        _ => "",
    } + Beginning(line.Words);

    private static string Beginning(string body)
    {
        var words = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= Longest) return words;

        var end = char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
        return words[..end] + "…";
    }
}
