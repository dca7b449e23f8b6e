namespace Simulation.Runner.Store;

/// <summary>The runs of a point as results are made of them: exactly those asked for, each once and in order, or none at all.
/// Everything that says something about results reads through this.</summary>
public static class StoredRuns
{
    private const int MostNamed = 10;

    /// <summary>Reads replicates [first, first + count) one after the other, into the same record.</summary>
    public static IEnumerable<RunRecord> Of(string folder, RunIdentity identity, int first, int count) =>
        Of(folder, identity, [.. Enumerable.Range(first, count)]);

    /// <summary>The same of replicates with some numbers, in order.</summary>
    public static IEnumerable<RunRecord> Of(string folder, RunIdentity identity, IReadOnlyList<int> numbers)
    {
        int given = 0;
        if (numbers.Count == 0) yield break;
        foreach (var run in RunLog.Read(folder, identity))
        {
            if (run.Replicate > numbers[given]) break;

            // What stands there twice was given already, and what is between the numbers was not asked for.
            if (run.Replicate < numbers[given]) continue;
            yield return run;
            if (++given == numbers.Count) yield break;
        }

        throw Incomplete(folder, identity, numbers);
    }

    /// <summary>Numbers as people write them: 0, 3-9, 12.</summary>
    public static string Listed(IEnumerable<int> ordered)
    {
        var parts = new List<(int From, int To)>();
        foreach (int number in ordered)
        {
            if (parts.Count > 0 && parts[^1].To == number - 1)
                parts[^1] = (parts[^1].From, number);
            else
                parts.Add((number, number));
        }

        var named = parts.Take(MostNamed).Select(part => part.From == part.To ? $"{part.From}" : $"{part.From}-{part.To}");
        return string.Join(", ", named) + (parts.Count > MostNamed ? ", …" : "");
    }

    private static StoreException Incomplete(string folder, RunIdentity identity, IReadOnlyList<int> numbers)
    {
        int count = numbers.Count;
        var have = RunLog.Read(folder, identity).Select(run => run.Replicate).ToHashSet();
        have.IntersectWith(numbers);
        string path = RunLog.PathOf(folder, identity);
        if (have.Count == count)
            return new StoreException(($"de {count} doorrekeningen in {path} staan niet op volgorde; reken de studie opnieuw, dan worden ze gesorteerd", $"the {count} runs in {path} are not in order; run the study again, which sorts them"));
        string missing = Listed(numbers.Where(replicate => !have.Contains(replicate)));
        return new StoreException((
            $"van de {count} doorrekeningen staan er {have.Count} in {path}; er ontbreken {count - have.Count}: {missing}; reken de studie opnieuw, wat ontbreekt komt erbij",
            $"of {count} runs {have.Count} are in {path}; {count - have.Count} are missing: {missing}; run the study again, what is missing is added"));
    }
}
