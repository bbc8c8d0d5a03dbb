using Connect.Platform.PersonalData;

namespace Connect.Modules.Network;

/// <summary>What the support network keeps about people. Never whether a worker asked, or holds it: the person may be read over their shoulder.</summary>
internal static class NetworkHeld
{
    public static IServiceCollection AddNetworkHeld(this IServiceCollection services) => services
        .AddPersonRows<SupportLink>(new("Who supports you", RetentionClass.CaseRecord, l => l.Person)
        {
            Merging = Merging.Stays("What was opened, was opened on the closed record: they are asked alone and invited anew."),
            At = l => l.ProposedAt,
            Show = l => [new("Name", $"{l.FirstName} {l.LastName}".Trim()), new("Kind", l.Kind), new("What they see", l.Shares), new("You agreed", l.AgreedAt), new("Ended", l.EndedAt)],
        })
        .AddScoped<IPersonParts, NoContactParts>();
}
