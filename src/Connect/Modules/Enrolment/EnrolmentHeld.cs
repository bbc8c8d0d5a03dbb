using Connect.Platform.PersonalData;

namespace Connect.Modules.Enrolment;

/// <summary>What joining keeps about people. Never a code.</summary>
internal static class EnrolmentHeld
{
    public static IServiceCollection AddEnrolmentHeld(this IServiceCollection services) => services
        .AddPersonRows<EnrolmentRow>(new("How you joined", RetentionClass.CaseRecord, e => e.Person)
        {
            StaffTitle = "How they joined",
            Merging = Merging.Stays("The volunteer goes on seeing whom they entered, and learns nothing of the other record."),
            At = e => e.StartedAt,
            Show = e => [new("Begun", e.StartedAt), new("By", e.By), new("Finished", e.FinishedAt)],
        })
        .AddPersonRows<NumberCode>(new("Codes that proved your number", RetentionClass.SignIn, c => c.Person)
        {
            StaffTitle = "Codes that proved their number",
            Merging = Merging.Stays("A code is for one number of one record."),
            At = c => c.AskedAt,
            Show = c => [new("Asked", c.AskedAt), new("For the number", c.Phone), new("Used", c.UsedAt)],
        })
        .AddPersonRows<PossibleTwin>(new("Whether you were on record already", RetentionClass.Passing, t => t.Person)
        {
            StaffTitle = "Whether they were on record already",
            Merging = Merging.Stays("The operation that settles it ends it."),
            At = t => t.FoundAt,
            WithheldBecause = "It may be about somebody else.",
        })
        .AddPersonRows<SupporterSuggestion>(new("Who you said might support you", RetentionClass.CaseRecord, s => s.Person)
        {
            StaffTitle = "Who they said might support them",
            Merging = Merging.Moves,
            At = s => s.At,
            Show = s => [new("Name", s.Name), new("Number", s.Phone), new("Said on", s.At)],
        });
}
