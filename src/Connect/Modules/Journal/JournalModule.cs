using Connect.Modules.People;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;

namespace Connect.Modules.Journal;

internal static class JournalModule
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddScoped<Timeline>()
        .AddScoped<Notes>()
        .AddScoped<WriteNote>()
        .AddSingleton<IJournalKind, NoteLine>()
        .AddSingleton<IPersonLink>(new PersonLink(0, "Overview", PersonLinks.Person))
        .AddScoped<IPersonParts, JournalParts>();
}
