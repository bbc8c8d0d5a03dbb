using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>All answers before anything is sent. What was answered on the screen by the person is not shown.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class CheckPage(Enrolments enrolments, Teams teams) : EnrolPage(enrolments)
{
    public IReadOnlyList<(string Step, string Value)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id, finished: false)) return NotFound();
        if (!Steps.AreComplete(Answers)) return Redirect(EnrolmentLinks.TaskList(Id));

        Rows = await RowsAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id, finished: false)) return NotFound();

        var finished = await Do((FinishEnrolment op) => op.RunAsync(Id, Actor, Stop));
        return Redirect(finished.Succeeded ? EnrolmentLinks.Done(Id) : EnrolmentLinks.TaskList(Id));
    }

    private async Task<List<(string Step, string Value)>> RowsAsync()
    {
        var pod = (await teams.AllAsync(Stop)).Find(team => team.Id.Value == Answers.Pod)?.Name ?? "";
        var officer = (await teams.OfficersAsync(new(Answers.Pod!.Value), Stop)).Find(one => one.Id.Value == Answers.Officer)?.Name ?? "";
        return
        [
            ("name", $"{Answers.FirstName} {Answers.LastName}"),
            ("born", UkTimeText.LongDate(UkTime.ToUtc(Answers.Born!.Value.ToDateTime(new(12, 0))), PageLanguage.Current)),
            ("language", Answers.Language == Language.Welsh ? "Cymraeg" : "English"),
            ("phone", Words["OnScreen"]),
            ("mobile", Answers.Mobile ?? Words["NotGiven"]),
            ("safe", Words["OnScreen"]),
            ("needs", Listed(Answers.Needs!.Value, "Need-", "NoneNeeded", Answers.NeedsNote)),
            ("times", Listed(Answers.Times!.Value, "Time-", "AnyTime", Answers.TimesNote)),
            ("consent", Words["ReadAloud"]),
            ("team", pod),
            ("officer", officer),
            ("supporter", Answers.SupporterName is { } name ? $"{name} {Answers.SupporterMobile}".Trim() : Words["NotGiven"]),
        ];
    }

    private static string Listed<TFlags>(TFlags chosen, string prefix, string none, string? note) where TFlags : struct, Enum
    {
        var words = Enum.GetValues<TFlags>().Where(one => !one.Equals(default(TFlags)) && chosen.HasFlag(one)).Select(one => Words[prefix + one]).ToList();
        if (words.Count == 0) words.Add(Words[none]);
        if (note is not null) words.Add(note);
        return string.Join(". ", words);
    }
}
