using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>A value and who gave it.</summary>
internal sealed record Setting(FieldValue Value, Origin Origin);

/// <summary>What has been stated so far, layer upon layer: base file, file, study, alternative, design point.</summary>
internal sealed class Draft
{
    // What the name of a moment in years has more than that of the month.
    private const string InYears = "_year";

    /// <summary>The stated values, by path; those of an event under events.NAME, of a stream under money.NAME.</summary>
    public Dictionary<string, Setting> Settings { get; private init; } = [];

    /// <summary>The names in each list, in order.</summary>
    public Dictionary<NamedList, List<string>> Names { get; private init; } = NamedList.All.ToDictionary(list => list, _ => new List<string>());

    /// <summary>Where each block was last named; an event, where it was brought.</summary>
    public Dictionary<string, Place> Blocks { get; private init; } = [];

    /// <summary>The paths of values that could not be read; what follows from them is not held against the file.</summary>
    public HashSet<string> Failed { get; private init; } = [];

    /// <summary>Whether this value, the block around it or something in it could not be read.</summary>
    public bool HasFailed(string path) => Failed.Any(failed => failed == path || Model.IsIn(failed, path) || Model.IsIn(path, failed));

    public Draft Copy() => new()
    {
        Settings = new Dictionary<string, Setting>(Settings),
        Names = Names.ToDictionary(list => list.Key, list => list.Value.ToList()),
        Blocks = new Dictionary<string, Place>(Blocks),
        Failed = [.. Failed],
    };

    /// <summary>The item with this name, or at this place in the list ([0]); nothing when there is none.</summary>
    public string? Named(NamedList list, string name)
    {
        var names = Names[list];
        return !name.StartsWith('[') ? names.Find(known => known == name)
            : int.TryParse(name.AsSpan(1, name.Length - 2), out int nth) && nth < names.Count ? names[nth] : null;
    }

    /// <summary>Takes an item out of its list, with all it says.</summary>
    public void Remove(NamedList list, string name)
    {
        Names[list].Remove(name);
        foreach (string path in Settings.Keys.Where(path => path.StartsWith(list.Of(name), StringComparison.Ordinal)).ToList()) Settings.Remove(path);
        Blocks.Remove($"{list.Name}.{name}");
    }

    /// <summary>
    /// Lays a value over what was stated. A month and years since opening are two ways to say one thing: who says it anew says it
    /// in one of them, and only both beside each other (in what is stated here) are a contradiction.
    /// </summary>
    public void Put(string path, Setting setting, IReadOnlySet<string>? here = null)
    {
        string other = OtherWay(path);
        if (here?.Contains(other) != true && NamedList.Has(path)) Settings.Remove(other);
        Settings[path] = setting;
    }

    /// <summary>The path by which a moment is said in years instead of a month, or the other way round.</summary>
    public static string OtherWay(string path) => path.EndsWith(InYears, StringComparison.Ordinal) ? path[..^InYears.Length] : path + InYears;

    /// <summary>Changes one value by its path, for design points and for whoever varies a scenario.</summary>
    public void Change(string path, FieldValue value, Place at, ErrorList errors)
    {
        var (field, full) = Find(path);
        if (field is null)
            errors.Add(at, path, ScenarioErrorKind.UnknownPath, meant: Nearest.To(path, Model.ByPath.Keys));
        else if (field.Fitting(value) is { } fits)
            Put(full, new Setting(fits, new Origin(OriginKind.Study, at)));
        else
            errors.Add(at, path, ScenarioErrorKind.NotPossible.With(Printable.Of(value.ToString())), field.Allowed);
    }

    /// <summary>A field by its path; of an item of a list also by events[0].at_year.</summary>
    private (Field? Field, string Path) Find(string path)
    {
        if (Model.ByPath.TryGetValue(path, out var field)) return (field, path);
        string[] parts = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', 3);
        return parts is [var first, _, _] && NamedList.Named(first) is { } list && list.ByPath.TryGetValue(parts[2], out field)
            && Named(list, parts[1]) is { } item
            ? (field, list.Of(item) + parts[2])
            : default;
    }
}
