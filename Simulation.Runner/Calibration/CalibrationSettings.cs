namespace Simulation.Runner.Calibration;

/// <summary>How a calibration is done; the same settings give the same result on any number of threads.</summary>
public sealed record CalibrationSettings
{
    public const ulong UsualSeed = 20261121;
    public const int UsualFirst = 2_500;
    public const int UsualPoints = 1_200;
    public const int UsualWaves = 3;
    public const int UsualKept = 120;
    public const int UsualReplicates = 4;
    public const int UsualDraws = 1_000;
    public const int UsualMembers = 64;

    public ulong Seed { get; init; } = UsualSeed;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What assumptions are held against.</summary>
    public Targets Targets { get; init; } = Targets.Shipped;

    /// <summary>Points over the ranges of all assumptions: they screen, and are the first wave.</summary>
    public int First { get; init; } = UsualFirst;

    /// <summary>New points of each further wave, and the most waves there are.</summary>
    public int Points { get; init; } = UsualPoints;
    public int Waves { get; init; } = UsualWaves;

    /// <summary>Waves after those, of points that chains choose: where the ensemble will be, emulators must be best.</summary>
    public int Refinements { get; init; } = 2;

    /// <summary>Assumptions that the emulators of a wave know, beside those that are named: the others vary as well, as what nobody knows.</summary>
    public int Kept { get; init; } = UsualKept;

    /// <summary>Replicates of each arm at a point of a wave, and at one that chains choose, which may become a member.</summary>
    public int Replicates { get; init; } = UsualReplicates;
    public int DrawReplicates { get; init; } = 2 * UsualReplicates;

    /// <summary>Draws of the chains that are simulated, and the different members that are taken from them.</summary>
    public int Draws { get; init; } = UsualDraws;
    public int Members { get; init; } = UsualMembers;

    /// <summary>Whether draws of which none hits some two targets together are refused, as a model that cannot be right.</summary>
    public bool MustHitPairs { get; init; } = true;

    public Emulation.ChainSettings Chains { get; init; } = new(4, 300, 300, 5);

    /// <summary>Inputs that the model does not have, which are searched like all others: what is found of them is found by chance.</summary>
    public int Inert { get; init; } = 15;

    /// <summary>Kept whatever screening finds: rates of rare things that a target is about by construction.</summary>
    public IReadOnlyList<string> Named { get; init; } =
    [
        "incidents.spells_supported", "incidents.arrears_supported", "incidents.arrears", "people.refuses_help", "care.accepts_early",
        "commitment.starts_by_themselves", "participation.helps_per_week",
    ];

    /// <summary>Few points and draws: whether all of it works, in a minute or two; no ensemble to trust.</summary>
    public CalibrationSettings Quick() => this with
    {
        First = 160,
        Points = 80,
        Waves = 2,
        Refinements = 1,
        Kept = 20,
        Replicates = 2,
        DrawReplicates = 3,
        Draws = 60,
        Members = 4,
        MustHitPairs = false,
        Chains = new(2, 60, 100, 2),
    };

    /// <summary>One line that says which calculation this is; the number of threads is no part of it.</summary>
    public string Print => string.Create(CultureInfo.InvariantCulture,
        $"targets {Targets.Hash} seed {Seed} first {First} points {Points} waves {Waves}+{Refinements} kept {Kept} replicates {Replicates}+{DrawReplicates} draws {Draws} chains {Chains.Chains}x({Chains.WarmUp}+{Chains.Kept}x{Chains.Thin}) inert {Inert}");
}
