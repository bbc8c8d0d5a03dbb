using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Audit;

/// <summary>What one page showed, as it becomes a row of <c>audit_events</c> and, until then, a line of a file.</summary>
internal sealed record KeptRead(Guid Id, DateTime At, string Node, string? Request, int Kinds, string Acts)
{
    public static KeptRead Of(AuditEvent read) => new(read.Id, read.At, read.Node, read.Request, read.Kinds, read.Acts);

    public static Task<int> InsertAsync(ConnectDb db, IEnumerable<KeptRead> reads, CancellationToken stop)
    {
        var rows = reads.Select(read => new object?[] { db.Dialect.Stored(read.Id), db.Dialect.Stored(read.At), read.Node, read.Request, read.Kinds, read.Acts });
        return db.InsertAsync("audit_events (id, at, node, request, kinds, acts)", ["uuid", "timestamptz", "text", "text", "int", "text"], rows, stop);
    }

    /// <summary>Those which are not there yet: a process may have ended between entering them and letting their file go.</summary>
    public static async Task<int> InsertNewAsync(ConnectDb db, List<KeptRead> reads, CancellationToken stop)
    {
        var (from, to) = (reads.Min(read => read.At), reads.Max(read => read.At));
        var there = await db.Set<AuditEvent>().Where(audit => audit.At >= from && audit.At <= to).Select(audit => audit.Id).ToHashSetAsync(stop);
        return await InsertAsync(db, reads.Where(read => !there.Contains(read.Id)), stop);
    }

    public byte[] Line() => [.. JsonSerializer.SerializeToUtf8Bytes(this, KeptReadJson.Lines.KeptRead), (byte)'\n'];

    /// <summary>Nothing, if the line is none that was written whole.</summary>
    public static KeptRead? From(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, KeptReadJson.Lines.KeptRead);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(KeptRead))]
internal sealed partial class KeptReadJson : JsonSerializerContext
{
    // The acts are JSON already: with the default encoder each of their quotes would become six letters.
    public static readonly KeptReadJson Lines = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });
}
