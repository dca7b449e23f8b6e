namespace Simulation.Runner.Studio;

/// <summary>As many studies run at once as there are processors; the rest wait, and the processors are shared by those that run.</summary>
public sealed class Seats(int cores) : IDisposable
{
    private readonly SemaphoreSlim _free = new(cores, cores);

    /// <summary>Threads for one of those that run now.</summary>
    public int Threads => Math.Max(1, cores / Math.Max(1, cores - _free.CurrentCount));

    /// <summary>Whether nobody's study is running.</summary>
    public bool AreAllFree => _free.CurrentCount == cores;

    public async Task<IDisposable> Take(CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        return new Seat(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Seat(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
