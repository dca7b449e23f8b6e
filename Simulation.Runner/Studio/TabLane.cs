namespace Simulation.Runner.Studio;

/// <summary>One kind of work of a tab, of which one is done at a time: the next puts an end to the one before, and begins when that has
/// ended.</summary>
public sealed class TabLane(string folder) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private CancellationTokenSource? _current;
    private bool _closed;

    /// <summary>Where its runs are kept.</summary>
    public string Folder => folder;

    public async Task Run(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        CancellationTokenSource? before;
        lock (_gate)
        {
            if (_closed) throw new OperationCanceledException();
            (before, _current) = (_current, mine);
            before?.Cancel();
        }

        try
        {
            await _turn.WaitAsync(mine.Token);
            try
            {
                await work(mine.Token);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            lock (_gate)
            {
                if (_current == mine) _current = null;
            }
        }
    }

    /// <summary>Puts an end to what is being done; nothing begins any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _current?.Cancel();
        }
    }

    /// <summary>When nothing is being done any more.</summary>
    public async Task Ended()
    {
        await _turn.WaitAsync();
        _turn.Release();
    }

    public void Dispose() => _turn.Dispose();
}
