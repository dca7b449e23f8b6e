namespace Simulation.Runner.Figures.Model;

/// <summary>One step of a ladder: how many came this far, and of those how many ended here and how many still are here.</summary>
public sealed record LadderStep(string Label, double Reached, double Closed, double Open)
{
    public string Label { get; } = Check.Text(Label, "The label of a rung");

    public double Reached { get; } = Count(Reached, "reached", Label);

    public double Closed { get; } = Count(Closed, "closed", Label);

    /// <summary>How far the count may be off, in words; nothing where it is exact.</summary>
    public string Range { get; init; } = "";

    public double Open { get; } = Closed + Count(Open, "open", Label) <= Reached * (1 + 1e-9) ? Open : throw new ArgumentException(
        $"Rung '{Label}' ends or keeps more cases ({Check.Show(Closed)} + {Check.Show(Open)}) than reached it ({Check.Show(Reached)}).", nameof(Closed));

    private static double Count(double value, string what, string label) => double.IsFinite(value) && value >= 0 ? value
        : throw new ArgumentException($"Rung '{label}' has {Check.Show(value)} cases {what}; a count is needed.", nameof(value));
}

/// <summary>Cases by rung, from the first signal to the last resort: what goes on, what is closed, what is still open.</summary>
public sealed record LadderChart : Panel
{
    /// <summary>Counts may be means over runs. A case that skips a rung is counted as having passed it, so that nothing gets lost
    /// between two. What is neither closed nor open on the last rung is the end of the ladder itself, and stands out.</summary>
    public LadderChart(string title, IEnumerable<LadderStep> rungs)
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
