namespace Simulation.Runner.Store;

/// <summary>Writes a log anew from one or more files: every replicate once, in order. The new one is written beside the old one and
/// put in its place at once.</summary>
internal static class LogRewrite
{
    /// <summary>How a log that is being written anew is called, after its own name.</summary>
    public const string Beside = ".runs.new";

    /// <summary>Of logs in any order: two passes, first where each replicate stands, then record by record in order.</summary>
    public static void Do(StoreLock held, RunIdentity identity, params IReadOnlyList<string> sources) =>
        Write(held, identity, sources, readers => Places(readers).Values.Select(one => (ReadOnlyBytes)(() => one.Source.BytesAt(one.Place))));

    /// <summary>Of logs that are in order each: one pass, in memory that does not grow with the runs.</summary>
    public static void Together(StoreLock held, RunIdentity identity, IReadOnlyList<string> sources) =>
        Write(held, identity, sources, readers => InOrder(readers).Select(reader => (ReadOnlyBytes)(() => reader.Bytes)));

    private delegate ReadOnlySpan<byte> ReadOnlyBytes();

    private static void Write(
        StoreLock held, RunIdentity identity, IReadOnlyList<string> sources, Func<IReadOnlyList<LogReader>, IEnumerable<ReadOnlyBytes>> records)
    {
        held.MustHold();
        string target = RunLog.PathOf(held.Folder, identity);
        string beside = Path.ChangeExtension(target, null) + Beside;
        List<LogReader> readers = [.. sources.Select(source => LogReader.Open(source, identity))];
        try
        {
            using var output = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            output.Write(RunFormat.Header(identity));
            foreach (var record in records(readers)) output.Write(record());
            output.Flush(flushToDisk: true);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }

        File.Move(beside, target, overwrite: true);
    }

    /// <summary>Goes through several logs at once, each of them in order: gives the one that stands at the next replicate, the first that
    /// has it. Equal replicates must be equal runs. Ends at once where a log turns out not to be in order, which it then says.</summary>
    public static IEnumerable<LogReader> InOrder(IReadOnlyList<LogReader> readers)
    {
        var coming = new PriorityQueue<LogReader, (int Replicate, int Source)>();
        var sources = readers.Index().ToDictionary(one => one.Item, one => one.Index);
        foreach (var reader in readers) Advance(reader);
        while (coming.TryDequeue(out var first, out var at))
        {
            while (coming.TryPeek(out var other, out var same) && same.Replicate == at.Replicate)
            {
                coming.Dequeue();
                if (!first.Place.IsSameRun(other.Place)) throw Contradiction(at.Replicate, first.Path, other.Path);
                if (!Advance(other)) yield break;
            }

            yield return first;
            if (!Advance(first)) yield break;
        }

        bool Advance(LogReader reader)
        {
            if (reader.Next() && reader.InOrder) coming.Enqueue(reader, (reader.Record.Replicate, sources[reader]));
            return reader.InOrder;
        }
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
