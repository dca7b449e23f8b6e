namespace Simulation.Runner.Texts;

/// <summary>Months of a calendar for readers: juni 2027, June 2027.</summary>
public static class MonthTexts
{
    private static readonly WordList<Bilingual> Names = new("months", row => row.Both());

    public static Bilingual Of(CalendarMonth month) => Names[$"{month.Month}"] + $" {month.Year}";

    /// <summary>A moment of a plan: 3 years, or, where one knows when it opened, June 2027 (after 3 years).</summary>
    public static Bilingual At(double years, CalendarMonth? opened)
    {
        var length = Numbers.Setting(years, Unit.Years);
        return opened is { } first ? Of(first.AfterYears(years)) + new Bilingual($" (na {length.Nl})", $" (after {length.En})") : length;
    }

    /// <summary>The month behind a number of years that stands in a sentence already, such as (June 2027); nothing without an opening.</summary>
    public static Bilingual Beside(double years, CalendarMonth? opened) =>
        opened is { } first ? new Bilingual(" (", " (") + Of(first.AfterYears(years)) + ")" : ("", "");

    /// <summary>In a year of the run; the first is 1.</summary>
    public static Bilingual InYear(int year, CalendarMonth? opened) => new Bilingual($"in jaar {year}", $"in year {year}") + From(year, opened);

    /// <summary>With which month a year of the run begins, behind its number; nothing without an opening.</summary>
    public static Bilingual From(int year, CalendarMonth? opened) =>
        opened is { } first ? new Bilingual(" (vanaf ", " (from ") + Of(first.AfterYears(year - 1)) + ")" : ("", "");

    /// <summary>The month people mean by 2024-3, 3-2024, 2024/03, 2024-03-15 or maart 2024; nothing where that is not clear.</summary>
    public static CalendarMonth? Meant(string written)
    {
        string[] parts = written.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3)
            return null;
        // Juni and juli are as long as a year.
        var (year, month) = parts[0].Length == 4 && char.IsAsciiDigit(parts[0][0]) ? (parts[0], parts[1]) : (parts[^1], parts[^2]);
        return CalendarMonth.TryParse($"{year}-{Number(month).PadLeft(2, '0')}", out var meant) ? meant : null;
    }

    private static string Number(string name) => Names.Keys.FirstOrDefault(key => Is(name, Names[key])) ?? name;

    private static bool Is(string name, Bilingual month) =>
        name.Equals(month.Nl, StringComparison.OrdinalIgnoreCase) || name.Equals(month.En, StringComparison.OrdinalIgnoreCase);
}
