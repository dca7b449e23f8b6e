using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What a figure is about, and so where it stands in a report.</summary>
public enum FigureTopic
{
    /// <summary>What comes of it at a glance.</summary>
    Overview,

    /// <summary>One outcome over time, or over what is varied.</summary>
    Outcome,

    /// <summary>How far cases go.</summary>
    Cases,

    /// <summary>Who pays and who gains.</summary>
    Money,

    /// <summary>How the numbers were come by; for whoever wants to check.</summary>
    Method,
}

/// <summary>A figure with the name of its files, and whether a report shows it or leaves it in the folder of figures.</summary>
public sealed record NamedFigure(string Stem, FigureTopic Topic, Figure Figure)
{
    /// <summary>One of the few a reader of the report has to see.</summary>
    public bool IsMain { get; init; } = true;
}
