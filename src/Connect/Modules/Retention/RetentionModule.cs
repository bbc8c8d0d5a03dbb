using Connect.Modules.Retention.Due;
using Connect.Modules.Retention.Erasures;
using Connect.Modules.Retention.Holds;
using Connect.Modules.Retention.Panels;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;

namespace Connect.Modules.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddScoped<PlaceHold>()
        .AddScoped<LiftHold>()
        .AddScoped<AskForErasure>()
        .AddScoped<DecideErasure>()
        .AddScoped<ErasuresOf>()
        .AddKeyedScoped<IDueWork, EraseOldRows>(EraseOldRows.DueKind)
        .AddKeyedScoped<IDueWork, ErasePerson>(ErasePerson.DueKind)
        .AddKeyedScoped<IDueWork, RemindOfErasure>(RemindOfErasure.DueKind)
        .AddRecurring<NightlyErasure>("retention.nightly", "0 3 * * *")
        .AddScoped<IPanel, RetentionPanel>()
        .AddScoped<IPanel, MyErasurePanel>()
        .AddSingleton<IJournalKind>(new RetentionLine(RetentionJournal.HeldKind, "Legal hold: nothing is erased"))
        .AddSingleton<IJournalKind>(new RetentionLine(RetentionJournal.LiftedKind, "Legal hold ended"))
        .AddSingleton<IJournalKind>(new RetentionLine(RetentionJournal.AskedKind, "Asked for their record to be erased"))
        .AddSingleton<IJournalKind>(new RetentionLine(RetentionJournal.DecidedKind, "Request to erase the record answered"))
        .AddSingleton<IJournalKind, ErasureDueLine>()
        .AddPersonRows<ErasureRequest>(new("What you asked us to erase", RetentionClass.RightsRequests, e => e.Person)
        {
            StaffTitle = "What they asked us to erase",
            Merging = Merging.Stays("It is about the record as it was when they asked."),
            At = e => e.AskedAt,
            Show = e =>
            [
                new("What you asked for", e.Wanted, IsWords: true), new("Asked", e.AskedAt), new("State", e.State), new("Decided", e.DecidedAt), new("By", e.DecidedBy),
                new("Reason", e.Reason, IsWords: true),
            ],
        });
}
