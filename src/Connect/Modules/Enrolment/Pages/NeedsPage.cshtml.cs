using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>What helps them: shown to whoever meets them.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class NeedsPage(Enrolments enrolments) : QuestionPage(enrolments)
{
    public static IReadOnlyList<Choice> Choices =>
        [.. Enum.GetValues<Needs>().Where(need => need != default).Select(need => new Choice(need.ToString(), Words["Need-" + need]))];

    [BindProperty]
    public List<string> Needs { get; set; } = [];

    [BindProperty]
    public string Note { get; set; } = "";

    protected override Task ShowAsync()
    {
        Needs = [.. Enum.GetValues<Needs>().Where(need => need != default && Answers.Needs?.HasFlag(need) == true).Select(need => need.ToString())];
        Note = Answers.NeedsNote ?? "";
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var note = Note.Trim();
        if (note.Length > Preferences.LongestNote) return new(Wrong(nameof(Note), "NoteLong"));

        var chosen = Enum.GetValues<Needs>().Where(need => Needs.Contains(need.ToString())).Aggregate(default(Needs), (all, need) => all | need);
        return new(answers => answers with { Needs = chosen, NeedsNote = note.Length == 0 ? null : note });
    }
}
