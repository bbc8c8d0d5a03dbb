using Connect.Modules.Authentication;
using Connect.Platform.PersonalData;
using Connect.Platform.Web;

namespace Connect.Modules.Admin;

internal static class AdminModule
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddScoped<UserList>()
        .AddScoped<UserRoleChange>()
        .AddScoped<UserAccessNow>()
        .AddScoped<AccessReviews>()
        .AddScoped<ConfirmAccess>()
        .AddPersonRows<AccessReview>(new("When your access was confirmed", RetentionClass.Staff, r => r.Person)
        {
            StaffTitle = "When their access was confirmed",
            Merging = Merging.Stays("Only users have it, and they do not become one."),
            At = r => r.At,
            Show = r => [new("When", r.At), new("By", r.By)],
        })
        .AddSingleton<INavigationLink>(PlainLink.OfAdministrators(10, "Administration", AdminLinks.Home));
}
