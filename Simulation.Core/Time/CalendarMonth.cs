using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Simulation.Core.Time;

/// <summary>A month of a calendar, such as 2024-03: how people date what a plan dates in years since opening.</summary>
public readonly record struct CalendarMonth : IComparable<CalendarMonth>
{
    /// <summary>The years a date may lie in; what lies outside is a slip.</summary>
    public const int EarliestYear = 1900;
    public const int LatestYear = 2199;

    // Of seven months made years, twelve times as much is seven months but for the last digit.
    private const double Slack = 1e-6;

    /// <summary>Months from the first month of year 0.</summary>
    private readonly int _count;

    public CalendarMonth(int year, int month)
        : this((year * Week.MonthsPerYear) + month - 1)
    {
        if (month is < 1 or > Week.MonthsPerYear)
            throw new ArgumentOutOfRangeException(nameof(month), month, "a month lies between 1 and 12");
        if (year is < EarliestYear or > LatestYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"a year lies between {EarliestYear} and {LatestYear}");
    }

    private CalendarMonth(int count) => _count = count;

    public int Year => _count / Week.MonthsPerYear;

    /// <summary>From 1 to 12.</summary>
    public int Month => (_count % Week.MonthsPerYear) + 1;

    /// <summary>A month written as YYYY-MM and in no other way.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CalendarMonth? month)
    {
        month = null;
        if (text is not [_, _, _, _, '-', _, _] || !Number(text.AsSpan(0, 4), out int year) || !Number(text.AsSpan(5), out int nth))
            return false;
        if (year is >= EarliestYear and <= LatestYear && nth is >= 1 and <= Week.MonthsPerYear)
            month = new CalendarMonth(year, nth);
        return month is not null;
    }

    /// <summary>How many months this is after another; before it, less than 0.</summary>
    public int MonthsSince(CalendarMonth other) => _count - other._count;

    /// <summary>The same in years, which is how a plan counts: twelve months are the fifty-two weeks of a model year.</summary>
    public double YearsSince(CalendarMonth other) => (double)MonthsSince(other) / Week.MonthsPerYear;

    public CalendarMonth AddMonths(int months) => new(_count + months);

    /// <summary>The month in which something falls that is so many years later.</summary>
    public CalendarMonth AfterYears(double years) => AddMonths((int)Math.Floor((years * Week.MonthsPerYear) + Slack));

    public int CompareTo(CalendarMonth other) => _count.CompareTo(other._count);
    public static bool operator <(CalendarMonth a, CalendarMonth b) => a._count < b._count;
    public static bool operator >(CalendarMonth a, CalendarMonth b) => a._count > b._count;
    public static bool operator <=(CalendarMonth a, CalendarMonth b) => a._count <= b._count;
    public static bool operator >=(CalendarMonth a, CalendarMonth b) => a._count >= b._count;
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
