using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Whether texts are safe. The person answers on the screen, and whatever they say, the rest goes the same.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class SafePage(Enrolments enrolments) : QuestionPage(enrolments)
{
    public static IReadOnlyList<Choice> Choices => [new("yes", Words["SafeYes"]), new("no", Words["SafeNo"])];

    [BindProperty]
    public string Safe { get; set; } = "";

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync() => new(
        Safe is "yes" or "no"
            ? answers => answers with { SafeToText = Safe == "yes" }
            : Wrong(nameof(Safe), "PhoneEmpty"));
}
