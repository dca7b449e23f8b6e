using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Explain;

/// <summary>Makes the explanation of a scenario.</summary>
public static class Explainer
{
    private const string Believed = "assumptions.";

    // Numbers of years that are a moment and no length.
    private static readonly string[] Moments = ["building.closes_after_years", "waakvlam.from_year"];

    public static Explanation Explain(LoadedScenario scenario)
    {
        var plans = Plans(scenario);
        var events = Events(scenario);
        var money = Money(scenario);
        var known = Known(scenario);
        var believed = Assumptions(scenario);
        var ofPlans = plans.SelectMany(section => section.Lines).SelectMany(line => line.Sources)
            .Concat(events.SelectMany(line => line.Sources))
            .Concat(money.SelectMany(line => line.Sources))
            .Concat(known.SelectMany(line => line.Sources))
            .Select(citation => citation.Id)
            .ToList();
        var ofAssumptions = believed.SelectMany(section => section.Lines)
            .SelectMany(line => line.Entry.Assumption.Sources.Concat(line.Loaded.Sources.Select(citation => citation.Id)));
        return new Explanation
        {
            Scenario = scenario,
            Complex = Portrait.Of(scenario.Plan),
            Plans = plans,
            Events = events,
            Money = money,
            Known = known,
            Assumptions = believed,
            SwitchedOff = [.. Catalogue.Switches.Where(mechanism => !mechanism.IsOnIn(scenario.Assumptions))],
            Instead = [.. Catalogue.Variants.Where(variant => variant.HoldsIn(scenario.Assumptions))],
            Counts = Count(plans, believed),
            Sources = Rows(ofPlans.Concat(ofAssumptions)),
            SourcesOfPlans = Rows(ofPlans),
        };
    }

    private static List<PlanSection> Plans(LoadedScenario scenario)
    {
        // What every plan is when a file says nothing but the number of homes.
        var usual = ScenarioFile.Parse($"name: usual\nbuilding: {{ homes: {scenario.Plan.Building.Homes} }}\n", "usual.yaml").OrThrow();
        var opened = scenario.Plan.Opened;
        return [.. scenario.Values
            .Where(value => !value.Path.StartsWith(Believed, StringComparison.Ordinal) && !NamedList.Has(value.Path) && !KnownBlock.Has(value.Path))
            .GroupBy(value => value.Path.Split('.')[0])
            .Select(section => new PlanSection(
                section.Key, SectionTexts.OfPlan(section.Key), [.. section.Select(value => LineOf(value, usual, opened))]))];
    }

    private static PlanLine LineOf(LoadedValue value, LoadedScenario usual, CalendarMonth? opened)
    {
        var otherwise = value.Origin.Kind != OriginKind.Default ? Basis.Bare : RulesOfThumb.For(value.Path).Count > 0 ? Basis.Rule : Basis.Start;
        var basis = BasisOf(value.Sources, value.Assumed, otherwise);
        var standard = usual.Values.FirstOrDefault(other => other.Path == value.Path)?.Value ?? value.Value;
        var sources = basis == Basis.Rule ? RulesOfThumb.For(value.Path) : value.Sources;
        var (name, text) = (PlanTexts.Of(value.Path).Name, PlanTexts.Write(value.Path, value.Value));
        if (Moments.Contains(value.Path) && value.Value.Number > 0)
            text += MonthTexts.Beside(value.Value.Number, opened);
        return new PlanLine(value, name, text, basis, sources, standard != value.Value ? standard : null);
    }

    private static Basis BasisOf(IReadOnlyList<Citation> sources, Bilingual? assumed, Basis otherwise) =>
        sources.Count > 0 ? Basis.Cited : assumed is not null ? Basis.Assumed : otherwise;

    private static List<PolicyLine> Events(LoadedScenario scenario) =>
        [.. scenario.Plan.InYears().Events.OrderBy(policy => policy.AtYear ?? double.MaxValue).Select(policy => LineOf(policy, scenario))];

    private static PolicyLine LineOf(PolicyEvent policy, LoadedScenario scenario)
    {
        var (basis, sources, assumed) = GroundOf(scenario, NamedList.Events.Of(policy.Name));
        return new PolicyLine(policy, PolicyTexts.When(policy, scenario.Plan.Opened), PolicyTexts.What(policy), basis, sources, assumed);
    }

    private static List<StreamLine> Money(LoadedScenario scenario) =>
        [.. scenario.Plan.InYears().Money.OrderBy(stream => stream.FromYear).Select(stream => LineOf(stream, scenario))];

    private static StreamLine LineOf(MoneyStream stream, LoadedScenario scenario)
    {
        var (basis, sources, assumed) = GroundOf(scenario, NamedList.Money.Of(stream.Name));
        return new StreamLine(stream, StreamTexts.Says(stream, scenario.Plan.Opened), basis, sources, assumed);
    }

    private static List<KnownLine> Known(LoadedScenario scenario) => [.. scenario.Plan.Known.Values.Select(known =>
    {
        // A margin has no source of its own.
        var value = scenario[$"{KnownBlock.Name}.{known.Outcome}.{KnownBlock.Value}"];
        return new KnownLine(known, Outcome.Named(known.Outcome), BasisOf(value.Sources, value.Assumed, Basis.Bare), value.Sources, value.Assumed);
    })];

    /// <summary>What the values of one item of a list rest on together.</summary>
    private static (Basis Basis, IReadOnlyList<Citation> Sources, Bilingual? Assumed) GroundOf(LoadedScenario scenario, string prefix)
    {
        var values = scenario.Values.Where(value => value.Path.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var sources = values.SelectMany(value => value.Sources).DistinctBy(citation => citation.Id).ToList();
        var assumed = values.Select(value => value.Assumed).FirstOrDefault(reason => reason is not null);
        return (BasisOf(sources, assumed, Basis.Bare), sources, assumed);
    }

    private static List<BelievedSection> Assumptions(LoadedScenario scenario) =>
        [.. Catalogue.Entries
            .Select(entry => new BelievedLine(entry, AssumptionTexts.Of(entry), scenario[Believed + entry.Path]))
            .GroupBy(line => PlanCheck.Snake(line.Entry.Section.Name))
            .Select(section => new BelievedSection(section.Key, SectionTexts.OfAssumptions(section.Key), [.. section]))];

    private static Counts Count(List<PlanSection> plans, List<BelievedSection> believed)
    {
        var values = plans.SelectMany(section => section.Lines).Where(line => !line.IsEmptyShare).ToList();
        var numbers = believed.SelectMany(section => section.Lines).ToList();
        return new Counts(
            Enum.GetValues<Basis>().ToDictionary(basis => basis, basis => values.Count(line => line.Basis == basis)),
            Enum.GetValues<OriginKind>().ToDictionary(kind => kind, kind => values.Count(line => line.Loaded.Origin.Kind == kind)),
            Enum.GetValues<Grade>().ToDictionary(grade => grade, grade => numbers.Count(line => line.Entry.Assumption.Grade == grade)),
            numbers.Count(line => line.Entry.Assumption.Sources.Count > 0),
            numbers.Count(line => line.IsOverridden));
    }

    private static List<EvidenceRow> Rows(IEnumerable<string> ids) =>
        [.. ids.Distinct().Order(StringComparer.Ordinal).Select(EvidenceFile.Shipped.Find).OfType<EvidenceRow>()];
}
