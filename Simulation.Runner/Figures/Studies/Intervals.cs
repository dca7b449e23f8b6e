using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>Intervals that hold together are wider than each by itself.</summary>
public static class Intervals
{
    private const double Tail = 0.025;

    /// <summary>The same difference with an interval that holds together with those of other comparisons (Bonferroni).</summary>
    public static Contrast Together(Contrast one, int comparisons) => Widened(one, 1, comparisons);

    /// <summary>An interval that already holds together with some, made to hold together with more.</summary>
    public static Contrast Widened(Contrast one, int held, int comparisons)
    {
        if (comparisons <= held || one.Runs < 2) return one;
        double wider = Moments.StudentQuantile(one.Runs - 1, 1 - (Tail / comparisons)) / Moments.StudentQuantile(one.Runs - 1, 1 - (Tail / held));
        return one with { HalfWidth = one.HalfWidth * wider };
    }

    /// <summary>Whether chance, and the assumptions where they are spread, leave no room for there being no difference.</summary>
    public static bool IsClear(this in Contrast contrast) => contrast.ClaimLow > 0 || contrast.ClaimHigh < 0;
}
