using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>Writes down reads.</summary>
public sealed class ReadLog
{
    private readonly IKeepReads _keep;
    private readonly AuditOptions _options;
    private readonly TimeProvider _clock;

    internal ReadLog(IKeepReads keep, IOptions<AuditOptions> options, TimeProvider clock) => (_keep, _options, _clock) = (keep, options.Value, clock);

    /// <summary>Ends once the reads outlive the end of the process: before that nothing of them may be shown.</summary>
    /// <exception cref="StoreUnavailableException">They could not be kept: nothing may be shown.</exception>
    public Task WriteAsync(Reads reads, Actor by)
    {
        var read = AuditEvent.Begin(_options, _clock, by);
        foreach (var act in reads.Take()) read.Add(act.DoneBy(by));
        return _keep.KeepAsync(KeptRead.Of(read));
    }
}
