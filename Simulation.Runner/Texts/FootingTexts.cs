using Simulation.Runner.Experiments;

namespace Simulation.Runner.Texts;

/// <summary>Why there is no interval, in the place of one.</summary>
public static class FootingTexts
{
    /// <summary>Of the mean of an outcome.</summary>
    public static Bilingual OfMean(Footing footing) =>
        footing == Footing.Nothing ? ("in geen enkele doorrekening", "in no run") : OfAny(footing);

    /// <summary>Of the difference between two scenarios.</summary>
    public static Bilingual OfDifference(Footing footing) =>
        footing == Footing.Nothing ? ("geen enkel verschil", "no difference at all") : OfAny(footing);

    private static Bilingual OfAny(Footing footing) => footing switch
    {
        Footing.FewRuns => ("te weinig doorrekeningen", "too few runs"),
        Footing.FewCases => ("te weinig gevallen", "too few cases"),
        _ => ("–", "–"),
    };
}
