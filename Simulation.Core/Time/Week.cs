namespace Simulation.Core.Time;

/// <summary>A week of a run, counted from the opening of the complex; the only clock the model has.</summary>
public readonly record struct Week : IComparable<Week>
{
    /// <summary>Weeks in a model year.</summary>
    public const int PerYear = 52;

    /// <summary>Weeks in a quarter of it.</summary>
    public const int PerQuarter = PerYear / 4;

    /// <summary>Months in a model year.</summary>
    public const int MonthsPerYear = 12;

    /// <summary>How long a week is, in years and in months: the shortest time the model knows.</summary>
    public const double Years = 1.0 / PerYear;
    public const double Months = (double)MonthsPerYear / PerYear;

    /// <summary>The longest run the draw addresses have room for: 78 years.</summary>
    public const int Limit = 4096;

    public Week(int index)
    {
        if (index is < 0 or >= Limit)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"a week lies between 0 and {Limit - 1}");
        Index = index;
    }

    public int Index { get; }

    /// <summary>The year this week belongs to; the first year is 0.</summary>
    public int Year => Index / PerYear;

    /// <summary>Whether this is the first week of a year.</summary>
    public bool StartsYear => Index % PerYear == 0;

    /// <summary>The month since opening; months are derived, twelve to the fifty-two weeks.</summary>
    public int Month => MonthOf(Index);

    /// <summary>Whether a new month begins in this week; the opening week begins month 0.</summary>
    public bool StartsMonth => Index == 0 || MonthOf(Index) != MonthOf(Index - 1);

    /// <summary>The first week of a given month.</summary>
    public static int OfMonth(int month) => ((month * PerYear) + MonthsPerYear - 1) / MonthsPerYear;

    /// <summary>The week in which something happens that a plan dates in years since opening; every date of a plan goes through here.</summary>
    public static int OfYear(double years) => (int)((years * PerYear) + 0.5);

    /// <summary>How many weeks a number of months lasts, to the nearest week.</summary>
    public static int InMonths(double months) => (int)((months * PerYear / MonthsPerYear) + 0.5);

    /// <summary>Whether something that happens <paramref name="timesAYear"/> falls in this week, spread evenly over the year.</summary>
    public bool IsOneOf(double timesAYear) =>
        (int)((Index + 1) * timesAYear / PerYear) != (int)(Index * timesAYear / PerYear);

    public int CompareTo(Week other) => Index.CompareTo(other.Index);
    public static bool operator <(Week a, Week b) => a.Index < b.Index;
    public static bool operator >(Week a, Week b) => a.Index > b.Index;
    public static bool operator <=(Week a, Week b) => a.Index <= b.Index;
    public static bool operator >=(Week a, Week b) => a.Index >= b.Index;
    public override string ToString() => $"week {Index}";

    private static int MonthOf(int index) => index * MonthsPerYear / PerYear;
}
