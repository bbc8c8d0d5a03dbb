using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Which pod they come to.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class TeamPage(Enrolments enrolments, Teams teams) : QuestionPage(enrolments)
{
    private List<Team> _teams = [];

    public IEnumerable<Choice> Choices => _teams.Select(team => new Choice(team.Id.Value.ToString(), team.Name, team.Office));

    [BindProperty]
    public string Pod { get; set; } = "";

    protected override async Task ShowAsync()
    {
        await ShowAgainAsync();
        Pod = Answers.Pod?.ToString() ?? "";
    }

    protected override async Task ShowAgainAsync() => _teams = await teams.AllAsync(Stop);

    protected override async ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var known = await teams.AllAsync(Stop);
        return Guid.TryParse(Pod, out var pod) && known.Exists(team => team.Id.Value == pod)
            ? answers => answers with { Pod = pod, Officer = answers.Pod == pod ? answers.Officer : null }
            : Wrong(nameof(Pod), "TeamEmpty");
    }
}
