using Connect.Modules.Audit.Pages;
using Connect.Modules.Authentication;
using Connect.Platform.PersonalData;
using Connect.Platform.Web;

namespace Connect.Modules.Audit;

internal static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<AuditSearch>()
        .AddScoped<AuditExtract>()
        .AddScoped<AuditLines>()
        .AddScoped<IPersonParts, AuditParts>()
        .AddSingleton<INavigationLink>(PlainLink.OfAdministrators(90, "Audit", AuditLinks.Search));
}
