using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>The number, in whatever way it is written.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class MobilePage(Enrolments enrolments) : QuestionPage(enrolments)
{
    [BindProperty]
    public string Mobile { get; set; } = "";

    protected override Task ShowAsync()
    {
        Mobile = Answers.Mobile ?? "";
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var typed = Mobile.Trim();
        if (typed.Length == 0) return new(Wrong(nameof(Mobile), "MobileEmpty"));
        if (PhoneNumber.ToE164(typed) is not { } number || !PhoneNumber.IsMobile(number)) return new(Wrong(nameof(Mobile), "MobileWrong"));

        return new(answers => answers with { Mobile = typed });
    }
}
