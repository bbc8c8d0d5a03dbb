using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Who is in charge of the case: they are told.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class OfficerPage(Enrolments enrolments, Teams teams) : QuestionPage(enrolments)
{
    private List<PersonCard> _officers = [];

    public IEnumerable<Choice> Choices => _officers.Select(officer => new Choice(officer.Id.ToString(), officer.Name));

    [BindProperty]
    public string Officer { get; set; } = "";

    protected override async Task ShowAsync()
    {
        await ShowAgainAsync();
        Officer = Answers.Officer?.ToString() ?? "";
    }

    protected override async Task ShowAgainAsync() => _officers = await OfficersAsync();

    protected override async ValueTask<Func<Answers, Answers>?> ReadAsync() =>
        Guid.TryParse(Officer, out var id) && (await OfficersAsync()).Exists(officer => officer.Id.Value == id)
            ? answers => answers with { Officer = id }
            : Wrong(nameof(Officer), "OfficerEmpty");

    private async Task<List<PersonCard>> OfficersAsync() => Answers.Pod is { } pod ? await teams.OfficersAsync(new(pod), Stop) : [];
}
