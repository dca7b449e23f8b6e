using Simulation.Core.Plans;
using Simulation.Runner.Charts;
using Simulation.Runner.Results;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures;

/// <summary>The dated decisions of scenarios as lines in a figure over time.</summary>
internal static class EventMarks
{
    private const int LongestLabel = 48;

    public static IReadOnlyList<EventLine> Of(Sheet sheet, params IEnumerable<Arm> arms)
    {
        var dated = arms.SelectMany(arm => arm.Scenario.Plan.Events.Select(policy => (Arm: arm, Policy: policy)))
            .Where(one => one.Policy.AtYear is { } year && year < sheet.Plan.Years);
        return [.. dated.GroupBy(one => one.Policy.AtYear!.Value).OrderBy(group => group.Key).Select(group => Line(sheet, group.Key, [.. group]))];
    }

    private static EventLine Line(Sheet sheet, double year, List<(Arm Arm, PolicyEvent Policy)> here)
    {
        string[] labels = [.. here.Select(one => Label(sheet, one.Arm, one.Policy)).Distinct()];
        return new EventLine(year, labels.Length == 1 ? labels[0] : sheet.Say("hier gaan de plannen uiteen", "here the plans part"));
    }

    // An alternative that is about one decision is named after it; else the decision tells itself.
    private static string Label(Sheet sheet, Arm arm, PolicyEvent policy)
    {
        string said = sheet.Say(PolicyTexts.What(policy));
        string name = sheet.NameOf(arm);
        bool isWhatItIsAbout = arm.Scenario.Plan.Events.Count == 1 && arm != sheet.Cell.Base;
        string label = isWhatItIsAbout && name.Length <= LongestLabel ? name : said;
        return label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)].TrimEnd() + "…";
    }
}
