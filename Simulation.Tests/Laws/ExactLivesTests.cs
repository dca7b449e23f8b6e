using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;
using Xunit.Abstractions;

namespace Simulation.Tests.Laws;

/// <summary>
/// One process at a time, with what others do to it set to nothing, against what probability says of it exactly. Limits are five standard
/// errors of the exact answer (false alarm 6e-7 for each figure, below 1e-4 for this file); where there is no chance, single precision.
/// </summary>
public class ExactLivesTests(ITestOutputHelper output)
{
    private const int Homes = 3000;
    private const double Month = 4.0 / Week.PerYear;

    /// <summary>An empty home is let with a chance of 1 − 0.6² a week and then waits for the key: vacancy is an alternating renewal process.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Homes_stand_empty_as_alternating_renewal_says()
    {
        const int Weeks = 200;
        double leaves = 1 - Math.Exp(-0.5 / Week.PerYear);
        var others = Schedule.Steps.Where(step => step.Process is not ("Turnover" or "Allocation")).Select(step => step.Switch).OfType<string>();
        var believed = new AssumptionSet().Without([.. others, "turnover.feelings", "turnover.worn_out"]).With(
            ("turnover.others", 0.5), ("turnover.others_shape", 1), ("groups.regular_exits", 1),
            ("allocation.no_show", 0.6), ("allocation.candidates_a_meeting", 2));
        var plan = Scenario.OfHomes(Homes) with
        {
            Mix = new MixPlan { SupportedShare = 0 },
            Selection = new SelectionPlan { Method = SelectionMethod.WaitingList },
        };
        var run = new ComplexRun(new Blueprint(plan, believed, Weeks));
        var complex = run.Start(9, 0);
        ComplexRun.RunTo(complex, Weeks);

        // Empty for the weeks of making ready and of waiting for the key, and one more for each week without a candidate.
        int least = (int)(believed.Allocation.MakingReady + believed.Allocation.ToTheKey);
        var (mean, variance) = WeeksEmpty(leaves, least, 1 - (0.6 * 0.6), Weeks);
        output.Near("weeks empty", Homes * mean, Math.Sqrt(Homes * variance), complex.Series.Sum(ComplexCounter.Vacant, 0, Weeks));
    }

    /// <summary>Mean and variance of the weeks one home stands empty; in the week of the key nobody leaves.</summary>
    private static (double Mean, double Variance) WeeksEmpty(double leaves, int least, double found, int weeks)
    {
        double[] first = new double[weeks + 1];
        double[] second = new double[weeks + 1];
        for (int left = 1; left <= weeks; left++)
        {
            first[left] = (1 - leaves) * first[left - 1];
            second[left] = (1 - leaves) * second[left - 1];
            double chance = leaves * found;
            for (int empty = least; empty < left + least + 200; empty++, chance *= 1 - found)
            {
                int counted = Math.Min(empty, left);
                int after = Math.Max(0, left - empty - 1);
                first[left] += chance * (counted + first[after]);
                second[left] += chance * ((counted * counted) + (2 * counted * first[after]) + second[after]);
            }
        }

        return (first[weeks], second[weeks] - (first[weeks] * first[weeks]));
    }

    /// <summary>Support ends with a constant hazard for whoever may do without, looked at once a month from half a year on: a geometric law.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Support_ends_by_a_geometric_law()
    {
        var complex = Supported().Without("care.community_taper").With(("care.ends", 0.35), ("care.not_before", 26)).AsDrawn();
        Array.Clear(complex.Residents.Lasting);
        Step(complex, Care.Step, 26 + (2 * Week.PerYear));
        output.NearShare("ends of support in two years", Homes, 1 - Math.Exp(-0.7), complex.Tally[ComplexCounter.EndOfSupport]);
    }

    /// <summary>Indicated hours go down by the same share every month until they reach the least: compound interest.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Hours_of_support_go_down_as_compound_interest()
    {
        var complex = Supported().Without("care.end_of_support").With(("care.tapers", 0.2), ("care.least", 1)).AsDrawn();
        float[] before = [.. complex.Residents.CareHours.AsSpan()[..Homes]];
        Step(complex, Care.Step, 3 * Week.PerYear);
        double kept = Math.Pow(1 - (0.2 * Month), 39);
        double exact = before.Sum(hours => Math.Max(1, hours * kept));
        output.Same("hours after three years", exact, complex.CareHours, 1e-5);
    }

    /// <summary>
    /// Well until a crisis begins, with the same chance every month; in it until it passes, with the same chance every week: a Markov chain
    /// of two states with period four.
    /// </summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [Trait("Kind", "oracle")]
    public void Crises_come_and_go_as_a_chain_of_two_states(double rate)
    {
        const int Weeks = 260;
        var complex = Given.Complex(Homes, perCorridor: 30).With(
            ("incidents.spells_others", rate), ("incidents.spells_daytime", 1), ("incidents.spells_first_year", 1),
            ("incidents.spells_when_at_home", 1), ("incidents.signals_in_spell", 0), ("incidents.signals", 0), ("incidents.arrears", 0), ("incidents.recovers_alone", 0.1)).Open();
        foreach (int home in complex.Homes()) Clocks.Start(complex, home);
        Step(complex, Incidents.Step, Weeks);
        var classes = Enumerable.Range(0, 4).Select(of => Crises(1 - Math.Exp(-rate * Month), 1 - Math.Exp(-0.1), of, Weeks)).ToList();
        double each = Homes / 4.0;
        double error = Math.Sqrt(classes.Sum(c => each * c.Variance));
        output.Near("crises", classes.Sum(c => each * c.Mean), error, complex.Tally.Total(GroupCounter.Destabilised));
        double inCrisis = classes.Average(c => c.InCrisis);
        int ill = complex.Homes().Count(home => complex.Residents.SpellWeeks[home] > 0);
        output.NearShare("in a crisis at the end", Homes, inCrisis, ill, smallEnough: 0.2);
    }

    /// <summary>Of a home that is looked at in weeks of one of the four kinds: mean and variance of its crises, and the chance to be in one at the end.</summary>
    private static (double Mean, double Variance, double InCrisis) Crises(double begins, double passes, int of, int weeks)
    {
        var (well, ill) = ((0.0, 0.0), (0.0, 0.0));
        double inCrisis = 0;
        for (int week = weeks - 1; week >= 0; week--)
        {
            var passing = Mix(passes, well, ill);
            well = week % 4 == of ? Mix(begins, (1 + passing.Item1, 1 + (2 * passing.Item1) + passing.Item2), well) : well;
            ill = passing;
        }

        for (int week = 0; week < weeks; week++)
            inCrisis = (inCrisis + ((1 - inCrisis) * (week % 4 == of ? begins : 0))) * (1 - passes);
        return (well.Item1, well.Item2 - (well.Item1 * well.Item1), inCrisis);

        static (double, double) Mix(double chance, (double One, double Two) yes, (double One, double Two) no) =>
            ((chance * yes.One) + ((1 - chance) * no.One), (chance * yes.Two) + ((1 - chance) * no.Two));
    }

    /// <summary>A clock that builds up to a moment drawn beforehand, wound again when it goes off, makes every month a draw of its own: a binomial law.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Arrears_come_by_a_binomial_law()
    {
        const int Months = 130;
        var complex = Given.Complex(Homes, perCorridor: 30).Without("incidents.spells")
            .With(("incidents.signals", 0), ("incidents.arrears", 0.2)).Open();
        foreach (int home in complex.Homes()) Clocks.Start(complex, home);
        Step(complex, Incidents.Step, Months * 4);
        double chance = 1 - Math.Exp(-0.2 * Month);
        double times = Math.Pow(1 - chance, Months);
        for (int n = 0; n <= 5; n++)
        {
            int homes = complex.Homes().Count(home => complex.Residents.ArrearsSpells[home] == n);
            output.NearShare($"behind with the rent {n} times in ten years", Homes, times, homes, smallEnough: 0.2);
            times *= (Months - n) / (n + 1.0) * chance / (1 - chance);
        }
    }

    /// <summary>A tie fades at one rate while people still meet and at another afterwards: s exp(−a t − b u).</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void A_tie_fades_exponentially()
    {
        var complex = Given.Complex().With(("ties.fades_in_touch", 0.1), ("ties.fades_out_of_touch", 0.5), ("ties.out_of_touch_after", 8)).Open();
        complex.Friends(0, 4, strength: 0.9f);
        Step(complex, Acquaintance.Step, 104);

        // Looked at in weeks 0, 4, ... 100: three times not later than eight weeks after they last met, and 23 times after that.
        double exact = 0.9 * Math.Exp(-Month * ((0.1 * 3) + (0.5 * 23)));
        output.Same("strength after two years", exact, complex.Tie(0, 4), 1e-5);
    }

    /// <summary>Faces come to be known towards what one can keep in mind, the same share of what is missing every month: 1 − (1 − p)^n of P (1 − exp(−m / P)).</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(80)]
    [InlineData(400)]
    [Trait("Kind", "oracle")]
    public void Faces_come_to_be_known_as_coupons_are_collected(int homes)
    {
        var complex = Given.Complex(homes).With(("ties.faces_from_passing", 60), ("ties.weeks_to_know", 30))
            .Planned(plan => plan with { Building = plan.Building with { Room = CommonRoom.None, Wings = 1 } }).Open();
        Step(complex, Acquaintance.Step, Week.PerYear);
        double others = homes - 1;
        double exact = others * (1 - Math.Exp(-60 / others)) * (1 - Math.Exp(-Week.PerYear / 30.0));
        output.Same($"faces known after a year among {homes}", exact, complex.Residents.Known[0], 2e-5);
    }

    private static Setting Supported() =>
        Given.Complex(Homes, perCorridor: 30).Planned(plan => plan with { Mix = new MixPlan { SupportedShare = 1 } });

    private static void Step(HousingComplex complex, Action<HousingComplex, Week> step, int weeks)
    {
        for (int week = 0; week < weeks; week++)
            step(complex, new Week(week));
    }
}
