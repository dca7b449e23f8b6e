using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Cautions;

/// <summary>Values that somebody states, and axes that vary one, where another value decides.</summary>
internal sealed class IdleValues(StudyPlan plan, IReadOnlyList<LookedAt> arms)
{
    private const int MostCells = 64;

    public IEnumerable<Caution> Of() => Axes().Concat(Stated());

    /// <summary>An axis along which nothing changes, wherever the other axes stand.</summary>
    private IEnumerable<Caution> Axes()
    {
        var cells = plan.Cells.Count <= MostCells ? plan.Cells : [plan.Cells[0], plan.Cells[plan.Cells.Count / 2], plan.Cells[^1]];
        foreach (string axis in plan.Axes.Where(path => IdleRules.All.Any(rule => rule.IsAbout(path))))
        {
            for (int nth = 0; nth < arms.Count; nth++)
            {
                var why = cells.Select(cell => IdleRules.Why(cell.Arms.ElementAt(nth).Scenario.Plan.InYears(), axis)).ToList();
                if (why.All(one => one is not null)) yield return Told(arms[nth].Name, axis, why[0]!);
            }
        }
    }

    /// <summary>What is stated in vain: in every scenario that has it, which may be all of a study. What has a source is a fact about
    /// a complex and no mistake.</summary>
    private IEnumerable<Caution> Stated() =>
        from arm in arms
        from value in arm.Scenario.Values
        where value.Origin.Kind is OriginKind.File or OriginKind.Study && !plan.Axes.Contains(value.Path)
            && value is { Sources.Count: 0, Assumed: null } && !IsUsual(value)
        group arm by (value.Path, value.Origin) into same
        let why = same.Select(arm => IdleRules.Why(arm.InYears, same.Key.Path)).ToList()
        where why.All(one => one is not null)
        select Told(same.First().Name, same.Key.Path, why[0]!);

    /// <summary>Saying what would be so anyway does no harm.</summary>
    private static bool IsUsual(LoadedValue value) => Usual.Value.TryGetValue(value.Path, out var usual) && usual == value.Value;

    private static readonly Lazy<Dictionary<string, FieldValue>> Usual = new(() =>
        Builder.Values(Scenario.OfHomes(2), Model.Plans, "").ToDictionary(one => one.Path, one => one.Value));

    private static Caution Told(string name, string path, Bilingual why) => new(
        CautionKind.Idle, $"{name}: {path} doet niets, want {why.Nl}", $"{name}: {path} does nothing, because {why.En}");
}
