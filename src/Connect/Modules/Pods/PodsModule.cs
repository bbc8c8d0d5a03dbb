using Connect.Platform.PersonalData;

namespace Connect.Modules.Pods;

internal static class PodsModule
{
    public static IServiceCollection AddPods(this IServiceCollection services) => services
        .AddPersonRows<PodMember>(new("Team", RetentionClass.CaseRecord, m => m.Person) { WithheldBecause = "Your workers stand under their own heading." })
        .AddPersonRows<Assignment>(new("Who works with you", RetentionClass.CaseRecord, a => a.Person)
        {
            At = a => a.From,
            Show = a => [new("Worker", a.Worker), new("In charge", a.IsOfficer), new("From", a.From), new("Until", a.Until)],
        })
        .AddScoped<Workers>()
        .AddScoped<PodPlaces>()
        .AddScoped<OrganisationTree>().AddScoped<AddUnit>().AddScoped<RenameUnit>().AddScoped<MoveUnit>().AddScoped<CloseUnit>().AddScoped<ReopenUnit>()
        .AddScoped<Offices>().AddScoped<AddOffice>().AddScoped<ChangeOffice>()
        .AddScoped<SetOpeningTimes>().AddScoped<SetOpeningException>().AddScoped<EndOpeningException>()
        .AddScoped<PodList>().AddScoped<CreatePod>().AddScoped<ChangePod>().AddScoped<ClosePod>().AddScoped<ReopenPod>();
}
