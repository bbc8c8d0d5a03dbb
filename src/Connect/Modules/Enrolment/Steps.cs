namespace Connect.Modules.Enrolment;

/// <summary>The questions, in order; each is one page.</summary>
internal static class Steps
{
    public const string Check = "check";

    private static readonly (string Name, Func<Answers, bool> IsAnswered)[] All =
    [
        ("name", answers => answers is { FirstName: not null, LastName: not null }),
        ("born", answers => answers.Born is not null),
        ("language", answers => answers.Language is not null),
        ("phone", answers => answers.PhoneUse is not null),
        ("mobile", answers => answers.Mobile is not null || answers is { PhoneUse: People.PhoneUse.None }),
        ("safe", answers => answers.SafeToText is not null || answers is { PhoneUse: People.PhoneUse.None }),
        ("needs", answers => answers.Needs is not null),
        ("times", answers => answers.Times is not null),
        ("consent", answers => answers.Consent is not null),
        ("team", answers => answers.Pod is not null),
        ("officer", answers => answers.Officer is not null),
        ("supporter", answers => answers.HasSupporter is not null),
    ];

    public static IEnumerable<string> Names => All.Select(step => step.Name);

    public static bool IsAnswered(string name, Answers answers) => Array.Find(All, step => step.Name == name).IsAnswered(answers);

    /// <summary>The first question that is still open, or the check of all answers.</summary>
    public static string Next(Answers answers) => Array.Find(All, step => !step.IsAnswered(answers)).Name ?? Check;

    public static bool AreComplete(Answers answers) => Next(answers) == Check;
}
