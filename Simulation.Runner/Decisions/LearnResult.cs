using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Decisions;

/// <summary>How much is run to see what knowing more is worth.</summary>
public sealed record LearnSettings
{
    public const int UsualDraws = 512;
    public const int UsualReplicates = 4;

    /// <summary>Draws from the ranges of the assumptions, where no ensemble is used.</summary>
    public int Draws { get; init; } = UsualDraws;

    /// <summary>Lives of each option in each draw, half of them for each half.</summary>
    public int Replicates { get; init; } = UsualReplicates;

    /// <summary>The sets of assumptions that count, with their weights; without it they are drawn from the ranges.</summary>
    public Ensemble? Ensemble { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>One option of the decision.</summary>
/// <param name="Arm">The scenario.</param>
/// <param name="Loss">What is lost on average.</param>
/// <param name="BestIn">In which part of draws it is the best, as far as the runs can tell.</param>
public sealed record DecisionOption(Arm Arm, double Loss, double BestIn);

/// <summary>What it is worth to know one assumption before choosing, with the 90% interval over draws.</summary>
public sealed record WorthKnowing(Entry Entry, double Value, double Low, double High);

/// <summary>What it is worth to measure something before choosing.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="InThisComplex">Whether in the complex that is decided about, which tells of its luck as well; else in one like it.</param>
/// <param name="Floor">What nothing but noise would show in 99 of 100 cases.</param>
public sealed record WorthMeasuring(Measurement What, double Value, bool InThisComplex, double Floor);

/// <summary>What knowing more is worth to who has to choose, in the unit of the loss.</summary>
public sealed record LearnResult
{
    public required StudyPlan Plan { get; init; }
    public required LearnSettings Settings { get; init; }
    public required DecisionLoss Loss { get; init; }
    public required IReadOnlyList<DecisionOption> Options { get; init; }

    /// <summary>The one to choose now.</summary>
    public required int Best { get; init; }

    /// <summary>What is lost less by who knows every assumption.</summary>
    public required (double Least, double Most) Everything { get; init; }

    /// <summary>Every assumption, the most worthwhile first.</summary>
    public required IReadOnlyList<WorthKnowing> Knowing { get; init; }

    /// <summary>What an assumption that does nothing would seem worth in one of 200 cases.</summary>
    public required double Floor { get; init; }

    public required IReadOnlyList<WorthMeasuring> Measuring { get; init; }

    /// <summary>Draws that count.</summary>
    public required int Draws { get; init; }

    /// <summary>Lives in all.</summary>
    public required long Runs { get; init; }

    /// <summary>The assumptions that are worth more than noise would seem.</summary>
    public IEnumerable<WorthKnowing> AboveNoise => Knowing.Where(one => one.Value > Floor && one.Low > 0);
}
