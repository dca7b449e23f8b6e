using System.Diagnostics;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>How far a study has come: a bar with the time left where somebody looks, a plain line now and then elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private TimeSpan _last = TimeSpan.Zero;
    private bool _drawn;

    public void Report(Progress progress)
    {
        if (terminal.Quiet || progress.Total == 0) return;
        lock (_gate)
            Draw(progress);
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

        int filled = (int)(Width * progress.Done / progress.Total);
        terminal.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {text}\u001b[K");
    }

    public void Dispose()
    {
        if (_drawn && terminal.ErrorIsScreen) terminal.Error.Write("\r\u001b[K");
    }

    private Bilingual Words(Progress progress)
    {
        long share = 100 * progress.Done / progress.Total;
        double left = _clock.Elapsed.TotalSeconds * (progress.Total - progress.Done) / Math.Max(1, progress.Done);
        string time = left < 90 ? $"{left:0} s" : $"{left / 60:0} min";
        bool failed = progress.Failed > 0;
        return (
            $"{progress.Done} van {progress.Total} runs, {share}%, nog {time}{(failed ? $", vastgelopen ({progress.Failed})" : "")}",
            $"{progress.Done} of {progress.Total} runs, {share}%, {time} left{(failed ? $", failed ({progress.Failed})" : "")}");
    }
}
