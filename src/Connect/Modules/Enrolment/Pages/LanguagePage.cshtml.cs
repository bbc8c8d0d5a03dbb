using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>In which language texts, pages and the card are.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class LanguagePage(Enrolments enrolments) : QuestionPage(enrolments)
{
    public static readonly IReadOnlyList<Choice> Choices = [new(nameof(Platform.Language.English), "English"), new(nameof(Platform.Language.Welsh), "Cymraeg")];

    [BindProperty]
    public string Language { get; set; } = "";

    protected override Task ShowAsync()
    {
        Language = Answers.Language?.ToString() ?? "";
        return Task.CompletedTask;
    }

    protected override ValueTask<Func<Answers, Answers>?> ReadAsync() => new(
        Enum.TryParse<Language>(Language, out var language) && Enum.IsDefined(language)
            ? answers => answers with { Language = language }
            : Wrong(nameof(Language), "LanguageEmpty"));
}
