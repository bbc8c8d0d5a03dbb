using Connect.Modules.AccessControl;
using Connect.Modules.Admin;
using Connect.Modules.Assistants;
using Connect.Modules.Audit;
using Connect.Modules.Authentication;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.Journal;
using Connect.Modules.Notifications;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Modules.Ratings;
using Connect.Modules.Settings;

namespace Connect.Modules;

/// <summary>The modules that there are, in the order of order.txt.</summary>
internal static class Catalogue
{
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddSettings()
        .AddPeople()
        .AddPods()
        .AddAccessControl()
        .AddConnectAuthentication()
        .AddJournal()
        .AddNotifications()
        .AddAssistants()
        .AddConversations()
        .AddRatings()
        .AddPlanner()
        .AddBooking()
        .AddEnrolment()
        .AddAudit()
        .AddAdmin();
}
