using Connect.Modules.Authentication;
using Connect.Platform.Web;

namespace Connect.Modules.Admin;

internal static class AdminModule
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddScoped<UserList>()
        .AddScoped<UserRoleChange>()
        .AddSingleton<INavigationLink>(PlainLink.OfAdministrators(10, "Administration", AdminLinks.Home));
}
