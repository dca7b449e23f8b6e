namespace Simulation.Runner.Store;

/// <summary>Goes through the records of a log as it is when opened. Bytes that are no record are passed over up to the next whole one,
/// and counted; so one flipped bit costs one run, and nobody has to be silent about it.</summary>
internal sealed class LogReader : IDisposable
{
    private const int Window = 1 << 16;

    private readonly FileStream _file;
    private readonly byte[] _buffer;
    private readonly long _end;
    private long _next;
    private int _last = int.MinValue;
    private int _length;
    private uint _checksum;

    /// <summary>Reads in an open file, which is closed with it.</summary>
    public LogReader(FileStream file, string path, RunIdentity identity)
    {
        int quarters = identity.Years * 4;
        byte[] header = RunFormat.Header(identity);
        _file = file;
        _buffer = new byte[RunFormat.RecordBytes(quarters, RunFormat.ErrorLimit)];
        _end = file.Length;
        _next = header.Length;
        Path = path;
        IsOfIdentity = RunFormat.BeginsWith(file, header);
        file.Position = _next;
        Record = new RunRecord(0, quarters);
    }

    public string Path { get; }

    /// <summary>Whether the first line says what the file should be of, or as much of that as a crash left.</summary>
    public bool IsOfIdentity { get; }

    /// <summary>The record it stands at; the same object every time.</summary>
    public RunRecord Record { get; }

    /// <summary>Where that one stands, and what it can be compared by; worked out when asked for, as most runs are compared with none.</summary>
    public RecordPlace Place => new(_next - _length, _length, Record.Fingerprint, _checksum);

    /// <summary>How many records it came by.</summary>
    public int Whole { get; private set; }

    /// <summary>Whether each replicate it came by was further than the one before.</summary>
    public bool InOrder { get; private set; } = true;

    /// <summary>Bytes that are no record, and not the beginning of one either.</summary>
    public long Rotten { get; private set; }

    /// <summary>Bytes of a last record that was being written.</summary>
    public long Torn { get; private set; }

    public static LogReader Open(string path, RunIdentity identity) => new(OpenFile(path), path, identity);

    public static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);

    public bool Next()
    {
        while (_next < _end)
        {
            int length = RunFormat.ReadOne(_file, _buffer, Record);
            if (length > 0)
            {
                (_length, _checksum) = (length, RunFormat.ChecksumIn(_buffer, length));
                _next += length;
                Whole++;
                InOrder &= Record.Replicate > _last;
                _last = Record.Replicate;
                return true;
            }

            if (IsTorn())
            {
                Torn = _end - _next;
                return false;
            }

            long whole = WholeOneAfter(_next);
            Rotten += whole - _next;
            _next = whole;
            _file.Position = whole;
        }

        return false;
    }

    /// <summary>The bytes of the record it stands at, right after it came there.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>The bytes of a record it came by; valid until the next.</summary>
    public ReadOnlySpan<byte> BytesAt(RecordPlace place)
    {
        _file.Position = place.At;
        _file.ReadExactly(_buffer, 0, place.Length);
        return _buffer.AsSpan(0, place.Length);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Whether a record begins here that would go on behind the end.</summary>
    private bool IsTorn()
    {
        if (_end - _next < RunFormat.Head) return true;
        _file.Position = _next;
        _file.ReadExactly(_buffer, 0, RunFormat.Head);
        int length = RunFormat.LengthIn(_buffer, Record.Quarters);
        return length > 0 && _next + length > _end;
    }

    private long WholeOneAfter(long at)
    {
        byte[] window = new byte[Window];
        ReadOnlySpan<byte> mark = BitConverter.GetBytes(RunFormat.RecordMark);
        for (long start = at + 1; start < _end; start += Window - mark.Length)
        {
            _file.Position = start;
            int read = _file.ReadAtLeast(window, Window, throwOnEndOfStream: false);
            int from = 0;
            for (int found; (found = window.AsSpan(from, read - from).IndexOf(mark)) >= 0; from += found + 1)
            {
                _file.Position = start + from + found;
                if (RunFormat.ReadOne(_file, _buffer, Record) > 0) return start + from + found;
            }
        }

        return _end;
    }
}

/// <summary>Where a record stands in its file, and what it can be compared by.</summary>
internal readonly record struct RecordPlace(long At, int Length, ulong Fingerprint, uint Checksum)
{
    public bool IsSameRun(in RecordPlace other) => Length == other.Length && Fingerprint == other.Fingerprint && Checksum == other.Checksum;
}
