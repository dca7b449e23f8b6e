using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// What is agreed about the home when support ends decides whether a mix is held. 80 homes, a third agreed, ten years,
/// 40 complexes; standard errors are asserted, limits lie more than five of them from what comes out (false alarm 6e-7 each).
/// </summary>
public class HeldMixTests
{
    private const int Homes = 80;
    private const int Years = 10;
    private const int Replicates = 40;

    [Fact]
    public void By_default_an_agreed_third_stays_near_a_third_and_half_of_those_who_come_have_no_support()
    {
        var (places, withSupport) = Held(AfterSupport.KeepsPlace);
        foreach (double year in places)
            Assert.InRange(year, (1.0 / 3) - 0.02, (1.0 / 3) + 0.02);
        var (mean, error) = Runs.Summary(withSupport);
        Assert.InRange(error, 0, 0.02);
        Assert.True(mean < 0.5 - (2 * error), $"{mean:0.000} of those who come in years 3 to 10 have support, standard error {error:0.000}");
    }

    [Fact]
    public void Where_the_place_moves_to_the_next_vacancy_most_who_come_have_support()
    {
        var (places, withSupport) = Held(AfterSupport.OpensPlace);
        foreach (double year in places)
            Assert.InRange(year, (1.0 / 3) - 0.05, (1.0 / 3) + 0.02);
        var (kept, _) = Runs.Summary(Held(AfterSupport.KeepsPlace).WithSupport);
        var (mean, error) = Runs.Summary(withSupport);
        Assert.True(mean > kept + 0.1 + (5 * error), $"{mean:0.000} of those who come, against {kept:0.000} where the home remains a place");
    }

    [Fact]
    public void A_flip_with_another_place_does_what_a_moving_place_does()
    {
        var (moves, moveIns) = Held(AfterSupport.OpensPlace, comesBack: 0);
        var (flips, flipIns) = Held(AfterSupport.Omklap, opens: true, comesBack: 0);
        Assert.Equal(moves, flips);
        Assert.Equal(moveIns, flipIns);
    }

    [Fact]
    public void A_flip_without_another_costs_a_place_each_time_support_ends()
    {
        var run = Run(AfterSupport.Omklap, opens: false, comesBack: 0);
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            var complex = run.Start(1, replicate);
            double ended = 0;
            foreach (var week in ComplexRun.Weeks(complex))
            {
                ended += complex.Series.At(week.Index, ComplexCounter.EndOfSupport);
                Assert.Equal(ended, complex.PlacesLost);
                Assert.Equal(Math.Max(0, (Homes / 3.0) - ended) / Homes, complex.PlacesShare, 1e-9);
            }

            Assert.True(Places(complex) < 0.2, "and the complex has fewer places in the end");
        }
    }

    [Fact]
    public void Who_moves_on_is_gone_within_the_time_agreed()
    {
        var run = Run(AfterSupport.MovesOn, opens: false, comesBack: 0, extends: false);
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            var complex = run.Start(1, replicate);
            var since = new Dictionary<ulong, int>();
            foreach (var week in ComplexRun.Weeks(complex))
            {
                for (int home = 0; home < Homes; home++)
                {
                    if (!complex.Residents.Present[home] || complex.Residents.SideOf(home) != Side.Formerly)
                        continue;
                    since.TryAdd(complex.Residents.Address[home], week.Index);
                    Assert.True(week.Index - since[complex.Residents.Address[home]] < Week.InMonths(12), "a year after support ended");
                }
            }

            Assert.True(since.Count > 10, "support ended for enough people to say so");
        }
    }

    /// <summary>The share of homes that are places at the end of each year on average, and of those who came in years 3 to 10 with support in each run.</summary>
    private static (double[] Places, double[] WithSupport) Held(AfterSupport form, bool opens = false, double comesBack = 0.5)
    {
        var run = Run(form, opens, comesBack);
        var places = new double[Years];
        var came = new double[Replicates];
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            var complex = run.Start(1, replicate);
            for (int year = 0; year < Years; year++)
            {
                ComplexRun.RunTo(complex, (year + 1) * Week.PerYear);
                places[year] += Places(complex) / Replicates;
            }

            int from = 2 * Week.PerYear;
            int to = Years * Week.PerYear;
            came[replicate] = complex.Series.Sum(GroupCounter.MoveIns, Side.Supported, from, to) / complex.Series.Sum(GroupCounter.MoveIns, from, to);
        }

        return (places, came);
    }

    /// <summary>Homes that are a place, those with a key to come included.</summary>
    private static double Places(HousingComplex complex) => (double)Enumerable.Range(0, Homes).Count(home => complex.Residents.Present[home]
        ? complex.Residents.HoldsPlace[home]
        : complex.Homes.MoveInAt[home] < Simulation.Core.Population.Homes.Never && complex.Homes.ForSupported[home]) / Homes;

    private static ComplexRun Run(AfterSupport form, bool opens, double comesBack = 0.5, bool extends = true)
    {
        var usual = Scenario.OfHomes(Homes);
        var plan = usual with
        {
            Mix = usual.Mix with { WhenSupportEnds = form, OmklapOpensPlace = opens },
            Contract = usual.Contract with { Extends = extends },
        };
        return new ComplexRun(new Blueprint(plan, new AssumptionSet().With(("care.comes_back", comesBack)), Years * Week.PerYear));
    }
}
