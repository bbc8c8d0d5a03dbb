using Connect.Platform.Texts;

namespace Connect.Modules.Booking.Skill;

/// <summary>Reads the commands of booking, in English and Welsh, out of a whole text.</summary>
internal static class BookingWords
{
    // Longer texts are letters to the worker.
    private const int MostWords = 8, LongestName = 40;

    private static readonly HashSet<string> Book = ["book", "bwcio", "bwcia", "archebu", "archeba"];

    // Nobody is asked for CANCEL, which gateways take as an opt-out; where it gets through it is understood.
    private static readonly HashSet<string> Drop = ["drop", "cancel", "canx", "canslo"];

    private static readonly HashSet<string> NumberSigns = ["number", "nr", "option", "slot", "rhif"];

    private static readonly string[][] Pleasantries =
    [
        ["please"], ["pls"], ["plz"], ["plis"], ["thanks"], ["thank", "you"], ["thankyou"], ["thx"], ["ta"], ["cheers"],
        ["for", "me"], ["diolch"], ["os", "gwelwch", "yn", "dda"],
    ];

    private static readonly Dictionary<string, BookingRequest> Whole = Phrases(
        (new BookingRequest.ListTimes(null),
            "book in|book me in|book now|book again|book appointment|book an appointment|book my appointment|book a time"
            + "|book time|book times|book a slot|book another|book another appointment|book another time|bwcio apwyntiad|archebu apwyntiad"),
        (new BookingRequest.More(), "more|more times|show more|show more times|see more|see more times|mwy|mwy o amseroedd"),
        (new BookingRequest.Change(),
            "change|change time|change the time|change appointment|change my appointment|change my time|move"
            + "|move appointment|move my appointment|rearrange|rearrange my appointment|reschedule|reschedule my appointment"
            + "|newid|newid apwyntiad|newid fy apwyntiad|symud|symud apwyntiad|symud fy apwyntiad"),
        (new BookingRequest.Cancel(),
            "cancel|cancel appointment|cancel my appointment|cancel the appointment|cancel booking|cancel my booking"
            + "|canx|canx appointment|canx my appointment|canslo|canslo apwyntiad|canslo fy apwyntiad"),
        (new BookingRequest.CancelOne(null), "drop"),
        (new BookingRequest.Next(),
            "next|next appointment|my next appointment|when is my next appointment|whens my next appointment"
            + "|nesaf|apwyntiad nesaf|fy apwyntiad nesaf|pryd mae fy apwyntiad nesaf"),
        (new BookingRequest.NotMe(),
            "not me|notme|it was not me|it wasnt me|this was not me|this wasnt me|that was not me|that wasnt me|wasnt me|was not me"
            + "|nid fi|nidfi|nid fi oedd|nid fi oedd o|nid fi oedd e"));

    // After BOOK these begin a sentence and not a name.
    private static readonly HashSet<string> NoNames =
    [
        .. Book, .. NumberSigns, "time", "times",
        "a", "an", "the", "my", "me", "i", "it", "in", "on", "at", "to", "for", "of", "off", "no", "not", "yes", "ok", "this", "that",
        "him", "her", "them", "us", "you", "your", "his", "their", "with", "and", "or", "is", "was", "has", "had", "now", "again", "up",
        "dont", "cant", "wont", "more", "change", "move", "cancel", "canx", "next", "stop", "start", "help", "please", "thanks",
        "mwy", "newid", "nesaf", "canslo", "nid", "fi", "gyda", "efo",
    ];

    /// <summary>The command, or null for anything that is not clearly one: that goes to the worker.</summary>
    public static BookingRequest? Read(string text)
    {
        var words = WithoutPleasantries(TextWords.In(text));
        if (words is [] || words.Count > MostWords) return null;
        if (Whole.TryGetValue(Phrase(words), out var request)) return request;

        if (Drop.Contains(words[0].Folded)) return Number(words[1..]) is { } dropped ? new BookingRequest.CancelOne(dropped) : null;

        var says = Book.Contains(words[0].Folded);
        if (Number(says ? words[1..] : words) is { } number) return says || !IsBelowZero(text) ? new BookingRequest.Choose(number, says) : null;
        if (words is [var joined] && NumberJoinedToBook(joined.Folded) is { } glued) return new BookingRequest.Choose(glued, true);

        return says ? Times(text, words[1..]) : null;
    }

    private static int? Number(List<TextWord> words) => words switch
    {
        [var number] => BookingNumbers.Read(number.Folded),
        [var sign, var number] when NumberSigns.Contains(sign.Folded) => BookingNumbers.Read(number.Folded),
        _ => null,
    };

    private static bool IsBelowZero(string text) => text.AsSpan().TrimStart() is ['-' or '–', >= '0' and <= '9', ..];

    private static int? NumberJoinedToBook(string word)
    {
        var digits = word.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz").Length;
        return Book.Contains(word[..^digits]) ? BookingNumbers.Read(word[^digits..]) : null;
    }

    private static BookingRequest.ListTimes? Times(string text, List<TextWord> words)
    {
        if (words is [{ Folded: "with" or "gyda" or "efo" }, ..]) words = words[1..];
        else if (words is []) return new BookingRequest.ListTimes(null);

        if (words.Count is 0 or > 3 || !words.TrueForAll(MayBeName)) return null;

        var who = text[words[0].Start..words[^1].End];
        return who.Length <= LongestName ? new BookingRequest.ListTimes(who) : null;
    }

    private static bool MayBeName(TextWord word) =>
        word.Folded.All(char.IsLetter) && !NoNames.Contains(word.Folded) && BookingNumbers.Read(word.Folded) is null;

    private static List<TextWord> WithoutPleasantries(IReadOnlyList<TextWord> read)
    {
        List<TextWord> words = [.. read];
        if (words is [{ Folded: "please" or "pls" or "plz" or "plis" }, _, ..]) words.RemoveAt(0);

        while (Array.Find(Pleasantries, phrase => EndsWith(words, phrase)) is { } ending)
            words.RemoveRange(words.Count - ending.Length, ending.Length);

        return words;
    }

    // At least one word stays, so that "thanks" alone is still "thanks".
    private static bool EndsWith(List<TextWord> words, string[] phrase) =>
        words.Count > phrase.Length && words.Skip(words.Count - phrase.Length).Select(word => word.Folded).SequenceEqual(phrase);

    private static string Phrase(List<TextWord> words) => string.Join(' ', words.Select(word => word.Folded));

    private static Dictionary<string, BookingRequest> Phrases(params (BookingRequest Request, string Phrases)[] all) =>
        all.SelectMany(one => one.Phrases.Split('|').Select(phrase => (phrase, one.Request))).ToDictionary();
}
