using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures;

/// <summary>Numbers within sentences: as elsewhere, but nothing at all is 0 and not 0.000.</summary>
internal static class Tell
{
    public static string Value(double value, Shown shown, Language language) =>
        value == 0 ? (shown == Shown.Percent ? "0%" : shown == Shown.Euro ? "€ 0" : "0") : Numbers.Write(value, shown, language);

    public static string Interval(double low, double high, Shown shown, Language language) =>
        !double.IsFinite(low) || !double.IsFinite(high) ? "–" : $"{Value(low, shown, language)} {(language == Language.Nl ? "tot" : "to")} {Value(high, shown, language)}";
}
