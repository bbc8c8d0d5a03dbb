namespace Connect.Platform.PersonalData;

/// <summary>Kinds of records by how long they are kept.</summary>
public enum RetentionClass
{
    /// <summary>Who somebody is and what was done with them: person, appointments, messages, journal.</summary>
    CaseRecord,

    /// <summary>What came in, as it came in; what was said is in the case record.</summary>
    Transport,

    /// <summary>Sessions, codes, cards.</summary>
    SignIn,

    /// <summary>What was told on screen, or asked and answered by text.</summary>
    Passing,

    /// <summary>Who may not see whom, and who broke the glass.</summary>
    AccessDecisions,

    /// <summary>What somebody asked for about their own record, and what was decided.</summary>
    RightsRequests,

    /// <summary>Members of staff: where they work and how.</summary>
    Staff,

    /// <summary>The audit, which is chained and never changed.</summary>
    Audit,
}

/// <summary>From when a period runs.</summary>
public enum RetentionStart
{
    /// <summary>The person's case was closed.</summary>
    Closing,

    /// <summary>The row was made.</summary>
    OwnAge,

    /// <summary>It does not run: nothing is erased by itself.</summary>
    Never,
}

/// <summary>How long a class is kept, and who says so.</summary>
/// <param name="Source">The law or guidance it comes from; what is our assumption says so.</param>
public sealed record RetentionRule(RetentionClass Class, string What, RetentionStart Start, TimeSpan Period, string Source);

/// <summary>The one place that says how long what is kept. docs/retention.md is made from it.</summary>
public static class RetentionTable
{
    private static TimeSpan Years(int years) => TimeSpan.FromDays(365.25 * years);

    public static readonly IReadOnlyList<RetentionRule> Rules =
    [
        new(RetentionClass.CaseRecord, "Who somebody is; appointments, messages, journal, feedback", RetentionStart.Closing, Years(6),
            "Limits must be set and reviewed (DPA 2018, section 39). Six years after closing is our assumption, until the organisation's schedule says otherwise"),
        new(RetentionClass.Transport, "Texts and receipts as networks brought them", RetentionStart.OwnAge, TimeSpan.FromDays(30),
            "Raw messages 30 days: our assumption; what was said stays in the case record"),
        new(RetentionClass.SignIn, "Sessions, sign-in codes and cards", RetentionStart.OwnAge, TimeSpan.FromDays(90),
            "Our assumption. The words of a code go within a day"),
        new(RetentionClass.Passing, "Notices on screen, questions asked by text, undo", RetentionStart.OwnAge, TimeSpan.FromDays(180), "Our assumption"),
        new(RetentionClass.AccessDecisions, "Restrictions, exclusions, broken glass", RetentionStart.Closing, Years(6), "As the case record: our assumption"),
        new(RetentionClass.RightsRequests, "Requests about one's own record and their decisions", RetentionStart.OwnAge, Years(2),
            "Our assumption: long enough for a complaint to the Information Commissioner and what follows"),
        new(RetentionClass.Staff, "Members of staff: pod, working hours, settings", RetentionStart.Never, TimeSpan.Zero, "By the employer's own rules, not by Connect"),
        new(RetentionClass.Audit, "Who did what to whose record", RetentionStart.Never, TimeSpan.Zero,
            "Kept whole: it is chained (DPA 2018, section 62). Seven years is suggested; it names people by number only, so it stays when they are erased"),
    ];

    public static RetentionRule Of(RetentionClass kept) => Rules.Single(rule => rule.Class == kept);
}
