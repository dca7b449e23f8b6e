namespace Simulation.Runner.Calibration;

/// <summary>How the search is done; the same settings give the same result on any number of threads.</summary>
public sealed record CalibrationSettings
{
    public const ulong UsualSeed = 20261121;
    public const int UsualMoved = 20;
    public const int UsualPoints = 120;
    public const int UsualPasses = 2;

    public ulong Seed { get; init; } = UsualSeed;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Replicates of each arm while screening, while searching, while refining, and to tell what was found.</summary>
    public int ScreeningReplicates { get; init; } = 4;
    public int Replicates { get; init; } = 16;
    public int RefiningReplicates { get; init; } = 24;
    public int TellingReplicates { get; init; } = 100;

    /// <summary>Assumptions that are moved: those that screening finds to matter most.</summary>
    public int Moved { get; init; } = UsualMoved;

    /// <summary>Moved as well, whatever screening finds: rates of rare things that a quantity is about, which so few runs do not
    /// show.</summary>
    public IReadOnlyList<string> Named { get; init; } =
    [
        "incidents.spells_supported", "incidents.arrears_supported", "incidents.arrears", "people.refuses_help", "care.accepts_early",
        "commitment.starts_by_themselves", "participation.helps_per_week",
    ];

    /// <summary>Points of the Latin hypercube over their 90% ranges.</summary>
    public int Points { get; init; } = UsualPoints;

    /// <summary>Passes along the assumptions one by one, from the best point, each with half the step of the one before.</summary>
    public int Passes { get; init; } = UsualPasses;

    /// <summary>Where assumptions start that do not start at their default.</summary>
    public IReadOnlyList<StartingValue> Start { get; init; } = StartingValues.Committed();

    /// <summary>Values an earlier search found; they are tried too, and moved whatever screening finds.</summary>
    public IReadOnlyList<StartingValue> Before { get; init; } = StartingValues.Committed(StartingValues.Before);

    /// <summary>Assumptions that may be moved: uncertain ones, and not what the scenarios or the bills are made of.</summary>
    public IReadOnlyList<Entry> Movable { get; init; } =
        [.. Catalogue.Entries.Where(e => e.Assumption.Grade >= Grade.C && e.Section.Name is not ("Groups" or "Accounts" or "Neighbourhood"))];

    /// <summary>What the search is to get right.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = Calibration.Quantities.All;
}
