using System.Globalization;
using System.Text;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Audit.Pages;

/// <summary>
/// The audit as a file, a line for each act and person, written while it is read: however long, it is never in memory. Whom some lines name is itself in the
/// audit before they are written.
/// </summary>
internal sealed class AuditCsv(AuditSearch search, AuditLines lines, AuditQuestion question, Actor by) : ActionResult
{
    private static readonly string[] Head =
        ["when (UTC)", "kind", "thing", "thing id", "fields", "whose record", "person id", "by", "by id", "as", "role", "recipient", "channel", "reason", "restricted", "node", "request", "event"];

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, stop) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"audit.csv\"";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Line(Head)), stop);
        await foreach (var hits in search.AllAsync(question, stop))
        {
            var text = new StringBuilder();
            var some = await lines.OfAsync(hits, stop);
            foreach (var line in some) Append(text, line);
            await KeepAsync(context.HttpContext, [.. some.SelectMany(line => line.Named).Distinct()], stop);
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop);
        }
    }

    private async Task KeepAsync(HttpContext http, IReadOnlyCollection<PersonId> named, CancellationToken stop)
    {
        if (named.Count == 0) return;

        var act = AuditShown.Events.Act(AuditKind.Disclosure, named) with { Restricted = true, Recipient = AuditShown.Exporter, Channel = AuditShown.File };
        await http.RequestServices.GetRequiredService<IFrame>().RunAsync((services, _) =>
        {
            services.GetRequiredService<AuditTrail>().Record(act, by);
            return Task.FromResult(true);
        }, stop);
    }

    private static void Append(StringBuilder text, AuditLine line)
    {
        if (line.People.Count == 0) text.Append(Line(Cells(line, "", "")));
        foreach (var (name, id) in line.People.Zip(line.Act.People)) text.Append(Line(Cells(line, name, id.ToString())));
    }

    private static string[] Cells(AuditLine line, string name, string id) =>
    [
        line.Event.At.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), line.Act.Kind.ToString(), line.Act.Thing, line.Act.Id?.ToString() ?? "",
        line.Act.Fields, name, id, line.By, line.Act.By?.ToString() ?? "", line.Act.As.ToString(), line.Act.Role ?? "", line.Act.Recipient ?? "",
        line.Act.Channel ?? "", line.Act.Reason ?? "", line.Act.Restricted ? "yes" : "", line.Event.Node, line.Event.Request ?? "",
        line.Event.Seq.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).</summary>
    internal static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
