namespace Simulation.Runner.Texts;

/// <summary>Weeks of a run as people count them.</summary>
public static class WeekTexts
{
    /// <summary>A week of the run as year and week of that year; both count from 1.</summary>
    public static Bilingual When(int week)
    {
        if (week < 0)
            return ("bij de opening", "at the opening");
        var (year, ofYear) = ((week / Week.PerYear) + 1, (week % Week.PerYear) + 1);
        return ($"jaar {year}, week {ofYear}", $"year {year}, week {ofYear}");
    }

    /// <summary>The same with its month where one knows the opening.</summary>
    public static Bilingual On(int week, CalendarMonth? opened)
    {
        // The middle of the week: what is dated to a month falls in the week nearest to its beginning.
        return When(week) + MonthTexts.Beside((Math.Max(0, week) + 0.5) / Week.PerYear, opened);
    }
}
