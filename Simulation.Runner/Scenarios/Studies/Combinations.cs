namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Every way to take one of each.</summary>
internal static class Combinations
{
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<IEnumerable<T>> choices) =>
        choices.Aggregate((IEnumerable<IReadOnlyList<T>>)[[]], (ways, next) => ways.SelectMany(way => next.Select(one => (IReadOnlyList<T>)[.. way, one])));
}
