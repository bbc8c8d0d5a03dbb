using Connect.Modules.Authentication;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connect.Web;

/// <summary>A page: reads with its own context, writes by asking its frame.</summary>
public abstract class ConnectPage : PageModel
{
    /// <summary>Who is asking.</summary>
    protected Actor Actor => User.Actor() with { Request = RequestName.Of(HttpContext) };

    protected CancellationToken Stop => HttpContext.RequestAborted;

    private IFrame Frame => HttpContext.RequestServices.GetRequiredService<IFrame>();

    /// <summary>Runs an operation and commits it: <c>await Do((BookSlot op) => op.RunAsync(...))</c>.</summary>
    protected Task<TResult> Do<TOperation, TResult>(Func<TOperation, Task<TResult>> work) where TOperation : notnull =>
        Frame.Do(work, Stop);

    /// <inheritdoc cref="Do{TOperation,TResult}"/>
    protected Task Do<TOperation>(Func<TOperation, Task> work) where TOperation : notnull =>
        Frame.Do(work, Stop);

    /// <summary>The same for a form with a <see cref="SentOnceTagHelper"/> in it: sent again, it does nothing again.</summary>
    /// <returns>What is wrong; null when it is done, now or before.</returns>
    protected async Task<Problem?> DoOnce<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> work) where TOperation : notnull
    {
        var form = SentOnceTagHelper.In(Request.Form);
        var done = await Frame.RunAsync<Outcome<bool>>(async (services, stop) =>
        {
            if (form is { } number && !await services.GetRequiredService<SentForms>().TakeAsync(number, stop)) return true;

            var outcome = await work(services.GetRequiredService<TOperation>());
            return outcome.Succeeded ? true : outcome.Problem!;
        }, Stop);
        return done.Problem;
    }

    /// <summary>Says whose record the page shows, and what of it; logged before the page is sent.</summary>
    protected void Looked(Shown what, PersonId person, Guid? id = null) => HttpContext.RequestServices.GetRequiredService<Reads>().Of(what, person, id);

    /// <summary>Says what was read that is out of the ordinary.</summary>
    protected void Looked(AuditAct act) => HttpContext.RequestServices.GetRequiredService<Reads>().Of(act);

    /// <summary>Says of whom a list shows something; each of them is named in the log.</summary>
    protected void Looked(Shown what, IEnumerable<PersonId> people) => HttpContext.RequestServices.GetRequiredService<Reads>().Of(what, people);
}
