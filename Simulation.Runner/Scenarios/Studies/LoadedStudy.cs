using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>One thing the base is compared with.</summary>
public sealed record Alternative(string Name, Bilingual Title, LoadedScenario Scenario);

/// <summary>A study as it was meant: a question, a base, and what the base is compared with or over what it is varied. A study with
/// both compares at every point of its design; then no alternative may set what an axis varies.</summary>
public sealed class LoadedStudy
{
    public required string File { get; init; }
    public required string Name { get; init; }
    public required Bilingual Title { get; init; }

    /// <summary>What it is, in one sentence.</summary>
    public Bilingual? Summary { get; init; }

    /// <summary>What somebody wants to know.</summary>
    public Bilingual? Question { get; init; }

    public required StudySettings Settings { get; init; }

    /// <summary>The outcomes that answer the question; none leaves the choice to the reader.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>The levels it wants to keep; it then looks for what keeps them at the fewest hours.</summary>
    public IReadOnlyList<LevelToKeep> Keeps { get; init; } = [];

    /// <summary>The base, with what the study sets for everything.</summary>
    public required LoadedScenario Base { get; init; }

    /// <summary>What the base is compared with; none in a sweep.</summary>
    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>What is varied; none in a comparison.</summary>
    public required IReadOnlyList<VariedAxis> Axes { get; init; }

    /// <summary>The points of a grid in order, the last axis first to change; nothing for another design.</summary>
    public IEnumerable<IReadOnlyDictionary<string, FieldValue>> Grid() =>
        Axes.Count == 0 || Settings.Design != Design.Grid ? [] : Ways(Axes.Select(axis => axis.Levels.Select(level => (axis.Path, level))))
            .Select(point => (IReadOnlyDictionary<string, FieldValue>)point.ToDictionary(value => value.Path, value => value.level));

    /// <summary>Every way to take one of each.</summary>
    internal static IEnumerable<IReadOnlyList<T>> Ways<T>(IEnumerable<IEnumerable<T>> choices) => choices.Aggregate(
        (IEnumerable<IReadOnlyList<T>>)[[]],
        (ways, next) => ways.SelectMany(way => next.Select(one => (IReadOnlyList<T>)[.. way, one])));

    /// <summary>The point at these parts of the way along each axis, as Latin hypercubes and Sobol sequences give them.</summary>
    public IReadOnlyDictionary<string, FieldValue> Point(IReadOnlyList<double> parts) =>
        parts.Count == Axes.Count
            ? Axes.Zip(parts).ToDictionary(pair => pair.First.Path, pair => pair.First.At(pair.Second))
            : throw new ArgumentException($"{parts.Count} parts for {Axes.Count} axes", nameof(parts));

    /// <summary>The base, or an alternative, at a point of the design; an impossible point is refused with all its errors, and so is one
    /// that changes years of which something is known.</summary>
    public LoadedScenario At(IReadOnlyDictionary<string, FieldValue> point, Alternative? alternative = null) =>
        AlreadyLived.Passed(Base, (alternative?.Scenario ?? Base).With(point, PlaceOf));

    private Place PlaceOf(string path) => Axes.FirstOrDefault(axis => axis.Path == path)?.Place ?? Place.OfFile(File);
}
