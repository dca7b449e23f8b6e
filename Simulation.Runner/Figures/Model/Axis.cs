namespace Simulation.Runner.Figures.Model;

/// <summary>The ends of an axis in data units.</summary>
public readonly record struct AxisRange(double Min, double Max)
{
    public double Min { get; } = Check.Finite(Min, "The lower end of an axis");

    public double Max { get; } = Min < Check.Finite(Max, "The upper end of an axis") ? Max
        : throw new ArgumentException($"An axis from {Check.Show(Min)} to {Check.Show(Max)} has no length.", nameof(Max));
}

/// <summary>One side of a chart: what is on it.</summary>
/// <param name="Label">What is measured, with the unit in words; may be empty when the subtitle says it.</param>
public abstract record Axis(string Label);

/// <summary>A linear axis of numbers.</summary>
public sealed record NumericAxis(string Label, Unit Unit) : Axis(Label)
{
    /// <summary>The unit in words, written after the label ("per 100 bewoners").</summary>
    public string UnitText { get; init; } = "";

    /// <summary>The month at which the values of a time axis count from 0; its ticks are then the years of the calendar.</summary>
    public CalendarMonth? Opened { get; init; }

    /// <summary>Fixed ends; without it the axis fits the data and ends at nice numbers.</summary>
    public AxisRange? Range { get; init; }

    /// <summary>Whether zero must be on the axis; bars and histograms always have it.</summary>
    public bool IncludesZero { get; init; }
}

/// <summary>An axis of named things in a given order: from left to right, or from top to bottom.</summary>
public sealed record CategoryAxis : Axis
{
    public CategoryAxis(string label, IEnumerable<string> categories)
        : base(label)
    {
        Categories = [.. categories];
        for (int i = 0; i < Categories.Count; i++) Check.Text(Categories[i], $"Category {i} of axis '{label}'", nameof(categories));
        if (Categories.Distinct(StringComparer.Ordinal).Count() != Categories.Count)
            throw new ArgumentException($"Axis '{label}' names a category twice.", nameof(categories));
    }

    public IReadOnlyList<string> Categories { get; }
}
