using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Simulation.Runner.Store;

/// <summary>
/// One file of finished runs of one identity, in the order of their replicates. It only grows, each record carries a
/// checksum, and what a crash left half-written at its end is dropped when it is opened again; so a killed study goes on
/// where it was and ends byte for byte as an undisturbed one.
/// </summary>
public sealed class RunLog : IDisposable
{
    private const uint RecordMark = 0x474D5752; // "GMWR"
    private const int HeaderLimit = 64 * 1024;

    private readonly FileStream _file;
    private readonly int _quarters;
    private readonly byte[] _buffer;
    private int _pending;

    private RunLog(FileStream file, RunIdentity identity, int quarters, long start)
    {
        _file = file;
        _quarters = quarters;
        Identity = identity;
        Start = start;
        _buffer = new byte[RecordBytes(quarters, ErrorLimit)];
    }

    /// <summary>The longest error text that is kept, in bytes.</summary>
    public const int ErrorLimit = 2000;

    public RunIdentity Identity { get; }

    /// <summary>Where the records begin.</summary>
    private long Start { get; }

    /// <summary>Replicates that are in the file, in its order.</summary>
    public List<int> Replicates { get; } = [];

    /// <summary>Opens the log of an identity for adding, or begins it.</summary>
    public static RunLog Open(string folder, RunIdentity identity)
    {
        Directory.CreateDirectory(folder);
        string path = PathOf(folder, identity);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
        try
        {
            byte[] header = Header(identity);
            if (file.Length < header.Length)
            {
                // Empty, or killed while its first line was being written.
                file.SetLength(0);
                file.Write(header);
                file.Flush(flushToDisk: true);
            }

            var log = new RunLog(file, ReadHeader(file, path), identity.Years * 4, header.Length);
            if (log.Identity != identity)
                throw new InvalidDataException($"{path} holds the results of something else");
            log.Recover();
            return log;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public static string PathOf(string folder, RunIdentity identity) => Path.Combine(folder, $"{identity.Key}.runs");

    /// <summary>Adds a finished run. It is safe once <see cref="Flush"/> has returned.</summary>
    public void Append(RunRecord record)
    {
        int length = Write(record, _buffer);
        _file.Write(_buffer, 0, length);
        Replicates.Add(record.Replicate);
        _pending++;
    }

    /// <summary>Makes everything added so far outlive a crash.</summary>
    public void Flush()
    {
        if (_pending == 0)
            return;
        _file.Flush(flushToDisk: true);
        _pending = 0;
    }

    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    /// <summary>Reads finished runs one after the other into the same record; a half-written last one is left out.</summary>
    public static IEnumerable<RunRecord> Read(string folder, RunIdentity identity)
    {
        string path = PathOf(folder, identity);
        if (!File.Exists(path))
            yield break;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        if (ReadHeader(file, path) != identity)
            throw new InvalidDataException($"{path} holds the results of something else");
        file.Position = Header(identity).Length;
        int quarters = identity.Years * 4;
        var record = new RunRecord(0, quarters);
        byte[] buffer = new byte[RecordBytes(quarters, ErrorLimit)];
        while (ReadOne(file, buffer, record) > 0)
            yield return record;
    }

    /// <summary>The identity a file was made for.</summary>
    public static RunIdentity IdentityOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return ReadHeader(file, path);
    }

    /// <summary>
    /// Brings the runs of another store into this one. A log that gains runs is written anew beside the old one and put
    /// in its place at once; equal replicates must be equal runs.
    /// </summary>
    public static int Merge(string from, string into)
    {
        int gained = 0;
        foreach (string path in Directory.EnumerateFiles(from, "*.runs").Order(StringComparer.Ordinal))
            gained += MergeOne(from, into, IdentityOf(path));
        return gained;
    }

    /// <summary>Puts the runs of a log in the order of their replicates.</summary>
    public static void Sort(string folder, RunIdentity identity)
    {
        var replicates = Read(folder, identity).Select(r => r.Replicate).ToArray();
        if (!replicates.SequenceEqual(replicates.Order()))
            Rewrite(folder, identity, [folder]);
    }

    private static int MergeOne(string from, string into, RunIdentity identity)
    {
        var have = Read(into, identity).ToDictionary(r => r.Replicate, r => r.Fingerprint);
        int gained = 0;
        foreach (var run in Read(from, identity))
        {
            if (!have.TryGetValue(run.Replicate, out ulong print))
                gained++;
            else if (print != run.Fingerprint)
                throw new InvalidDataException($"replicate {run.Replicate} of {identity.Key} differs between the two folders: {print:x16} and {run.Fingerprint:x16}");
        }

        if (gained > 0)
            Rewrite(into, identity, [into, from]);
        return gained;
    }

    private static void Rewrite(string folder, RunIdentity identity, string[] sources)
    {
        // Two passes keep memory flat: first where each replicate stands, then record by record in order.
        var places = new SortedDictionary<int, (int Source, long At, int Length)>();
        var files = new FileStream?[sources.Length];
        try
        {
            int quarters = identity.Years * 4;
            byte[] buffer = new byte[RecordBytes(quarters, ErrorLimit)];
            var record = new RunRecord(0, quarters);
            for (int s = 0; s < sources.Length; s++)
            {
                if (!File.Exists(PathOf(sources[s], identity)))
                    continue;
                files[s] = new FileStream(PathOf(sources[s], identity), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
                files[s]!.Position = Header(identity).Length;
                long at = files[s]!.Position;
                for (int length; (length = ReadOne(files[s]!, buffer, record)) > 0; at += length)
                    places.TryAdd(record.Replicate, (s, at, length));
            }

            Directory.CreateDirectory(folder);
            string target = PathOf(folder, identity);
            string beside = target + ".new";
            using (var output = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                output.Write(Header(identity));
                foreach (var (source, at, length) in places.Values)
                {
                    files[source]!.Position = at;
                    files[source]!.ReadExactly(buffer, 0, length);
                    output.Write(buffer, 0, length);
                }

                output.Flush(flushToDisk: true);
            }

            foreach (var file in files)
                file?.Dispose();
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            foreach (var file in files)
                file?.Dispose();
        }
    }

    private void Recover()
    {
        _file.Position = Start;
        var record = new RunRecord(0, _quarters);
        long good = Start;
        for (int length; (length = ReadOne(_file, _buffer, record)) > 0; good += length)
            Replicates.Add(record.Replicate);
        _file.SetLength(good);
        _file.Position = good;
    }

    private static byte[] Header(RunIdentity identity) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(identity), (byte)'\n'];

    private static RunIdentity ReadHeader(FileStream file, string path)
    {
        file.Position = 0;
        byte[] line = new byte[HeaderLimit];
        int read = file.ReadAtLeast(line, line.Length, throwOnEndOfStream: false);
        int end = Array.IndexOf(line, (byte)'\n', 0, read);
        if (end < 0)
            throw new InvalidDataException($"{path} is not a file of results");
        try
        {
            return JsonSerializer.Deserialize<RunIdentity>(line.AsSpan(0, end)) ?? throw new InvalidDataException($"{path} is not a file of results");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not a file of results: {e.Message}", e);
        }
    }

    private static int RecordBytes(int quarters, int error) =>
        (6 * sizeof(uint)) + sizeof(ulong) + (Core.Observation.Outcome.All.Count * sizeof(double)) + (quarters * RunRecord.BySeries.Count * sizeof(float)) + error;

    /// <summary>mark, length, replicate, length of error, fingerprint, outcomes, series, error, checksum.</summary>
    private static int Write(RunRecord record, Span<byte> buffer)
    {
        byte[] error = record.Error is null ? [] : Shortened(record.Error);
        int length = RecordBytes(record.Quarters, error.Length);
        var words = MemoryMarshal.Cast<byte, uint>(buffer);
        words[0] = RecordMark;
        words[1] = (uint)length;
        words[2] = (uint)record.Replicate;
        words[3] = (uint)error.Length;
        words[4] = record.Error is null ? 0u : 1u;
        int at = 5 * sizeof(uint);
        MemoryMarshal.Write(buffer[at..], record.Fingerprint);
        at += sizeof(ulong);
        at += Copy(MemoryMarshal.AsBytes(record.Outcomes.AsSpan()), buffer[at..]);
        at += Copy(MemoryMarshal.AsBytes(record.Series.AsSpan()), buffer[at..]);
        at += Copy(error, buffer[at..]);
        MemoryMarshal.Write(buffer[at..], Checksum(buffer[..at]));
        return length;
    }

    /// <summary>The length of the record read, or 0 where there is no whole one.</summary>
    private static int ReadOne(FileStream file, byte[] buffer, RunRecord record)
    {
        const int Fixed = 5 * sizeof(uint);
        if (file.ReadAtLeast(buffer.AsSpan(0, Fixed), Fixed, throwOnEndOfStream: false) < Fixed)
            return 0;
        var words = MemoryMarshal.Cast<byte, uint>(buffer);
        int length = (int)words[1];
        if (words[0] != RecordMark || words[3] > ErrorLimit || length != RecordBytes(record.Quarters, (int)words[3]))
            return 0;
        int rest = length - Fixed;
        if (file.ReadAtLeast(buffer.AsSpan(Fixed, rest), rest, throwOnEndOfStream: false) < rest)
            return 0;
        if (Checksum(buffer.AsSpan(0, length - sizeof(uint))) != MemoryMarshal.Read<uint>(buffer.AsSpan(length - sizeof(uint))))
            return 0;
        int at = Fixed;
        record.Replicate = (int)words[2];
        record.Fingerprint = MemoryMarshal.Read<ulong>(buffer.AsSpan(at));
        at += sizeof(ulong);
        at += Copy(buffer.AsSpan(at, record.Outcomes.Length * sizeof(double)), MemoryMarshal.AsBytes(record.Outcomes.AsSpan()));
        at += Copy(buffer.AsSpan(at, record.Series.Length * sizeof(float)), MemoryMarshal.AsBytes(record.Series.AsSpan()));
        record.Error = words[4] == 0 ? null : Encoding.UTF8.GetString(buffer, at, (int)words[3]);
        return length;
    }

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return from.Length;
    }

    private static byte[] Shortened(string error)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(error);
        return bytes.Length <= ErrorLimit ? bytes : bytes[..ErrorLimit];
    }

    /// <summary>FNV-1a over words: enough to tell a torn record from a whole one.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (uint word in MemoryMarshal.Cast<byte, uint>(bytes))
            hash = (hash ^ word) * 0x100000001B3;
        foreach (byte left in bytes[(bytes.Length & ~3)..])
            hash = (hash ^ left) * 0x100000001B3;
        return (uint)(hash ^ (hash >> 32));
    }
}
