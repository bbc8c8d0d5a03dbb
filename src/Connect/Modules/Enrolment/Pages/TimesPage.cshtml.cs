using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>When they like to be reached.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class TimesPage(Enrolments enrolments) : QuestionPage(enrolments)
{
    public static IReadOnlyList<Choice> Choices =>
        [.. Enum.GetValues<ContactTimes>().Where(time => time != default).Select(time => new Choice(time.ToString(), Words["Time-" + time]))];

    [BindProperty]
    public List<string> Times { get; set; } = [];

    [BindProperty]
    public string Note { get; set; } = "";

    protected override Task ShowAsync()
    {
        Times = [.. Enum.GetValues<ContactTimes>().Where(time => time != default && Answers.Times?.HasFlag(time) == true).Select(time => time.ToString())];
        Note = Answers.TimesNote ?? "";
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var note = Note.Trim();
        if (note.Length > Preferences.LongestNote) return new(Wrong(nameof(Note), "NoteLong"));

        var chosen = Enum.GetValues<ContactTimes>().Where(time => Times.Contains(time.ToString())).Aggregate(default(ContactTimes), (all, time) => all | time);
        return new(answers => answers with { Times = chosen, TimesNote = note.Length == 0 ? null : note });
    }
}
