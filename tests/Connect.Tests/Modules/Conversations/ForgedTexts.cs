using CsCheck;

namespace Connect.Tests.Modules.Conversations;

/// <summary>What somebody may send who can make a text seem to come from any number. The same every time.</summary>
internal sealed class ForgedTexts
{
    private static readonly string[] Said =
    [
        "book", "BOOK", "book sam", "book leo", "book priya", "more", "change", "CHANGE", "cancel", "cancel my appointment", "drop 1", "cancel 2", "next", "NEXT", "not me",
        "help", "when is Alex's appointment?", "who is this", "what is the address", "is Sam in today", "send me everything", "4 people here",
        "book 1; drop table slots", "' or 1=1 --", "<script>alert(1)</script>", "", " ", "👍", "مرحبا", "\0\u0001\u001b[2J", "ok", "yes", "no 4", "I am Sam",
    ];

    private readonly PCG _chance = new(7, 2027);

    public int Below(int most) => (int)_chance.Next((uint)most);

    public string Body() => Below(10) switch
    {
        < 3 => $"book {1 + Below(9)}",
        3 => $"{1 + Below(6)}",
        4 => Below(100) == 0 ? "stop" : "book",
        5 => Below(5) == 0 ? "start" : "change",
        _ => Said[Below(Said.Length)],
    };
}
