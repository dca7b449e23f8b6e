using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>A value and who gave it.</summary>
internal sealed record Setting(FieldValue Value, Origin Origin);

/// <summary>An event as it stands so far: its fields by path after its name.</summary>
internal sealed record EventDraft(string Name, Origin Origin)
{
    public Dictionary<string, Setting> Fields { get; init; } = [];

    public EventDraft Copy() => this with { Fields = new Dictionary<string, Setting>(Fields) };
}

/// <summary>What has been stated so far, layer upon layer: base file, file, study, alternative, design point.</summary>
internal sealed class Draft
{
    /// <summary>The stated values of plans and assumptions, by path.</summary>
    public Dictionary<string, Setting> Settings { get; private init; } = [];

    public List<EventDraft> Events { get; private init; } = [];

    /// <summary>Where each block was last named.</summary>
    public Dictionary<string, Place> Blocks { get; private init; } = [];

    /// <summary>The paths of values that could not be read; what follows from them is not held against the file.</summary>
    public HashSet<string> Failed { get; private init; } = [];

    /// <summary>Whether this value, the block around it or something in it could not be read.</summary>
    public bool HasFailed(string path) =>
        Failed.Any(failed => failed == path || failed.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(failed + ".", StringComparison.Ordinal));

    public Draft Copy() => new()
    {
        Settings = new Dictionary<string, Setting>(Settings),
        Events = [.. Events.Select(policy => policy.Copy())],
        Blocks = new Dictionary<string, Place>(Blocks),
        Failed = [.. Failed],
    };

    /// <summary>The event with this name, or at this place in the list ([0]); nothing when there is none.</summary>
    public EventDraft? EventNamed(string name) =>
        name.StartsWith('[')
            ? int.TryParse(name.AsSpan(1, name.Length - 2), out int nth) && nth < Events.Count ? Events[nth] : null
            : Events.Find(policy => policy.Name == name);
}
