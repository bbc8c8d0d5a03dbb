using Connect.Modules.MyData.Copies;
using Connect.Modules.MyData.Due;
using Connect.Modules.MyData.Panels;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;

namespace Connect.Modules.MyData;

internal static class MyDataModule
{
    public static IServiceCollection AddMyData(this IServiceCollection services) => services
        .AddScoped<AskForCopy>()
        .AddScoped<TakeOut>()
        .AddScoped<PutBack>()
        .AddScoped<ReleaseCopy>()
        .AddScoped<RefuseCopy>()
        .AddScoped<CopiesOf>()
        .AddScoped<HeldPages>()
        .AddKeyedScoped<IDueWork, GatherCopy>(GatherCopy.DueKind)
        .AddKeyedScoped<IDueWork, MakeCopy>(MakeCopy.DueKind)
        .AddKeyedScoped<IDueWork, ForgetCopy>(ForgetCopy.DueKind)
        .AddKeyedScoped<IDueWork, RemindOfCopy>(RemindOfCopy.DueKind)
        .AddScoped<IPanel, CopyPanel>()
        .AddScoped<IPanel, MyDataPanel>()
        .AddSingleton<IJournalKind>(new CopyLine(CopyJournal.AskedKind))
        .AddSingleton<IJournalKind>(new CopyLine(CopyJournal.DueKind))
        .AddSingleton<IJournalKind>(new CopyLine(CopyJournal.ReleasedKind))
        .AddSingleton<IJournalKind>(new CopyLine(CopyJournal.RefusedKind))
        .AddPersonRows<CopyRequest>(new("Copies of your record that you asked for", RetentionClass.RightsRequests, r => r.Person)
        {
            StaffTitle = "Copies of the record that they asked for",
            Merging = Merging.Stays("It is about the record as it was when they asked."),
            At = r => r.AskedAt,
            Show = r => [new("Asked", r.AskedAt), new("State", r.State), new("Decided", r.DecidedAt), new("By", r.DecidedBy), new("Reason", r.Reason, IsWords: true)],
        });
}
