using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>When they like to be reached.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class TimesPage(Enrolments enrolments) : SeveralPage<ContactTimes>(enrolments, "Time-")
{
    protected override (ContactTimes? Chosen, string? Note) Before => (Answers.Times, Answers.TimesNote);

    protected override Answers With(Answers answers, ContactTimes chosen, string? note) => answers with { Times = chosen, TimesNote = note };
}
