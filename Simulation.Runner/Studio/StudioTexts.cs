using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>What only the page needs to know of plans: what a block of shares is called, and over what range a slider goes.</summary>
internal static class StudioTexts
{
    private static readonly Dictionary<string, Bilingual> Blocks = new()
    {
        ["mix.supported"] = ("Wie met begeleiding komen", "Who come with support"),
        ["mix.others"] = ("Wie zonder begeleiding komen", "Who come without support"),
        ["mix.weight"] = ("Hoe zwaar de begeleiding is", "How heavy support is"),
        ["funding.support"] = ("Wie de begeleiding betaalt", "Who pays for support"),
    };

    /// <summary>Where a slider runs from and to, where that is less than what is allowed.</summary>
    private static readonly Dictionary<string, (double Low, double High, double Step)> Sliders = new()
    {
        ["building.homes"] = (10, 300, 1),
        ["building.cluster_size"] = (0, 40, 1),
        ["building.wings"] = (1, 10, 1),
        ["building.closes_after_years"] = (0, 30, 1),
        ["mix.moves_on_within_months"] = (0, 60, 1),
        ["mix.places"] = (0, 150, 1),
        ["mix.heavy_clusters"] = (0, 10, 1),
        ["mix.move_ins_per_year"] = (0, 50, 1),
        ["selection.care_ceiling_hours"] = (0, 40, 1),
        ["contract.lease_months_supported"] = (0, 120, 1),
        ["contract.lease_months_others"] = (0, 120, 1),
        ["coach.times_rule"] = (0, 3, 0.1),
        ["coach.hours_per_week"] = (0, 40, 0.5),
        ["coach.hours_per_home"] = (0, 1, 0.05),
        ["waakvlam.hours_per_month"] = (0, 40, 1),
        ["waakvlam.up_to_homes"] = (1, 300, 1),
        ["waakvlam.from_year"] = (0, 10, 1),
        ["beheer.homes_per_fte"] = (50, 800, 10),
        ["beheer.hours_per_week"] = (0, 120, 1),
        ["care.hours_per_supported"] = (0, 20, 0.5),
        ["care.workers"] = (0, 30, 1),
        ["programme.linked_homes"] = (0, 200, 1),
        ["funding.price_year"] = (2020, 2030, 1),
    };

    public static Bilingual Block(string path) => Blocks.GetValueOrDefault(path) ?? SectionTexts.OfPlan(path);

    public static (double Low, double High, double Step) Slider(Field field, Unit unit)
    {
        if (Sliders.TryGetValue(field.Path, out var slider)) return slider;
        var (low, high) = field.Range ?? (double.NaN, double.NaN);
        return (low, high, field.Kind == FieldKind.Whole ? 1 : unit.IsShare() || high <= 1 ? 0.01 : high <= 10 ? 0.1 : 1);
    }
}
