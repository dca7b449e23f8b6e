using System.Globalization;
using System.Reflection;
using Simulation.Core.Plans;
using Simulation.Core.Policy;

namespace Simulation.Runner.Scenarios.Shapes;

/// <summary>
/// The smallest and largest value of a field. Where the model states no attribute but checks all the same (shares, fields
/// of events), the model is asked: an impossible value is put in, and the answer read. So each limit stands in one place.
/// </summary>
internal static class Ranges
{
    public static (double Low, double High)? Of(PropertyInfo property)
    {
        if (property.GetCustomAttribute<AllowedAttribute>() is { } allowed)
            return (allowed.Low, allowed.High);
        string end = PlanCheck.Snake(property.Name);
        return Impossible(property).Where(fault => fault.Path.EndsWith($".{end}", StringComparison.Ordinal)).Select(Read).FirstOrDefault(range => range is not null);
    }

    private static IReadOnlyList<PlanFault> Impossible(PropertyInfo property)
    {
        var plan = Scenario.OfHomes(10);
        if (property.DeclaringType == typeof(Shares))
            return PlanCheck.Faults(plan with { Mix = plan.Mix with { Supported = Broken(new Shares(), property) } });
        if (property.DeclaringType == typeof(Condition))
            return PlanCheck.Faults(plan with { Events = [Anything(Broken(new Condition { Measure = Measure.SupportedShare }, property))] });
        if (property.DeclaringType == typeof(PolicyEvent) && property.Name != nameof(PolicyEvent.To))
            return PlanCheck.Faults(plan with { Events = [Broken(Anything(null), property)] });
        return [];
    }

    private static PolicyEvent Anything(Condition? when) => new() { Name = "x", Change = Lever.CoachHours, To = 0, When = when };

    private static T Broken<T>(T record, PropertyInfo property)
        where T : class
    {
        property.SetValue(record, property.PropertyType == typeof(int) ? (object)int.MinValue : double.NaN);
        return record;
    }

    private static (double, double)? Read(PlanFault fault)
    {
        string[] ends = fault.Allowed.Split(" to ");
        return ends.Length == 2
            && double.TryParse(ends[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double low)
            && double.TryParse(ends[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double high)
            ? (low, high)
            : null;
    }
}
