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
        .AddScoped<ISendRule, StoppedPhones>()
        .AddSingleton<IJournalKind, TextsStoppedLine>()
        .AddSingleton<IJournalKind, TextsStartedLine>();
}
