namespace Simulation.Runner.Calibration;

/// <summary>What moving one assumption over its range does to the quantities.</summary>
public sealed record Screened(Entry Entry, double Moves, string Most);

/// <summary>One set of values and how well it does.</summary>
public sealed record Candidate(IReadOnlyDictionary<string, double> Values, double Score, IReadOnlyList<QuantityResult> Quantities)
{
    public int Inside => Quantities.Count(q => q.IsInside);
}

/// <summary>From where the refinement began, and where it ended.</summary>
public sealed record Way(Candidate From, Candidate Refined);

/// <summary>What the search found; the quantities before and after are of runs that the search has not seen.</summary>
public sealed record CalibrationResult(
    CalibrationSettings Settings,
    IReadOnlyList<Screened> Screening,
    IReadOnlyList<Candidate> Searched,
    Candidate Start,
    IReadOnlyList<Way> Ways,
    Candidate Best,
    IReadOnlyList<QuantityResult> Before,
    IReadOnlyList<QuantityResult> After)
{
    /// <summary>The best point the hypercube had.</summary>
    public Candidate BestPoint => Searched.MinBy(c => c.Score)!;

    /// <summary>What the defaults should be: the values found, and the starting values of what was not moved.</summary>
    public IReadOnlyDictionary<string, double> Defaults => Settings.Start
        .Where(start => !Best.Values.ContainsKey(start.Entry.Path))
        .Select(start => KeyValuePair.Create(start.Entry.Path, start.Value)).Concat(Best.Values).ToDictionary();

    /// <summary>Assumptions that are moved away from a start that is only their present default; it has to be committed.</summary>
    public IReadOnlyList<string> StartsToCommit =>
        [.. Best.Values.Where(v => v.Value != Start.Values[v.Key] && Settings.Start.All(s => s.Entry.Path != v.Key)).Select(v => v.Key)];

    /// <summary>Every point with its values, one line each.</summary>
    public string Csv()
    {
        string[] names = [.. Best.Values.Keys];
        IEnumerable<string> lines =
        [
            "point,score,inside," + string.Join(',', names),
            Line("start", Start),
            .. Searched.Select((c, i) => Line($"{i + 1}", c)),
            .. Ways.Skip(1).Select(way => Line("before", way.From)),
            Line("best", Best),
        ];
        return string.Concat(lines.Select(l => l + "\n"));

        string Line(string name, Candidate c) => string.Create(CultureInfo.InvariantCulture, $"{name},{c.Score:0.000},{c.Inside},")
            + string.Join(',', names.Select(n => c.Values[n].ToString(CultureInfo.InvariantCulture)));
    }
}
