using Connect.Platform.Recording;

namespace Connect.Modules.Notifications;

internal static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddScoped<Notices>()
        .AddScoped<ReadNotices>()
        .AddScoped<IFollower, TellWorkers>();
}
