namespace Simulation.Core.Staff;

/// <summary>The kinds of paid presence in a complex; the number is part of the address of a holder's draws.</summary>
public enum PostKind
{
    Coach = 0,
    SocialBeheer = 1,
    PhysicalBeheer = 2,
    Care = 3,
    Huismeester = 4,
}

/// <summary>One kind of paid presence: hours, the people who fill them, and how well residents know them.</summary>
public sealed class Post(PostKind kind)
{
    /// <summary>The most seats a post keeps track of; larger teams are as anonymous as this one.</summary>
    public const int SeatLimit = 64;

    private readonly double[] _known = new double[SeatLimit];
    private readonly int[] _vacantUntil = new int[SeatLimit];
    private readonly int[] _holder = new int[SeatLimit];

    public PostKind Kind { get; } = kind;

    /// <summary>Hours a week somebody pays for.</summary>
    public double Funded { get; set; }

    /// <summary>Hours worked in the complex this week: the funded ones, less what is vacant.</summary>
    public double Hours { get; set; }

    /// <summary>What is left of them for the next task.</summary>
    public double Left { get; set; }

    /// <summary>The people who share the hours.</summary>
    public int Seats { get; private set; }

    /// <summary>The chance that the face in front of a resident is a familiar one.</summary>
    public double Known { get; set; }

    public Span<double> SeatKnown => _known.AsSpan(0, Seats);
    public Span<int> SeatVacantUntil => _vacantUntil.AsSpan(0, Seats);

    /// <summary>How many people have held each seat; part of the address of the next one's draws.</summary>
    public Span<int> SeatHolder => _holder.AsSpan(0, Seats);

    public void Clear()
    {
        Funded = Hours = Left = Known = 0;
        Seats = 0;
        Array.Clear(_known);
        Array.Clear(_vacantUntil);
        Array.Clear(_holder);
    }

    /// <summary>Changes the number of people; new ones start unknown, those who go take what they know along.</summary>
    public void Resize(int seats)
    {
        seats = Math.Min(seats, SeatLimit);
        for (int seat = Seats; seat < seats; seat++)
        {
            _known[seat] = 0;
            _vacantUntil[seat] = 0;
            _holder[seat]++;
        }

        Seats = seats;
    }

    /// <summary>
    /// Spends up to so many hours and says how many could be given. What is asked and not given counts as unmet.
    /// </summary>
    public double Spend(double hours)
    {
        double given = Math.Min(hours, Left);
        Left -= given;
        return given;
    }

    /// <summary>Spends all of it or nothing, for work that cannot be done by halves.</summary>
    public bool TrySpend(double hours)
    {
        if (Left < hours)
            return false;
        Left -= hours;
        return true;
    }
}
