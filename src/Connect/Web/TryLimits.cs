using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace Connect.Web;

/// <summary>How often one network address may ask for something without being signed in; forms for signing in are counted whoever sends them. Each process counts for itself. Gateways and other systems are not counted here: they prove themselves, and other systems have limits of their own.</summary>
public sealed class TryLimitOptions
{
    public const string Section = "Connect:TryLimits";

    /// <summary>Forms from one address in <see cref="Minutes"/>. An office may share one address.</summary>
    [Range(1, 1_000_000)]
    public int Forms { get; set; } = 60;

    /// <summary>Requests of any kind from one address in <see cref="Minutes"/>.</summary>
    [Range(1, 100_000_000)]
    public int Requests { get; set; } = 3000;

    /// <summary>Minutes over which they are counted.</summary>
    [Range(1, 1440)]
    public int Minutes { get; set; } = 5;
}

/// <summary>Stops one network address from trying passwords, codes and cards without end. Counts per account stand beside it, in Authentication.</summary>
internal static class TryLimits
{
    public static IServiceCollection AddTryLimits(this IServiceCollection services)
    {
        services.AddOptions<TryLimitOptions>().BindConfiguration(TryLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<TryLimitOptions>>((limiter, options) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, HttpMethods.IsPost(context.Request.Method) && (IsAnonymous(context) || SignsIn(context)), options.Value.Forms, options.Value.Minutes)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, IsAnonymous(context), options.Value.Requests, options.Value.Minutes)));
            limiter.OnRejected = (rejected, _) => { SayWhen(rejected); return ValueTask.CompletedTask; };
        });
        return services;
    }

    private static RateLimitPartition<string> Partition(HttpContext context, bool isMeant, int most, int minutes) =>
        isMeant && IsCounted(context)
            ? RateLimitPartition.GetFixedWindowLimiter(NetworkAddress.Of(context), _ => new()
            {
                PermitLimit = most,
                Window = TimeSpan.FromMinutes(minutes),
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("");

    // A refused request comes round once more, as the page that says so.
    private static bool IsCounted(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>()?.Rule is not (AccessRule.Gateway or AccessRule.Demo or AccessRule.Client or AccessRule.Api);

    private static bool IsAnonymous(HttpContext context) => context.User.PersonId() is null;

    // A session of one's own must not buy tries at somebody else's.
    private static bool SignsIn(HttpContext context) => context.Request.Path.StartsWithSegments(SignInLinks.Start, StringComparison.OrdinalIgnoreCase);

    private static void SayWhen(OnRejectedContext rejected)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
