using System.Collections.Concurrent;
using System.Reflection;
using Simulation.Core.Plans;

namespace Simulation.Core.Assumptions;

/// <summary>One assumption with its place: the path under which scenarios and documents know it.</summary>
public sealed record Entry(string Path, PropertyInfo Section, PropertyInfo Property, AssumptionAttribute Assumption)
{
    public double ValueIn(AssumptionSet set) => (double)Property.GetValue(Section.GetValue(set))!;

    /// <summary>The values that make sense at all, wider than the range we believe in.</summary>
    public (double Low, double High) Possible
    {
        get
        {
            var (low, high) = Assumption.Unit.Possible();
            double least = double.IsNaN(Assumption.Least) ? low : Assumption.Least;
            return (Assumption.Low < 0 ? least : Math.Max(0, least), double.IsNaN(Assumption.Most) ? high : Assumption.Most);
        }
    }
}

/// <summary>One mechanism that can be switched off.</summary>
public sealed record Switch(string Process, string Name, PropertyInfo Section, PropertyInfo Property, MechanismAttribute Mechanism)
{
    public bool IsOnIn(AssumptionSet set) => (bool)Property.GetValue(Section.GetValue(set))!;
}

/// <summary>One rule that can be otherwise; its path names it in files, on the screen and in tables.</summary>
public sealed record RuleVariant(string Process, string Name, PropertyInfo Section, PropertyInfo Property, VariantAttribute Variant)
{
    public string Path => $"{Process}.{Name}";

    public bool HoldsIn(AssumptionSet set) => (bool)Property.GetValue(Section.GetValue(set))!;
}

/// <summary>Every assumption, every mechanism and every rule that can be otherwise, in the order of the week.</summary>
public static class Catalogue
{
    private const string OnSuffix = "On";
    private static readonly ConcurrentDictionary<Type, (PropertyInfo, AssumptionAttribute)[]> AssumptionsByType = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> MechanismsByType = new();

    /// <summary>All assumptions.</summary>
    public static IReadOnlyList<Entry> Entries { get; } = [.. AllEntries()];

    private static Dictionary<string, Entry> ByPath { get; } = Entries.ToDictionary(e => e.Path);

    /// <summary>All mechanisms with a switch.</summary>
    public static IReadOnlyList<Switch> Switches { get; } = [.. AllSwitches()];

    /// <summary>All rules that can be otherwise.</summary>
    public static IReadOnlyList<RuleVariant> Variants { get; } = [.. AllVariants()];

    /// <summary>The sections, one a process.</summary>
    public static IEnumerable<PropertyInfo> Sections =>
        typeof(AssumptionSet).GetProperties().Where(p => p.PropertyType.IsSubclassOf(typeof(Section)));

    /// <summary>A copy of a set with some numbers changed; the names are paths as in <see cref="Entry.Path"/>.</summary>
    public static AssumptionSet With(this AssumptionSet set, params IEnumerable<(string Path, double Value)> changes)
    {
        var copy = set.Copy();
        foreach (var (path, value) in changes)
        {
            var entry = ByPath.GetValueOrDefault(path)
                ?? throw new ArgumentException($"{path}: there is no such assumption", nameof(changes));
            var (low, high) = entry.Possible;
            if (!(value >= low && value <= high))
                throw new InvalidPlanException([new PlanFault($"assumptions.{path}", value, new Requirement.Between(low, high))]);
            entry.Property.SetValue(entry.Section.GetValue(copy), value);
        }

        return copy;
    }

    /// <summary>A copy of a set with mechanisms switched off, named "process.mechanism".</summary>
    public static AssumptionSet Without(this AssumptionSet set, params IEnumerable<string> mechanisms)
    {
        var copy = set.Copy();
        foreach (string name in mechanisms)
        {
            var mechanism = Switches.FirstOrDefault(s => $"{s.Process}.{s.Name}" == name)
                ?? throw new ArgumentException($"{name}: there is no such mechanism", nameof(mechanisms));
            mechanism.Property.SetValue(mechanism.Section.GetValue(copy), false);
        }

        return copy;
    }

    /// <summary>A copy of a set under other rules, named "process.variant".</summary>
    public static AssumptionSet Instead(this AssumptionSet set, params IEnumerable<string> variants)
    {
        var copy = set.Copy();
        foreach (string name in variants)
        {
            var variant = Variants.FirstOrDefault(v => v.Path == name)
                ?? throw new ArgumentException($"{name}: there is no such variant", nameof(variants));
            variant.Property.SetValue(variant.Section.GetValue(copy), true);
        }

        return copy;
    }

    internal static (PropertyInfo Property, AssumptionAttribute Assumption)[] AssumptionsOf(Type section) =>
        AssumptionsByType.GetOrAdd(section, type => [.. PropertiesWith<AssumptionAttribute>(type)]);

    internal static PropertyInfo[] MechanismsOf(Type section) =>
        MechanismsByType.GetOrAdd(section, type => [.. PropertiesWith<MechanismAttribute>(type).Select(p => p.Item1)]);

    private static IEnumerable<(PropertyInfo, T)> PropertiesWith<T>(Type type)
        where T : Attribute =>
        from property in type.GetProperties()
        let attribute = property.GetCustomAttribute<T>()
        where attribute is not null
        select (property, attribute);

    private static IEnumerable<Entry> AllEntries() =>
        from section in Sections
        from pair in AssumptionsOf(section.PropertyType)
        select new Entry($"{PlanCheck.Snake(section.Name)}.{PlanCheck.Snake(pair.Property.Name)}", section, pair.Property, pair.Assumption);

    private static IEnumerable<Switch> AllSwitches() =>
        from section in Sections
        from property in MechanismsOf(section.PropertyType)
        let name = property.Name.EndsWith(OnSuffix, StringComparison.Ordinal) ? property.Name[..^OnSuffix.Length] : property.Name
        select new Switch(PlanCheck.Snake(section.Name), PlanCheck.Snake(name), section, property,
            property.GetCustomAttribute<MechanismAttribute>()!);

    private static IEnumerable<RuleVariant> AllVariants() =>
        from section in Sections
        from pair in PropertiesWith<VariantAttribute>(section.PropertyType)
        select new RuleVariant(PlanCheck.Snake(section.Name), PlanCheck.Snake(pair.Item1.Name), section, pair.Item1, pair.Item2);
}
