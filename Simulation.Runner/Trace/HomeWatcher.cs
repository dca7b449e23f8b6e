namespace Simulation.Runner.Trace;

/// <summary>Follows one home through a run by reading the state and the log after each week; it writes nothing into either.</summary>
internal sealed class HomeWatcher(HousingComplex complex, int home)
{
    private readonly EventLog _log = complex.Log ?? throw new ArgumentException("a complex is watched through its log", nameof(complex));
    private readonly List<StayWatcher> _stays = [];
    private readonly Dictionary<int, CaseOrigin> _origins = [];
    private readonly List<CoachChange> _coach = [];
    private int _read;

    public IReadOnlyList<CoachChange> Coach => _coach;

    public void LookAtOpening()
    {
        Read();
        foreach (var stay in _stays)
            stay.LookAtOpening(complex);
    }

    public void Look(Week week)
    {
        Read();
        foreach (var stay in _stays.TakeLast(2))
            stay.Look(complex, week);
        var now = new CoachChange(week.Index, complex.Coaching.Phase, Math.Round(complex.Staff.Coach.Funded, 1));
        if (_coach.Count == 0 || _coach[^1] with { Week = now.Week } != now)
            _coach.Add(now);
    }

    public IReadOnlyList<Stay> Stays() => [.. _stays.Select(stay => stay.Course())];

    private void Read()
    {
        for (; _read < _log.Events.Count; _read++)
        {
            var line = _log.Events[_read];
            if (line.What == Happening.CaseOpened)
                _origins[line.Serial] = new CaseOrigin(line.Serial, line.Home, line.Kind);
            // Posts write their own number where a person's home stands.
            if (line.Home == home && line.What is not (Happening.StaffLeft or Happening.StaffArrived))
                Hear(line);
        }
    }

    private void Hear(LifeEvent line)
    {
        if (line.What == Happening.MovedIn)
            _stays.Add(new StayWatcher(complex, line));
        var stay = _stays.Find(one => one.Number == line.Tenancy);
        if (line.What == Happening.CaseOpened)
            stay?.OpenCase(line, line.Parent < 0 ? null : _origins.GetValueOrDefault(line.Parent));
        stay?.Hear(complex, line);
    }
}
