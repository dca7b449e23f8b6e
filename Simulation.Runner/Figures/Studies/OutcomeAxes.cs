using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>How an outcome stands on an axis: its values, and differences between them.</summary>
internal static class OutcomeAxes
{
    /// <summary>Values; from zero, so that a small difference looks small.</summary>
    public static NumericAxis Values(Outcome outcome, Language language) =>
        new(OutcomeTexts.Of(outcome).Name.In(language), outcome.Unit) { IncludesZero = true };

    /// <summary>Differences; shares in percentage points.</summary>
    public static NumericAxis Differences(Outcome outcome, Language language)
    {
        bool isShare = outcome.Unit.IsShare();
        string name = OutcomeTexts.Of(outcome).Name.In(language);
        return new NumericAxis(language.Say($"Verschil: {name}", $"Difference: {name}"), isShare ? Unit.PercentagePoints : outcome.Unit)
        {
            UnitText = isShare ? UnitTexts.Of(Unit.PercentagePoints).In(language) : "",
            IncludesZero = true,
        };
    }
}
