using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Data;

public sealed partial class SqliteWriter
{
    /// <summary>What waits to be written.</summary>
    public interface IJob
    {
        bool Abandoned { get; }
        bool WaitsForDisk { get; }
        bool Keeps { get; }
        Task RunAsync(IServiceProvider services);
        void Finish();
        void Fail(Exception fault);
    }

    private sealed class Job<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, bool waitsForDisk, CancellationToken stop) : IJob
    {
        // Whoever asked waits elsewhere: the work still happens in their request, language and trace, as it does on PostgreSQL.
        private readonly ExecutionContext? _caller = ExecutionContext.Capture();
        private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TResult? _result;
        private Exception? _fault;
        private AfterCommit? _after;
        private bool _ran;

        public Task<TResult> Answer => _answer.Task;

        public bool Abandoned => stop.IsCancellationRequested;

        public bool WaitsForDisk => waitsForDisk;

        public bool Keeps { get; private set; }

        public Task RunAsync(IServiceProvider services)
        {
            if (_caller is null) return DoAsync(services);

            var done = Task.CompletedTask;
            ExecutionContext.Run(_caller, _ => done = DoAsync(services), null);
            return done;
        }

        private async Task DoAsync(IServiceProvider services)
        {
            _ran = true;
            try
            {
                _result = await work(services, stop);
                if (_result is IOutcome { Succeeded: false }) return;

                await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
                _after = services.GetRequiredService<AfterCommit>();
                Keeps = true;
            }
            catch (Exception fault) when (!Fatal(fault))
            {
                _fault = fault;
            }
        }

        public void Finish()
        {
            if (_fault is not null) _answer.TrySetException(_fault);
            else if (!_ran) _answer.TrySetCanceled(stop);
            else
            {
                _after?.Run();
                _answer.TrySetResult(_result!);
            }
        }

        // Whatever became of this job, nothing of it is kept: whoever asked may ask again.
        public void Fail(Exception fault) => _answer.TrySetException(fault);

        // The whole group must be rolled back when the file itself is the trouble: its savepoint can no longer be trusted.
        private static bool Fatal(Exception? fault) =>
            fault is not null && ((fault as SqliteException)?.SqliteErrorCode is 8 or 10 or 11 or 13 or 14 or 26 || Fatal(fault.InnerException));
    }
}
