namespace Connect.Modules.Network;

/// <summary>How staff read the support network.</summary>
internal static class NetworkWords
{
    public static string Of(SharedThings thing) => thing switch
    {
        SharedThings.NextAppointment => "next appointment",
        SharedThings.Messages => "messages",
        SharedThings.Backpack => "backpack items",
        _ => "journal notes",
    };

    public static string Of(SupportKind kind) => kind switch
    {
        SupportKind.FamilyOrFriend => "Family or friend",
        SupportKind.PeerMentor => "Peer mentor",
        SupportKind.PartnerWorker => "Partner worker",
        _ => "Volunteer",
    };

    public static string Of(SupportState state) => state switch
    {
        SupportState.AwaitsPerson => "Waits for the person to agree",
        SupportState.AwaitsSupporter => "Waits for the supporter to agree",
        SupportState.AwaitsWorker => "Ask the person alone",
        SupportState.Open => "Open",
        _ => "Ended",
    };
}
