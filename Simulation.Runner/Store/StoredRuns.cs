namespace Simulation.Runner.Store;

/// <summary>The runs of a point as results are made of them: exactly those asked for, each once and in order, or none at all.
/// Everything that says something about results reads through this.</summary>
public static class StoredRuns
{
    private const int MostNamed = 10;

    /// <summary>Reads replicates [first, first + count) one after the other, into the same record.</summary>
    public static IEnumerable<RunRecord> Of(string folder, RunIdentity identity, int first, int count)
    {
        int next = first;
        int end = first + count;
        if (count == 0) yield break;
        foreach (var run in RunLog.Read(folder, identity))
        {
            if (run.Replicate > next) break;

            // What stands there twice was given already.
            if (run.Replicate < next) continue;
            yield return run;
            if (++next == end) yield break;
        }

        throw Incomplete(folder, identity, first, count);
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

    private static StoreException Incomplete(string folder, RunIdentity identity, int first, int count)
    {
        var have = RunLog.Read(folder, identity).Select(run => run.Replicate).Where(r => r >= first && r < first + count).ToHashSet();
        string path = RunLog.PathOf(folder, identity);
        if (have.Count == count)
            return new StoreException(($"de {count} runs in {path} staan niet op volgorde; reken de studie opnieuw, dan worden ze gesorteerd", $"the {count} runs in {path} are not in order; run the study again, which sorts them"));
        string missing = Listed(Enumerable.Range(first, count).Where(replicate => !have.Contains(replicate)));
        return new StoreException((
            $"van de {count} runs staan er {have.Count} in {path}; er ontbreken {count - have.Count}: {missing}; reken de studie opnieuw, wat ontbreekt komt erbij",
            $"of {count} runs {have.Count} are in {path}; {count - have.Count} are missing: {missing}; run the study again, what is missing is added"));
    }
}
