using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>
/// Records what an operation does to somebody's record, in the transaction that does it: both are kept or neither.
/// However many acts a transaction has, they are one row.
/// </summary>
public sealed class AuditTrail(ConnectDb db, IOptions<AuditOptions> options, TimeProvider clock)
{
    private AuditEvent? _open;

    public void Record(AuditAct act, Actor by)
    {
        // One that is saved already is not changed again: the database would refuse it.
        if (_open is null || !db.Awaits(_open)) db.Append(_open = AuditEvent.Begin(options.Value, clock, by));
        _open.Add(act.DoneBy(by));
    }
}
