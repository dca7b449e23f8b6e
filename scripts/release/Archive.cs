using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Simulation.Release;

/// <summary>A folder as one compressed file that hangs on nothing but names, contents and which files are programs: not on when, where or in
/// which order they were written.</summary>
public static class Archive
{
    private const int Ordinary = 0x81A4; // a file everybody may read: 0100644
    private const int Executable = 0x81ED; // and run: 0100755

    /// <summary>Packs a folder, with its own name on top; every file is as old as said.</summary>
    public static void Pack(string folder, string file, DateTimeOffset when)
    {
        string top = Path.GetFullPath(folder);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var paths = Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(Path.GetDirectoryName(top)!, path).Replace('\\', '/'))).OrderBy(one => one.Name, StringComparer.Ordinal);
        foreach (var (path, name) in paths)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = when;
            entry.ExternalAttributes = (IsProgram(path) ? Executable : Ordinary) << 16;
            using var from = File.OpenRead(path);
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }

    /// <summary>The hashes of the files in a folder, as <c>sha256sum --check</c> reads them.</summary>
    public static string Sums(string folder)
    {
        var sums = new StringBuilder();
        foreach (string path in Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != SumsFile).Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            sums.Append($"{Convert.ToHexStringLower(SHA256.HashData(file))}  {Path.GetFileName(path)}\n");
        }

        return sums.ToString();
    }

    /// <summary>The name of the file with the hashes.</summary>
    public const string SumsFile = "SHA256SUMS";

    private static bool IsProgram(string path) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);
}
