namespace Simulation.Runner.Emulation;

/// <summary>On what scale an output is emulated.</summary>
public enum LinkKind
{
    Plain,
    Log,
    Logit,
}

/// <summary>The scale on which an output is emulated: shares as log odds and rates as logs, because effects multiply there and saturate
/// at the ends. The lower
/// end of the range is added first, so that a run in which a rare thing did not happen has a place, and not one far off.</summary>
public readonly record struct Link(LinkKind Kind, double Start = 0)
{
    private const double MostStart = 0.05;
    private const double LeastStart = 1e-6;
    private const double PartOfLow = 1;

    public static Link Plain { get; } = new(LinkKind.Plain);

    /// <summary>For what has to lie in a range: log odds where all that was seen are shares, logs where nothing seen is below zero.</summary>
    public static Link For(bool share, double low, double high, IReadOnlyCollection<double> seen)
    {
        if (share && low > 0 && high < 1 && seen.All(y => y is >= 0 and <= 1))
            return new(LinkKind.Logit, Math.Clamp(Math.Min(low, 1 - high) * PartOfLow, LeastStart, MostStart));
        return low > 0 && seen.All(y => y >= 0) ? new(LinkKind.Log, low * PartOfLow) : Plain;
    }

    /// <summary>A value on the scale of the emulator.</summary>
    public double Of(double value) => Kind switch
    {
        LinkKind.Log => Math.Log(Math.Max(0, value) + Start),
        LinkKind.Logit => LogOdds((Math.Clamp(value, 0, 1) + Start) / (1 + (2 * Start))),
        _ => value,
    };

    /// <summary>And back.</summary>
    public double Back(double linked) => Kind switch
    {
        LinkKind.Log => Math.Exp(linked) - Start,
        LinkKind.Logit => ((1 + (2 * Start)) / (1 + Math.Exp(-linked))) - Start,
        _ => linked,
    };

    /// <summary>How much the scale moves for each unit of the value: small errors are carried over with it.</summary>
    public double Slope(double value)
    {
        if (Kind == LinkKind.Plain) return 1;
        double moved = Kind == LinkKind.Log ? Math.Max(0, value) + Start : Math.Clamp(value, 0, 1) + Start;
        return Kind == LinkKind.Log ? 1 / moved : 1 / moved / (1 - (moved / (1 + (2 * Start))));
    }

    private static double LogOdds(double share) => Math.Log(share / (1 - share));
}
