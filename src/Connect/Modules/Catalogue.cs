using Connect.Modules.AccessControl;
using Connect.Modules.Admin;
using Connect.Modules.Api;
using Connect.Modules.Assistants;
using Connect.Modules.Audit;
using Connect.Modules.Authentication;
using Connect.Modules.Booking;
using Connect.Modules.Caseload;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.Importing;
using Connect.Modules.Invitations;
using Connect.Modules.Journal;
using Connect.Modules.MyData;
using Connect.Modules.Network;
using Connect.Modules.Notifications;
using Connect.Modules.OpenAuthentication;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Modules.Profile;
using Connect.Modules.Ratings;
using Connect.Modules.Retention;
using Connect.Modules.Settings;
using Connect.Modules.Supporting;

namespace Connect.Modules;

/// <summary>The modules that there are, in the order of order.txt.</summary>
internal static class Catalogue
{
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddSettings()
        .AddPeople()
        .AddPods()
        .AddNetwork()
        .AddAccessControl()
        .AddConnectAuthentication()
        .AddOpenAuthentication()
        .AddJournal()
        .AddNotifications()
        .AddAssistants()
        .AddConversations()
        .AddSupporting()
        .AddRatings()
        .AddPlanner()
        .AddInvitations()
        .AddBooking()
        .AddProfile()
        .AddCaseload()
        .AddEnrolment()
        .AddAudit()
        .AddMyData()
        .AddRetention()
        .AddApi()
        .AddImporting()
        .AddAdmin();
}
