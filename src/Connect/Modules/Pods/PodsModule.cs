using Connect.Platform.PersonalData;

namespace Connect.Modules.Pods;

internal static class PodsModule
{
    private static readonly Merging OwnTeam = Merging.Stays("The kept record stays with its own team. Whoever wants the other hands them over.");

    public static IServiceCollection AddPods(this IServiceCollection services) => services
        .AddPersonRows<PodMember>(new("Team", RetentionClass.CaseRecord, m => m.Person) { Merging = OwnTeam, WithheldBecause = "Your workers stand under their own heading." })
        .AddPersonRows<Assignment>(new("Who works with you", RetentionClass.CaseRecord, a => a.Person)
        {
            Merging = OwnTeam,
            At = a => a.From,
            Show = a => [new("Worker", a.Worker), new("In charge", a.IsOfficer), new("From", a.From), new("Until", a.Until)],
        })
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
