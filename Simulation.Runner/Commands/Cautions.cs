using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>What is possible and can hardly be meant: told before the first run, and run all the same.</summary>
internal static class Cautions
{
    /// <summary>Everything of a plan.</summary>
    /// <param name="called">What scenarios are called; by their names in files where it is not said.</param>
    public static IEnumerable<Bilingual> Of(StudyPlan plan, Func<Arm, Bilingual>? called = null)
    {
        called ??= arm => Bilingual.Same(arm.Name);
        return plan.Cells[0].Arms.SelectMany(arm => TooLate(arm, plan.Years, called))
            .Concat(plan.Cells.SelectMany(cell => Equal(cell, called))).Concat(Unread(plan)).Distinct();
    }

    /// <summary>An axis along which nothing changes: hours that are stated take the place of those that would follow from it.</summary>
    private static IEnumerable<Bilingual> Unread(StudyPlan plan)
    {
        const string Axis = "beheer.homes_per_fte";
        if (!plan.Axes.Contains(Axis)) yield break;
        foreach (var arm in plan.Cells[0].Arms.Where(arm => arm.Scenario.Plan.Beheer.HoursPerWeek > 0))
        {
            yield return (
                $"let op: {arm.Name}: {Axis} doet niets, want beheer.hours_per_week zegt hoeveel uren er zijn; zet dat op 0 om te variëren",
                $"note: {arm.Name}: {Axis} does nothing, because beheer.hours_per_week says how many hours there are; set it to 0 to vary them");
        }
    }

    /// <summary>What would begin after the last week.</summary>
    private static IEnumerable<Bilingual> TooLate(Arm arm, int years, Func<Arm, Bilingual> called)
    {
        var (written, plan) = (arm.Scenario.Plan, arm.Scenario.Plan.InYears());
        foreach (var (policy, at) in written.Events.Zip(plan.Events, (policy, same) => (policy, same.AtYear)).Where(one => one.AtYear >= years))
            yield return Told(called(arm), arm, $"events.{policy.Name}.{(policy.At is null ? "at_year" : "at")}", at!.Value, years);
        foreach (var (stream, from) in written.Money.Zip(plan.Money, (stream, same) => (stream, same.FromYear)).Where(one => one.FromYear >= years))
            yield return Told(called(arm), arm, $"money.{stream.Name}.{(stream.From is null ? "from_year" : "from")}", from, years);
    }

    private static Bilingual Told(Bilingual name, Arm arm, string path, double at, int years)
    {
        var (when, length) = (MonthTexts.At(at, arm.Scenario.Plan.Opened), Numbers.Setting(years, Core.Unit.Years));
        return (
            $"let op: {name.Nl}: {path} ({when.Nl}) ligt na het einde van de doorrekening van {length.Nl} en doet niets; kies een eerder moment of meer --years",
            $"note: {name.En}: {path} ({when.En}) lies after the end of a run of {length.En} and does nothing; choose an earlier moment or more --years");
    }

    /// <summary>Alternatives that differ from the base in nothing.</summary>
    private static IEnumerable<Bilingual> Equal(Cell cell, Func<Arm, Bilingual> called) => cell.Alternatives
        .Where(arm => arm.Point.Identity == cell.Base.Point.Identity)
        .Select(arm => (Bilingual)(
            $"let op: {called(arm).Nl} is gelijk aan de basis {called(cell.Base).Nl}: elk verschil is nul; verander iets in dit alternatief of laat het weg",
            $"note: {called(arm).En} is equal to the base {called(cell.Base).En}: every difference is zero; change something in this alternative or leave it out"));
}
