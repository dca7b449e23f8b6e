using Simulation.Core;
using Simulation.Core.Cases;

namespace Simulation.Runner.Trace;

/// <summary>Follows one case of one home, week by week.</summary>
internal sealed class CaseWatcher(in LifeEvent opened, CaseOrigin? from)
{
    private readonly List<RungReached> _rungs = [];
    private readonly LifeEvent _opened = opened;
    private int _steps = -1;
    private Case _last;
    private Noticer _by;
    private (int Week, Rung Rung)? _climbed;
    private int? _ended;
    private CaseEnd? _how;

    public int Serial => _opened.Serial;
    public bool IsOver => _how is not null;

    public void Noticed(Noticer by) => _by = by;

    public void Climbed(int week, Rung rung) => _climbed = (week, rung);

    /// <summary>Looks at the case as it stands at the end of a week.</summary>
    public void Look(HousingComplex complex, int week)
    {
        ref readonly var now = ref complex.Cases.Of(_opened.Home, _opened.Kind);
        if (IsOver || now.Serial != Serial || (!now.Open && now.Closed == 0))
            return;
        _last = now;
        if (now.Steps != _steps || now.Rung != _rungs[^1].Rung)
            _rungs.Add(new RungReached(_rungs.Count == 0 ? now.Opened : now.RungSince, now.Rung, null, false));
        _steps = now.Steps;
        if (now.StepTaken && _rungs[^1].Taken is null && now.Rung < Rung.Legal)
            _rungs[^1] = _rungs[^1] with { Taken = week, ByLetter = now.StepByLetter };
        if (!now.Open)
            End(now.Closed, EndOf(now));
    }

    /// <summary>The resident is gone, and the case with him.</summary>
    public void End(int week, CaseEnd how)
    {
        if (IsOver)
            return;

        // Who leaves in the week of a step is gone before the week is looked at.
        if (_climbed is { } step && (_rungs.Count == 0 || (_rungs[^1].Week, _rungs[^1].Rung) != step))
            _rungs.Add(new RungReached(step.Week, step.Rung, null, false));
        _ended = week;
        _how = how;
    }

    public CaseCourse Course() => new()
    {
        Serial = Serial,
        Kind = _opened.Kind,
        Cause = _opened.Cause,
        From = from,
        Serious = _last.Serious || _opened.Serious,
        Opened = _opened.Week,
        Noticed = Known(_last.Noticed),
        By = _by,
        Responded = Known(_last.Responded),
        Rungs = [.. _rungs],
        Hindrances = _last.Hindrances,
        Ended = _ended,
        How = _how,
    };

    private static CaseEnd EndOf(in Case closed) => closed switch
    {
        { Kind: CaseKind.Care } => CaseEnd.CrisisOver,
        { Rung: Rung.Legal } => CaseEnd.JudgedToStay,
        { Rung: > Rung.Signal } => CaseEnd.StepWorked,
        { Noticed: < 0 } => CaseEnd.PassedUnnoticed,
        { StepTaken: true } => closed.NextAt == Ladder.Lingers ? CaseEnd.Passed : CaseEnd.StepWorked,
        _ => closed.Responded == closed.Closed ? CaseEnd.SettledByNeighbours : CaseEnd.Passed,
    };

    private int? Known(int week) => week < 0 || _steps < 0 ? null : week;
}
