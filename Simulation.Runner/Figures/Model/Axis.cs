using Simulation.Core;

namespace Simulation.Runner.Figures.Model;

/// <summary>The ends of an axis in data units.</summary>
public readonly record struct AxisRange
{
    public AxisRange(double min, double max)
    {
        Min = Check.Finite(min, "The lower end of an axis");
        Max = Check.Finite(max, "The upper end of an axis");
        if (min >= max) throw new ArgumentException($"An axis from {Check.Show(min)} to {Check.Show(max)} has no length.", nameof(max));
    }

    public double Min { get; }
    public double Max { get; }
}

/// <summary>One side of a chart: what is on it.</summary>
public abstract record Axis
{
    private protected Axis(string label)
    {
        Label = label;
    }

    /// <summary>What is measured, with the unit in words; may be empty when the subtitle says it.</summary>
    public string Label { get; }
}

/// <summary>A linear axis of numbers.</summary>
public sealed record NumericAxis : Axis
{
    public NumericAxis(string label, Unit unit)
        : base(label)
    {
        Unit = unit;
    }

    public Unit Unit { get; }

    /// <summary>The unit in words, written after the label ("per 100 bewoners").</summary>
    public string UnitText { get; init; } = "";

    /// <summary>Fixed ends; without it the axis fits the data and ends at nice numbers.</summary>
    public AxisRange? Range { get; init; }

    /// <summary>Whether zero must be on the axis; bars and histograms always have it.</summary>
    public bool IncludesZero { get; init; }
}

/// <summary>An axis of named things in a given order: from left to right, or from top to bottom.</summary>
public sealed record CategoryAxis : Axis
{
    public CategoryAxis(string label, IReadOnlyList<string> categories)
        : base(label)
    {
        Categories = [.. categories];
        for (int i = 0; i < Categories.Count; i++) Check.Text(Categories[i], $"Category {i} of axis '{label}'", nameof(categories));
        if (Categories.Distinct(StringComparer.Ordinal).Count() != Categories.Count)
            throw new ArgumentException($"Axis '{label}' names a category twice.", nameof(categories));
    }

    public IReadOnlyList<string> Categories { get; }
}
