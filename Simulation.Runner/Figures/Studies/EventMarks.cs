using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>The dated decisions of scenarios as lines in a figure over time: where they are announced, and where they happen.</summary>
internal static class EventMarks
{
    private const int LongestLabel = 48;

    public static IReadOnlyList<EventLine> Of(Sheet sheet, params IEnumerable<Arm> arms)
    {
        var dated = arms.SelectMany(arm => arm.Scenario.Plan.InYears().Events.Select(policy => (Arm: arm, Policy: policy)))
            .Where(one => one.Policy.AtYear is { } year && year < sheet.Plan.Years);
        var all = dated.ToList();
        var happens = all.GroupBy(one => one.Policy.AtYear!.Value).Select(group => Line(sheet, group.Key, [.. group]));
        return [.. Notices(sheet, all.Select(one => one.Policy)), .. happens.OrderBy(line => line.At)];
    }

    // What is announced already works before it happens: without this mark a line would leave zero before its cause.
    private static IEnumerable<EventLine> Notices(Sheet sheet, IEnumerable<PolicyEvent> policies) => policies
        .Where(policy => policy.NoticeWeeks > 0)
        .Select(policy => policy.AtYear!.Value - ((double)policy.NoticeWeeks / Week.PerYear))
        .Where(at => at > 0)
        .Distinct()
        .Order()
        .Select(at => new EventLine(at, sheet.Say("aangekondigd", "announced")) { IsNotice = true });

    private static EventLine Line(Sheet sheet, double year, List<(Arm Arm, PolicyEvent Policy)> here)
    {
        string[] labels = [.. here.Select(one => Label(sheet, one.Arm, one.Policy)).Distinct()];
        string label = labels.Length == 1 ? labels[0] : sheet.Say("hier gaan de plannen uiteen", "here the plans part");
        return new EventLine(year, sheet.Opened is { } opened ? $"{sheet.Say(MonthTexts.Of(opened.AfterYears(year)))}: {label}" : label);
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
