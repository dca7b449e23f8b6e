using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Reads a value with how far from it is still the same: 0.45 ± 0.05, 6 +- 3, and of shares 45% ± 5%.</summary>
internal static class MarginReader
{
    private const string Sign = "±";

    private static readonly Bilingual OfShare = (
        "een waarde met een marge, zoals 0.45 ± 0.05, 45% ± 5% of { value: 0.45, within: 0.05 }",
        "a value with a margin, such as 0.45 ± 0.05, 45% ± 5% or { value: 0.45, within: 0.05 }");

    private static readonly Bilingual OfOther = (
        "een waarde met een marge, zoals 6 ± 3, 6 +- 3 of { value: 6, within: 3 }",
        "a value with a margin, such as 6 ± 3, 6 +- 3 or { value: 6, within: 3 }");

    /// <summary>What may stand under the name of an outcome.</summary>
    public static Bilingual Allowed(Outcome outcome) => outcome.Unit.IsShare() ? OfShare : OfOther;

    /// <summary>Both numbers; nothing when they are not there, which is then in the list of errors.</summary>
    public static (FieldValue Value, FieldValue Within)? Read(Branch at, Outcome outcome)
    {
        string text = ((YamlScalar)at.Value!).Text.Trim();
        if (PartsOf(text, outcome) is { } read) return read;

        // A comma for a point is what people here write.
        string pointed = text.Replace(',', '.');
        at.RefuseValue(ScenarioErrorKind.NoMargin.With(Printable.Of(text)), Allowed(outcome), PartsOf(pointed, outcome) is null ? null : pointed);
        return null;
    }

    private static (FieldValue Value, FieldValue Within)? PartsOf(string text, Outcome outcome)
    {
        if (text.Length > ScalarReader.LongestName) return null;
        string[] parts = text.Replace("+/-", Sign, StringComparison.Ordinal).Replace("+-", Sign, StringComparison.Ordinal).Split(Sign);
        if (parts is not [var value, var within] || IsPercent(value) != IsPercent(within)) return null;
        if (IsPercent(value) && !outcome.Unit.IsShare()) return null;
        return Number(value) is { } number && Number(within) is { } room ? (FieldValue.Of(number), FieldValue.Of(room)) : null;
    }

    private static bool IsPercent(string part) => part.TrimEnd().EndsWith('%');

    // Through the digits somebody would write otherwise, so that 7% is 0.07 to the last bit.
    private static double? Number(string part)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        bool percent = IsPercent(part);
        string digits = percent ? part.TrimEnd()[..^1].Trim() : part.Trim();
        if (!decimal.TryParse(digits, Plain, CultureInfo.InvariantCulture, out decimal number)) return null;
        return double.Parse((percent ? number / 100 : number).ToString(CultureInfo.InvariantCulture), Plain, CultureInfo.InvariantCulture);
    }
}
