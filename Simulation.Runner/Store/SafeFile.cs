using System.Text;

namespace Simulation.Runner.Store;

/// <summary>Writes a file beside the old one and puts it in its place at once, so that nobody ever finds half of it. The name beside
/// cannot be guessed and must be free, and a link in its place is replaced and not followed: a folder somebody sent cannot make us
/// write elsewhere.</summary>
internal static class SafeFile
{
    private const string Ending = ".new";
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(1);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full)!;
        string name = Path.GetFileName(full);
        Directory.CreateDirectory(folder);
        ClearStale(folder, name);
        string beside = Path.Combine(folder, $".{name}.{Path.GetRandomFileName()}{Ending}");
        Leftovers.Note(beside);
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                write(stream);
            File.Move(beside, full, overwrite: true);
            Leftovers.Forget(beside);
        }
        catch
        {
            Leftovers.Remove(beside);
            throw;
        }
    }

    /// <summary>Takes away what a process that was killed left of the same file; one that still writes holds its file.</summary>
    private static void ClearStale(string folder, string name)
    {
        foreach (string left in Directory.EnumerateFiles(folder, $".{name}.*{Ending}"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(left) > Old && !IsHeld(left)) Leftovers.Remove(left);
        }
    }

    /// <summary>Whether a process has a file for itself alone.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            // Opened for writing, a pipe does not wait for somebody at the other end.
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return true;
        }
    }
}
