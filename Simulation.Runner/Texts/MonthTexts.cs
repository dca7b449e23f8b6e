namespace Simulation.Runner.Texts;

/// <summary>Months of a calendar for readers: juni 2027, June 2027.</summary>
public static class MonthTexts
{
    private static readonly WordList<Bilingual> Names = new("months", row => row.Both());

    public static Bilingual Of(CalendarMonth month) => Names[$"{month.Month}"] + $" {month.Year}";

    /// <summary>The month people mean by 2024-3, 3-2024, 2024/03, 2024-03-15 or maart 2024; nothing where that is not clear.</summary>
    public static CalendarMonth? Meant(string written)
    {
        string[] parts = written.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3)
            return null;
        var (year, month) = parts[0].Length == 4 ? (parts[0], parts[1]) : (parts[^1], parts[^2]);
        return CalendarMonth.TryParse($"{year}-{Number(month).PadLeft(2, '0')}", out var meant) ? meant : null;
    }

    private static string Number(string name) => Names.Keys.FirstOrDefault(key => Is(name, Names[key])) ?? name;

    private static bool Is(string name, Bilingual month) =>
        name.Equals(month.Nl, StringComparison.OrdinalIgnoreCase) || name.Equals(month.En, StringComparison.OrdinalIgnoreCase);
}
