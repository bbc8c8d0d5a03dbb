using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Whom they name as a first supporter, if anybody. Nothing opens by it.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class SupporterPage(Enrolments enrolments) : QuestionPage(enrolments)
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Mobile { get; set; } = "";

    protected override Task ShowAsync()
    {
        (Name, Mobile) = (Answers.SupporterName ?? "", Answers.SupporterMobile ?? "");
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync()
    {
        var (name, mobile) = (Name.Trim(), Mobile.Trim());
        if (name.Length == 0 && mobile.Length > 0) Wrong(nameof(Name), "SupporterNameEmpty");
        if (name.Length > Answers.LongestName) Wrong(nameof(Name), "NameLong");
        if (mobile.Length > 0 && (PhoneNumber.ToE164(mobile) is not { } number || !PhoneNumber.IsMobile(number))) Wrong(nameof(Mobile), "MobileWrong");
        if (!ModelState.IsValid) return default;

        return new(answers => answers with
        {
            HasSupporter = name.Length > 0,
            SupporterName = name.Length > 0 ? name : null,
            SupporterMobile = mobile.Length > 0 ? mobile : null,
        });
    }
}
