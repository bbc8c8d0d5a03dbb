using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Due;

/// <summary>
/// Writes down what the outside world said. Rows whose calls end at about the same time are settled by one transaction: a burst of texts costs
/// a few commits and not one each. Where one of them fails, each is settled by itself.
/// </summary>
public sealed class Settling(IFrame frame) : InGroups<Settling.Called>(RowsPerCommit)
{
    private const int RowsPerCommit = 32;

    /// <summary>Ends once the row has ended, or has been put off.</summary>
    public async Task SettleAsync(DueRow row, object? answer, CancellationToken stop)
    {
        var called = new Called(row, answer, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await HandOverAsync(called, stop);
        await called.Settled.Task;
    }

    protected override async Task DoAsync(List<Called> group)
    {
        try
        {
            await TogetherAsync(group);
            foreach (var called in group) called.Settled.SetResult();
        }
        catch (Exception fault) when (group is [var only])
        {
            only.Settled.SetException(fault);
        }
        catch (Exception)
        {
            foreach (var called in group.ToList()) await DoAsync([called]);
        }
    }

    private Task TogetherAsync(List<Called> group) => frame.RunAsync(async (services, stop) =>
    {
        foreach (var (row, answer, _) in group)
        {
            var work = services.GetRequiredKeyedService<IOutsideWork>(row.Kind);
            await DueEnding.ApplyAsync(services, row, await work.SettleAsync(row, answer, stop), stop);
        }

        return true;
    }, CancellationToken.None);

    public sealed record Called(DueRow Row, object? Answer, TaskCompletionSource Settled);
}
