namespace Simulation.Runner.Store;

/// <summary>Writes a log anew from one or more files: every replicate once, in order. The new one is written beside the old one and
/// put in its place at once.</summary>
internal static class LogRewrite
{
    /// <summary>How a log that is being written anew is called, after its own name.</summary>
    public const string Beside = ".runs.new";

    public static void Do(StoreLock held, RunIdentity identity, params IReadOnlyList<string> sources)
    {
        held.MustHold();
        string target = RunLog.PathOf(held.Folder, identity);
        string beside = Path.ChangeExtension(target, null) + Beside;
        List<LogReader> readers = [.. sources.Select(source => LogReader.Open(source, identity))];
        try
        {
            // Two passes keep memory flat: first where each replicate stands, then record by record in order.
            var places = Places(readers);
            using var output = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            output.Write(RunFormat.Header(identity));
            foreach (var (source, place) in places.Values) output.Write(source.BytesAt(place));
            output.Flush(flushToDisk: true);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }

        File.Move(beside, target, overwrite: true);
    }

    /// <summary>Where each replicate stands, in the first file that has it; equal replicates must be equal runs.</summary>
    public static SortedDictionary<int, (LogReader Source, RecordPlace Place)> Places(IEnumerable<LogReader> readers)
    {
        var places = new SortedDictionary<int, (LogReader Source, RecordPlace Place)>();
        foreach (var reader in readers)
        {
            while (reader.Next())
            {
                int replicate = reader.Record.Replicate;
                if (!places.TryAdd(replicate, (reader, reader.Place)) && !places[replicate].Place.IsSameRun(reader.Place))
                    throw Contradiction(replicate, places[replicate].Source.Path, reader.Path);
            }
        }

        return places;
    }

    private static StoreException Contradiction(int replicate, string one, string other)
    {
        Bilingual where = one == other ? ($"in {one}", $"in {one}") : ($"in {one} en in {other}", $"in {one} and in {other}");
        return new StoreException((
            $"doorrekening {replicate} staat er twee keer en niet gelijk, {where.Nl}; één van beide klopt niet: zet het bestand dat u niet vertrouwt weg, de doorrekeningen worden dan opnieuw gerekend",
            $"replicate {replicate} is there twice and not the same, {where.En}; one of them is wrong: put away the file you do not trust, its runs are then worked out again"));
    }
}
