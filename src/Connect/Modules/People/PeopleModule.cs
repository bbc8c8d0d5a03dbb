using Connect.Platform.Recording;
using Connect.Platform.Texts;

namespace Connect.Modules.People;

internal static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PersonCards>()
        .AddScoped<StopTexts>()
        .AddScoped<AddWorker>()
        .AddScoped<ChangePhone>()
        .AddScoped<SetDateOfBirth>()
        .AddScoped<EnterPerson>()
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
