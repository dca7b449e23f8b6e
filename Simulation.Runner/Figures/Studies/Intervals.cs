using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

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
        long degrees = one.Doubt?.Degrees ?? one.Runs - 1;
        double wider = Moments.StudentQuantile(degrees, 1 - (Tail / comparisons)) / Moments.StudentQuantile(degrees, 1 - (Tail / held));
        return one with { HalfWidth = one.HalfWidth * wider };
    }

    /// <summary>A mean as a dot: with the band of chance and assumptions around what chance alone leaves open, where there are several sets of them.</summary>
    public static Dot DotAt(double position, Estimate value) => value.Doubt is { } doubt
        ? new Dot(position, value.Mean, doubt.Low, doubt.High) { Within = (doubt.ChanceLow, doubt.ChanceHigh) }
        : double.IsFinite(value.Low) ? new Dot(position, value.Mean, value.Low, value.High) : Dot.Exact(position, value.Mean);

    /// <summary>What an interval is called where only one is drawn: what chance and, where they are spread, assumptions leave open.</summary>
    public static Bilingual Name(StudyPlan plan) => !plan.IsSpread
        ? ("95%-interval", "95% interval")
        : ("90%-band van toeval en aannames", "90% band of chance and assumptions");

    /// <summary>What the intervals of a figure are, for its subtitle.</summary>
    public static Bilingual Said(StudyPlan plan) => !plan.IsSpread
        ? ("95%-interval", "95% interval")
        : ("90%-band: dik is toeval alleen, dun met de aannames erbij", "90% band: thick is chance alone, thin with the assumptions");

    /// <summary>Whether chance, and the assumptions where they are spread, leave no room for there being no difference.</summary>
    public static bool IsClear(this in Contrast contrast) => contrast.ClaimLow > 0 || contrast.ClaimHigh < 0;
}
