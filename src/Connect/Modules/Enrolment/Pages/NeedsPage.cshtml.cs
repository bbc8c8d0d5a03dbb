using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>What helps them: shown to whoever meets them.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class NeedsPage(Enrolments enrolments) : SeveralPage<Needs>(enrolments, "Need-")
{
    protected override (Needs? Chosen, string? Note) Before => (Answers.Needs, Answers.NeedsNote);

    protected override Answers With(Answers answers, Needs chosen, string? note) => answers with { Needs = chosen, NeedsNote = note };
}
