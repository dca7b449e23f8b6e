using FsCheck;
using FsCheck.Fluent;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Kit;

/// <summary>
/// A complex anybody could ask for, small enough to be looked at: a random plan, cut to so many homes, years, events and streams, under
/// usual or random assumptions, with a rule otherwise and some mechanisms off. What fails is made smaller until nothing can be left out of it.
/// </summary>
internal sealed record RandomCase
{
    private static readonly string[] Rules = [.. Catalogue.Variants.Select(one => one.Path)];
    private static readonly string[] Switches = [.. Catalogue.Switches.Select(one => $"{one.Process}.{one.Name}")];

    public required int Plan { get; init; }
    public required int Homes { get; init; }
    public required int Years { get; init; }

    /// <summary>The most events and streams that are kept.</summary>
    public required int Events { get; init; }
    public required int Streams { get; init; }

    /// <summary>Which random set of assumptions; 0 is the usual one.</summary>
    public required int Believed { get; init; }

    /// <summary>The rule that is otherwise, by its place in the list; none below 0.</summary>
    public required int Rule { get; init; }

    /// <summary>Mechanisms that are off, by their places in the list.</summary>
    public required IReadOnlyList<int> Off { get; init; }

    public Scenario Scenario
    {
        get
        {
            var plan = RandomPlan.Of(Plan);
            return plan with
            {
                Building = plan.Building with { Homes = Homes, Wings = Math.Min(plan.Building.Wings, Homes) },
                Events = [.. plan.Events.Take(Events)],
                Money = [.. plan.Money.Take(Streams)],
            };
        }
    }

    public IEnumerable<string> SwitchedOff => Off.Select(one => Switches[one]).Distinct();

    public AssumptionSet Assumptions
    {
        get
        {
            var usual = new AssumptionSet();
            var chance = new Random(Believed);
            var set = Believed == 0 ? usual : usual.With(Catalogue.Entries.Select(entry =>
                (entry.Path, entry.Assumption.Low + ((entry.Assumption.High - entry.Assumption.Low) * chance.NextDouble()))));
            return (Rule < 0 ? set : set.Instead(Rules[Rule])).Without(SwitchedOff);
        }
    }

    public ComplexRun Run() => new(new Blueprint(Scenario, Assumptions, Years * Week.PerYear));

    /// <summary>Every week of it, held to something.</summary>
    public void EachWeek(Action<HousingComplex, Week> holds)
    {
        var complex = Run().Start((ulong)Plan, Believed);
        foreach (var week in ComplexRun.Weeks(complex))
            holds(complex, week);
    }

    /// <summary>Where a mechanism stands in the list.</summary>
    public static int PlaceOf(string mechanism) => Array.IndexOf(Switches, mechanism);

    public override string ToString() =>
        $"plan {Plan}, {Homes} homes, {Years} years, {Events} events, {Streams} streams, assumptions {Believed}, "
            + $"rule {(Rule < 0 ? "ours" : Rules[Rule])}, without {string.Join(", ", SwitchedOff)}";

    /// <summary>Holds a law against so many cases, the same every day; a law that fails says the smallest case it fails for.</summary>
    public static void Hold(Action<RandomCase> law, ulong seed, int cases = 60)
    {
        Prop.ForAll(Arb.ToArbitrary(Cases, Smaller), law).Check(Seeded.Cases(cases, seed));
    }

    private static Gen<RandomCase> Cases =>
        from plan in Gen.Choose(0, 100_000)
        from homes in Gen.Choose(2, 40)
        from years in Gen.Choose(1, 4)
        from believed in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 100_000))
        from rule in Gen.Choose(-Rules.Length, Rules.Length - 1)
        from off in Gen.OneOf(Gen.Constant<int[]>([]), Gen.ArrayOf(Gen.Choose(0, Switches.Length - 1), 4))
        let one = new RandomCase { Plan = plan, Homes = homes, Years = years, Events = 5, Streams = 9, Believed = believed, Rule = rule, Off = off }
        where PlanCheck.Faults(one.Scenario).Count == 0
        select one;

    private static IEnumerable<RandomCase> Smaller(RandomCase one)
    {
        RandomCase[] smaller =
        [
            one with { Years = 1 }, one with { Years = one.Years - 1 },
            one with { Homes = 2 }, one with { Homes = one.Homes / 2 }, one with { Homes = one.Homes - 1 },
            one with { Events = 0 }, one with { Events = Math.Max(0, one.Events - 1) },
            one with { Streams = 0 }, one with { Streams = Math.Max(0, one.Streams - 1) },
            one with { Believed = 0 }, one with { Rule = -1 },
            .. one.Off.Select((_, at) => one with { Off = [.. one.Off.Where((_, nth) => nth != at)] }),
        ];
        return smaller.Where(less => less is { Years: > 0, Homes: > 1 } && less != one && PlanCheck.Faults(less.Scenario).Count == 0);
    }
}
