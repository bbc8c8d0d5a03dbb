using Connect.Bench;
using Connect.Bench.Booking;
using Connect.Bench.Pages;
using Connect.Bench.Planner;

var measurements = new Dictionary<string, Func<Task>>
{
    ["inbound-book-sqlite"] = InboundBookSqlite.RunAsync,
    ["inbound-book-pg"] = InboundBookPostgres.RunAsync,
    ["slot-list"] = SlotList.RunAsync,
    ["page-render"] = PageRender.RunAsync,
    ["audit-reads"] = AuditReads.RunAsync,
    ["access-check"] = AccessCheck.RunAsync,
    ["caseload"] = Caseload.RunAsync,
    ["wide-lists"] = WideLists.RunAsync,
    ["inbound-book-statements"] = InboundBookStatements.RunAsync,
    ["inbound-book-pg-statements"] = InboundBookPostgresStatements.RunAsync,
    ["page-statements"] = PageStatements.RunAsync,
};

if (args is not [var name] || !measurements.TryGetValue(name, out var measure))
{
    await Console.Error.WriteLineAsync($"Say which: {string.Join(", ", measurements.Keys)}.");
    return 2;
}

await measure();
return 0;
