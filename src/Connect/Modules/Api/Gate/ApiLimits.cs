using System.Globalization;
using System.Threading.RateLimiting;
using Connect.Modules.Authentication;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Api.Gate;

/// <summary>Counts requests of each client, and of each client for each person.</summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        By(http => http.User.ClientName() ?? "", options.Value.PerClientAMinute),
        By(http => $"{http.User.ClientName()}\n{http.User.PersonId()}", options.Value.PerPersonAMinute));

    /// <summary>Null when it may go on; or else how many seconds to wait.</summary>
    public string? Wait(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired) return null;

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : TimeSpan.FromMinutes(1);
        return Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<HttpContext> By(Func<HttpContext, string> whose, int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
            whose(http), _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
}
