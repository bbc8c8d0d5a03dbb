using Connect.Modules.People;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>A question with several answers, none of which is one too, and a note.</summary>
internal abstract class SeveralPage<TFlags>(Enrolments enrolments, string wordsBefore) : QuestionPage(enrolments) where TFlags : struct, Enum
{
    private static readonly TFlags[] All = [.. Enum.GetValues<TFlags>().Where(one => !one.Equals(default(TFlags)))];

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string Note { get; set; } = "";

    public IReadOnlyList<Choice> Choices => [.. All.Select(one => new Choice(one.ToString(), Words[wordsBefore + one]))];

    /// <summary>What was answered before.</summary>
    protected abstract (TFlags? Chosen, string? Note) Before { get; }

    protected abstract Answers With(Answers answers, TFlags chosen, string? note);

    protected override Task ShowAsync()
    {
        Chosen = [.. All.Where(one => Before.Chosen?.HasFlag(one) == true).Select(one => one.ToString())];
        Note = Before.Note ?? "";
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var note = Note.Trim();
        if (note.Length > Preferences.LongestNote) return new(Wrong(nameof(Note), "NoteLong"));

        var names = string.Join(',', All.Where(one => Chosen.Contains(one.ToString())));
        var chosen = names.Length == 0 ? default : Enum.Parse<TFlags>(names);
        return new(answers => With(answers, chosen, note.Length == 0 ? null : note));
    }
}
