using Connect.Platform.PersonalData;

namespace Connect.Modules.Supporting;

/// <summary>What is kept of what people and their supporters write.</summary>
internal static class SupportingHeld
{
    public static IServiceCollection AddSupportingHeld(this IServiceCollection services) => services
        .AddPersonRows<SupportMessage>(new("Messages with people who support you", RetentionClass.CaseRecord, m => m.Person)
        {
            StaffTitle = "Messages with people who support them",
            Merging = Merging.Moves,
            At = m => m.At,
            Show = m => [new("From", m.By), new("Written", m.At), new("Message", m.Body, IsWords: true)],
        })
        .AddPersonRows<Confidence>(new("What was told to the team in confidence", RetentionClass.CaseRecord, c => c.Person)
        {
            Merging = Merging.Moves,
            At = c => c.At,
            WithheldBecause = "It was told to the team in confidence.",
        });
}
