using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Who it is.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class NamePage(Enrolments enrolments) : QuestionPage(enrolments)
{
    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty]
    public string LastName { get; set; } = "";

    protected override Task ShowAsync()
    {
        (FirstName, LastName) = (Answers.FirstName ?? "", Answers.LastName ?? "");
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var (first, last) = (FirstName.Trim(), LastName.Trim());
        if (first.Length == 0) Wrong(nameof(FirstName), "FirstEmpty");
        if (last.Length == 0) Wrong(nameof(LastName), "LastEmpty");
        if (first.Length > Answers.LongestName) Wrong(nameof(FirstName), "NameLong");
        if (last.Length > Answers.LongestName) Wrong(nameof(LastName), "NameLong");
        return new(ModelState.IsValid ? answers => answers with { FirstName = first, LastName = last } : null);
    }
}
