using System.Globalization;
using System.Threading.RateLimiting;
using Connect.Modules.Authentication;
using Connect.Web;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Api.Gate;

/// <summary>Counts requests of each client, and of each client for each person; and for each network address those without a good token.</summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        By(http => http.User.ClientName() ?? "", options.Value.PerClientAMinute),
        By(http => $"{http.User.ClientName()}\n{http.User.PersonId()}", options.Value.PerPersonAMinute));

    private readonly PartitionedRateLimiter<HttpContext> _refused = By(NetworkAddress.Of, options.Value.RefusedPerAddressAMinute);

    /// <summary>Null when it may go on; or else how many seconds to wait.</summary>
    public string? Wait(HttpContext http) => Wait(_limiter, http, 1);

    /// <summary>The same before its token is looked at.</summary>
    public string? WaitAfterRefusals(HttpContext http) => Wait(_refused, http, 0);

    /// <summary>It came without a good token.</summary>
    public void CountRefusal(HttpContext http) => Wait(_refused, http, 1);

    private static string? Wait(PartitionedRateLimiter<HttpContext> limiter, HttpContext http, int permits)
    {
        using var lease = limiter.AttemptAcquire(http, permits);
        if (lease.IsAcquired) return null;

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : TimeSpan.FromMinutes(1);
        return Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _refused.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> By(Func<HttpContext, string> whose, int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
            whose(http), _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
}
