using System.Globalization;
using System.Text;
using Simulation.Core.Plans;

namespace Simulation.Core.Assumptions;

/// <summary>docs/parameters.md: every number of the model in one table, made from the numbers themselves.</summary>
public static class ParametersDocument
{
    public static string Text()
    {
        var text = new StringBuilder();
        text.Append("# Parameters\n\n");
        text.Append("Generated from `Simulation.Core/Assumptions`; do not edit. Renew with `UPDATE_GOLDEN=1 dotnet test --filter Parameters`.\n\n");
        text.Append("Each number stands once in the code. *Range* holds the true value with a chance of 90%, in our judgement. ");
        text.Append("*Grade*: A large survey, register or meta-analysis of nearly the right quantity; B sound number, other population or definition; ");
        text.Append("C few cases, or indirect; D judgement, an axis to vary and never a finding. ");
        text.Append("At grade D the number is ours: an id says that the thing exists, which way it works or what was measured nearby, ");
        text.Append("and [citations.md](citations.md) says which of these for the numbers that matter most. ");
        text.Append("*Source* ids are resolved in [evidence.csv](evidence.csv) and [sources.md](sources.md); **assumption** means that no source gives it.\n\n");
        AppendCount(text);
        foreach (var section in Catalogue.Sections)
            AppendSection(text, PlanCheck.Snake(section.Name));
        AppendSwitches(text);
        AppendVariants(text);
        return text.ToString();
    }

    private static void AppendCount(StringBuilder text)
    {
        int all = Catalogue.Entries.Count;
        int sourced = Catalogue.Entries.Count(e => e.Assumption.Sources.Count > 0);
        text.Append(CultureInfo.InvariantCulture, $"{all} numbers: {sourced} lean on a source, {all - sourced} are assumptions. By grade: ");
        text.AppendJoin(", ", Enum.GetValues<Grade>().Select(g => $"{g} {Catalogue.Entries.Count(e => e.Assumption.Grade == g)}"));
        text.Append(".\n\n");
    }

    private static void AppendSection(StringBuilder text, string section)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {section}\n\n");
        text.Append("| path | what it means | default | range | unit | grade | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var entry in Catalogue.Entries.Where(e => e.Path.StartsWith($"{section}.", StringComparison.Ordinal)))
        {
            var b = entry.Assumption;
            string source = b.Sources.Count == 0 ? "assumption" : string.Join(", ", b.Sources);
            text.Append(CultureInfo.InvariantCulture, $"| `{entry.Path}` | {b.Meaning} | {b.Value:0.######} | {b.Low:0.######} to {b.High:0.######} | {UnitOf(b)} | {b.Grade} | {source} |\n");
        }

        text.Append('\n');
    }

    private static string UnitOf(AssumptionAttribute believed) =>
        believed.Unit.Name() + (believed.PriceYear > 0 ? string.Create(CultureInfo.InvariantCulture, $", prices of {believed.PriceYear}") : "");

    private static void AppendSwitches(StringBuilder text)
    {
        text.Append("## Mechanisms that can be switched off\n\n");
        text.Append("In a scenario: `assumptions.<process>.off: [<mechanism>]`; `off: [all]` takes all of a process.\n\n");
        text.Append("| mechanism | what it is |\n|---|---|\n");
        foreach (var mechanism in Catalogue.Switches)
            text.Append(CultureInfo.InvariantCulture, $"| `{mechanism.Process}.{mechanism.Name}` | {mechanism.Mechanism.Meaning} |\n");
    }

    private static void AppendVariants(StringBuilder text)
    {
        text.Append("\n## Rules that could be otherwise\n\n");
        text.Append("In a scenario: `assumptions.<process>.instead: [<variant>]`. `gwsim compare STUDY --structure` says what they do to an answer.\n\n");
        text.Append("| variant | the rule is | instead of |\n|---|---|---|\n");
        foreach (var variant in Catalogue.Variants)
            text.Append(CultureInfo.InvariantCulture, $"| `{variant.Path}` | {variant.Variant.Meaning} | {variant.Variant.Usually} |\n");
    }
}
