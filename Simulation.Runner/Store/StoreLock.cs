namespace Simulation.Runner.Store;

/// <summary>Only one program at a time looks into a store, adds to it and puts it in order; whoever comes later waits, and says for
/// what. It is one lock for the whole store: two that each hold some logs and wait for the others would wait for ever. It lies on an
/// empty file that stays, and goes with the process that holds it, however that ends. Who only reads needs none: a log grows at its
/// end, or is replaced at once.</summary>
public sealed class StoreLock : IDisposable
{
    public const string FileName = "lock";
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;
    private readonly Action<Bilingual> _say;
    private readonly DateTime _taken;

    private StoreLock(string folder, FileStream file, Action<Bilingual> say, bool lasts)
    {
        Folder = folder;
        Lasts = lasts;
        _file = file;
        _say = say;

        // The moment it was written is the mark by which it is known as ours; it ends empty, so that equal stores have equal bytes.
        RandomAccess.Write(file.SafeFileHandle, [1], 0);
        RandomAccess.SetLength(file.SafeFileHandle, 0);
        _taken = File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    public string Folder { get; }

    /// <summary>Whether what is added has to outlive a crash; a store that goes with the program need not wait for the disk.</summary>
    public bool Lasts { get; }

    private string Place => Path.Combine(Folder, FileName);

    /// <summary>Waits until the store is free; says so once when it has to wait, and stops waiting when cancelled.</summary>
    public static StoreLock Take(string folder, Action<Bilingual>? say = null, CancellationToken cancel = default) =>
        Take(folder, say, lasts: true, cancel);

    /// <summary>The same for a store of which nothing has to outlive a crash.</summary>
    public static StoreLock Take(string folder, Action<Bilingual>? say, bool lasts, CancellationToken cancel)
    {
        say ??= _ => { };
        bool told = false;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            Directory.CreateDirectory(folder);
            try
            {
                MustBeOurs(Path.Combine(folder, FileName));
                if (TryOpen(Path.Combine(folder, FileName)) is { } file) return Taken(new StoreLock(folder, file, say, lasts));
            }
            catch (DirectoryNotFoundException)
            {
                // Another one that starts now has made the folder too, and took it away again because it was still empty.
                continue;
            }

            if (!told)
            {
                say((
                    $"een ander gwsim werkt in {folder}; dit wacht tot het klaar is (Ctrl-C stopt, met --store DIR gaat het naast elkaar)",
                    $"another gwsim works in {folder}; this waits until it is done (Ctrl-C stops, with --store DIR they go side by side)"));
            }

            told = true;
            cancel.WaitHandle.WaitOne(BetweenTries);
        }
    }

    /// <summary>What somebody should know about the store.</summary>
    public void Say(Bilingual text) => _say(text);

    /// <summary>Fails when the store was taken away: what is written now would be in no store, or in somebody else's.</summary>
    public void MustHold()
    {
        if (File.GetLastWriteTimeUtc(Place) == _taken) return;
        throw new StoreException((
            $"de map {Folder} is weggehaald of vervangen terwijl er doorrekeningen in werden bewaard; reken de studie opnieuw, wat er nog is wordt gebruikt",
            $"the folder {Folder} was taken away or replaced while runs were being kept in it; run the study again, what is left is used"));
    }

    public void Dispose() => _file.Dispose();

    // Taking the lock empties the file: through a link that would be one of somebody who was sent this store.
    private static void MustBeOurs(string path)
    {
        if (new FileInfo(path) is { LinkTarget: not null } || Directory.Exists(path))
            throw new StoreException(StoreFile.Refusal(path));
    }

    private static StoreLock Taken(StoreLock held)
    {
        try
        {
            held.MustLock();
            foreach (string left in Directory.EnumerateFiles(held.Folder, "*" + LogRewrite.Beside)) File.Delete(left);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Some disks on a network accept a lock and do not keep it: then a second one succeeds.</summary>
    private void MustLock()
    {
        using var second = TryOpen(Place);
        if (second is null) return;
        throw new StoreException((
            $"op de schijf van {Folder} is een map niet voor één programma tegelijk vast te houden, dus doorrekeningen zouden verloren kunnen gaan; kies met --store DIR een map op een eigen schijf",
            $"the disk of {Folder} cannot keep a folder for one program at a time, so runs could be lost; choose a folder on a disk of your own with --store DIR"));
    }

    /// <summary>The open file, held; null when somebody else holds it.</summary>
    private static FileStream? TryOpen(string path)
    {
        // Numbers of "would block" on Linux and macOS, and of a sharing violation on Windows.
        const int Linux = 11;
        const int MacOs = 35;
        const int Windows = unchecked((int)0x80070020);
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            if (file.CanSeek && file.Length <= 1) return file;
            file.Dispose();
            throw new StoreException(StoreFile.Refusal(path));
        }
        catch (IOException held) when (held.HResult is Linux or MacOs or Windows)
        {
            return null;
        }
    }
}
