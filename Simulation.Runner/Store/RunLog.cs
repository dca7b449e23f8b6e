namespace Simulation.Runner.Store;

/// <summary>One file of finished runs of one identity, every replicate once and in order. It only grows, each record carries a
/// checksum, and what a crash left half-written at its end is dropped when it is opened again; so a killed study goes on where it was
/// and ends byte for byte as an undisturbed one. Only who holds the store can open it for adding.</summary>
public sealed class RunLog : IDisposable
{
    private readonly StoreLock _held;
    private readonly FileStream _file;
    private readonly byte[] _buffer;
    private bool _inOrder = true;
    private int _pending;

    private RunLog(StoreLock held, FileStream file, RunIdentity identity)
    {
        _held = held;
        _file = file;
        _buffer = new byte[RunFormat.RecordBytes(identity.Years * 4, RunFormat.ErrorLimit)];
        Identity = identity;
    }

    public RunIdentity Identity { get; }

    /// <summary>Replicates that are in the file, in its order.</summary>
    public List<int> Replicates { get; } = [];

    /// <summary>Runs that failed, when it was opened.</summary>
    public List<(int Replicate, string Error)> Failures { get; } = [];

    public static string PathOf(string folder, RunIdentity identity) => Path.Combine(folder, $"{identity.Key}.runs");

    /// <summary>Opens the log of an identity for adding, or begins it. What is damaged is mended, and said.</summary>
    public static RunLog Open(StoreLock held, RunIdentity identity)
    {
        held.MustHold();
        if (TryOpen(held, identity) is { } whole) return whole;
        LogRewrite.Do(held, identity, PathOf(held.Folder, identity));
        return TryOpen(held, identity) ?? throw new InvalidOperationException($"{identity.Key} was written anew and is not whole");
    }

    /// <summary>Adds a finished run. It is safe once <see cref="Flush"/> has returned.</summary>
    public void Append(RunRecord record)
    {
        int length = RunFormat.Write(record, _buffer);
        _file.Write(_buffer, 0, length);
        Note(record);
        _pending++;
    }

    /// <summary>Makes everything added so far outlive a crash.</summary>
    public void Flush()
    {
        if (_pending == 0) return;
        _held.MustHold();
        _file.Flush(_held.Lasts);
        _pending = 0;
    }

    /// <summary>Makes everything safe and puts the runs in the order of their replicates.</summary>
    public void Finish()
    {
        Flush();
        Dispose();
        if (!_inOrder) LogRewrite.Do(_held, Identity, PathOf(_held.Folder, Identity));
    }

    public void Dispose()
    {
        if (_file.CanWrite && _pending > 0) _file.Flush(_held.Lasts);
        _pending = 0;
        _file.Dispose();
    }

    /// <summary>Reads the whole records one after the other, into the same record.</summary>
    public static IEnumerable<RunRecord> Read(string folder, RunIdentity identity)
    {
        string path = PathOf(folder, identity);
        if (!File.Exists(path)) yield break;
        using var reader = LogReader.Open(path, identity);
        if (!reader.IsOfIdentity)
        {
            throw new StoreException((
                $"de eerste regel van {path} is beschadigd, of van iets anders; reken de studie opnieuw: het bestand wordt dan opzij gezet",
                $"the first line of {path} is damaged, or of something else; run the study again: the file is then set aside"));
        }

        while (reader.Next()) yield return reader.Record;
    }

    /// <summary>Null when the log has to be written anew first: out of order, something twice, or damaged.</summary>
    private static RunLog? TryOpen(StoreLock held, RunIdentity identity)
    {
        string path = PathOf(held.Folder, identity);
        SetAsideIfRotten(held, path, identity);
        var log = new RunLog(held, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1 << 16), identity);
        try
        {
            log.Begin();
            if (log.Recover()) return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }

        log.Dispose();
        return null;
    }

    /// <summary>Writes the first line where there is none, or where a crash left part of it.</summary>
    private void Begin()
    {
        byte[] header = RunFormat.Header(Identity);
        if (_file.Length >= header.Length) return;
        _file.SetLength(0);
        _file.Write(header);
        _file.Flush(_held.Lasts);
    }

    /// <summary>Drops a half-written end and stands behind the last run; false when that does not make the log whole.</summary>
    private bool Recover()
    {
        // Not disposed: the file is written on in.
        var reader = new LogReader(_file, _file.Name, Identity);
        while (reader.Next()) Note(reader.Record);
        if (reader.Rotten > 0)
        {
            string path = _file.Name;
            _held.Say((
                $"let op: {reader.Rotten} bytes in {path} zijn onleesbaar; {Replicates.Count} doorrekeningen zijn heel en blijven, wat ontbreekt wordt opnieuw gerekend",
                $"note: {reader.Rotten} bytes in {path} cannot be read; {Replicates.Count} runs are whole and stay, what is missing is worked out again"));
        }

        if (reader.Rotten > 0 || !_inOrder) return false;
        long end = _file.Length - reader.Torn;
        if (reader.Torn > 0) _file.SetLength(end);
        _file.Position = end;
        return true;
    }

    private void Note(RunRecord record)
    {
        _inOrder &= Replicates.Count == 0 || record.Replicate > Replicates[^1];
        Replicates.Add(record.Replicate);
        if (record.Error is not null) Failures.Add((record.Replicate, record.Error));
    }

    /// <summary>The name says what the file is of. When its first line does not, the file is kept under another name and begun anew.</summary>
    private static void SetAsideIfRotten(StoreLock held, string path, RunIdentity identity)
    {
        if (!File.Exists(path)) return;
        using (var reader = LogReader.Open(path, identity))
        {
            if (reader.IsOfIdentity) return;
        }

        string aside = path + ".rotten";
        for (int nth = 2; File.Exists(aside); nth++) aside = $"{path}.rotten-{nth}";
        File.Move(path, aside);
        held.Say((
            $"let op: de eerste regel van {path} is beschadigd; het bestand heet nu {Path.GetFileName(aside)} en zijn doorrekeningen worden opnieuw gerekend",
            $"note: the first line of {path} is damaged; the file is now called {Path.GetFileName(aside)} and its runs are worked out again"));
    }
}
