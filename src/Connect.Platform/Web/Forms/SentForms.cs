using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Web.Forms;

/// <summary>
/// Knows a form that comes again: a second press without JavaScript, a reload where the line is bad. Without it a message would go twice, and
/// cost twice. The form brings a number of its own (<see cref="SentOnceTagHelper"/>).
/// </summary>
public sealed class SentForms(ConnectDb db, SystemTime clock)
{
    /// <summary>
    /// Whether the form comes for the first time; kept by the frame's commit, with what the form does. Whoever comes second at the same moment waits
    /// here for the first to commit.
    /// </summary>
    public async Task<bool> TakeAsync(Guid form, CancellationToken stop) => await db.Database.ExecuteSqlRawAsync(
        "insert into sent_forms (id, at) values ({0}, {1}) on conflict (id) do nothing", [form, db.Dialect.Stored(clock.UtcNow())], stop) == 1;
}
