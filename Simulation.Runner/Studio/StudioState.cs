namespace Simulation.Runner.Studio;

/// <summary>What the page shows: a complex, up to four futures of it, and what is believed. It is a scenario file and a study file, and
/// nothing more.</summary>
public sealed record StudioState
{
    public const int Format = 1;
    public const int FewestFutures = 2;
    public const int MostFutures = 4;

    public required Language Language { get; init; }
    public required StudioComplex Complex { get; init; }
    public required int Years { get; init; }
    public required long Seed { get; init; }

    /// <summary>The first is what the others are compared with.</summary>
    public required IReadOnlyList<StudioFuture> Futures { get; init; }

    /// <summary>Assumptions that are pinned, by their path behind "assumptions".</summary>
    public required IReadOnlyList<StateField> Assumptions { get; init; }

    /// <summary>The outcomes that answer the question; nothing for the usual ones.</summary>
    public IReadOnlyList<StateValue>? Outcomes { get; init; }
}

/// <summary>The complex: what it begins with, and what is set otherwise.</summary>
public sealed record StudioComplex(string From, string? Name, StateValue? Opened, IReadOnlyList<StateField> Set, IReadOnlyList<StateField>? Known);

/// <summary>One future: what it sets, its streams of money and its events, all of them.</summary>
public sealed record StudioFuture(
    string Id, string? Title, IReadOnlyList<StateField> Set, IReadOnlyList<StudioItem> Money, IReadOnlyList<StudioItem> Events);

/// <summary>A stream of money or an event.</summary>
public sealed record StudioItem(string Name, IReadOnlyList<StateField> Fields, string At);

/// <summary>A name with its value, and where on the page it stands.</summary>
public sealed record StateField(string Name, StateValue Value, string At);

/// <summary>One value as a file has it, or names with a value each.</summary>
public sealed record StateValue(string Text, IReadOnlyList<StateField> Parts, string At)
{
    public bool IsBlock => Parts.Count > 0;

    /// <summary>Whether two say the same; where they stand does not count.</summary>
    public bool Says(StateValue other) => Text == other.Text && Parts.Count == other.Parts.Count
        && Parts.All(part => other.Parts.Any(same => same.Name == part.Name && same.Value.Says(part.Value)));
}
