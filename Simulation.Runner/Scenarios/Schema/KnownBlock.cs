using System.Reflection;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>
/// What a file may say is known of a complex: a moment, in years or as a month, and under the name of an outcome a value and how
/// far from it is still the same. What is known of one side of support stands under the outcome of all.
/// </summary>
internal static class KnownBlock
{
    public const string Name = "known";
    public const string Value = "value";
    public const string Within = "within";
    public const string AtYear = $"{Name}.at_year";
    public const string At = $"{Name}.at";

    private static readonly PropertyInfo Moment = typeof(KnownPlan).GetProperty(nameof(KnownPlan.AtYear))!;
    private static readonly PropertyInfo Number = typeof(KnownValue).GetProperty(nameof(KnownValue.Value))!;
    private static readonly PropertyInfo Room = typeof(KnownValue).GetProperty(nameof(KnownValue.Within))!;

    /// <summary>Everything that can stand there, in the order of the outcomes.</summary>
    public static Group Shape { get; } = new(
        Name, Name, [YearOf, MonthOf, .. Outcome.All.Where(one => one.Side == Side.All).Select(Of)]);

    /// <summary>The outcomes, by the path of their block.</summary>
    public static IReadOnlyDictionary<string, Outcome> ByPath { get; } = Outcome.All
        .Where(one => one.Side != Side.Same).ToDictionary(one => $"{Name}.{one.Id}");

    /// <summary>Whether a path lies in this block.</summary>
    public static bool Has(string path) => Model.IsIn(Name, path);

    private static Field YearOf => new("at_year", AtYear, FieldKind.Number) { Property = Moment };
    private static Field MonthOf => new("at", At, FieldKind.Month) { Property = typeof(Scenario).GetProperty(nameof(Scenario.Opened))! };

    private static Group Of(Outcome outcome)
    {
        string path = $"{Name}.{outcome.Id}";
        var sides = Outcome.All.Where(one => one.Side is not (Side.All or Side.Same) && one.Family == outcome.Id).Select(Of);
        return new(path[(path.LastIndexOf('.') + 1)..], path, [FieldOf(path, Value, Number), FieldOf(path, Within, Room), .. sides]);
    }

    private static Field FieldOf(string path, string name, PropertyInfo property) =>
        new(name, $"{path}.{name}", FieldKind.Number) { Property = property };
}
