using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;

namespace Connect.Modules.Supporting;

/// <summary>A supporter tells the person's team something in confidence. It stands in no journal, thread or list that the person sees.</summary>
public sealed class TellTeam(ConnectDb db, Supporters supporters, AlertTeam alert, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public const int LongestBody = 2000;

    /// <param name="mayBeAnother">They did not say about which of several people.</param>
    public async Task<Outcome<SupportId>> RunAsync(SupportId link, string typed, bool mayBeAnother, Actor by, CancellationToken stop)
    {
        var body = typed.ReplaceLineEndings("\n").Trim();
        if (body.Length == 0) return SupportingProblems.Empty;
        if (body.Length > LongestBody) return SupportingProblems.TooLong;
        if (await supporters.OfLinkAsync(link, stop) is not { Supporter: { } supporter, IsOpen: true } card || by.Person != supporter) return SupportingProblems.Unknown;

        db.Add(new Confidence
        {
            Link = link,
            Person = card.Person,
            Supporter = supporter,
            By = supporter,
            Body = body,
            At = clock.UtcNow(),
            MayBeAnother = mayBeAnother,
        });
        audit.Record(SupportingShown.Confidence.Act(AuditKind.Collection, card.Person, link.Value) with { Restricted = true }, by);
        await alert.RunAsync(card, body, by, stop);
        after.Do(() => live.Changed(SupportTopics.Confidence(link)));
        return link;
    }
}
