using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.PersonalData;

namespace Connect.Modules.Audit;

/// <summary>Who looked at somebody's record and changed it, as they may know it: without restricted acts. It is never erased: it is chained, and names nobody.</summary>
internal sealed class AuditParts(AuditExtract extract) : IPersonParts
{
    public Type Row => typeof(AuditPerson);

    public string Title => "Who looked at your record";

    public string StaffTitle => "Who looked at the record";

    public RetentionClass Class => RetentionClass.Audit;

    public bool OnSystemTime => false;

    public string? WithheldBecause => null;

    public Merging Merging { get; } = Merging.Stays("What was done, was done to that record.");

    public async Task<int> PreviewAsync(PersonId person, CancellationToken stop) => (await LinesAsync(person, stop)).Count;

    public async Task<IReadOnlyList<HeldRow>> ExportAsync(PersonId person, int skip, int atMost, CancellationToken stop) =>
        [.. (await LinesAsync(person, stop)).Skip(skip).Take(atMost).Select((line, at) => new HeldRow($"{skip + at}", line.At,
            [new("When", line.At), new("Who", line.By), new("How", line.As), new("What they did", line.Kind), new("With", line.Thing)]))];

    public Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop) => Task.FromResult(0);

    public Task<int> EraseAsync(PersonId person, int atMost, CancellationToken stop) => Task.FromResult(0);

    public Task<int> EraseOlderAsync(DateTime than, int atMost, CancellationToken stop) => Task.FromResult(0);

    private async Task<List<ExtractLine>> LinesAsync(PersonId person, CancellationToken stop)
    {
        var all = new List<ExtractLine>();
        long? before = null;
        do
        {
            var (lines, older) = await extract.PageAsync(person, before, stop);
            all.AddRange(lines);
            before = older;
        }
        while (before is not null);
        all.Reverse();
        return all;
    }
}
