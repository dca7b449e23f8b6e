using System.Globalization;
using System.Reflection;
using System.Text;
using Simulation.Core.Policy;
using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>One thing that is wrong with a plan: which field, its value, what is allowed.</summary>
public sealed record PlanFault(string Path, string Value, string Allowed)
{
    public override string ToString() => $"{Path}: {Value} is not possible; allowed: {Allowed}";
}

/// <summary>A plan that cannot be.</summary>
public sealed class InvalidPlanException(IReadOnlyList<PlanFault> faults)
    : ArgumentException(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<PlanFault> Faults { get; } = faults;
}

/// <summary>Finds everything that is wrong with a scenario, all at once.</summary>
public static class PlanCheck
{
    private const double Tolerance = 1e-6;

    /// <summary>All faults of a scenario; none means that it can be built.</summary>
    public static IReadOnlyList<PlanFault> Faults(Scenario scenario)
    {
        var faults = new List<PlanFault>();
        if (string.IsNullOrWhiteSpace(scenario.Name))
            faults.Add(new PlanFault("name", "an empty name", "any text"));
        foreach (var section in typeof(Scenario).GetProperties().Where(p => p.PropertyType.Namespace == typeof(Scenario).Namespace))
            CheckRecord(Snake(section.Name), section.GetValue(scenario), faults);
        CheckMix(scenario.Mix, faults);
        CheckBuilding(scenario, faults);
        for (int i = 0; i < scenario.Events.Count; i++)
            CheckEvent($"events[{i}]", scenario.Events[i], faults);
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

    private static void CheckRecord(string path, object? record, List<PlanFault> faults)
    {
        if (record is null)
        {
            faults.Add(new PlanFault(path, "nothing", "a section"));
            return;
        }

        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0)
                continue;
            object? value = property.GetValue(record);
            string at = $"{path}.{Snake(property.Name)}";
            if (value is Enum choice && !Enum.IsDefined(value.GetType(), value))
                faults.Add(new PlanFault(at, choice.ToString(), string.Join(", ", Enum.GetNames(value.GetType()).Select(Snake))));
            else if (property.GetCustomAttribute<AllowedAttribute>() is { } allowed)
                CheckAllowed(at, Convert.ToDouble(value, CultureInfo.InvariantCulture), allowed, faults);
        }
    }

    private static void CheckAllowed(string path, double value, AllowedAttribute allowed, List<PlanFault> faults) =>
        CheckNumber(path, value, value > 0 && value < allowed.Least ? allowed.Least : allowed.Low, allowed.High, faults);

    private static void CheckNumber(string path, double value, double low, double high, List<PlanFault> faults)
    {
        // Written this way round so that NaN fails too.
        if (!(value >= low && value <= high))
            faults.Add(new PlanFault(path, Text(value), $"{Text(low)} to {Text(high)}"));
    }

    private static void CheckMix(MixPlan mix, List<PlanFault> faults)
    {
        CheckShares("mix.supported", mix.Supported, supported: true, needed: mix.SupportedShare > 0, faults);
        CheckShares("mix.others", mix.Others, supported: false, needed: mix.SupportedShare < 1, faults);
    }

    private static void CheckShares(string path, Shares shares, bool supported, bool needed, List<PlanFault> faults)
    {
        for (int i = 0; i < TargetGroups.Count; i++)
        {
            var group = (TargetGroup)i;
            string at = $"{path}.{Snake(group.ToString())}";
            CheckNumber(at, shares[group], 0, 1, faults);
            if (shares[group] != 0 && group.ComesWithSupport() != supported)
                faults.Add(new PlanFault(at, Text(shares[group]), $"nothing here; this group belongs under mix.{(supported ? "others" : "supported")}"));
        }

        double sum = shares.Sum(supported);
        if (needed && !(Math.Abs(sum - 1) < Tolerance))
            faults.Add(new PlanFault(path, $"a sum of {Text(sum)}", "shares that add up to 1"));
    }

    private static void CheckBuilding(Scenario scenario, List<PlanFault> faults)
    {
        var building = scenario.Building;
        if (building.ClusterSize == 1)
            faults.Add(new PlanFault("building.cluster_size", "1", "0 (the usual size for the layout) or 2 to 500"));
        if (building.Wings > building.Homes)
            faults.Add(new PlanFault("building.wings", Text(building.Wings), $"at most one for each of the {building.Homes} homes"));
    }

    private static void CheckEvent(string path, PolicyEvent policy, List<PlanFault> faults)
    {
        if (string.IsNullOrWhiteSpace(policy.Name))
            faults.Add(new PlanFault($"{path}.name", "an empty name", "any text"));
        if (!Enum.IsDefined(policy.Change))
        {
            faults.Add(new PlanFault($"{path}.change", policy.Change.ToString(), string.Join(", ", Enum.GetNames<Lever>().Select(Snake))));
            return;
        }

        var (low, high) = Levers.AllowedFor(policy.Change);
        CheckNumber($"{path}.to", policy.To, low, high, faults);
        CheckNumber($"{path}.notice_weeks", policy.NoticeWeeks, 0, 520, faults);
        CheckNumber($"{path}.phase_out_months", policy.PhaseOutMonths, 0, 240, faults);
        CheckAllowed($"{path}.restored_after_months", policy.RestoredAfterMonths, new AllowedAttribute(0, 600) { Least = Week.Months }, faults);
        if (policy.AtYear is null == policy.When is null)
            faults.Add(new PlanFault($"{path}", "neither or both of at_year and when", "one of them: a date or a condition"));
        if (policy.AtYear is { } year)
            CheckNumber($"{path}.at_year", year, 0, 78, faults);
        if (policy.When is { } condition)
            CheckCondition($"{path}.when", condition, faults);
    }

    private static void CheckCondition(string path, Condition condition, List<PlanFault> faults)
    {
        if (!Enum.IsDefined(condition.Measure))
            faults.Add(new PlanFault($"{path}.measure", condition.Measure.ToString(), string.Join(", ", Enum.GetNames<Measure>().Select(Snake))));
        if (condition.Below is null == condition.Above is null)
            faults.Add(new PlanFault(path, "neither or both of below and above", "one of them"));
        CheckNumber($"{path}.for_weeks", condition.ForWeeks, 1, 520, faults);
        double limit = condition.Below ?? condition.Above ?? 0;
        if (!double.IsFinite(limit))
            faults.Add(new PlanFault($"{path}.{(condition.Below is null ? "above" : "below")}", Text(limit), "a number"));
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
