using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Files;

/// <summary>What has been read of the disk: each file is opened once, and whoever keeps a copy keeps what was understood.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<string, (string Root, string Text)> _texts = [];

    /// <summary>How many files have been opened.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a file that was read.</summary>
    public string this[string file] => _texts[Path.GetFullPath(file)].Text;

    /// <summary>Whether a text is here that this folder may show.</summary>
    public bool Has(FolderReader files, string file) => _texts.TryGetValue(Path.GetFullPath(file), out var known) && known.Root == files.Root;

    /// <summary>Lays a text here as if it had been read of the disk, in a folder that may show it.</summary>
    public void Lay(string file, string root, string text) => _texts[Path.GetFullPath(file)] = (root, text);

    /// <summary>The text of a file, from the disk when it is not here yet; nothing when it may not or cannot be read.</summary>
    public string? Read(FolderReader files, string file, Place at, string key, ErrorList errors, string? meant = null)
    {
        // No name of a file has hidden characters, and asking the system about one that has is an error; the reader of the folder tells it.
        string name = file.Any(c => Printable.IsHidden(c)) ? file : Path.GetFullPath(file);
        // What one folder may show is not for another: whoever comes from elsewhere asks at the files.
        if (_texts.TryGetValue(name, out var known) && known.Root == files.Root) return known.Text;
        string? text = files.Read(file, at, key, errors, meant);
        if (text is not null) _texts[name] = (files.Root, text);
        return text;
    }
}
