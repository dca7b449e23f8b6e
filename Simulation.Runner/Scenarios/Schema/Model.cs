using System.Reflection;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>What can be set, read off the records of the model itself: a new property of a plan or a new assumption is known to files,
/// messages and schema without a line here.</summary>
internal static class Model
{
    public const string Assumptions = "assumptions";
    public const string Off = "off";
    public const string Instead = "instead";
    public const string Events = "events";
    public const string Money = "money";
    public const string When = "when";
    public const string Opened = "opened";

    /// <summary>Numbers the model can still compute with; no assumption comes near.</summary>
    public const double Absurd = 1e9;

    /// <summary>The plans of a scenario, one section each, and the month of opening.</summary>
    public static Group Plans { get; } = new("", "", [.. Of(typeof(Scenario), "").Where(shape => shape is not Field { Kind: FieldKind.Text })]);

    /// <summary>The assumptions, one section a process; the switches of a section are under <c>off</c>, its other rules under <c>instead</c>.</summary>
    public static Group Believed { get; } = new(Assumptions, Assumptions, [.. AssumptionSections()]);

    /// <summary>Everything with a fixed path: plans, assumptions, and what is known of a complex that exists.</summary>
    public static Group Everything { get; } = new("", "", [.. Plans.Children, Believed, KnownBlock.Shape]);

    /// <summary>Every value with a fixed path, by that path.</summary>
    public static IReadOnlyDictionary<string, Field> ByPath { get; } = Everything.Fields.ToDictionary(field => field.Path);

    /// <summary>Whether a path lies in the block at another one.</summary>
    public static bool IsIn(string block, string path) => path.StartsWith(block + ".", StringComparison.Ordinal);

    /// <summary>What the model calls an assumption, a switch or a variant: its path without the words that only files have.</summary>
    public static string InCatalogue(Shape shape) => shape.Path[(Assumptions.Length + 1)..]
        .Replace($".{Off}.", ".", StringComparison.Ordinal).Replace($".{Instead}.", ".", StringComparison.Ordinal);

    /// <summary>The path in files of the value that says whether another rule holds.</summary>
    public static string PathOf(RuleVariant variant) => $"{Assumptions}.{variant.Process}.{Instead}.{variant.Name}";

    /// <summary>Whether a path says that another rule holds.</summary>
    public static bool IsVariant(string path) =>
        IsIn(Assumptions, path) && path.Split('.') is [_, _, Instead, _];

    /// <summary>The fields of any record.</summary>
    public static IEnumerable<Shape> Of(Type record, string path)
    {
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.SetMethod is null) continue;
            string name = PlanCheck.Snake(property.Name);
            string at = path.Length == 0 ? name : $"{path}.{name}";
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type == typeof(KnownPlan))
                continue;
            if (KindOf(type) is { } kind)
                yield return FieldOf(property, type, kind, name, at);
            else if (IsRecordOfTheModel(type))
                yield return new Group(name, at, [.. Of(type, at)])
                {
                    Property = property,
                    AddsUp = type == typeof(Shares) || type == typeof(Weights) || type == typeof(PayerShares),
                };
            else if (!IsNamedList(type))
                // Passing over it would leave it out of files, messages and hashes without a word.
                throw new NotSupportedException($"{record.Name}.{property.Name}: a {type.Name} cannot be written in a file yet");
        }
    }

    private static Field FieldOf(PropertyInfo property, Type type, FieldKind kind, string name, string path) => new(name, path, kind)
    {
        Property = property,
        Choices = type.IsEnum ? [.. Enum.GetNames(type).Select(PlanCheck.Snake)] : [],
        Range = property.GetCustomAttribute<AllowedAttribute>() is { } allowed ? (allowed.Low, allowed.High) : null,
    };

    private static IEnumerable<Group> AssumptionSections() =>
        from section in Catalogue.Sections
        let name = PlanCheck.Snake(section.Name)
        let path = $"{Assumptions}.{name}"
        select new Group(name, path, [.. Numbers(section), .. Switches(section, path), .. Variants(section, path)]) { Property = section };

    private static IEnumerable<Shape> Numbers(PropertyInfo section) =>
        from entry in Catalogue.Entries
        where entry.Section.Name == section.Name
        let possible = entry.Possible
        select new Field(PlanCheck.Snake(entry.Property.Name), $"{Assumptions}.{entry.Path}", FieldKind.Number)
        {
            Property = entry.Property,
            Range = (Math.Max(possible.Low, -Absurd), Math.Min(possible.High, Absurd)),
        };

    private static IEnumerable<Shape> Switches(PropertyInfo section, string path)
    {
        var switches = Catalogue.Switches.Where(s => s.Section.Name == section.Name)
            .Select(s => new Field(s.Name, $"{path}.{Off}.{s.Name}", FieldKind.Flag) { Property = s.Property })
            .ToList();
        if (switches.Count > 0) yield return new Group(Off, $"{path}.{Off}", switches);
    }

    private static IEnumerable<Shape> Variants(PropertyInfo section, string path)
    {
        var variants = Catalogue.Variants.Where(v => v.Section.Name == section.Name)
            .Select(v => new Field(v.Name, PathOf(v), FieldKind.Flag) { Property = v.Property })
            .ToList();
        if (variants.Count > 0) yield return new Group(Instead, $"{path}.{Instead}", variants);
    }

    private static FieldKind? KindOf(Type type) =>
        type == typeof(double) ? FieldKind.Number
        : type == typeof(int) || type == typeof(long) ? FieldKind.Whole
        : type == typeof(bool) ? FieldKind.Flag
        : type == typeof(string) ? FieldKind.Text
        : type == typeof(CalendarMonth) ? FieldKind.Month
        : type.IsEnum ? FieldKind.Choice
        : null;

    private static bool IsNamedList(Type type) =>
        typeof(IEnumerable<PolicyEvent>).IsAssignableFrom(type) || typeof(IEnumerable<MoneyStream>).IsAssignableFrom(type);

    private static bool IsRecordOfTheModel(Type type) =>
        type.IsClass && (type.Namespace == typeof(Scenario).Namespace || type.Namespace == typeof(PolicyEvent).Namespace);
}
