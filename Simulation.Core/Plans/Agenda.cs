using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>Where each policy event of a run stands: waiting, announced, being carried out, restored.</summary>
public sealed class Agenda
{
    private const int Unknown = int.MaxValue;

    private readonly IReadOnlyList<PolicyEvent> _events;
    private readonly int[] _effective;
    private readonly int[] _conditionWeeks;
    private readonly double[] _before;
    private readonly double[] _from;

    public Agenda(Scenario plan)
    {
        _events = plan.Events;
        _effective = new int[_events.Count];
        _conditionWeeks = new int[_events.Count];
        _before = new double[_events.Count];
        _from = new double[_events.Count];
        Clear();
    }

    public int Count => _events.Count;

    public PolicyEvent this[int nth] => _events[nth];

    /// <summary>The week in which an event takes effect; int.MaxValue while a condition has not been met.</summary>
    public ReadOnlySpan<int> Effective => _effective;

    public void Clear()
    {
        for (int i = 0; i < _events.Count; i++)
        {
            _effective[i] = _events[i].AtYear is { } year ? Week.OfYear(year) : Unknown;
            _conditionWeeks[i] = 0;
            _before[i] = _from[i] = 0;
        }
    }

    /// <summary>Tells a conditional event how its measure stands; when it has held long enough the change is announced.</summary>
    public void Observe(int nth, double measured, Week week)
    {
        var condition = _events[nth].When!;
        bool holds = condition.Below is { } below ? measured < below : measured > condition.Above;
        bool looked = week.Index >= Week.OfYear(condition.FromYear);
        _conditionWeeks[nth] = holds && looked ? _conditionWeeks[nth] + 1 : 0;
        if (_conditionWeeks[nth] >= condition.ForWeeks)
            _effective[nth] = week.Index + _events[nth].NoticeWeeks;
    }

    public bool WaitsForCondition(int nth) => _events[nth].When is not null && _effective[nth] == Unknown;

    /// <summary>Whether everybody knows by now that this is going to happen, and it has not fully happened yet.</summary>
    public bool IsAnnounced(int nth, Week week) =>
        _effective[nth] != Unknown
        && week.Index >= _effective[nth] - _events[nth].NoticeWeeks
        && week.Index <= CompleteAt(nth);

    /// <summary>The week in which the change is complete.</summary>
    public int CompleteAt(int nth) => _effective[nth] == Unknown ? Unknown : _effective[nth] + Week.InMonths(_events[nth].PhaseOutMonths);

    /// <summary>
    /// Moves the lever of an event if this is a week in which it moves. A lever at 0 may stand for the number a rule of
    /// thumb gives; the way from there and back to there is that of the number.
    /// </summary>
    public void Carry(int nth, Levers levers, Week week, double byRule = 0)
    {
        var policy = _events[nth];
        if (week.Index < _effective[nth])
            return;
        if (week.Index == _effective[nth])
        {
            _before[nth] = levers[policy.Change];
            _from[nth] = Number(_before[nth], byRule);
        }

        int restored = policy.RestoredAfterMonths > 0 ? _effective[nth] + Week.InMonths(policy.RestoredAfterMonths) : Unknown;
        if (week.Index == restored)
            levers[policy.Change] = _before[nth];
        else if (week.Index < restored && week.Index <= CompleteAt(nth))
            levers[policy.Change] = OnTheWay(nth, week, byRule);
    }

    private double OnTheWay(int nth, Week week, double byRule)
    {
        double to = Number(_events[nth].To, byRule);
        if (to != _events[nth].To && week.Index == CompleteAt(nth))
            return _events[nth].To;
        int span = Week.InMonths(_events[nth].PhaseOutMonths);
        double done = span == 0 ? 1 : (double)(week.Index - _effective[nth]) / span;
        return _from[nth] + (done * (to - _from[nth]));
    }

    private static double Number(double lever, double byRule) => lever == 0 ? byRule : lever;
}
