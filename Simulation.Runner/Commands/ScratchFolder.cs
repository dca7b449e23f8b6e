using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>A folder for what is needed while a command runs. It goes with the command; one that a killed process left goes with the next.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "gwsim-scratch-";
    private const string InUse = "in-use";

    private readonly FileStream _held;

    public ScratchFolder()
    {
        try
        {
            ClearStale();
            Folder = Directory.CreateTempSubdirectory(Prefix).FullName;
            Leftovers.Note(Folder);
            _held = new FileStream(Path.Combine(Folder, InUse), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string place = Path.GetTempPath();
            throw new BadInputException((
                $"in {place} is geen tijdelijke map te maken; laat TMPDIR wijzen naar een map die bestaat en waarin u mag schrijven",
                $"no temporary folder can be made in {place}; let TMPDIR name a folder that exists and that you may write in"));
        }
    }

    public string Folder { get; }

    public string In(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        _held.Dispose();
        Leftovers.Remove(Folder);
    }

    // Only folders nobody else may enter are looked into: others could lay anything there.
    private static void ClearStale()
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            string held = Path.Combine(left.FullName, InUse);
            if (left.LinkTarget is null && (OperatingSystem.IsWindows() || left.UnixFileMode == Own) && File.Exists(held) && !SafeFile.IsHeld(held))
                Leftovers.Remove(left.FullName);
        }
    }
}
