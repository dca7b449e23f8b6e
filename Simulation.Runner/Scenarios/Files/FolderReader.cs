using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Files;

/// <summary>Opens files that others wrote, scenarios and receipts: ordinary files of a reasonable size inside one folder, also after
/// every symbolic link has been followed.</summary>
internal sealed class FolderReader(string root, long most, ScenarioErrorKind outside)
{
    /// <summary>The largest scenario that is read.</summary>
    public const int MostBytes = 1 << 20;

    private const int LongestPath = 1000;
    private const int MostLinks = 40;
    private const int MostNeighbours = 1000;

    /// <summary>The folder files may come from: the one given, else the nearest folder called scenarios, else that of the file.</summary>
    public static FolderReader For(string file, string? root) =>
        new(root is null ? RootOf(file) : Path.GetFullPath(root), MostBytes, ScenarioErrorKind.PathLeaves);

    /// <summary>The bytes of a file that is no scenario; a link may lead to another one in its own folder only.</summary>
    public static byte[]? Bytes(string file, long most, ErrorList errors)
    {
        try
        {
            var files = new FolderReader(Path.GetDirectoryName(Path.GetFullPath(file)) ?? file, most, ScenarioErrorKind.LinkLeaves);
            return files.Read(file, Place.OfFile(Printable.Of(file)), "", errors, bytes => bytes);
        }
        catch (ArgumentException)
        {
            errors.Add(Place.OfFile(Printable.Of(file)), "", ScenarioErrorKind.FileUnreadable.With(Printable.Of(file)));
            return null;
        }
    }

    /// <summary>The nearest folder called scenarios above a file, else its own folder.</summary>
    public static string RootOf(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? Path.GetFullPath(file);
        return Upwards(folder).FirstOrDefault(above => above.Name == ScenarioLibrary.FolderName)?.FullName ?? folder;
    }

    /// <summary>A folder, and those it lies in from the nearest on.</summary>
    public static IEnumerable<DirectoryInfo> Upwards(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent) yield return above;
    }

    /// <summary>The folder files may come from.</summary>
    public string Root => root;

    /// <summary>Whether a file of that path lies in the folder, links aside.</summary>
    public bool Holds(string full) => IsInside(full, root);

    /// <summary>Whether a reference can be a path from the folder of whoever makes it.</summary>
    public static bool IsRelative(string reference) => reference.Length <= LongestPath && reference.IndexOfAny(['\\', ':']) < 0
        && !reference.StartsWith('~') && !Path.IsPathRooted(reference) && !reference.Any(c => Printable.IsHidden(c));

    /// <summary>The path a file names (extends, base), as the caller would write it; nothing when it is not allowed.</summary>
    public string? Follow(string reference, string from, Branch asked, Bilingual allowed, string? meant)
    {
        if (!IsRelative(reference))
        {
            asked.RefuseValue(ScenarioErrorKind.PathAbsolute.With(Printable.Of(reference)), allowed, meant);
            return null;
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(from))!;
        string full = Path.GetFullPath(Path.Combine(folder, reference));
        if (!IsInside(full, root))
        {
            asked.RefuseValue(outside.With(Printable.Of(reference)), allowed, meant);
            return null;
        }

        return AsWritten(full, from);
    }

    /// <summary>A path as somebody would write it who wrote the other one so: in full, or from where one stands.</summary>
    public static string AsWritten(string full, string from) =>
        Path.IsPathRooted(from) ? full : Path.GetRelativePath(Directory.GetCurrentDirectory(), full);

    /// <summary>The text of a file; the size is looked at before anything is read.</summary>
    public string? Read(string file, Place at, string key, ErrorList errors, string? meant = null) =>
        Read(file, at, key, errors, bytes => SourceText.Decode(bytes, file, errors), meant);

    private T? Read<T>(string file, Place at, string key, ErrorList errors, Func<byte[], T?> understood, string? meant = null)
        where T : class
    {
        try
        {
            return Allowed(file, at, key, errors, meant, out long length) ? understood(Bytes(file, length)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            errors.Add(at, key, ScenarioErrorKind.FileUnreadable.With(Printable.Of(file)));
            return null;
        }
    }

    private bool Allowed(string file, Place at, string key, ErrorList errors, string? meant, out long length)
    {
        string shown = Printable.Of(file);
        var info = new FileInfo(file);
        bool isInside = info.Exists && IsInside(Real(info.FullName), Real(root));
        length = isInside ? new FileInfo(Real(info.FullName)).Length : 0;
        if (Directory.Exists(file))
            errors.Add(at, key, ScenarioErrorKind.NotAFile.With(shown));
        else if (!info.Exists)
            errors.Add(at, key, ScenarioErrorKind.FileMissing.With(shown), meant: Neighbour(file) ?? meant);
        else if (!isInside)
            errors.Add(at, key, outside.With(shown));
        // Devices, pipes and files that write themselves have no length; opening one could wait for ever.
        else if (length == 0)
            errors.Add(at, key, ScenarioErrorKind.FileEmpty.With(shown));
        else if (length > most)
            errors.Add(at, key, ScenarioErrorKind.FileTooLarge.With(shown, length), FaultTexts.AtMost($"{most} bytes"));
        return length > 0 && length <= most;
    }

    // No more than there was when it was looked at, whatever is written to it meanwhile.
    private static byte[] Bytes(string file, long length)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Whether a path lies below a folder, links aside.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every symbolic link in it followed.</summary>
    private static string Real(string path, int links = 0)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full) ?? "";
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (!Path.Exists(real) || new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true) is not { } target)
                continue;
            if (++links > MostLinks) throw new IOException($"{path}: too many symbolic links");
            real = Real(target.FullName, links);
        }

        return real;
    }

    /// <summary>The file that was probably meant by one that is not there.</summary>
    public string? Neighbour(string missing)
    {
        if (new FileInfo(missing) is not { Directory: { Exists: true } folder, Name: var name } || !Holds(Path.GetFullPath(missing))) return null;
        string[] names = [.. folder.EnumerateFiles("*.y*ml").Take(MostNeighbours).Select(file => file.Name)];
        return Nearest.To(name, Path.HasExtension(name) ? names : names.Select(file => Path.GetFileNameWithoutExtension(file)));
    }
}
