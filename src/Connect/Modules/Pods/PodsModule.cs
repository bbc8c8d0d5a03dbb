using Connect.Platform.PersonalData;

namespace Connect.Modules.Pods;

internal static class PodsModule
{
    public static IServiceCollection AddPods(this IServiceCollection services) => services
        .AddScoped<IPersonParts, PodMemberParts>()
        .AddScoped<IPersonParts, AssignmentParts>()
        .AddScoped<Workers>()
        .AddScoped<PodPlaces>()
        .AddScoped<PodMembers>()
        .AddScoped<PodPeople>()
        .AddScoped<Cover>()
        .AddScoped<JoinPod>()
        .AddScoped<LeavePod>()
        .AddScoped<PlanLeave>()
        .AddScoped<Reassign>()
        .AddScoped<OrganisationTree>().AddScoped<AddUnit>().AddScoped<RenameUnit>().AddScoped<MoveUnit>().AddScoped<CloseUnit>().AddScoped<ReopenUnit>()
        .AddScoped<Offices>().AddScoped<AddOffice>().AddScoped<ChangeOffice>()
        .AddScoped<SetOpeningTimes>().AddScoped<SetOpeningException>().AddScoped<EndOpeningException>()
        .AddScoped<PodList>().AddScoped<CreatePod>().AddScoped<ChangePod>().AddScoped<ClosePod>().AddScoped<ReopenPod>()
        .AddScoped<Teams>()
        .AddScoped<PlaceInPod>();
}
