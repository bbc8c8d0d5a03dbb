using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Demo;

/// <summary>Moves business time on, stepping to each due instant in turn and letting everything due happen, before it answers.</summary>
internal sealed class MoveClock(DemoClock clock, StepThroughTime step)
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task RunAsync(TimeSpan forward, CancellationToken stop)
    {
        await OneAtATime.WaitAsync(stop);
        try
        {
            await step.RunAsync(clock.UtcNow() + forward, clock.MoveToAsync, stop);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
