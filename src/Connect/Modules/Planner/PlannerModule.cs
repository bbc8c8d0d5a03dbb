using Connect.Modules.Planner.Due;
using Connect.Platform.Due;

namespace Connect.Modules.Planner;

internal static class PlannerModule
{
    public static IServiceCollection AddPlanner(this IServiceCollection services) => services
        .AddScoped<OpenTimes>()
        .AddScoped<ClaimSlot>()
        .AddScoped<ReleaseSlot>()
        .AddScoped<Diary>()
        .AddScoped<DiaryOf>()
        .AddScoped<MakeSlots>()
        .AddScoped<OfferTimes>()
        .AddScoped<MarkBusy>()
        .AddScoped<MyAvailability>()
        .AddRecurring<ExtendPlanners>();
}
