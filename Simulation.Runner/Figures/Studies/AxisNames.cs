using Simulation.Runner.Figures.Model;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What is varied in a sweep, for readers: the name of a path, how its values are written, and its place on an axis.</summary>
internal static class AxisNames
{
    private const string Assumptions = "assumptions.";

    public static string Of(string path, Language language)
    {
        if (EntryOf(path) is { } entry)
            return AssumptionTexts.Of(entry).Name.In(language);
        if (!PlanTexts.Paths.Contains(path))
            return path;
        string name = PlanTexts.Of(path).Name.In(language);
        string section = SectionTexts.OfPlan(path).In(language);
        return IsClearAlone(path) ? name : $"{section}: {OutcomePhrases.Decapitalised(name)}";
    }

    public static string Write(string path, FieldValue value, Language language)
    {
        if (EntryOf(path) is { } entry)
            return Numbers.Setting(value.Number, entry.Assumption.Unit, language);
        return PlanTexts.Paths.Contains(path) ? PlanTexts.Write(path, value, language)
            : IsNumber(value) ? Numbers.Plain(value.Number, language) : value.ToString();
    }

    public static bool IsNumber(FieldValue value) => value.Kind is FieldKind.Number or FieldKind.Whole;

    public static NumericAxis Numeric(string path, Language language)
    {
        var unit = EntryOf(path) is { } entry ? entry.Assumption.Unit : PlanTexts.Paths.Contains(path) ? PlanTexts.Of(path).Unit : Unit.Number;
        return new(Of(path, language), unit) { UnitText = UnitTexts.Of(unit).In(language) };
    }

    private static bool IsClearAlone(string path) => path is "mix.supported_share" or "building.homes" or "beheer.homes_per_fte";

    private static Entry? EntryOf(string path) => !path.StartsWith(Assumptions, StringComparison.Ordinal) ? null
        : Catalogue.Entries.FirstOrDefault(entry => entry.Path == path[Assumptions.Length..]);
}
