using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Modules.Profile.Corrections;
using Connect.Modules.Profile.Due;
using Connect.Modules.Profile.Emails;
using Connect.Modules.Profile.Pages;
using Connect.Modules.Profile.Panels;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Web;

namespace Connect.Modules.Profile;

internal static class ProfileModule
{
    public static IServiceCollection AddProfile(this IServiceCollection services) => services
        .AddScoped<ChangeProfile>()
        .AddScoped<ChangeNeeds>()
        .AddSingleton<EmailProofs>()
        .AddScoped<AskToProveEmail>()
        .AddScoped<ProveEmail>()
        .AddScoped<WriteWorkerProfile>()
        .AddScoped<WorkerProfiles>()
        .AddScoped<AskForCorrection>()
        .AddScoped<DecideCorrection>()
        .AddScoped<CorrectionsOf>()
        .AddScoped<TellPerson>()
        .AddKeyedScoped<IDueWork, RemindOfCorrection>(RemindOfCorrection.DueKind)
        .AddScoped<IPanel, DetailsPanel>()
        .AddSingleton<IJournalKind, ProfileChangedLine>()
        .AddSingleton<IJournalKind, CorrectionAskedLine>()
        .AddSingleton<IJournalKind, CorrectionDueLine>()
        .AddSingleton<IJournalKind, CorrectionDecidedLine>()
        .AddSingleton<INavigationLink>(PlainLink.OfServiceUsers(40, () => ProfileWords.Words["MyTeam"], ProfileLinks.MyTeam))
        .AddSingleton<INavigationLink>(PlainLink.OfServiceUsers(80, () => ProfileWords.Words["Profile"], ProfileLinks.Mine))
        .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Footer, 80, () => "Your profile", ProfileLinks.Worker, Roles.IsStaff))
        .AddPersonRows<CorrectionRequest>(new("What you asked us to put right", RetentionClass.RightsRequests, c => c.Person)
        {
            StaffTitle = "What they asked us to put right",
            Merging = Merging.Moves,
            At = c => c.AskedAt,
            Show = c =>
            [
                new("About", c.What), new("What you asked for", c.Wanted, IsWords: true), new("Asked", c.AskedAt), new("Decided", c.DecidedAt), new("By", c.DecidedBy),
                new("State", c.State), new("Reason", c.Reason, IsWords: true),
            ],
        })
        .AddPersonRows<WorkerProfile>(new("How you work", RetentionClass.Staff, w => w.Worker)
        {
            StaffTitle = "How they work",
            Merging = Merging.Stays("It is a worker's own."),
            Show = w => [new("Role", w.RoleWords), new("Hours", w.Hours), new("Languages", w.Languages), new("How I work", w.HowIWork, IsWords: true)],
        });
}
