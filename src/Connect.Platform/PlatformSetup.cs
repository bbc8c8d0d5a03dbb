using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Live;
using Connect.Platform.PersonalData;
using Connect.Platform.Questions;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Platform.Web.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Platform;

/// <summary>Registers the kernel: frames, journal recording and followers, audit, due rows, texts.</summary>
public static class PlatformSetup
{
    public static IServiceCollection AddConnectPlatform(this IServiceCollection services, DatabaseSettings database)
    {
        services.AddSingleton(database);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new SystemTime(TimeProvider.System));
        services.AddScoped<ScopeConnection>();
        services.AddScoped<AfterCommit>();
        AddFrame(services, database);

        services.AddSingleton<LiveTopics>();
        services.AddSingleton<FollowerSignal>();
        services.AddSingleton<DueSignal>();
        services.AddSingleton<ReceivingSignal>().AddSingleton<TextsUnderWay>();
        services.AddScoped<Journal>();
        services.AddScoped<DueRows>();
        services.AddScoped<DueClaim>();
        services.AddScoped<SendText>();
        services.AddScoped<SentForms>().AddRecurring<ForgetSentForms>("forms.forget", "40 2,14 * * *");
        services.AddScoped<TextStates>();
        services.AddKeyedScoped<IOutsideWork, TextSending>(TextSending.DueKind);
        services.AddSingleton<ITextInbox, TextInbox>();
        services.AddPersonRows<OutgoingText>(new("Texts sent to your phone", RetentionClass.CaseRecord, text => text.Person)
        {
            StaffTitle = "Texts sent to their phone",
            Merging = Merging.Moves,
            At = text => text.QueuedAt,
            Show = text => [new("To", text.To), new("From our number", text.From), new("Written", text.QueuedAt), new("State", text.State), new("Text", text.Body, IsWords: true)],
        });
        services.AddPersonRows<OpenQuestion>(new("Questions asked by text", RetentionClass.Passing, question => question.Person)
        {
            Merging = Merging.Moves,
            At = question => question.AskedAt,
            WithheldBecause = "Your messages say the same.",
        });
        services.AddPersonRows<SightGrant>(new("Who outside the team sees you", RetentionClass.CaseRecord, grant => grant.Person)
        {
            StaffTitle = "Who outside the team sees them",
            Merging = Merging.Stays("Who was let see the closed record sees no more by it."),
            WithheldBecause = "Whom you opened something to stands under your supporters.",
        });
        services.AddPersonRows<LegalHold>(new("Legal holds", RetentionClass.RightsRequests, hold => hold.Person) { Merging = Merging.Moves, WithheldBecause = "It may be about an inquiry." });
        services.AddAgedRows<ReceivedText>("Raw texts", RetentionClass.Transport, text => text.ReceivedAt, text => text.State == ReceivedState.Done);
        services.AddAgedRows<ReceivedReceipt>("Raw receipts", RetentionClass.Transport, receipt => receipt.ReceivedAt, _ => true);
        services.AddAudit(database);

        services.AddSingleton<Settling>().AddHostedService(provider => provider.GetRequiredService<Settling>());
        AddLoop<FollowerLoop>(services);
        AddLoop<DueLoop>(services);
        AddLoop<ReceivingLoop>(services);
        services.AddSingleton<StepThroughTime>();
        return services;
    }

    // The frame is registered before the loops: services stop in reverse order, and the loops still write while they stop.
    private static void AddFrame(IServiceCollection services, DatabaseSettings database)
    {
        if (database.IsPostgres)
        {
            services.AddSingleton<IFrame, PostgresFrame>();
            services.AddHostedService<PostgresBells>();
            return;
        }

        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<IFrame>(provider => provider.GetRequiredService<SqliteWriter>());
        services.AddHostedService(provider => provider.GetRequiredService<SqliteWriter>());
    }

    private static void AddLoop<TLoop>(IServiceCollection services) where TLoop : Microsoft.Extensions.Hosting.BackgroundService
    {
        services.AddSingleton<TLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<TLoop>());
    }
}
