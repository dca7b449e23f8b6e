using Simulation.Core.Observation;
using Simulation.Runner.Charts;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures;

/// <summary>How an outcome stands on an axis: its values, and differences between them.</summary>
internal static class OutcomeAxes
{
    public static ChartUnit UnitOf(Outcome outcome) => OutcomeTexts.Of(outcome).Shown switch
    {
        Shown.Percent => ChartUnit.Share,
        Shown.Euro => ChartUnit.Euro,
        _ => ChartUnit.Number,
    };

    /// <summary>Values; from zero, so that a small difference looks small.</summary>
    public static NumericAxis Values(Outcome outcome, Language language) =>
        new(OutcomeTexts.Of(outcome).Name.In(language), UnitOf(outcome)) { IncludesZero = true };

    /// <summary>Differences; shares in percentage points.</summary>
    public static NumericAxis Differences(Outcome outcome, Language language)
    {
        bool isShare = UnitOf(outcome) == ChartUnit.Share;
        string name = OutcomeTexts.Of(outcome).Name.In(language);
        return new NumericAxis(language == Language.Nl ? $"Verschil: {name}" : $"Difference: {name}", isShare ? ChartUnit.PercentagePoints : UnitOf(outcome))
        {
            UnitText = !isShare ? "" : language == Language.Nl ? "procentpunt" : "percentage points",
            IncludesZero = true,
        };
    }
}
