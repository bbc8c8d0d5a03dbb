namespace Connect.Platform.Time;

/// <summary>A bell for a loop that otherwise looks by itself now and then. Rung twice before it is heard, it still rings once.</summary>
public abstract class Signal
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Wake()
    {
        lock (_rung)
        {
            if (_rung.CurrentCount == 0) _rung.Release();
        }
    }

    /// <summary>Waits for the bell, at most this long in real time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken stop) => _rung.WaitAsync(atMost, stop);
}
