using Connect.Platform.PersonalData;
using Connect.Platform.Recording;
using Connect.Platform.Texts;

namespace Connect.Modules.People;

internal static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PersonCards>()
        .AddScoped<IPersonParts, PersonParts>()
        .AddScoped<ChangeDetails>()
        .AddScoped<ClosedPeople>()
        .AddScoped<SetNeeds>()
        .AddScoped<NeedsOf>()
        .AddPersonRows<Consent>(new("What you agreed to", RetentionClass.CaseRecord, c => c.Person)
        {
            StaffTitle = "What they agreed to",
            Merging = Merging.Moves,
            At = c => c.At,
            Show = c => [new("When", c.At), new("Which words", c.Version), new("In", c.Language), new("Read to you by", c.ReadBy)],
        })
        .AddScoped<StopTexts>()
        .AddScoped<AddSupporter>()
        .AddScoped<AddWorker>()
        .AddScoped<RenameWorker>()
        .AddScoped<SetRole>()
        .AddScoped<ChangePhone>()
        .AddScoped<SetDateOfBirth>()
        .AddScoped<EnterPerson>()
        .AddScoped<EnterPeople>()
        .AddScoped<ChangeState>()
        .AddScoped<MergeDetails>()
        .AddScoped<PersonPreferences>()
        .AddScoped<NumberProofs>()
        .AddScoped<ISendRule, StoppedPhones>()
        .AddScoped<ISendRule, UnprovedPhones>()
        .AddSingleton<IJournalKind, StateLine>()
        .AddSingleton<IJournalKind, NumberProvedLine>()
        .AddSingleton<IJournalKind, NumberDoubtedLine>()
        .AddSingleton<IJournalKind, NumberFailedLine>()
        .AddSingleton<IJournalKind, TextsStoppedLine>()
        .AddSingleton<IJournalKind, TextsStartedLine>();
}
