using System.Text.RegularExpressions;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Tables;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Every text of the tables, with a name by which a failing test can tell which one it is.</summary>
internal static class TextCollection
{
    /// <summary>Every path of a plan, read off a loaded scenario.</summary>
    public static IReadOnlyList<LoadedValue> Plans { get; } =
        [.. ScenarioFile.Parse("name: any\nopened: 2024-03\nbuilding: { homes: 40 }\n", "any.yaml").Value!.Values.Where(value => !value.Path.StartsWith("assumptions.", StringComparison.Ordinal))];

    /// <summary>Every value of an enum of the model, or of the runner, that has a word.</summary>
    public static IReadOnlyList<Enum> Choices { get; } =
    [
        .. new[] { typeof(Scenario), typeof(Bilingual) }.SelectMany(one => one.Assembly.GetTypes()).Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>())
            .Where(value => EventTexts.Known.Contains($"{value.GetType().Name}.{value}")),
    ];

    public static IEnumerable<(string Name, Bilingual Text)> All =>
    [
        .. Catalogue.Entries.SelectMany(OfAssumption),
        .. Catalogue.Switches.Select(mechanism => ($"{mechanism.Process}.{mechanism.Name}", AssumptionTexts.Of(mechanism))),
        .. Catalogue.Variants.SelectMany(OfVariant),
        .. Catalogue.Sections.Select(section => (section.Name, SectionTexts.OfAssumptions(PlanCheck.Snake(section.Name)))),
        .. Enum.GetValues<Grade>().Select(grade => ($"grade {grade}", EventTexts.Of(grade))),
        .. Plans.Select(value => (value.Path, PlanTexts.Of(value.Path).Name)),
        .. Plans.Select(value => (value.Path, PlanTexts.Of(value.Path).Zero)).Where(pair => pair.Zero is not null).Select(pair => ($"{pair.Path} zero", pair.Zero!)),
        .. Plans.Select(value => value.Path.Split('.')[0]).Distinct().Select(section => (section, SectionTexts.OfPlan(section))),
        .. Choices.Select(value => ($"{value.GetType().Name}.{value}", EventTexts.Of(value))),
        .. ColumnTexts.Known.Select(column => ($"column {column}", ColumnTexts.Of(column))),
        .. TableColumn.Known.Select(key => ($"table {key} says", TableColumn.SaysOf(key))),
        .. ScheduleTexts.All.SelectMany(step => new[] { (step.Process, step.Name), ($"{step.Process} asks", step.Asks) }),
        .. Outcome.All.SelectMany(OfOutcome),
    ];

    /// <summary>Dutch words that the glossary keeps in English texts.</summary>
    public static IReadOnlySet<string> KeptDutch { get; } = new HashSet<string>(
        Regex.Matches(Repository.Read("docs", "glossary.md"), @"^\| (?!word|---)([^|]+) \|", RegexOptions.Multiline)
            .SelectMany(row => row.Groups[1].Value.Split(", ")),
        StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, Bilingual Text)> OfOutcome(Outcome outcome)
    {
        var text = OutcomeTexts.Of(outcome);
        yield return (outcome.Id, text.Name);
        yield return ($"{outcome.Id} noun", text.Noun);
        yield return ($"{outcome.Id} says", text.Says);
    }

    private static IEnumerable<(string Name, Bilingual Text)> OfVariant(RuleVariant variant)
    {
        var text = AssumptionTexts.Of(variant);
        yield return (variant.Path, text.Name);
        yield return ($"{variant.Path} says", text.Says);
        yield return ($"{variant.Path} usually", text.Usually);
    }

    private static IEnumerable<(string Name, Bilingual Text)> OfAssumption(Entry entry)
    {
        var text = AssumptionTexts.Of(entry);
        yield return (entry.Path, text.Name);
        yield return ($"{entry.Path} says", text.Says);
    }
}
