using Simulation.Runner.Texts;

namespace Simulation.Runner.Store;

/// <summary>
/// Writes a log anew from one or more files: every replicate once, in order. The new one is written beside the old one and put in
/// its place at once.
/// </summary>
internal static class LogRewrite
{
    /// <summary>How a log that is being written anew is called, after its own name.</summary>
    public const string Beside = ".runs.new";

    public static void Do(StoreLock held, RunIdentity identity, IReadOnlyList<string> sources)
    {
        held.MustHold();
        var files = sources.Select(LogReader.OpenFile).ToList();
        try
        {
            // Two passes keep memory flat: first where each replicate stands, then record by record in order.
            var places = Places(files, sources, identity);
            string target = RunLog.PathOf(held.Folder, identity);
            string beside = Path.ChangeExtension(target, null) + Beside;
            using (var output = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                Write(output, identity, files, places);
            foreach (var file in files)
                file.Dispose();
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            foreach (var file in files)
                file.Dispose();
        }
    }

    private static SortedDictionary<int, (int Source, RecordPlace Place)> Places(List<FileStream> files, IReadOnlyList<string> sources, RunIdentity identity)
    {
        var places = new SortedDictionary<int, (int Source, RecordPlace Place)>();
        for (int source = 0; source < files.Count; source++)
        {
            // Not disposed: its file is read again.
            var reader = new LogReader(files[source], identity);
            while (reader.Next())
            {
                int replicate = reader.Record.Replicate;
                if (!places.TryAdd(replicate, (source, reader.Place)) && !places[replicate].Place.IsSameRun(reader.Place))
                    throw Contradiction(replicate, sources[places[replicate].Source], sources[source]);
            }
        }

        return places;
    }

    private static void Write(FileStream output, RunIdentity identity, List<FileStream> files, SortedDictionary<int, (int Source, RecordPlace Place)> places)
    {
        byte[] buffer = new byte[RunFormat.RecordBytes(identity.Years * 4, RunFormat.ErrorLimit)];
        output.Write(RunFormat.Header(identity));
        foreach (var (source, place) in places.Values)
        {
            files[source].Position = place.At;
            files[source].ReadExactly(buffer, 0, place.Length);
            output.Write(buffer, 0, place.Length);
        }

        output.Flush(flushToDisk: true);
    }

    public static StoreException Contradiction(int replicate, string one, string other)
    {
        Bilingual where = one == other ? ($"in {one}", $"in {one}") : ($"in {one} en in {other}", $"in {one} and in {other}");
        return new StoreException((
            $"run {replicate} staat er twee keer en niet gelijk, {where.Nl}; één van beide klopt niet: zet het bestand dat u niet vertrouwt weg, de runs worden dan opnieuw gerekend",
            $"replicate {replicate} is there twice and not the same, {where.En}; one of them is wrong: put away the file you do not trust, its runs are then worked out again"));
    }
}
