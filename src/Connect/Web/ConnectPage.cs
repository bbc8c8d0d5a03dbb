using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connect.Web;

/// <summary>A page: reads with its own context, writes by asking its frame.</summary>
public abstract class ConnectPage : PageModel
{
    /// <summary>Who is asking.</summary>
    protected Actor Actor => User.Actor();

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>Runs an operation and commits it: <c>await Do((BookSlot op) => op.RunAsync(...))</c>.</summary>
    protected Task<TResult> Do<TOperation, TResult>(Func<TOperation, Task<TResult>> work) where TOperation : notnull =>
        HttpContext.RequestServices.GetRequiredService<IFrame>().Do(work, Stop);

    /// <inheritdoc cref="Do{TOperation,TResult}"/>
    protected Task Do<TOperation>(Func<TOperation, Task> work) where TOperation : notnull =>
        HttpContext.RequestServices.GetRequiredService<IFrame>().Do(work, Stop);
}
