using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Cautions;

/// <summary>Alternatives that differ in nothing, or in more than they say.</summary>
internal static class Differences
{
    private const string Homes = "building.homes";

    public static IEnumerable<Caution> Of(StudyPlan plan, IReadOnlyList<LookedAt> arms) =>
    [
        .. plan.Cells.SelectMany(Equal), .. arms.Skip(1).SelectMany(arm => Sizes(arms[0], arm)),
        .. plan.Kind == StudyKind.Sweep ? [] : arms.Skip(1).SelectMany(arm => Many(plan, arms[0], arm)),
    ];

    /// <summary>Alternatives whose lives are those of the base in every run, though they are no placebo.</summary>
    public static IEnumerable<Caution> After(StudyResult result) =>
        from cell in result.Plan.Cells
        from arm in cell.Alternatives
        where arm.Point.Identity != cell.Base.Point.Identity && result.Fingerprint(arm) == result.Fingerprint(cell.Base)
            && arm.Scenario.Plan.Events.All(policy => !policy.Placebo)
        select new Caution(
            CautionKind.SameLives,
            $"{arm.Name}: wat dit alternatief verandert maakt in geen enkele doorrekening iets uit: alles is gelijk aan {cell.Base.Name}; zie met gwsim explain wat er staat",
            $"{arm.Name}: what this alternative changes makes no difference in any run: all is equal to {cell.Base.Name}; see with gwsim explain what it says");

    private static IEnumerable<Caution> Equal(Cell cell)
    {
        var arms = cell.Alternatives;
        for (int nth = 0; nth < arms.Count; nth++)
        {
            if (arms[nth].Point.Identity == cell.Base.Point.Identity)
            {
                yield return new Caution(
                    CautionKind.EqualToBase,
                    $"{arms[nth].Name} is gelijk aan de basis {cell.Base.Name}: elk verschil is nul; verander iets in dit alternatief of laat het weg",
                    $"{arms[nth].Name} is equal to the base {cell.Base.Name}: every difference is zero; change something in this alternative or leave it out");
            }
            else if (arms.Take(nth).FirstOrDefault(other => other.Point.Identity == arms[nth].Point.Identity) is { } same)
            {
                yield return new Caution(
                    CautionKind.EqualToEachOther,
                    $"{arms[nth].Name} is gelijk aan {same.Name}: twee alternatieven zijn er één; verander een van beide of laat het weg",
                    $"{arms[nth].Name} is equal to {same.Name}: two alternatives are one; change one of them or leave it out");
            }
        }
    }

    private static IEnumerable<Caution> Sizes(LookedAt under, LookedAt at)
    {
        int here = at.Written.Building.Homes, there = under.Written.Building.Homes;
        string size = here.ToString(CultureInfo.InvariantCulture);
        bool isSaid = at.Arm.Title.Nl.Contains(size, StringComparison.Ordinal) && at.Arm.Title.En.Contains(size, StringComparison.Ordinal);
        if (here == there || isSaid) yield break;
        yield return new Caution(
            CautionKind.UnequalSizes,
            $"{at.Name} heeft {here} woningen en {under.Name} {there}: het zijn niet dezelfde mensen, en totalen voor het complex verschillen al door de grootte; vergelijk per woning of per 100 bewoners, of maak {Homes} gelijk",
            $"{at.Name} has {here} homes and {under.Name} {there}: they are not the same people, and totals for the complex differ by size alone; compare per home or per 100 residents, or make {Homes} equal");
    }

    /// <summary>Several things at once in an alternative that nobody gave a title, or in scenarios that are compared by hand.</summary>
    private static IEnumerable<Caution> Many(StudyPlan plan, LookedAt under, LookedAt at)
    {
        bool byHand = plan.Question is null && plan.Name.EndsWith("-compared", StringComparison.Ordinal);
        bool isNamed = at.Arm.Title.Nl != at.Name || at.Arm.Title.En != at.Name;
        if (isNamed && !byHand) yield break;
        var mine = at.Scenario.Values.ToDictionary(value => value.Path, value => value.Value);
        var theirs = under.Scenario.Values.ToDictionary(value => value.Path, value => value.Value);
        string[] things =
        [
            .. mine.Keys.Union(theirs.Keys)
                .Where(path => path != Model.Opened && !KnownBlock.Has(path))
                .Where(path => !mine.TryGetValue(path, out var one) || !theirs.TryGetValue(path, out var two) || one != two)
                .Select(path => NamedList.Has(path) || path.StartsWith(Model.Assumptions, StringComparison.Ordinal)
                    ? string.Join('.', path.Split('.')[..2])
                    : path.Split('.')[0])
                .Distinct(),
        ];
        if (things.Length < 2) yield break;
        string listed = string.Join(", ", things);
        yield return new Caution(
            CautionKind.ManyThings,
            $"{at.Name} verschilt van {under.Name} in {things.Length} dingen tegelijk ({listed}): het verschil is dat van alles samen; verander één ding per alternatief om te zien wat wat doet, of zeg het in de title",
            $"{at.Name} differs from {under.Name} in {things.Length} things at once ({listed}): the difference is that of all together; change one thing in each alternative to see what does what, or say so in the title");
    }
}
