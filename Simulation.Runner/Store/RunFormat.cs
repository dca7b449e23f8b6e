using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Simulation.Runner.Store;

/// <summary>The bytes of a log: a first line with the identity, then records that each carry a checksum.</summary>
internal static class RunFormat
{
    public const uint RecordMark = 0x474D5752; // "GMWR"

    /// <summary>The longest error text that is kept, in bytes.</summary>
    public const int ErrorLimit = 2000;

    /// <summary>What stands before the numbers: mark, length, replicate, length of error, whether it failed.</summary>
    public const int Head = 5 * sizeof(uint);

    private const int HeaderLimit = 64 * 1024;

    public static byte[] Header(RunIdentity identity) => [.. JsonSerializer.SerializeToUtf8Bytes(identity), (byte)'\n'];

    /// <summary>Whether a file begins with the first line of an identity, or with as much of it as a crash left.</summary>
    public static bool BeginsWith(FileStream file, ReadOnlySpan<byte> header)
    {
        file.Position = 0;
        byte[] start = new byte[header.Length];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return header.StartsWith(start.AsSpan(0, read));
    }

    /// <summary>The identity in the first line; null when that cannot be read.</summary>
    public static RunIdentity? ReadHeader(FileStream file)
    {
        file.Position = 0;
        byte[] line = new byte[HeaderLimit];
        int read = file.ReadAtLeast(line, line.Length, throwOnEndOfStream: false);
        int end = Array.IndexOf(line, (byte)'\n', 0, read);
        if (end < 0)
            return null;
        try
        {
            var identity = JsonSerializer.Deserialize<RunIdentity>(line.AsSpan(0, end));
            return identity is not null && RunLimits.Allow(identity) ? identity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static int RecordBytes(int quarters, int error) =>
        Head + sizeof(ulong) + (Outcome.All.Count * sizeof(double)) + (FloatsIn(quarters) * sizeof(float)) + error + sizeof(uint);

    private static int FloatsIn(int quarters) => (quarters * RunRecord.BySeries.Count) + (quarters / 4 * RunRecord.LedgerWidth);

    /// <summary>mark, length, replicate, length of error, failed, print of the model, outcomes, series, ledger, error, checksum.</summary>
    public static int Write(RunRecord record, Span<byte> buffer)
    {
        byte[] error = record.Error is null ? [] : Shortened(record.Error);
        int length = RecordBytes(record.Quarters, error.Length);
        var words = MemoryMarshal.Cast<byte, uint>(buffer);
        words[0] = RecordMark;
        words[1] = (uint)length;
        words[2] = (uint)record.Replicate;
        words[3] = (uint)error.Length;
        words[4] = record.Error is null ? 0u : 1u;
        int at = Head;
        MemoryMarshal.Write(buffer[at..], record.ModelPrint);
        at += sizeof(ulong);
        at += Copy(MemoryMarshal.AsBytes(record.Outcomes.AsSpan()), buffer[at..]);
        at += Copy(MemoryMarshal.AsBytes(record.Series.AsSpan()), buffer[at..]);
        at += Copy(MemoryMarshal.AsBytes(record.Ledger.AsSpan()), buffer[at..]);
        at += Copy(error, buffer[at..]);
        MemoryMarshal.Write(buffer[at..], Checksum(buffer[..at]));
        return length;
    }

    /// <summary>The length of the record read, or 0 where there is no whole one.</summary>
    public static int ReadOne(FileStream file, byte[] buffer, RunRecord record)
    {
        if (file.ReadAtLeast(buffer.AsSpan(0, Head), Head, throwOnEndOfStream: false) < Head)
            return 0;
        int length = LengthIn(buffer, record.Quarters);
        if (length == 0)
            return 0;
        int rest = length - Head;
        if (file.ReadAtLeast(buffer.AsSpan(Head, rest), rest, throwOnEndOfStream: false) < rest)
            return 0;
        if (Checksum(buffer.AsSpan(0, length - sizeof(uint))) != ChecksumIn(buffer, length))
            return 0;
        var words = MemoryMarshal.Cast<byte, uint>(buffer);
        int at = Head;
        record.Replicate = (int)words[2];
        record.ModelPrint = MemoryMarshal.Read<ulong>(buffer.AsSpan(at));
        at += sizeof(ulong);
        at += Copy(buffer.AsSpan(at, record.Outcomes.Length * sizeof(double)), MemoryMarshal.AsBytes(record.Outcomes.AsSpan()));
        at += Copy(buffer.AsSpan(at, record.Series.Length * sizeof(float)), MemoryMarshal.AsBytes(record.Series.AsSpan()));
        at += Copy(buffer.AsSpan(at, record.Ledger.Length * sizeof(float)), MemoryMarshal.AsBytes(record.Ledger.AsSpan()));
        record.Error = words[4] == 0 ? null : Encoding.UTF8.GetString(buffer, at, (int)words[3]);
        return length;
    }

    /// <summary>The length the head of a record speaks of; 0 when it is no head.</summary>
    public static int LengthIn(ReadOnlySpan<byte> head, int quarters)
    {
        var words = MemoryMarshal.Cast<byte, uint>(head[..Head]);
        bool plausible = words[0] == RecordMark && words[3] <= ErrorLimit && words[1] == (uint)RecordBytes(quarters, (int)words[3]);
        return plausible ? (int)words[1] : 0;
    }

    public static uint ChecksumIn(ReadOnlySpan<byte> record, int length) => MemoryMarshal.Read<uint>(record[(length - sizeof(uint))..]);

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
