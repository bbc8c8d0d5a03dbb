using Connect.Modules.Journal.Pages;
using Connect.Platform.Web;

namespace Connect.Modules.Journal;

internal static class JournalModule
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddScoped<Timeline>()
        .AddSingleton<INavigationLink, PeopleLink>();
}
