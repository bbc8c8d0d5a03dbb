using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>The words that are read aloud, and that the person agreed. It is kept which words they were, and when.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class ConsentPage(Enrolments enrolments) : QuestionPage(enrolments)
{
    public IReadOnlyList<Choice> Choices => [new("true", Words.Say("ConsentTick", Called))];

    [BindProperty]
    public bool Agreed { get; set; }

    protected override Task ShowAsync()
    {
        Agreed = Answers.Consent is not null;
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync() =>
        new(Agreed ? answers => answers with { Consent = FinishEnrolment.ConsentWords } : Wrong(nameof(Agreed), "ConsentEmpty"));
}
