using Connect.Modules.Assistants;
using Connect.Modules.Authentication;
using Connect.Modules.Enrolment.Due;
using Connect.Modules.Enrolment.Pages;
using Connect.Modules.Enrolment.Panels;
using Connect.Modules.Enrolment.Skill;
using Connect.Modules.People;
using Connect.Platform.Due;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Web;

namespace Connect.Modules.Enrolment;

internal static class EnrolmentModule
{
    public static IServiceCollection AddEnrolment(this IServiceCollection services) => services
        .AddEnrolmentHeld()
        .AddScoped<KeepDraft>()
        .AddScoped<Enrolments>()
        .AddSingleton<DeviceDrafts>()
        .AddScoped<FinishEnrolment>()
        .AddScoped<FindTwins>()
        .AddScoped<WelcomePerson>()
        .AddScoped<SendNumberCode>()
        .AddScoped<ProveByCode>()
        .AddScoped<ChangeNumberFor>()
        .AddScoped<Twins>()
        .AddScoped<SettleTwin>()
        .AddScoped<MergePreviews>()
        .AddScoped<SupporterSuggestions>()
        .AddScoped<SettleSuggestion>()
        .AddScoped<IAssistantSkill, ProofSkill>()
        .AddScoped<ITextNews, NumberNews>()
        .AddKeyedScoped<IDueWork, EndSight>(EndSight.DueKind)
        .AddKeyedScoped<IDueWork, AskIfStillTheirs>(AskIfStillTheirs.DueKind)
        .AddRecurring<FindSilentNumbers>("enrolment.silent-numbers", "20 3 * * *")
        .AddSingleton<IJournalKind, NumberChange>()
        .AddScoped<IPanel, ReachingPanel>()
        .AddScoped<IPanel, SuggestedPanel>()
        .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Person, 0, () => EnrolWords.Words["NavHome"], EnrolmentLinks.Home, role => role == Role.Volunteer))
        .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Staff, 55, () => "New people", EnrolmentLinks.Twins, role => role.IsStaff() || role == Role.Administrator));
}
