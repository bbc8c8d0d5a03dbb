using Connect.Modules.Authentication;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Supporting.ByText;
using Connect.Modules.Supporting.Pages;
using Connect.Modules.Supporting.Panels;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Web;

namespace Connect.Modules.Supporting;

internal static class SupportingModule
{
    public static IServiceCollection AddSupporting(this IServiceCollection services) => services
        .AddSupportingHeld()
        .AddScoped<SupportThreads>()
        .AddScoped<WriteBetween>()
        .AddScoped<TellTeam>()
        .AddScoped<AnswerSupporter>()
        .AddScoped<AlertTeam>()
        .AddScoped<ReadSupport>()
        .AddScoped<SupportReply>()
        .AddScoped<StopByText>()
        .AddScoped<BetweenByText>()
        .AddScoped<ISupporterQuestion, SupporterNotes>()
        .AddScoped<TeamByText>()
        .AddScoped<ITakeTexts, SupportTexts>()
        .AddScoped<IFollower, TellOpened>()
        .AddScoped<IPanel, ConfidencePanel>()
        .AddScoped<IPanel, NewConfidencesPanel>()
        .AddSingleton<INavigationLink>(PlainLink.OfServiceUsers(40, () => SupportWords.Words["Supporters"], SupportingLinks.Mine))
        .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Person, 0, () => SupportWords.Words["PeopleISupport"], SupportingLinks.Home, Roles.IsSupporter))
        .AddSingleton<IJournalKind, SupportCrisisLine>();
}
