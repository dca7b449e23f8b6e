namespace Simulation.Runner.Experiments;

/// <summary>When a study that asks for a precision has runs enough. Whoever looks early and stops as soon as an interval happens to be
/// narrow keeps the runs that happened to be alike: intervals that are too narrow, and means that are too low where large values come
/// with large spread. That goes away as runs are added (Chow and Robbins 1965, Glynn and Whitt 1992): the bias is about the skewness
/// over the root of the runs, in standard errors. So nobody looks before there are a hundred.</summary>
public sealed class Stopping(int most)
{
    /// <summary>Runs at the first look.</summary>
    public const int FirstLook = 100;

    // Of what never happened in so many runs, it is 95% sure that it happens in fewer than one run in a hundred (Hanley and
    // Lippman-Hand 1983, the rule of three): more runs would not make the interval narrower.
    private const int Never = 300;

    // The width goes with the root of the number of runs; a little more than that says, but never far too many at once.
    private const double Spare = 1.05;
    private const double Leap = 8;

    /// <summary>How many runs to begin with, where so many were asked for.</summary>
    public int First(int asked) => Math.Min(most, Math.Max(FirstLook, asked));

    /// <summary>How many runs to look at next, or null when it is over: every interval is as narrow as asked, or there may be no more.</summary>
    public int? Next(int have, double timesTooWide)
    {
        if (timesTooWide <= 1 || have >= most) return null;
        double wanted = Math.Ceiling(have * Math.Min(Leap, timesTooWide * timesTooWide * Spare));
        return (int)Math.Min(most, Math.Max(have + 1, wanted));
    }

    /// <summary>Half the width of an interval as a precision sees it: without a footing it is not narrow yet.</summary>
    public static double WidthOf(Estimate estimate) => Width(estimate.HalfWidth, estimate.Footing, estimate.Runs);

    public static double WidthOf(Contrast contrast) => Width(contrast.HalfWidth, contrast.Footing, contrast.Runs);

    private static double Width(double half, Footing footing, long runs) =>
        footing == Footing.Firm ? half : footing == Footing.Nothing && runs >= Never ? 0 : double.PositiveInfinity;
}
