using Connect.Modules.Authentication;
using Connect.Modules.Planner.Due;
using Connect.Modules.Planner.Pages;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Web;

namespace Connect.Modules.Planner;

internal static class PlannerModule
{
    public static IServiceCollection AddPlanner(this IServiceCollection services) => services
        .AddPersonRows<DiaryEntry>(new("In a worker's planner", RetentionClass.CaseRecord, e => e.With) { Merging = Merging.Moves, At = e => e.End, WithheldBecause = "Your appointments say the same." })
        .AddScoped<OpenTimes>()
        .AddScoped<OfferedDays>()
        .AddScoped<ClaimSlot>()
        .AddScoped<ReleaseSlot>()
        .AddScoped<Diary>()
        .AddScoped<DiaryOf>()
        .AddScoped<MakeSlots>()
        .AddScoped<OfferTimes>()
        .AddScoped<WithdrawSlot>()
        .AddScoped<MarkBusy>()
        .AddScoped<MyAvailability>()
        .AddSingleton<INavigationLink>(PlainLink.OfStaff(40, "Availability", PlannerLinks.Availability))
        .AddRecurring<ExtendPlanners>("planner.extend", "0 2 * * *");
}
