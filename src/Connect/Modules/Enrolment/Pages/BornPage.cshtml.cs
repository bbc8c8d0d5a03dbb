using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>When they were born: it is half of the first sign-in.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class BornPage(Enrolments enrolments, TimeProvider clock) : QuestionPage(enrolments)
{
    [BindProperty]
    public DateInput Born { get; set; } = new();

    protected override Task ShowAsync()
    {
        if (Answers.Born is { } born) Born = DateInput.From(born);
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        if (Born.Read(ModelState, nameof(Born), Words["BornWhat"]) is not { } date) return default;
        if (date >= UkTime.Today(clock)) return new(Wrong(nameof(Born), "BornPast"));

        return new(answers => answers with { Born = date });
    }
}
