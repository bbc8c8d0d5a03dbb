using Connect.Platform.Web;

namespace Connect.Modules.Planner.Pages;

/// <summary>The kinds of meeting as answers to choose from.</summary>
internal static class KindChoices
{
    public static readonly IReadOnlyList<Choice> All = [.. Enum.GetValues<MeetingKind>().Select(kind => new Choice(kind.ToString(), MeetingWords.Of(kind)))];
}
