using Connect.Modules.Authentication;
using Connect.Modules.Caseload.Due;
using Connect.Modules.Caseload.Panels;
using Connect.Modules.People;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Web;

namespace Connect.Modules.Caseload;

internal static class CaseloadModule
{
    public static IServiceCollection AddCaseload(this IServiceCollection services)
    {
        services.AddOptions<SupervisionOptions>().BindConfiguration(SupervisionOptions.Section);
        return services
            .AddPersonRows<Transfer>(new("When you came to another worker", RetentionClass.CaseRecord, t => t.Person)
            {
                StaffTitle = "When they came to another worker",
                Merging = Merging.Stays("It tells how the closed record came to its team."),
                At = t => t.At,
                Show = t => [new("From", t.From), new("To", t.To), new("On", t.At), new("Undone", t.UndoneAt)],
            })
            .AddScoped<CaseloadList>()
            .AddScoped<Carried>()
            .AddScoped<Loads>()
            .AddScoped<MayHandOver>()
            .AddScoped<TransferTexts>()
            .AddScoped<TransferPerson>()
            .AddScoped<Reallocate>()
            .AddScoped<UndoTransfer>()
            .AddScoped<HandingOver>()
            .AddScoped<GoOnLeave>()
            .AddScoped<BookedMeanwhile>()
            .AddScoped<Rota>()
            .AddScoped<LeftBehind>()
            .AddScoped<FindStaff>()
            .AddSingleton<INavigationLink>(PlainLink.OfStaff(45, "Pod", CaseloadLinks.Pods))
            .AddScoped<IPanel, TeamPanel>()
            .AddScoped<Transfers>()
            .AddScoped<Supervision>()
            .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Staff, 50, () => "Supervise", CaseloadLinks.Supervise, role => role == Role.Supervisor))
            .AddSingleton<IPersonLink>(new PersonLink(90, "Hand over", CaseloadLinks.HandOverOne) { IsForItsTeam = true })
            .AddKeyedScoped<IDueWork, SettleTransfer>(SettleTransfer.DueKind)
            .AddKeyedScoped<IDueWork, TellOfTransfer>(TellOfTransfer.DueKind)
            .AddKeyedScoped<IDueWork, LeaveOldPod>(LeaveOldPod.DueKind)
            .AddSingleton<IJournalKind>(new HandedOverLine(TransferJournal.HandedOverKind, "Handed over to another worker"))
            .AddSingleton<IJournalKind>(new HandedOverLine(TransferJournal.UndoneKind, "Handing over undone"))
            .AddSingleton<IJournalKind, TakenOverLine>()
            .AddSingleton<INavigationLink>(PlainLink.OfStaff(20, "People", PersonLinks.Caseload));
    }
}
