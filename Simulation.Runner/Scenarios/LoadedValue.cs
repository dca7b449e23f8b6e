using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios;

/// <summary>One value of a scenario: what it is, who gave it, and on what ground.</summary>
public sealed record LoadedValue(string Path, FieldValue Value, Origin Origin, IReadOnlyList<Citation> Sources, Bilingual? Assumed);

/// <summary>A document or fact a value is taken from.</summary>
public sealed record Citation(string Id, Bilingual? Note = null);

/// <summary>Who gave a value.</summary>
public enum OriginKind
{
    /// <summary>Nobody: the model's own starting value, the rule of thumb or the central value.</summary>
    Default,

    /// <summary>The file that was extended.</summary>
    Base,

    /// <summary>The scenario file itself.</summary>
    File,

    /// <summary>The study: its settings, an alternative or a design point.</summary>
    Study,
}

/// <summary>Where a value comes from; a default has no place.</summary>
public sealed record Origin(OriginKind Kind, Place? At)
{
    public static Origin Default { get; } = new(OriginKind.Default, null);
}
