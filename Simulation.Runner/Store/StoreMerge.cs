namespace Simulation.Runner.Store;

/// <summary>What merging brought, and what it had to leave out.</summary>
/// <param name="Each">The runs each folder brought, in the order of the folders; of what two of them have the first brings it.</param>
/// <param name="LeftOut">What was left where it is, and why.</param>
public sealed record Merged(IReadOnlyList<int> Each, IReadOnlyList<Bilingual> LeftOut)
{
    public int Gained => Each.Sum();
}

/// <summary>Brings the runs of other stores into this one; equal replicates must be equal runs. Everything is looked at before
/// anything is written. A record that is whole is a good run whatever stands beside it, so damage costs the runs it hit and no more;
/// it is said. The first line has no checksum: its check is the name of the file. However many stores there are, each of their files
/// is read twice and each of ours written once.</summary>
public static class StoreMerge
{
    public static Merged Merge(StoreLock into, string from) => Merge(into, [from]);

    /// <summary>The same of several folders; of files that are not wanted it is said that they stay behind.</summary>
    public static Merged Merge(
        StoreLock into, IReadOnlyList<string> folders, Func<RunIdentity, bool>? wanted = null, int threads = 1, CancellationToken cancel = default)
    {
        var leftOut = new List<Bilingual>();
        var files = Files(folders, leftOut, wanted).GroupBy(file => file.Identity).OrderBy(group => group.Key.Key, StringComparer.Ordinal).ToList();
        var gains = SideBySide.Do(files, threads, group => Look(into, group.Key, [.. group.Select(file => file.Path)]), cancel);
        SideBySide.Do(gains.Where(gain => gain.Each.Sum() > 0), threads, gain => Write(into, gain), cancel);
        int[] each = new int[folders.Count];
        foreach (var (file, runs) in files.Zip(gains).SelectMany(pair => pair.First.Zip(pair.Second.Each))) each[file.Folder] += runs;
        return new Merged(each, [.. leftOut, .. gains.SelectMany(gain => gain.LeftOut)]);
    }

    private static bool Write(StoreLock into, Gain gain)
    {
        string own = RunLog.PathOf(into.Folder, gain.Identity);
        string[] sources = [.. File.Exists(own) ? [own] : (string[])[], .. gain.Paths.Where((_, nth) => gain.Each[nth] > 0)];
        if (gain.InOrder)
            LogRewrite.Together(into, gain.Identity, sources);
        else
            LogRewrite.Do(into, gain.Identity, sources);
        return true;
    }

    /// <summary>Files of one identity, how many runs each of them brings, whether all are in order, and what stays behind.</summary>
    private sealed record Gain(RunIdentity Identity, IReadOnlyList<string> Paths, int[] Each, bool InOrder, IReadOnlyList<Bilingual> LeftOut);

    private static IEnumerable<(int Folder, string Path, RunIdentity Identity)> Files(
        IReadOnlyList<string> folders, List<Bilingual> leftOut, Func<RunIdentity, bool>? wanted)
    {
        foreach (var (nth, folder) in folders.Index())
        {
            string[] paths = [.. Directory.EnumerateFiles(folder, "*.runs").Order(StringComparer.Ordinal)];
            if (paths.Length == 0)
                leftOut.Add(($"in {folder} staan geen bewaarde doorrekeningen (*.runs)", $"there are no stored runs in {folder} (*.runs)"));
            foreach (string path in paths)
            {
                if (IdentityOf(path, leftOut) is not { } identity) continue;
                if (wanted?.Invoke(identity) != false)
                    yield return (nth, path, identity);
                else
                    leftOut.Add(($"{path}: hiervan is geen doorrekening gevraagd; niet samengevoegd", $"{path}: no run of this was asked for; not merged"));
            }
        }
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

    /// <summary>How many runs each file has that we and those before it have not.</summary>
    private static Gain Look(StoreLock into, RunIdentity identity, IReadOnlyList<string> paths)
    {
        string own = RunLog.PathOf(into.Folder, identity);
        if (File.Exists(own)) RunLog.Open(into, identity).Dispose();
        string[] sources = [.. File.Exists(own) ? [own] : (string[])[], .. paths];
        return Counted(identity, paths, sources, inOrder: true) ?? Counted(identity, paths, sources, inOrder: false)!;
    }

    /// <summary>The same in one manner of going through them; nothing where that needs files in order and they are not.</summary>
    private static Gain? Counted(RunIdentity identity, IReadOnlyList<string> paths, string[] sources, bool inOrder)
    {
        List<LogReader> readers = [.. sources.Select(source => LogReader.Open(source, identity))];
        try
        {
            var counts = readers.ToDictionary(reader => reader, _ => 0);
            foreach (var reader in inOrder ? LogRewrite.InOrder(readers) : LogRewrite.Places(readers).Values.Select(place => place.Source))
                counts[reader]++;
            if (inOrder && readers.Exists(reader => !reader.InOrder)) return null;
            var theirs = readers.Skip(readers.Count - paths.Count).ToList();
            var leftOut = theirs.Where(reader => reader.Rotten + reader.Torn > 0).Select(reader => new Bilingual(
                $"{reader.Path}: {reader.Rotten + reader.Torn} bytes zijn geen hele doorrekening en blijven achter; de {reader.Whole} doorrekeningen die heel zijn worden samengevoegd",
                $"{reader.Path}: {reader.Rotten + reader.Torn} bytes are no whole run and stay behind; the {reader.Whole} runs that are whole are merged"));
            return new Gain(identity, paths, [.. theirs.Select(reader => counts[reader])], inOrder, [.. leftOut]);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }
}
