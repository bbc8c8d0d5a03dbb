using Connect.Platform.Texts;

namespace Connect.Modules.Assistants;

/// <summary>The words every text service must know, whoever is at the other end.</summary>
internal enum ServiceWord
{
    Stop,
    Start,
    Help,
}

/// <summary>Reads them. They count only as the whole text: "stop please" and "help me with my form" are for the worker.</summary>
internal static class ServiceWords
{
    private static readonly Dictionary<string, ServiceWord> Words = new()
    {
        ["stop"] = ServiceWord.Stop,
        ["stopall"] = ServiceWord.Stop,
        ["unsubscribe"] = ServiceWord.Stop,
        ["optout"] = ServiceWord.Stop,
        ["stopio"] = ServiceWord.Stop,
        ["start"] = ServiceWord.Start,
        ["unstop"] = ServiceWord.Start,
        ["dechrau"] = ServiceWord.Start,
        ["help"] = ServiceWord.Help,
        ["helpu"] = ServiceWord.Help,
    };

    public static ServiceWord? Read(string text)
    {
        var words = TextWords.In(text);
        // "Stop all" and "opt-out" are two words to a phone's keyboard.
        if (words.Count is 0 or > 2) return null;

        return Words.TryGetValue(string.Concat(words.Select(word => word.Folded)), out var word) ? word : null;
    }
}
