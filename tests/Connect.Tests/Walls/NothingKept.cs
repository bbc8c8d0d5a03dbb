using Connect.Platform;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Walls;

/// <summary>
/// Once it is switched on everything is done as ever, up to the commit, and then taken back: forms can be sent by everybody who may, and the world
/// stays as it was for those who ask next.
/// </summary>
internal sealed class NothingKept(IFrame frame, NothingKept.Switch on) : IFrame
{
    public sealed class Switch
    {
        public bool IsOn { get; set; }
    }

    public static AppOptions Options(Switch on) => new() { Configure = builder => Decorate(builder, on) };

    public Task<TResult> RunAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        on.IsOn ? TakenBackAsync(work, stop) : frame.RunAsync(work, stop);

    public Task<TResult> RunAheadOfDiskAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        on.IsOn ? TakenBackAsync(work, stop) : frame.RunAheadOfDiskAsync(work, stop);

    private async Task<TResult> TakenBackAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        (await frame.RunAsync(async (services, inner) =>
        {
            var result = await work(services, inner);
            // What the database itself would refuse is a fault here too.
            if (result is not IOutcome { Succeeded: false }) await services.GetRequiredService<ConnectDb>().SaveChangesAsync(inner);
            return new TakenBack<TResult>(result);
        }, stop)).Result;

    private static void Decorate(WebApplicationBuilder builder, Switch on)
    {
        var real = builder.Services.Last(service => service.ServiceType == typeof(IFrame));
        builder.Services.Remove(real);
        builder.Services.AddSingleton<IFrame>(provider => new NothingKept(
            (IFrame)(real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)), on));
    }

    /// <summary>A frame commits nothing of what did not succeed.</summary>
    private sealed record TakenBack<TResult>(TResult Result) : IOutcome
    {
        public bool Succeeded => false;
    }
}
