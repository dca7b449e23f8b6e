using System.Collections.Concurrent;

namespace Simulation.Runner.Store;

/// <summary>Files and folders that must be gone when the process is. Whoever makes one takes it away; this is for a process that has
/// to end in the middle. It belongs to the process, so it is static.</summary>
internal static class Leftovers
{
    private static readonly ConcurrentDictionary<string, bool> Paths = new();

    public static void Note(string path) => Paths[path] = true;

    public static void Forget(string path) => Paths.TryRemove(path, out _);

    /// <summary>Takes away what is still there; what resists is left.</summary>
    public static void Clear()
    {
        foreach (string path in Paths.Keys) Remove(path);
    }

    public static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }

        Forget(path);
    }
}
