namespace Connect.Modules.Pods;

internal static class PodsModule
{
    public static IServiceCollection AddPods(this IServiceCollection services) => services
        .AddScoped<Workers>()
        .AddScoped<PodPlaces>()
        .AddScoped<Teams>()
        .AddScoped<PlaceInPod>()
        .AddScoped<OrganisationTree>().AddScoped<AddUnit>().AddScoped<RenameUnit>().AddScoped<MoveUnit>().AddScoped<CloseUnit>().AddScoped<ReopenUnit>()
        .AddScoped<Offices>().AddScoped<AddOffice>().AddScoped<ChangeOffice>()
        .AddScoped<SetOpeningTimes>().AddScoped<SetOpeningException>().AddScoped<EndOpeningException>()
        .AddScoped<PodList>().AddScoped<CreatePod>().AddScoped<ChangePod>().AddScoped<ClosePod>().AddScoped<ReopenPod>();
}
