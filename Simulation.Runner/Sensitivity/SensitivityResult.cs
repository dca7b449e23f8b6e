using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>How much is run to see what an answer hangs on.</summary>
public sealed record SensitivitySettings
{
    public const int UsualTrajectories = 16;
    public const int UsualReplicates = 4;
    public const int FewestReplicates = 2;
    public const int UsualTop = 8;
    public const int UsualRows = 256;

    /// <summary>Starts from which every assumption is moved by itself.</summary>
    public int Trajectories { get; init; } = UsualTrajectories;

    /// <summary>Runs of each scenario at each point, half of them for each half.</summary>
    public int Replicates { get; init; } = UsualReplicates;

    /// <summary>Assumptions that are looked at closer.</summary>
    public int Top { get; init; } = UsualTop;

    /// <summary>Rows of the design for those; a power of two.</summary>
    public int Rows { get; init; } = UsualRows;

    /// <summary>Rows in which pairs are looked at as well: there are many pairs, and what they do only together is small.</summary>
    public int PairRows => Math.Max(1, Rows / 4);

    /// <summary>Points over the ranges of all assumptions together, of which an emulator is made.</summary>
    public int EmulatedPoints => 25 * Trajectories;

    /// <summary>Values along each assumption at which the sign is looked at, and runs at each.</summary>
    public int Levels { get; init; } = 9;
    public int LevelReplicates { get; init; } = 40;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Runs of each scenario at each point where nobody asks for another number: four with one or two scenarios, two with
    /// more, so that screening every assumption stays within minutes.</summary>
    public static int ReplicatesFor(int scenarios) => scenarios <= 2 ? UsualReplicates : FewestReplicates;
}

/// <summary>What one thing that is asked of a study hangs on.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Screened">Every assumption, the largest mean effect first; inputs by their place in <see cref="SensitivityResult.Inputs"/>.</param>
/// <param name="Indices">Of the assumptions that are looked at closer; inputs by their place in <see cref="SensitivityResult.Top"/>.</param>
/// <param name="Same">Of a difference: at how many of the points drawn for those indices its sign is that of most, and how many there are.</param>
/// <param name="Turns">Of a difference: what its sign does along each of those assumptions, all others staying what they are.</param>
public sealed record DrivenAnswer(
    Asked Asked, IReadOnlyList<MorrisEffect> Screened, SobolIndices Indices, (int Count, int Of, bool IsPositive)? Same,
    IReadOnlyList<TurningPoint> Turns)
{
    /// <summary>What each assumption explains when all vary at once; only of what leads, and where enough could be said.</summary>
    public EmulatedIndices? Emulated { get; init; }
}

/// <summary>What the answers of a study hang on.</summary>
public sealed record SensitivityResult
{
    public required StudyPlan Plan { get; init; }
    public required SensitivitySettings Settings { get; init; }

    /// <summary>The outcome by which the assumptions that are looked at closer were chosen.</summary>
    public required Outcome Lead { get; init; }

    /// <summary>The assumptions that were varied.</summary>
    public required IReadOnlyList<Entry> Inputs { get; init; }

    /// <summary>Those that move the lead outcome most.</summary>
    public required IReadOnlyList<Entry> Top { get; init; }

    public required IReadOnlyList<DrivenAnswer> Answers { get; init; }

    /// <summary>Runs it took.</summary>
    public required long Runs { get; init; }

    /// <summary>The answers about the lead outcome: the differences, or where there are none the outcome itself.</summary>
    public IEnumerable<DrivenAnswer> Leading => About(Lead);

    public IEnumerable<DrivenAnswer> About(Outcome outcome)
    {
        var all = Answers.Where(answer => answer.Asked.Outcome == outcome).ToList();
        return all.Any(answer => answer.Asked.IsDifference) ? all.Where(answer => answer.Asked.IsDifference) : all;
    }
}
