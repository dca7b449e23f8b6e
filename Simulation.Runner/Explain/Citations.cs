using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Explain;

/// <summary>Citations as one reads them: with their remark, and a long row of neighbours as the first and the last.</summary>
internal static class Citations
{
    private const int Long = 3;

    public static IEnumerable<(string Ids, Bilingual? Note)> Runs(IReadOnlyList<Citation> sources)
    {
        for (int i = 0; i < sources.Count; i++)
        {
            int end = i;
            while (end + 1 < sources.Count && Follows(sources[end], sources[end + 1])) end++;
            if (end - i + 1 < Long) end = i;
            yield return end == i ? (sources[i].Id, sources[i].Note) : ($"{sources[i].Id}–{sources[end].Id}", null);
            i = end;
        }
    }

    private static bool Follows(Citation one, Citation next) =>
        one.Note is null && next.Note is null && one.Id[0] == next.Id[0]
        && int.TryParse(one.Id.AsSpan(1), CultureInfo.InvariantCulture, out int a)
        && int.TryParse(next.Id.AsSpan(1), CultureInfo.InvariantCulture, out int b)
        && b == a + 1;
}
