using System.Globalization;

namespace Simulation.Runner.Figures.Model;

/// <summary>One step of a ladder: how many came this far, and of those how many ended here and how many still are here.</summary>
public sealed record LadderStep
{
    public LadderStep(string label, double reached, double closed, double open)
    {
        Label = Check.Text(label, "The label of a rung");
        Reached = Count(reached, "reached", label);
        Closed = Count(closed, "closed", label);
        Open = Count(open, "open", label);
        if (closed + open > reached * (1 + 1e-9))
            throw new ArgumentException($"Rung '{label}' ends or keeps more cases ({Check.Show(closed)} + {Check.Show(open)}) than reached it ({Check.Show(reached)}).", nameof(closed));
    }

    public string Label { get; }
    public double Reached { get; }
    public double Closed { get; }
    public double Open { get; }

    private static double Count(double value, string what, string label)
    {
        if (double.IsFinite(value) && value >= 0) return value;
        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Rung '{label}' has {value} cases {what}; a count is needed."), nameof(value));
    }
}

/// <summary>Cases by rung, from the first signal to the last resort: what goes on, what is closed, what is still open.</summary>
public sealed record LadderChart : Panel
{
    /// <summary>
    /// Counts may be means over runs. A case that skips a rung is counted as having passed it, so that nothing gets lost between two.
    /// What is neither closed nor open on the last rung is the end of the ladder itself, and stands out.
    /// </summary>
    public LadderChart(string title, IReadOnlyList<LadderStep> rungs)
        : base(title)
    {
        Rungs = [.. rungs];
        if (Rungs.Count == 0) throw new ArgumentException("A ladder has at least one rung.", nameof(rungs));
        for (int i = 0; i + 1 < Rungs.Count; i++) CheckBalance(Rungs[i], Rungs[i + 1].Reached, nameof(rungs));
    }

    public IReadOnlyList<LadderStep> Rungs { get; }

    /// <summary>What the part that goes on to the next rung is called.</summary>
    public required string ContinuesLabel { get; init; }

    public required string ClosedLabel { get; init; }
    public required string OpenLabel { get; init; }

    /// <summary>What follows the share of the first rung, such as "van de signalen".</summary>
    public string ShareText { get; init; } = "";

    private static void CheckBalance(LadderStep rung, double next, string parameter)
    {
        double left = rung.Reached - rung.Closed - rung.Open;
        if (Math.Abs(left - next) > 1e-6 * Math.Max(1, rung.Reached))
            throw new ArgumentException($"After rung '{rung.Label}' {Check.Show(left)} cases go on, but {Check.Show(next)} reach the next one.", parameter);
    }
}
