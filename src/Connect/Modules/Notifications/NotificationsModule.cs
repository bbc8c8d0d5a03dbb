using Connect.Modules.Authentication;
using Connect.Modules.Notifications.Pages;
using Connect.Modules.Notifications.Panels;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Web;

namespace Connect.Modules.Notifications;

internal static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddPersonRows<Notice>(new("Notices to workers", RetentionClass.Passing, n => n.Person) { Merging = Merging.Moves, At = n => n.At, WithheldBecause = "The journal says the same." })
        .AddScoped<Notices>()
        .AddScoped<ReadNotices>()
        .AddScoped<NoticeLines>()
        .AddScoped<IFollower, TellWorkers>()
        .AddScoped<IPanel, NoticesPanel>()
        .AddSingleton<INavigationLink>(PlainLink.OfStaff(10, "Home", "/staff"))
        .AddSingleton<INavigationLink>(PlainLink.OfServiceUsers(0, () => PageLanguage.Words("Home", "Hafan"), "/home"))
        .AddScoped<INavigationLink, NotificationsLink>();
}
