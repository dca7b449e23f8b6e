namespace Simulation.Runner.Trace;

/// <summary>
/// Finds where two runs part: first the week, by comparing states week by week, then the process, by going through that
/// week again line by line.
/// </summary>
internal static class Divergence
{
    private const int Opening = -1;

    private delegate IReadOnlyList<Difference> Comparison(HousingComplex basis, HousingComplex alternative);

    public static Divergences Find(Blueprint basis, Blueprint alternative, ulong seed, int replicate, int home, CancellationToken cancel)
    {
        Comparison[] comparisons =
        [
            (one, other) => SameState(one, other) ? [] : StateDifferences.Anywhere(one, other),
            (one, other) => StateDifferences.InHome(one, other, home, onlyWhatHappens: false),
            (one, other) => StateDifferences.InHome(one, other, home, onlyWhatHappens: true),
        ];
        int?[] weeks = Weeks(comparisons, Start, cancel);
        DivergencePoint?[] found = [.. comparisons.Select((compare, nth) => weeks[nth] is { } week ? Locate(compare, week, Start) : null)];
        return new Divergences(found[0], found[1], found[2]);

        (Walk, Walk) Start() => (new Walk(new ComplexRun(basis), seed, replicate), new Walk(new ComplexRun(alternative), seed, replicate));
    }

    /// <summary>The first week after which each comparison finds something.</summary>
    private static int?[] Weeks(Comparison[] comparisons, Func<(Walk, Walk)> start, CancellationToken cancel)
    {
        var found = new int?[comparisons.Length];
        var (one, other) = start();
        int week = Opening;
        do
        {
            cancel.ThrowIfCancellationRequested();
            for (int nth = 0; nth < comparisons.Length; nth++)
                found[nth] ??= comparisons[nth](one.Complex, other.Complex).Count > 0 ? week : null;
            week++;
        }
        while (found.Contains(null) && one.Next() is not null && other.Next() is not null);
        return found;
    }

    private static DivergencePoint Locate(Comparison compare, int week, Func<(Walk, Walk)> start)
    {
        var (one, other) = start();
        if (week == Opening)
            return new DivergencePoint(week, null, compare(one.Complex, other.Complex));
        one.To(week);
        other.To(week);
        foreach (var step in Schedule.Steps)
        {
            one.Do(step);
            other.Do(step);
            if (compare(one.Complex, other.Complex) is { Count: > 0 } differences)
                return new DivergencePoint(week, step.Process, differences);
        }

        throw new InvalidOperationException($"week {week} differed and does not any more");
    }

    private static bool SameState(HousingComplex one, HousingComplex other) => Fingerprint.Of(one) == Fingerprint.Of(other);
}
