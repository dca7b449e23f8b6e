using System.Globalization;
using System.Reflection;
using System.Text;
using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>Finds everything that is wrong with a scenario, all at once.</summary>
public static class PlanCheck
{
    private const double Tolerance = 1e-6;

    /// <summary>All faults of a scenario; none means that it can be built.</summary>
    public static IReadOnlyList<PlanFault> Faults(Scenario scenario)
    {
        var faults = new List<PlanFault>();
        if (string.IsNullOrWhiteSpace(scenario.Name))
            faults.Add(new PlanFault("name", null, new Requirement.SomeText()));
        foreach (var section in typeof(Scenario).GetProperties().Where(p => p.PropertyType.Namespace == typeof(Scenario).Namespace))
            CheckRecord(Snake(section.Name), section.GetValue(scenario), faults);
        CheckMix(scenario.Mix, faults);
        CheckBuilding(scenario.Building, faults);
        CheckRecord("funding.support", scenario.Funding?.Support, faults);
        if (scenario is { Contract: not null, Selection: not null, Care: not null, Mix: not null })
            CheckTogether(scenario, faults);
        for (int i = 0; i < scenario.Events.Count; i++)
            CheckEvent($"events[{i}]", scenario.Events[i], scenario.Opened, faults);
        MoneyCheck.Check(scenario, faults);
        if (scenario.Known is { } known)
            CheckMoment(known, faults);
        return faults;
    }

    /// <summary>Passes a scenario that can be built and refuses any other.</summary>
    public static Scenario Passed(Scenario scenario)
    {
        var faults = Faults(scenario);
        return faults.Count == 0 ? scenario : throw new InvalidPlanException(faults);
    }

    /// <summary>The name of a field in a scenario file.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool breaks = i > 0 && (char.IsUpper(c) || (char.IsDigit(c) && !char.IsDigit(name[i - 1])));
            if (breaks)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    internal static void CheckRecord(string path, object? record, List<PlanFault> faults)
    {
        if (record is null)
        {
            faults.Add(new PlanFault(path, null, new Requirement.Section()));
            return;
        }

        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // A number that may be left out and is breaks no limit.
            if (property.GetIndexParameters().Length > 0 || property.GetValue(record) is not { } value)
                continue;
            string at = $"{path}.{Snake(property.Name)}";
            if (value is Enum choice && !Enum.IsDefined(value.GetType(), value))
                faults.Add(new PlanFault(at, Convert.ToDouble(choice, CultureInfo.InvariantCulture), NamesOf(value.GetType())));
            else if (property.GetCustomAttribute<AllowedAttribute>() is { } allowed)
                CheckAllowed(at, Convert.ToDouble(value, CultureInfo.InvariantCulture), allowed, faults);
        }
    }

    private static void CheckAllowed(string path, double value, AllowedAttribute allowed, List<PlanFault> faults) =>
        CheckNumber(path, value, value > 0 && value < allowed.Least ? allowed.Least : allowed.Low, allowed.High, faults);

    private static Requirement.OneOf NamesOf(Type choices) => new([.. Enum.GetNames(choices).Select(Snake)]);

    private static void CheckNumber(string path, double value, double low, double high, List<PlanFault> faults)
    {
        var limits = new Requirement.Between(low, high);
        if (!limits.Holds(value))
            faults.Add(new PlanFault(path, value, limits));
    }

    private static void CheckMix(MixPlan mix, List<PlanFault> faults)
    {
        CheckShares("mix.supported", mix.Supported, supported: true, needed: mix.SupportedShare > 0, faults);
        CheckShares("mix.others", mix.Others, supported: false, needed: mix.SupportedShare < 1, faults);
        CheckRecord("mix.weight", mix.Weight, faults);
        if (mix.Weight is { Sum: not 0 } weight && !(Math.Abs(weight.Sum - 1) < Tolerance))
            faults.Add(new PlanFault("mix.weight", weight.Sum, new Requirement.SharesAddUp()));
    }

    private static void CheckShares(string path, Shares shares, bool supported, bool needed, List<PlanFault> faults)
    {
        CheckRecord(path, shares, faults);
        var elsewhere = new Requirement.BelongsUnder(supported ? "mix.others" : "mix.supported");
        foreach (var group in Enum.GetValues<TargetGroup>().Where(group => shares[group] != 0 && group.ComesWithSupport() != supported))
            faults.Add(new PlanFault($"{path}.{Snake(group.ToString())}", shares[group], elsewhere));
        double sum = shares.Sum(supported);
        if (needed && !(Math.Abs(sum - 1) < Tolerance))
            faults.Add(new PlanFault(path, sum, new Requirement.SharesAddUp()));
    }

    private static void CheckBuilding(BuildingPlan building, List<PlanFault> faults)
    {
        if (building.ClusterSize == 1)
            faults.Add(new PlanFault("building.cluster_size", 1, new Requirement.UsualSizeOr(2, BuildingPlan.LargestCluster)));
        if (building.Wings > building.Homes)
            faults.Add(new PlanFault("building.wings", building.Wings, new Requirement.AtMostOnePerHome(building.Homes)));
    }

    /// <summary>What one section asks and another cannot give: a limit nobody can meet, a task for people who are not there.</summary>
    private static void CheckTogether(Scenario plan, List<PlanFault> faults)
    {
        double ceiling = plan.Selection.CareCeilingHours;
        if (ceiling > 0 && plan.Care.HoursPerSupported > ceiling && plan.Mix.Weight is { Light: 0 })
            faults.Add(new PlanFault("care.hours_per_supported", plan.Care.HoursPerSupported, new Requirement.WithinCeiling(ceiling)));
        if (plan.Coach is { HoursPerWeek: > 0, HoursPerHome: > 0 })
            faults.Add(new PlanFault("coach.hours_per_home", plan.Coach.HoursPerHome, new Requirement.NotBeside("coach.hours_per_week")));
        CheckRole("mix.heavy_clusters", plan.Mix.HeavyClusters, plan.Mix.SupportedShare > 0, "mix.supported_share", faults);
        CheckRole("contract.reciprocity_hours_supported", plan.Contract.ReciprocityHoursSupported, plan.Mix.SupportedShare > 0, "mix.supported_share", faults);
        CheckRole("contract.reciprocity_hours_others", plan.Contract.ReciprocityHoursOthers, plan.Mix.SupportedShare < 1, "mix.supported_share", faults);
    }

    private static void CheckRole(string path, double hours, bool hasPeople, string who, List<PlanFault> faults)
    {
        if (hours > 0 && !hasPeople)
            faults.Add(new PlanFault(path, hours, new Requirement.NeedsPeople(who)));
    }

    /// <summary>What is known is known at some moment after opening; outcomes are held against it in Observation/Knowledge.</summary>
    private static void CheckMoment(KnownPlan known, List<PlanFault> faults)
    {
        if (known.AtYear is null != (known.Values.Count == 0))
            faults.Add(new PlanFault(known.AtYear is null ? "known.at_year" : "known", null, new Requirement.SomethingKnown()));
        else if (known is { AtYear: not null, Until: 0 })
            faults.Add(new PlanFault("known.at_year", known.AtYear, new Requirement.AfterOpening()));
    }

    private static void CheckEvent(string path, PolicyEvent policy, CalendarMonth? opened, List<PlanFault> faults)
    {
        if (string.IsNullOrWhiteSpace(policy.Name))
            faults.Add(new PlanFault($"{path}.name", null, new Requirement.SomeText()));
        CheckRecord(path, policy, faults);
        if (Enum.IsDefined(policy.Change))
        {
            var (low, high) = Levers.AllowedFor(policy.Change);
            CheckNumber($"{path}.to", policy.To, low, high, faults);
        }

        CheckDate(path, ("at", policy.At), ("at_year", policy.AtYear), opened, faults);
        var dated = policy.At is { } month ? ("at", (object)month) : ("at_year", policy.AtYear);
        CheckJustOne(path, dated, ("when", policy.When), faults);
        if (policy.When is { } condition)
            CheckCondition($"{path}.when", condition, faults);
    }

    private static void CheckCondition(string path, Condition condition, List<PlanFault> faults)
    {
        CheckRecord(path, condition, faults);
        CheckJustOne(path, ("below", condition.Below), ("above", condition.Above), faults);
        double limit = condition.Below ?? condition.Above ?? 0;
        if (!double.IsFinite(limit))
            faults.Add(new PlanFault($"{path}.{(condition.Below is null ? "above" : "below")}", limit, new Requirement.Finite()));
    }

    /// <summary>A month beside the years that may be said instead: one of them, and only where one knows what it is counted from.</summary>
    internal static void CheckDate(
        string path, (string Name, CalendarMonth? Value) date, (string Name, double? Value) years, CalendarMonth? opened, List<PlanFault> faults)
    {
        if (date.Value is not { } month)
            return;
        string at = $"{path}.{date.Name}";
        var last = opened?.AfterYears(Week.Limit / Week.PerYear);
        if (years.Value is not null)
            faults.Add(new PlanFault(at, 2, new Requirement.JustOne(date.Name, years.Name)));
        if (opened is not { } first)
            faults.Add(new PlanFault(at, null, new Requirement.NeedsOpening(years.Name)) { Date = month });
        else if (month < first || month > last)
            faults.Add(new PlanFault(at, null, new Requirement.MonthOfRun(first, last!.Value)) { Date = month });
    }

    private static void CheckJustOne(string path, (string Name, object? Value) one, (string Name, object? Value) other, List<PlanFault> faults)
    {
        if (one.Value is null == other.Value is null)
            faults.Add(new PlanFault(path, one.Value is null ? 0 : 2, new Requirement.JustOne(one.Name, other.Name)));
    }
}
