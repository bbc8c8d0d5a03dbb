using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.PersonalData;
using Connect.Platform.Web;

namespace Connect.Modules.Journal;

internal static class JournalModule
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddScoped<Timeline>()
        .AddScoped<IPersonParts, JournalParts>()
        .AddSingleton<INavigationLink>(PlainLink.OfStaff(20, "People", PersonLinks.Caseload));
}
