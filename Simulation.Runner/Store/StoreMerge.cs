namespace Simulation.Runner.Store;

/// <summary>What merging brought, and what it had to leave out.</summary>
public sealed record Merged(int Gained, IReadOnlyList<Bilingual> LeftOut);

/// <summary>Brings the runs of another store into this one; equal replicates must be equal runs. Everything is looked at before
/// anything is written. A record that is whole is a good run whatever stands beside it, so damage costs the runs it hit and no more;
/// it is said. The first line has no checksum: its check is the name of the file.</summary>
public static class StoreMerge
{
    public static Merged Merge(StoreLock into, string from)
    {
        var leftOut = new List<Bilingual>();
        var gains = new List<(RunIdentity Identity, string Path, int Runs)>();
        string[] paths = [.. Directory.EnumerateFiles(from, "*.runs").Order(StringComparer.Ordinal)];
        if (paths.Length == 0)
            leftOut.Add(($"in {from} staan geen bewaarde doorrekeningen (*.runs)", $"there are no stored runs in {from} (*.runs)"));
        foreach (string path in paths)
        {
            if (IdentityOf(path, leftOut) is { } identity)
                gains.Add((identity, path, Look(into, path, identity, leftOut)));
        }

        foreach (var (identity, path, _) in gains.Where(gain => gain.Runs > 0))
        {
            string own = RunLog.PathOf(into.Folder, identity);
            LogRewrite.Do(into, identity, File.Exists(own) ? [own, path] : [path]);
        }

        return new Merged(gains.Sum(gain => gain.Runs), leftOut);
    }

    private static RunIdentity? IdentityOf(string path, List<Bilingual> leftOut)
    {
        if (StoreFile.IsOther(path))
        {
            leftOut.Add(StoreFile.Refusal(path));
            return null;
        }

        using var file = LogReader.OpenFile(path);
        var identity = RunFormat.ReadHeader(file);
        if (identity is null)
        {
            leftOut.Add((
                $"{path}: de eerste regel is onleesbaar, dus van welke doorrekeningen dit zijn is niet te zeggen; niet samengevoegd",
                $"{path}: the first line cannot be read, so there is no telling whose runs these are; not merged"));
            return null;
        }

        string name = Path.GetFileName(RunLog.PathOf("", identity));
        if (Path.GetFileName(path) == name && RunFormat.BeginsWith(file, RunFormat.Header(identity))) return identity;
        leftOut.Add((
            $"{path}: volgens de eerste regel hoort dit bestand {name} te heten; geef het die naam terug als het hernoemd is, anders is die regel beschadigd; niet samengevoegd",
            $"{path}: by its first line this file should be called {name}; give it that name back if it was renamed, else that line is damaged; not merged"));
        return null;
    }

    /// <summary>How many runs it has more than we have.</summary>
    private static int Look(StoreLock into, string path, RunIdentity identity, List<Bilingual> leftOut)
    {
        string own = RunLog.PathOf(into.Folder, identity);
        if (File.Exists(own)) RunLog.Open(into, identity).Dispose();
        using var ours = File.Exists(own) ? LogReader.Open(own, identity) : null;
        using var theirs = LogReader.Open(path, identity);
        var places = LogRewrite.Places(ours is null ? [theirs] : [ours, theirs]);
        if (theirs.Rotten + theirs.Torn > 0)
        {
            leftOut.Add((
                $"{path}: {theirs.Rotten + theirs.Torn} bytes zijn geen hele doorrekening en blijven achter; de {theirs.Whole} doorrekeningen die heel zijn worden samengevoegd",
                $"{path}: {theirs.Rotten + theirs.Torn} bytes are no whole run and stay behind; the {theirs.Whole} runs that are whole are merged"));
        }

        return places.Values.Count(place => place.Source == theirs);
    }
}
