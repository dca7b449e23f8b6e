using System.Diagnostics;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>How far a study has come: a bar with the time left where somebody looks, a plain line now and then elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private const int Width = 30;
    private const int Narrowest = 5;
    private const int Room = 4;
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _total;
    private TimeSpan _from;
    private readonly Lock _gate = new();
    private TimeSpan _last = TimeSpan.Zero;
    private bool _drawn;

    public void Report(Progress progress)
    {
        if (terminal.Quiet || progress.Total == 0) return;
        lock (_gate)
        {
            // Something else has begun, with a time of its own.
            if (progress.Total != _total) (_total, _from) = (progress.Total, _from == default && _total == 0 ? default : _clock.Elapsed);
            Draw(progress);
        }
    }

    private void Draw(Progress progress)
    {
        var since = _clock.Elapsed - _last;
        bool end = progress.Done == progress.Total;
        if (since < (terminal.ErrorIsScreen ? BetweenBars : BetweenLines) && !(end && _drawn)) return;
        _last = _clock.Elapsed;
        _drawn = true;
        string text = terminal.Say(Words(progress));
        if (!terminal.ErrorIsScreen)
        {
            terminal.Error.WriteLine(text);
            return;
        }

        terminal.Error.Write($"\r{Bar(progress, (terminal.ErrorColumns ?? int.MaxValue) - text.Length - Room)}{text}\u001b[K");
    }

    /// <summary>As wide as the words leave room for; a line that is full would go on below itself.</summary>
    private static string Bar(Progress progress, int room)
    {
        int width = Math.Min(Width, room);
        int filled = (int)(width * progress.Done / progress.Total);
        return width < Narrowest ? "" : $"[{new string('#', filled)}{new string('.', width - filled)}] ";
    }

    public void Dispose()
    {
        if (_drawn && terminal.ErrorIsScreen) terminal.Error.Write("\r\u001b[K");
    }

    private Bilingual Words(Progress progress)
    {
        long share = 100 * progress.Done / progress.Total;
        double part = progress.Part > 0 ? progress.Part : Math.Max(1, progress.Done) / (double)progress.Total;
        string time = DurationTexts.Short(TimeSpan.FromSeconds((_clock.Elapsed - _from).TotalSeconds * (1 - Math.Min(1, part)) / part));
        bool failed = progress.Failed > 0;
        return (
            $"{progress.Done} van {progress.Total} doorrekeningen, {share}%, nog {time}{(failed ? $", vastgelopen ({progress.Failed})" : "")}",
            $"{progress.Done} of {progress.Total} runs, {share}%, {time} left{(failed ? $", failed ({progress.Failed})" : "")}");
    }
}
