namespace Simulation.Core.Population;

/// <summary>What a corridor or stairwell has in common this week.</summary>
public sealed class Clusters
{
    public Clusters(int count)
    {
        Count = count;
        Residents = Columns.New<int>(count);
        Heavy = Columns.New<int>(count);
        Supported = Columns.New<int>(count);
        Gangmakers = Columns.New<int>(count);
        Visible = Columns.New<int>(count);
        Activity = Columns.New<float>(count);
        Unrest = Columns.New<float>(count);
        LastSignal = Columns.New<int>(count);
        Acceptance = Columns.New<float>(count);
    }

    public ColumnSet Columns { get; } = new();

    public int Count { get; }

    /// <summary>Homes lived in, and by whom.</summary>
    public int[] Residents { get; }
    public int[] Heavy { get; }
    public int[] Supported { get; }
    public int[] Gangmakers { get; }

    /// <summary>All of those who have support now.</summary>
    public int SupportedNow
    {
        get
        {
            int supported = 0;
            foreach (int inCluster in Supported)
                supported += inCluster;
            return supported;
        }
    }

    /// <summary>Residents who were seen to be active in the last four weeks, the week before this one.</summary>
    public int[] Visible { get; }

    /// <summary>The share of them, smoothed over a few weeks.</summary>
    public float[] Activity { get; }

    /// <summary>Recent signals, fading; and the serial number of the last one.</summary>
    public float[] Unrest { get; }
    public int[] LastSignal { get; }

    /// <summary>Mean acceptance of vulnerability.</summary>
    public float[] Acceptance { get; }

    public void Clear()
    {
        Columns.Clear();
        Array.Fill(LastSignal, -1);
    }
}

/// <summary>The homes themselves: empty or let, to whom, and when.</summary>
public sealed class Homes
{
    public Homes(int count)
    {
        ReadyAt = Columns.New<int>(count);
        MoveInAt = Columns.New<int>(count);
        ForSupported = Columns.New<bool>(count);
        Candidates = Columns.New<int>(count);
    }

    public ColumnSet Columns { get; } = new();

    /// <summary>No date.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The first week a home can be let again after somebody left.</summary>
    public int[] ReadyAt { get; }

    /// <summary>The week the key is handed over to whoever has been chosen.</summary>
    public int[] MoveInAt { get; }

    /// <summary>Whether the one who has been chosen comes with support.</summary>
    public bool[] ForSupported { get; }

    /// <summary>Candidates seen for the vacancy so far; the count runs on over the months.</summary>
    public int[] Candidates { get; }

    /// <summary>Vacancies that have been given to somebody so far.</summary>
    public int Refills { get; set; }

    /// <summary>The next home, this one included, whose key is due; one past the last if there is none.</summary>
    public int NextMoveIn(int home, int week)
    {
        int further = MoveInAt.AsSpan(home).IndexOfAnyInRange(0, week);
        return further < 0 ? MoveInAt.Length : home + further;
    }

    public void Clear()
    {
        Columns.Clear();
        Array.Fill(MoveInAt, Never);
        Refills = 0;
    }
}

/// <summary>What there is to join.</summary>
public sealed class Programme(int homes)
{
    private readonly int[] _attendees = new int[homes];
    private int _closed;

    /// <summary>Residents who went to something last week.</summary>
    public ReadOnlySpan<int> Attendees => _attendees.AsSpan(0, AttendeeCount);
    public int AttendeeCount { get; private set; }

    /// <summary>For each of them, which ones are from the same corridor; attendees are kept in the order of their homes.</summary>
    public StretchColumn FromCorridor { get; } = new(homes);

    /// <summary>How many of them came in with support.</summary>
    public int SupportedAttendees { get; private set; }

    /// <summary>The same the week before: what everybody goes by.</summary>
    public int LastAttendees { get; private set; }
    public int LastSupportedAttendees { get; private set; }

    /// <summary>Hours of activities that professionals make happen this week.</summary>
    public double HostedHours { get; set; }

    /// <summary>The part of them that the coach does.</summary>
    public double HostedByCoach { get; set; }

    /// <summary>Hours organisers offer.</summary>
    public double OfferedHours { get; set; }

    /// <summary>Hours a week of activities that the coach hosted once and residents carry now.</summary>
    public double HandedHours { get; set; }

    /// <summary>Hours a week that tired organisers dropped and the coach hosts again.</summary>
    public double TakenBack { get; set; }

    /// <summary>Activities this week, and what people have got used to.</summary>
    public double Activities { get; set; }
    public double Usual { get; set; }

    /// <summary>How many different things there are among them.</summary>
    public double Kinds { get; set; }

    /// <summary>The part of the demand there are seats for.</summary>
    public float SeatShare { get; set; }

    /// <summary>Nobody is paid to host anything any more, and nothing is handed over.</summary>
    public void Close() => HostedHours = HostedByCoach = HandedHours = TakenBack = 0;

    public void StartWeek()
    {
        LastAttendees = AttendeeCount;
        LastSupportedAttendees = SupportedAttendees;
        AttendeeCount = _closed = 0;
        SupportedAttendees = 0;
    }

    public void Attend(int home, bool supported)
    {
        _attendees[AttendeeCount++] = home;
        if (supported)
            SupportedAttendees++;
    }

    /// <summary>All attendees of a corridor have been noted.</summary>
    public void CloseCluster()
    {
        var ours = new Stretch(_closed, AttendeeCount - _closed);
        FromCorridor.Fill(ours, ours);
        _closed = AttendeeCount;
    }

    public void Clear()
    {
        StartWeek();
        StartWeek();
        Close();
        OfferedHours = Activities = Usual = Kinds = 0;
        SeatShare = 1;
    }
}

/// <summary>The woonvereniging or sounding board.</summary>
public sealed class Board
{
    /// <summary>Whether it has been founded and not dissolved.</summary>
    public bool Exists { get; set; }

    /// <summary>Seats that are filled, by residents with that role.</summary>
    public int Members { get; set; }

    /// <summary>How well it works, from 0 to 1.</summary>
    public double Health { get; set; }

    /// <summary>Weeks on end without enough members to work.</summary>
    public int WeeksIdle { get; set; }

    public void Clear()
    {
        Exists = false;
        Members = WeeksIdle = 0;
        Health = 0;
    }
}
