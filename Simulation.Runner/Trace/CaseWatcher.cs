namespace Simulation.Runner.Trace;

/// <summary>Follows one case of one home, week by week.</summary>
internal sealed class CaseWatcher
{
    private readonly List<RungReached> _rungs = [];
    private readonly LifeEvent _opened;
    private int _steps = -1;
    private (int Week, Rung Rung)? _climbed;

    public CaseWatcher(in LifeEvent opened, CaseOrigin? from)
    {
        _opened = opened;
        Course = new CaseCourse
        {
            Serial = opened.Serial,
            Kind = opened.Kind,
            Cause = opened.Cause,
            From = from,
            Serious = opened.Serious,
            Opened = opened.Week,
            By = Noticer.Nobody,
            Rungs = _rungs,
            Hindrances = Hindrance.None,
        };
    }

    /// <summary>The case as far as it has been followed.</summary>
    public CaseCourse Course { get; private set; }

    public void Noticed(int week, Noticer by) => Course = Course with { By = by, Noticed = week };

    public void Climbed(int week, Rung rung) => _climbed = (week, rung);

    /// <summary>Looks at the case as it stands at the end of a week.</summary>
    public void Look(HousingComplex complex, int week)
    {
        ref readonly var now = ref complex.Cases.Of(_opened.Home, _opened.Kind);
        if (Course.How is not null || now.Serial != Course.Serial || (!now.Open && now.Closed == 0))
            return;
        Course = Course with
        {
            Serious = _opened.Serious || now.Serious,
            Noticed = now.Noticed < 0 ? null : now.Noticed,
            Responded = now.Responded < 0 ? null : now.Responded,
            Hindrances = now.Hindrances,
        };
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
        if (Course.How is not null)
            return;

        // Who leaves in the week of a step is gone before the week is looked at.
        if (_climbed is { } step && (_rungs.Count == 0 || (_rungs[^1].Week, _rungs[^1].Rung) != step))
            _rungs.Add(new RungReached(step.Week, step.Rung, null, false));
        Course = Course with { Ended = week, How = how };
    }

    private static CaseEnd EndOf(in Case closed) => closed switch
    {
        { Kind: CaseKind.Care } => CaseEnd.CrisisOver,
        { Rung: Rung.Legal } => CaseEnd.JudgedToStay,
        { Rung: > Rung.Signal } => CaseEnd.StepWorked,
        { Noticed: < 0 } => CaseEnd.PassedUnnoticed,
        { StepTaken: true } => closed.NextAt == Ladder.Lingers ? CaseEnd.Passed : CaseEnd.StepWorked,
        _ => closed.Responded == closed.Closed ? CaseEnd.SettledByNeighbours : CaseEnd.Passed,
    };
}
