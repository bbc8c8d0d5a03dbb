namespace Connect.Modules.Pods;

internal static class PodsModule
{
    public static IServiceCollection AddPods(this IServiceCollection services) => services
        .AddScoped<Workers>()
        .AddScoped<PodPlaces>()
        .AddScoped<Teams>()
        .AddScoped<PlaceInPod>();
}
