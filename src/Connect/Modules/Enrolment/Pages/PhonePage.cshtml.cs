using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Whose hands the phone is in. The person answers on the screen; the answer is shown to nobody afterwards, so nothing is ticked.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class PhonePage(Enrolments enrolments) : QuestionPage(enrolments)
{
    public static IReadOnlyList<Choice> Choices => [.. Enum.GetValues<PhoneUse>().Select(use => new Choice(use.ToString(), Words["Phone" + use]))];

    [BindProperty]
    public string Use { get; set; } = "";

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync() => new(
        Enum.TryParse<PhoneUse>(Use, out var use) && Enum.IsDefined(use)
            ? answers => answers with { PhoneUse = use, Mobile = use == PhoneUse.None ? null : answers.Mobile, SafeToText = null }
            : Wrong(nameof(Use), "PhoneEmpty"));
}
