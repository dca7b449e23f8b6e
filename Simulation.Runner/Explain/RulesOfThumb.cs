using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Explain;

/// <summary>
/// Which plans start from a rule of thumb of the field, and which rows of evidence give that rule; the numbers stand in
/// Simulation.Core/Plans/RuleOfThumb.cs.
/// </summary>
public static class RulesOfThumb
{
    private static readonly List<Citation> CoachHours = Rows(
        "G074", "G075", "G076", "G077", "G078", "G079", "G080", "G081", "G082", "G083", "G084", "G085");

    private static readonly Dictionary<string, IReadOnlyList<Citation>> ByPath = new()
    {
        ["coach.times_rule"] = CoachHours,
        ["coach.hours_per_week"] = CoachHours,
        ["waakvlam.allowed"] = Rows("G096"),
        ["waakvlam.also_in_large_complexes"] = Rows("G087"),
        ["waakvlam.may_scale_up"] = Rows("G098"),
        ["beheer.homes_per_fte"] = Rows("G065"),
        ["beheer.hours_per_week"] = Rows("G065"),
        ["care.community_share"] = Rows("G103"),
        ["care.workers"] = Rows("G104"),
    };

    /// <summary>Every plan that starts from a rule.</summary>
    public static IEnumerable<string> Paths => ByPath.Keys;

    /// <summary>The evidence behind the rule; nothing where the default is the model's own.</summary>
    public static IReadOnlyList<Citation> For(string path) => ByPath.GetValueOrDefault(path) ?? [];

    private static List<Citation> Rows(params string[] ids) => [.. ids.Select(id => new Citation(id))];
}
