using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>How long a study is going to take, measured on a few of its runs before it starts.</summary>
internal sealed class TimeAhead(int threads, CancellationToken cancel)
{
    /// <summary>What takes less is done before anybody has read how long it takes.</summary>
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(4);

    private Pace? _pace;

    /// <summary>Runs to do and the time they take; nothing about the time of what is done at once.</summary>
    public Bilingual Of(Backlog backlog)
    {
        if (backlog.Runs == 0)
        {
            return (
                $"alle {backlog.Asked} doorrekeningen zijn er al", $"all {backlog.Asked} runs are there already");
        }

        long there = Math.Max(0, backlog.Asked - backlog.Runs);
        Bilingual kept = there == 0 ? ("", "") : ($" ({there} zijn er al)", $" ({there} are there already)");
        Bilingual runs = ($"{backlog.Runs} doorrekeningen te doen{kept.Nl}", $"{backlog.Runs} runs to do{kept.En}");
        Bilingual unmeasured = ("op een gewone computer een paar seconden", "a few seconds on an ordinary computer");
        var time = Time(backlog) is { } lasts ? DurationTexts.About(lasts) : unmeasured;
        Bilingual open = backlog.IsOpen
            ? (" of langer: hoeveel levenslopen passen bij wat bekend is, blijkt pas onderweg", " or longer: how many lives agree with what is known shows only on the way")
            : ("", "");
        Bilingual draws = threads == 1 ? (" op één draad", " on one thread") : ($" op {threads} draden", $" on {threads} threads");
        return runs + ", " + time + draws + open;
    }

    /// <summary>Tells it where it takes longer than somebody waits without a word.</summary>
    public void Tell(Backlog backlog, Terminal terminal)
    {
        if (terminal.Quiet || backlog.Runs == 0 || Time(backlog) is not { } time || (time < WorthTelling && !backlog.IsOpen)) return;
        terminal.Note(Of(backlog));
    }

    private TimeSpan? Time(Backlog backlog)
    {
        if (_pace is null && Pace.IsQuick(backlog.Work, threads)) return null;
        return (_pace ??= Pace.Of(backlog, threads, cancel)).For(backlog.Work);
    }
}
