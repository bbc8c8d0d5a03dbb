using Connect.Modules.Network;
using Connect.Platform.Web;

namespace Connect.Modules.Supporting.Pages;

/// <summary>The words of supporters' pages and of people's pages about their supporters.</summary>
internal static class SupportWords
{
    public static readonly PageWords Words = new(typeof(SupportWords));

    /// <summary>What can be opened now; what has nothing behind it yet is not offered.</summary>
    public static readonly IReadOnlyList<SharedThings> Switches = [SharedThings.NextAppointment, SharedThings.Messages, SharedThings.Notes];

    /// <summary>The same, as a person ticks them.</summary>
    public static IReadOnlyList<Choice> SeeChoices => [.. Switches.Select(one => new Choice(one.ToString(), Words["Switch" + one]))];

    /// <summary>What somebody ticked; what is not offered does not count.</summary>
    public static SharedThings Ticked(IReadOnlyCollection<string> see) => Together(Switches.Where(one => see.Contains(one.ToString())));

    public static SharedThings Together(IEnumerable<SharedThings> things) => things.Aggregate(SharedThings.None, (all, one) => all | one);

    /// <summary>"your next appointment, messages with you", or that it is nothing.</summary>
    public static string Shares(SharedThings shares) =>
        string.Join(", ", Switches.Where(one => shares.HasFlag(one)).Select(one => Words[one.ToString()])) is { Length: > 0 } some ? some : Words["Nothing"];

    public static string State(SupportState state) => Words["State" + state];
}
