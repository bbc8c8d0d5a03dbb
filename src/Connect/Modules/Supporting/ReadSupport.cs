using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Supporting;

/// <summary>Somebody has read what was written to them, up to a message.</summary>
public sealed class ReadSupport(ConnectDb db, Supporters supporters)
{
    public async Task RunAsync(SupportId link, long upTo, Actor by, CancellationToken stop)
    {
        if (await supporters.OfLinkAsync(link, stop) is not { } card) return;
        var reader = by.Person == card.Person ? SupportReader.Person : by.Person == card.Supporter ? SupportReader.Supporter : SupportReader.Team;
        if (reader == SupportReader.Team && !await db.MayAsync(by, AccessAction.See, Thing.Confidence, card.Person, stop)) return;

        // Two of a team may read it at once.
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into support_readings (link, reader, up_to) values ({0}, {1}, {2})
            on conflict (link, reader) do update set up_to = excluded.up_to where support_readings.up_to < excluded.up_to
            """, [link.Value, reader.ToString(), upTo], stop);
    }
}
