using System.Collections.Concurrent;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>
/// What `check` calls in order runs, and gives outcomes that can be: two thousand plans with every field anywhere in its
/// range, and every assumption at either end of what is possible.
/// </summary>
public class RandomPlansTests
{
    private const int Plans = 2000;
    private const int Years = 3;

    [Fact]
    public void Two_thousand_random_plans_run_for_three_years_with_every_outcome_in_its_range() =>
        Check(Plans, nth => (RandomPlan.Of(nth), Usual));

    [Fact]
    public void With_every_assumption_somewhere_in_the_range_we_believe_in_they_do_too() =>
        Check(Plans / 4, nth => (RandomPlan.Of(Plans + nth), Believed(new Random(nth))));

    [Fact]
    public void Every_assumption_at_either_end_of_what_is_possible_gives_outcomes_that_can_be() =>
        Check(2 * Catalogue.Entries.Count, nth =>
        {
            var entry = Catalogue.Entries[nth / 2];
            var (low, high) = entry.Possible;
            double value = nth % 2 == 0 ? low : high;
            return (Full with { Name = $"{entry.Path} at {value}" }, Usual.With((entry.Path, value)));
        });

    private static readonly AssumptionSet Usual = new();

    /// <summary>A plan in which every process has something to do.</summary>
    private static readonly Scenario Full = Scenario.OfHomes(45) with
    {
        Building = new BuildingPlan { Homes = 45, SmallDwellings = true, BlockedHousingMarket = true, ClosesAfterYears = 2.9 },
        Selection = new SelectionPlan
        {
            TrialMonths = 6,
            PreEntryActivities = true,
            ExcludesAddiction = true,
            ExcludesViolentPast = true,
            CareCeilingHours = 20,
        },
        Contract = new ContractPlan
        {
            LeaseMonthsOthers = 20,
            LeaseMonthsSupported = 24,
            ReciprocityHoursSupported = 4,
            ReciprocityHoursOthers = 4,
            TiedToCare = true,
            ProviderLease = true,
            Cards = true,
            PlaceElsewhere = true,
            HelpsToNextHome = false,
        },
        Beheer = new BeheerPlan { Huismeester = Huismeester.LiveIn, ClearRoles = false, ClearRules = false, GangmakersPerCluster = 1 },
        Coach = new CoachPlan { MonthsBeforeOpening = 6 },
        Programme = new ProgrammePlan { LinkedHomes = 30 },
        Neighbourhood = new NeighbourhoodPlan { Sensitivity = 2 },
    };

    private static AssumptionSet Believed(Random chance) => Usual
        .With(Catalogue.Entries.Select(e => (e.Path, e.Assumption.Low + ((e.Assumption.High - e.Assumption.Low) * chance.NextDouble()))))
        .Without(Catalogue.Switches.Where(_ => chance.Next(10) == 0).Select(s => $"{s.Process}.{s.Name}"));

    private static void Check(int count, Func<int, (Scenario Plan, AssumptionSet Believed)> make)
    {
        var faults = new ConcurrentQueue<string>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, nth =>
        {
            var (plan, believed) = make(nth);
            try
            {
                var run = new ComplexRun(new Blueprint(plan, believed, Years * Week.PerYear));
                Look(run.Run(7, nth), plan.Name, faults);
                Look(run.Complex.Residents, plan.Name, faults);
            }
            catch (Exception fault)
            {
                faults.Enqueue($"{plan.Name}: {fault.GetType().Name} {fault.Message} {fault.StackTrace?.Split('\n')[0]}");
            }
        });
        Assert.True(faults.IsEmpty, $"{faults.Count} of {count}:{Environment.NewLine}{string.Join(Environment.NewLine, faults.Take(40))}");
    }

    private static void Look(RunResult result, string name, ConcurrentQueue<string> faults)
    {
        int strange = result.Series.Written.IndexOfAnyExceptInRange(double.MinValue, double.MaxValue);
        if (strange >= 0)
            faults.Enqueue($"{name}: counter {strange % Tally.Width} of week {strange / Tally.Width} is {result.Series.Written[strange]}");
        foreach (var outcome in Outcome.All)
        {
            InRange(name, outcome, result[outcome], faults);
            foreach (var year in result.Years)
                InRange(name, outcome, year[outcome], faults);
        }
    }

    /// <summary>What people feel stays on its scale.</summary>
    private static void Look(Residents residents, string name, ConcurrentQueue<string> faults)
    {
        for (int home = 0; home < residents.Homes; home++)
        {
            var one = residents[home];
            float[] scales = [one.Withdrawal, one.Belonging, one.Safety, one.Acceptance, one.Energy];
            if (one.Present && !(scales.Min() >= 0 && scales.Max() <= 1 && float.IsFinite(one.Propensity)))
                faults.Enqueue($"{name}: home {home} feels {string.Join(" ", scales)} and is inclined {one.Propensity}");
        }
    }

    private static void InRange(string name, Outcome outcome, double value, ConcurrentQueue<string> faults)
    {
        if (value < outcome.Low || value > outcome.High)
            faults.Enqueue($"{name}: {outcome.Id} is {value}");
    }
}
