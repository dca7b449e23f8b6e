namespace Simulation.Runner.Trace;

/// <summary>Follows one person in one home.</summary>
internal sealed class StayWatcher
{
    private readonly List<Turn> _turns = [];
    private readonly List<RoleChange> _roles = [];
    private readonly List<YearOfLife> _years = [];
    private readonly List<CaseWatcher> _cases = [];
    private readonly List<Contact> _contacts = [];
    private readonly int _home;
    private Role _role;
    private int _leaseEnds;
    private bool _inSpell;
    private bool _supported;
    private bool _drawn;
    private bool _daytime;
    private CaseKind? _evictedFor;
    private bool _foundElsewhere;
    private Stay _stay;

    public StayWatcher(HousingComplex complex, in LifeEvent movedIn)
    {
        _home = movedIn.Home;
        var residents = complex.Residents;
        bool supported = residents.EverSupported[_home];
        _leaseEnds = residents.LeaseEnds[_home];
        _stay = new Stay
        {
            Number = movedIn.Tenancy,
            Arrived = movedIn.Week,
            Group = residents.Group[_home],
            CameWithSupport = supported,
            ChoseDeliberately = !supported && complex.ChosenBy > SelectionMethod.WaitingList,
            Inclination = residents.Inclination[_home],
            HeavyNeed = residents.Heavy[_home],
            Addicted = residents.Addicted[_home],
            RefusesHelp = residents.Refuses[_home],
            Daytime = residents.Daytime[_home],
            Turns = _turns,
            Roles = _roles,
            Years = [],
            Cases = [],
            Contacts = _contacts,
        };
        (_supported, _drawn, _daytime) = (residents.Supported[_home], residents.Drawn[_home], residents.Daytime[_home]);
    }

    public int Number => _stay.Number;

    public void OpenCase(in LifeEvent opened, CaseOrigin? from) => _cases.Add(new CaseWatcher(opened, from));

    /// <summary>Something that was written down about this person.</summary>
    public void Hear(HousingComplex complex, in LifeEvent line)
    {
        int serial = line.Serial;
        var about = _cases.Find(one => one.Course.Serial == serial);
        switch (line.What)
        {
            case Happening.SupportEnded or Happening.SupportBack or Happening.Destabilised or Happening.Recovered or Happening.AcceptedHelp
                or Happening.Admitted:
                _turns.Add(new Turn(line.Week, line.What));
                break;
            case Happening.CaseNoticed:
                about?.Noticed(line.Week, line.By);
                break;
            case Happening.CaseStep:
                about?.Climbed(line.Week, line.Rung);
                break;
            case Happening.Evicted:
                _evictedFor = line.Kind;
                about?.End(line.Week, CaseEnd.Evicted);
                break;
            case Happening.MovedElsewhere:
                _foundElsewhere = true;
                about?.End(line.Week, CaseEnd.MovedElsewhere);
                break;
            case Happening.MovedOut:
                Leave(complex, line.Week, line.To);
                break;
        }
    }

    /// <summary>Looks at how things stand at the end of a week.</summary>
    public void Look(HousingComplex complex, Week week)
    {
        foreach (var one in _cases)
            one.Look(complex, week.Index);
        if (_stay.Left is not null)
            return;
        var residents = complex.Residents;
        _leaseEnds = residents.LeaseEnds[_home];
        _inSpell = residents.SpellWeeks[_home] > 0;
        TakeRole(residents.Role[_home], week.Index);
        Count(residents, week);
        BeSoughtOut(residents, week.Index);
    }

    /// <summary>How somebody began: a role on the first day is no change.</summary>
    public void LookAtOpening(HousingComplex complex) => TakeRole(complex.Residents.Role[_home], 0);

    public Stay Course() => _stay with { Years = [.. _years.Select(Mean)], Cases = [.. _cases.Select(one => one.Course)] };

    private void Leave(HousingComplex complex, int week, Destination? to)
    {
        double closes = complex.Plan.Building.ClosesAfterYears;
        var why = _foundElsewhere ? WhyLeft.FoundElsewhere
            : _evictedFor == CaseKind.Arrears ? WhyLeft.EvictedForArrears
            : _evictedFor == CaseKind.Refusal ? WhyLeft.EvictedForRefusal
            : _evictedFor is not null ? WhyLeft.EvictedForNuisance
            : closes > 0 && week >= closes * Week.PerYear ? WhyLeft.ComplexClosed
            : _leaseEnds <= week ? WhyLeft.LeaseEnded
            : _inSpell ? WhyLeft.MovedOnInSpell
            : WhyLeft.MovedOn;
        _stay = _stay with { Left = week, Why = why, To = to };
        foreach (var one in _cases)
            one.End(week, CaseEnd.ResidentLeft);
    }

    private void TakeRole(Role now, int week)
    {
        if (now != _role)
            _roles.Add(new RoleChange(week, _role, now));
        _role = now;
    }

    /// <summary>Bells are rung before support changes, so by the support of the week before.</summary>
    private void BeSoughtOut(Residents residents, int week)
    {
        if (residents.Visited[_home] == week && week > _stay.Arrived)
            _contacts.Add(new Contact(week, _supported ? ContactKind.Visit : ContactKind.CoachVisit));
        if (residents.Drawn[_home] && !_drawn)
            _contacts.Add(new Contact(week, ContactKind.DrawnIn));
        if (residents.Daytime[_home] && !_daytime)
            _contacts.Add(new Contact(week, ContactKind.Accompanied));
        (_supported, _drawn, _daytime) = (residents.Supported[_home], residents.Drawn[_home], residents.Daytime[_home]);
    }

    private void Count(Residents residents, Week week)
    {
        int year = week.Year + 1;
        if (_years.Count == 0 || _years[^1].Year != year)
            _years.Add(new YearOfLife(year, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        int recent = residents.Recent[_home];
        var sum = _years[^1];
        _years[^1] = new YearOfLife(
            year,
            sum.Lived + 1,
            sum.Attended + One((recent & Recent.Attended) != 0),
            sum.Organised + One((recent & Recent.Organised) != 0),
            sum.Helped + One((recent & Recent.Helped) != 0),
            sum.WithSupport + One(residents.Supported[_home]),
            sum.InSpell + One(_inSpell),
            sum.Lonely + One(residents.Lonely[_home]),
            sum.Belonging + residents.Belonging[_home],
            sum.Safety + residents.Safety[_home]);
    }

    private static YearOfLife Mean(YearOfLife sum) => sum with { Belonging = sum.Belonging / sum.Lived, Safety = sum.Safety / sum.Lived };

    private static int One(bool yes) => yes ? 1 : 0;
}
