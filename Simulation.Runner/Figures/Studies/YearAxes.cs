using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>The axis of time of everything that is drawn: years since opening, or the calendar where that is known.</summary>
public static class YearAxes
{
    public static NumericAxis Of(int years, CalendarMonth? opened, Language language)
    {
        var range = new AxisRange(0, years);
        if (opened is not { } first)
            return new NumericAxis(language.Say("Jaren sinds de opening", "Years since opening"), Unit.Number) { Range = range };
        string month = MonthTexts.Of(first).In(language);
        string label = language.Say(
            $"Kalenderjaar (streepje: 1 januari); opening {month}", $"Calendar year (tick: 1 January); opened {month}");
        return new NumericAxis(label, Unit.CalendarYear) { Range = range, Opened = first };
    }
}
