using Simulation.Runner.Scenarios.Files;

namespace Simulation.Runner.Scenarios;

/// <summary>What reading a file depends on besides the file.</summary>
public sealed record ReadOptions
{
    /// <summary>The folder that files may come from; nothing takes the nearest folder called scenarios above the file, and else the
    /// folder of the file.</summary>
    public string? Root { get; init; }

    /// <summary>The ids that may be cited; nothing leaves citations unchecked.</summary>
    public IReadOnlySet<string>? Evidence { get; init; }

    /// <summary>The scenario a study is put on instead of the one it names; somebody chose it, so it may lie anywhere.</summary>
    public string? Base { get; init; }

    /// <summary>What was read before and need not be opened again; nothing opens every file.</summary>
    internal Shelf? Shelf { get; init; }
}
