using System.Collections.Concurrent;
using System.Diagnostics;

namespace Simulation.Runner.Studio;

/// <summary>A page that is open: its kinds of work, each with a store of its own, so that none waits for another's.</summary>
public sealed class Tab(string folder)
{
    private readonly ConcurrentDictionary<string, TabLane> _lanes = new();
    private volatile bool _isClosed;
    private long _heard = Stopwatch.GetTimestamp();

    public TimeSpan Silent => Stopwatch.GetElapsedTime(Interlocked.Read(ref _heard));

    public void Hear() => Interlocked.Exchange(ref _heard, Stopwatch.GetTimestamp());

    /// <summary>Where one kind of work is done; in a tab that was closed nothing begins any more.</summary>
    public TabLane this[string kind]
    {
        get
        {
            var lane = _lanes.GetOrAdd(kind, name => new TabLane(Path.Combine(folder, name)));
            if (_isClosed) lane.Close();
            return lane;
        }
    }

    /// <summary>Stops all that is being done and takes its runs away.</summary>
    public async Task Close()
    {
        _isClosed = true;
        foreach (var lane in _lanes.Values) lane.Close();
        foreach (var lane in _lanes.Values) await lane.Ended();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
