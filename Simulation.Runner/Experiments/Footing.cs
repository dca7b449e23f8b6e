namespace Simulation.Runner.Experiments;

/// <summary>What an interval stands on. Only a firm one is given; of the others tables, screens and reports say why not.</summary>
public enum Footing
{
    Firm,

    /// <summary>No run in which the outcome can be said: nobody there, no case.</summary>
    NoValue,

    /// <summary>A single run says nothing about the spread of others.</summary>
    FewRuns,

    /// <summary>Zero in every run: whatever happens too seldom to have been seen is not known to be nothing.</summary>
    Nothing,

    /// <summary>A handful of cases carries the mean: Student's interval would hold the truth far less often than it says.</summary>
    FewCases,
}

/// <summary>When runs are enough for Student's interval. docs/outputs.md has the coverage with and without.</summary>
public static class Footings
{
    private const double LeastCarriers = 8;

    // Of a few runs all have to differ a little: a third of them carries the mean of any law without a rare large value.
    private const double LeastShare = 1.0 / 3;

    public static Footing Of(in Moments moments)
    {
        if (moments.Count < 2) return moments.Count == 0 ? Footing.NoValue : Footing.FewRuns;
        double carriers = moments.Carriers;
        if (carriers == 0) return Footing.Nothing;
        return carriers < Math.Min(LeastCarriers, LeastShare * moments.Count) ? Footing.FewCases : Footing.Firm;
    }

    /// <summary>The name in tables; nothing where nothing is missing.</summary>
    public static string Id(Footing footing) => footing switch
    {
        Footing.Firm => "",
        Footing.NoValue => "no_value",
        Footing.FewRuns => "few_runs",
        Footing.Nothing => "nothing",
        _ => "few_cases",
    };
}
