namespace Simulation.Core.Staff;

/// <summary>The kinds of paid presence in a complex; the number is part of the address of a holder's draws.</summary>
public enum PostKind
{
    Coach = 0,
    SocialBeheer = 1,
    PhysicalBeheer = 2,

    /// <summary>The part of support that is for the community as a whole.</summary>
    Care = 3,
    Huismeester = 4,

    /// <summary>The part of support that is for one's own clients.</summary>
    Clients = 5,
}

/// <summary>One kind of paid presence: hours, the people who fill them, what they were spent on, and how well residents know them.</summary>
public sealed class Post(PostKind kind)
{
    /// <summary>The most seats a post keeps track of; larger teams are as anonymous as this one.</summary>
    public const int SeatLimit = 64;

    private static readonly int Tasks = Enum.GetValues<WorkTask>().Length;
    private readonly double[] _known = new double[SeatLimit];
    private readonly int[] _vacantUntil = new int[SeatLimit];
    private readonly int[] _awayUntil = new int[SeatLimit];
    private readonly int[] _holder = new int[SeatLimit];
    private readonly double[] _spent = new double[Tasks];

    public PostKind Kind { get; } = kind;

    /// <summary>Hours a week somebody has money for.</summary>
    public double Funded { get; set; }

    /// <summary>Hours that are paid for this week: the funded ones, less what is vacant. Whoever is ill or on leave is paid.</summary>
    public double Paid { get; private set; }

    /// <summary>The part of the funded hours for which somebody is still to be found.</summary>
    public double VacantShare => Funded > 0 ? 1 - (Paid / Funded) : 0;

    /// <summary>Hours worked in the complex this week: the paid ones, less leave and illness.</summary>
    public double Hours { get; private set; }

    /// <summary>What is left of them for the next task.</summary>
    public double Left { get; private set; }

    /// <summary>What nothing else was done with: being there.</summary>
    public double Free => Math.Min(Left, Hours);

    /// <summary>Routine work that is waiting, in hours.</summary>
    public double RoutineWaiting { get; set; }

    /// <summary>Hours of meetings that were due since the last table, and those that were given.</summary>
    public double MeetingsDue { get; set; }
    public double MeetingsGiven { get; set; }

    /// <summary>The people who share the hours.</summary>
    public int Seats { get; private set; }

    /// <summary>The chance that the face in front of a resident is a familiar one.</summary>
    public double Known { get; set; }

    public Span<double> SeatKnown => _known.AsSpan(0, Seats);
    public Span<int> SeatVacantUntil => _vacantUntil.AsSpan(0, Seats);
    public Span<int> SeatAwayUntil => _awayUntil.AsSpan(0, Seats);

    /// <summary>How many people have held each seat; part of the address of the next one's draws.</summary>
    public Span<int> SeatHolder => _holder.AsSpan(0, Seats);

    public void Clear()
    {
        Funded = Paid = Hours = Left = Known = RoutineWaiting = MeetingsDue = MeetingsGiven = 0;
        Seats = 0;
        Array.Clear(_known);
        Array.Clear(_vacantUntil);
        Array.Clear(_awayUntil);
        Array.Clear(_holder);
        Array.Clear(_spent);
    }

    /// <summary>Changes the number of people; new ones start unknown, those who go take what they know along.</summary>
    public void Resize(int seats)
    {
        seats = Math.Min(seats, SeatLimit);
        for (int seat = Seats; seat < seats; seat++)
        {
            _known[seat] = 0;
            _vacantUntil[seat] = _awayUntil[seat] = 0;
            _holder[seat]++;
        }

        Seats = seats;
    }

    /// <summary>A new week begins with so many hours paid, and so many people of them at work.</summary>
    public void Begin(double paid, double worked, bool endless)
    {
        Paid = paid;
        Hours = worked;
        Left = endless ? double.MaxValue / Endless : worked;
        Array.Clear(_spent);
    }

    /// <summary>What went to a task this week.</summary>
    public double Spent(WorkTask task) => _spent[(int)task];

    /// <summary>Spends up to so many hours on a task and says how many could be given.</summary>
    public double Spend(WorkTask task, double hours)
    {
        double given = Math.Max(0, Math.Min(hours, Left));
        Left -= given;
        _spent[(int)task] += given;
        return given;
    }

    /// <summary>Spends all of it or nothing, for work that cannot be done by halves.</summary>
    public bool TrySpend(WorkTask task, double hours) => Left >= hours && Spend(task, hours) >= 0;

    private const double Endless = 100;
}
