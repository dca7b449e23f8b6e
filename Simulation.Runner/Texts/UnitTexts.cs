using Simulation.Core;

namespace Simulation.Runner.Texts;

/// <summary>The word behind a number, where its unit has one. To add a unit: a line here, unless the number says it all.</summary>
public static class UnitTexts
{
    private static readonly Dictionary<Unit, (Bilingual One, Bilingual More)> Words = new()
    {
        [Unit.PercentagePoints] = Same(("procentpunt", "percentage points")),
        [Unit.Points] = Same(("op een schaal van 0 tot 1", "on a scale from 0 to 1")),
        [Unit.Deviations] = (("standaardafwijking", "standard deviation"), ("standaardafwijking", "standard deviations")),
        [Unit.Ratio] = Same(("keer", "times")),
        [Unit.AWeek] = Same(("per week", "per week")),
        [Unit.AYear] = Same(("per jaar", "per year")),
        [Unit.Minutes] = (("minuut", "minute"), ("minuten", "minutes")),
        [Unit.Hours] = (("uur", "hour"), ("uur", "hours")),
        [Unit.HoursAWeek] = (("uur per week", "hour a week"), ("uur per week", "hours a week")),
        [Unit.HoursAMonth] = (("uur per maand", "hour a month"), ("uur per maand", "hours a month")),
        [Unit.Weeks] = (("week", "week"), ("weken", "weeks")),
        [Unit.Months] = (("maand", "month"), ("maanden", "months")),
        [Unit.Years] = (("jaar", "year"), ("jaar", "years")),
        [Unit.People] = (("persoon", "person"), ("mensen", "people")),
        [Unit.Homes] = (("woning", "home"), ("woningen", "homes")),
        [Unit.EuroAnHour] = Same(("per uur", "an hour")),
        [Unit.EuroAYear] = Same(("per jaar", "a year")),
    };

    private static readonly Bilingual None = ("", "");

    /// <summary>The word behind a value, or behind several; empty where the way the number is written says it.</summary>
    public static Bilingual Of(Unit unit, double value = double.NaN) =>
        !Words.TryGetValue(unit, out var words) ? None : value == 1 ? words.One : words.More;

    private static (Bilingual One, Bilingual More) Same(Bilingual word) => (word, word);
}
