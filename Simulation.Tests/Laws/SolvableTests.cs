using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// Where interactions are switched off the model has a known answer, and gives it. Every limit is five standard errors
/// of the exact answer: a false alarm has chance 6e-7 for each figure, and below 2e-5 for this file.
/// </summary>
public class SolvableTests
{
    private const double Limit = 5;

    private static readonly AssumptionSet Alone = new AssumptionSet()
        .Without("turnover.feelings", "incidents.spells", "staffing.replacement", "care.end_of_support", "encounters.bad_meetings")
        .With(("incidents.signals", 0), ("incidents.arrears", 0), ("incidents.arrears_supported", 0), ("groups.regular_exits", 1));

    /// <summary>Renewal theory: homes are let again and again, each tenancy a draw from the same Weibull curve.</summary>
    [Theory]
    [InlineData(0.17, 1.0, "a constant hazard")]
    [InlineData(0.30, 0.6, "newcomers leave sooner")]
    [InlineData(0.30, 1.4, "people leave after a while")]
    [Trait("Kind", "oracle")]
    public void Moves_follow_renewal_theory(double rate, double shape, string why)
    {
        const int Homes = 3000;
        const int Years = 8;
        var assumptions = Alone.With(("turnover.others", rate), ("turnover.others_shape", shape), ("allocation.no_show", 0));
        var plan = Scenario.OfHomes(Homes) with
        {
            Mix = new MixPlan { SupportedShare = 0 },
            Selection = new SelectionPlan { Method = SelectionMethod.WaitingList },
        };
        var result = ComplexRun.Of(plan, seed: 5, years: Years, assumptions: assumptions);
        var (mean, variance) = Renewals(rate, shape, assumptions, Years * Week.PerYear);
        double exits = result.Series.Sum(GroupCounter.Exits, 0, Years * Week.PerYear);
        double error = Math.Sqrt(Homes * variance);
        Assert.True(Math.Abs(exits - (Homes * mean)) < Limit * error, $"{why}: {exits} exits, renewal theory gives {Homes * mean:0.0} with standard error {error:0.0}");
    }

    /// <summary>The exact mean and variance of the number of exits from one home, week by week.</summary>
    private static (double Mean, double Variance) Renewals(double rate, double shape, AssumptionSet assumptions, int weeks)
    {
        double years = assumptions.Turnover.ReferenceYears;
        double Built(int stayed) => years * rate * Math.Pow(stayed / (years * Week.PerYear), shape);
        var opening = new double[weeks];
        double stays = 1;
        for (int stayed = 0; stayed < weeks; stayed++)
        {
            double chance = 1 - Math.Exp(Built(stayed) - Built(stayed + 1));
            opening[stayed] = stays * chance;
            stays *= 1 - chance;
        }

        // Who comes later gets the key after that week's moves, so is first at risk when a week has been stayed.
        double[] later = [.. opening.Skip(1).Select(leaving => leaving / (1 - opening[0]))];

        // An empty home is ready after so many weeks, let that same week, and the key comes some weeks later.
        int gap = 1 + (int)assumptions.Allocation.MakingReady + (int)assumptions.Allocation.ToTheKey;
        var first = new double[weeks + 1];
        var second = new double[weeks + 1];
        for (int left = 1; left <= weeks; left++)
            (first[left], second[left]) = Moments(later, left);
        var (mean, square) = Moments(opening, weeks);
        return (mean, square - (mean * mean));

        // Expected number of exits, and of its square, in the weeks that are left after moving in.
        (double First, double Second) Moments(double[] leaving, int left)
        {
            double one = 0;
            double two = 0;
            for (int at = 0; at < left && at < leaving.Length; at++)
            {
                int after = Math.Max(0, left - at - gap);
                one += leaving[at] * (1 + first[after]);
                two += leaving[at] * (1 + (2 * first[after]) + second[after]);
            }

            return (one, two);
        }
    }

    /// <summary>The ladder is an absorbing Markov chain: each rung ends the case or passes it on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Kind", "oracle")]
    public void Cases_end_where_the_absorbing_chain_says(int warnings)
    {
        const int Homes = 6000;
        var assumptions = Alone.Without("turnover.moves", "workload.queue", "signalling.neighbours", "signalling.presence").With(
            ("escalation.known_face_helps", 0), ("escalation.talk_ends", 0.4), ("escalation.mediable", 0.9), ("escalation.mediation_ends", 0.5),
            ("escalation.warning_ends", 0.3), ("escalation.last_chance_ends", 0.4), ("escalation.legal_evicts", 0.6));
        var plan = Scenario.OfHomes(Homes) with { Contract = new ContractPlan { Warnings = warnings } };
        var run = new ComplexRun(new Blueprint(plan, assumptions, 5 * Week.PerYear));
        var complex = run.Start(3, warnings);
        for (int home = 0; home < Homes; home++)
        {
            ref var one = ref complex.Cases.Begin(home, CaseKind.Nuisance, 0);
            one.Ordinal = 0;
            Ladder.Tell(complex, ref one, Parties.Beheer, new Week(0));
            Ladder.Climb(complex, ref one, new Week(0));
        }

        ComplexRun.RunTo(complex, 5 * Week.PerYear);
        double S(GroupCounter counter) => complex.Series.Sum(counter, 0, complex.Series.Weeks);
        double lastChance = 0.6 * 0.55 * Math.Pow(0.7, warnings);
        double legal = lastChance * 0.6;
        AssertShare(Homes, complex.Series.Sum(ComplexCounter.Mediations, 0, complex.Series.Weeks), 0.6, "mediations");
        AssertShare(Homes, complex.Series.Sum(ComplexCounter.LastChances, 0, complex.Series.Weeks), lastChance, "last chances");
        AssertShare(Homes, S(GroupCounter.Legal), legal, "legal procedures");
        AssertShare(Homes, S(GroupCounter.NuisanceEvictions), legal * 0.6, "evictions");

        // Warnings: the expected number is a geometric sum, its variance bounded by that of the number of warnings.
        double expected = 0.6 * 0.55 * Enumerable.Range(0, warnings).Sum(n => Math.Pow(0.7, n));
        double most = warnings * expected;
        Assert.InRange(S(GroupCounter.Warnings), (Homes * expected) - (Limit * Math.Sqrt(Homes * most)), (Homes * expected) + (Limit * Math.Sqrt(Homes * most)));
        Assert.Equal(0, complex.Cases.OpenCount - complex.Cases.Open.ToArray().Count(p => !complex.Cases[p].Open));
    }

    /// <summary>
    /// A single server with one job a week and Poisson arrivals: the number waiting after service is known to be
    /// rate^2 / (2 (1 - rate)) on average (discrete-time M/D/1). Routine work that goes first leaves it the hours it had.
    /// </summary>
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 0)]
    [InlineData(0.8, 2)]
    [Trait("Kind", "oracle")]
    public void The_queue_is_as_long_as_queueing_theory_says(double rate, double routine)
    {
        const int Homes = 2000;
        const int Weeks = 4000;
        var assumptions = Alone.Without("escalation.letters", "staffing.absence").With(
            ("routine.social_per_home", routine * Week.PerYear / Homes), ("routine.physical_per_home", 0), ("routine.gives_way", 0), ("workload.team_meeting_hours", 0), ("escalation.warning_hours", 3), ("turnover.others", 0), ("turnover.supported", 0));
        var plan = Scenario.OfHomes(Homes) with { Beheer = new BeheerPlan { HoursPerWeek = 3 + routine, SocialShare = 1 }, Coach = new CoachPlan { TimesRule = 0 } };
        var complex = new ComplexRun(new Blueprint(plan, assumptions, Weeks)).Start(1, 0);
        var draws = new Draws(Squares.KeyFrom(77));
        int next = 0;
        double sum = 0;
        double squares = 0;
        const int Batch = 200;
        double batch = 0;
        for (int week = 0; week < Weeks; week++)
        {
            for (int arrivals = Poisson(rate, draws.Inside((ulong)week)); arrivals > 0; arrivals--)
                Wait(complex, next++ % Homes, week);
            Staffing.Step(complex, new Week(week));
            Workload.Step(complex, new Week(week));
            int waiting = 0;
            foreach (int place in complex.Cases.Open)
            {
                if (complex.Cases[place].StepTaken)
                    complex.Cases[place].Open = false;
                else
                    waiting++;
            }

            batch += waiting;
            if (week % Batch == Batch - 1)
            {
                sum += batch / Batch;
                squares += batch / Batch * (batch / Batch);
                batch = 0;
            }
        }

        // Batch means of 200 weeks are close to independent; their spread gives the standard error.
        int batches = Weeks / Batch;
        double mean = sum / batches;
        double error = Math.Sqrt(((squares / batches) - (mean * mean)) / (batches - 1));
        double expected = rate * rate / (2 * (1 - rate));
        Assert.True(Math.Abs(mean - expected) < Limit * error, $"{mean:0.000} waiting, theory says {expected:0.000}, standard error {error:0.000}");
        Assert.True(error < expected / 4, "the sample is too small to say anything");
    }

    private static void Wait(HousingComplex complex, int home, int week)
    {
        ref var one = ref complex.Cases.Begin(home, CaseKind.Nuisance, week);
        one.Rung = Rung.Warning;
        one.Noticed = one.Seen = week;
        one.KnownTo = Parties.Beheer;
        one.HoursNeeded = 3;
    }

    private static int Poisson(double rate, double unit)
    {
        double chance = Math.Exp(-rate);
        double sum = chance;
        int n = 0;
        while (unit > sum)
        {
            n++;
            chance *= rate / n;
            sum += chance;
        }

        return n;
    }

    /// <summary>
    /// Three homes, moves and allocation only: the exact chain over (empty so long, let to whom) of all three homes
    /// gives the distribution of the number of residents with and without support; 20,000 complexes follow it.
    /// </summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void Three_homes_follow_their_exact_chain()
    {
        const int Weeks = 150;
        const int Replicates = 20_000;
        const double Leaves = 0.03;
        const double NoShow = 0.5;
        var assumptions = Alone.With(
            ("turnover.others", -Math.Log(1 - Leaves) * Week.PerYear), ("turnover.supported", -Math.Log(1 - Leaves) * Week.PerYear),
            ("turnover.supported_shape", 1), ("turnover.others_shape", 1), ("groups.ex_homeless_exits", 1),
            ("allocation.no_show", NoShow), ("allocation.candidates_a_meeting", 1), ("allocation.making_ready", 1), ("allocation.to_the_key", 1));
        var plan = Scenario.OfHomes(3) with
        {
            Mix = new MixPlan { SupportedShare = 0.5, Supported = Shares.Of((TargetGroup.ExHomeless, 1)) },
            Selection = new SelectionPlan { Method = SelectionMethod.WaitingList },
        };
        var run = new ComplexRun(new Blueprint(plan, assumptions, Weeks));
        var counts = new Dictionary<(int Supported, int Others), int>();
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            var series = run.Run(8, replicate).Series;
            var state = ((int)series.At(Weeks - 1, GroupCounter.Residents, Side.Supported), (int)series.At(Weeks - 1, GroupCounter.Residents, Side.Never));
            counts[state] = counts.GetValueOrDefault(state) + 1;
        }

        var exact = ThreeHomes.After(Weeks, Leaves, NoShow);
        Assert.Equal(1, exact.Values.Sum(), 1e-9);
        foreach (var (state, chance) in exact.Where(s => s.Value > 0.002))
            AssertShare(Replicates, counts.GetValueOrDefault(state), chance, state.ToString());
        Assert.True(exact.Count(s => s.Value > 0.002) >= 5, "too few states to compare");
    }

    private static void AssertShare(int count, double happened, double chance, string what)
    {
        double error = Math.Sqrt(count * chance * (1 - chance));
        Assert.True(Math.Abs(happened - (count * chance)) <= Limit * error, $"{what}: {happened} of {count}, exactly {count * chance:0.0} expected, standard error {error:0.0}");
    }

    /// <summary>The chain of three homes, written down from the rules and not from the code.</summary>
    private static class ThreeHomes
    {
        private enum Home
        {
            Supported,
            Other,
            JustLeft,
            ReadyToLet,
            KeyForSupported,
            KeyForOther,
        }

        public static Dictionary<(int Supported, int Others), double> After(int weeks, double leaves, double noShow)
        {
            // Half of three homes, rounded, is two with support at the start, in any places: places do not matter here
            // because homes are let in the order of their numbers only within one week, which the chain follows.
            var states = new Dictionary<(Home, Home, Home), double>();
            Home[] s = [Home.Supported, Home.Supported, Home.Other];
            foreach (var (a, b, c) in new[] { (0, 1, 2), (0, 2, 1), (2, 0, 1) })
                states[(s[a], s[b], s[c])] = 1.0 / 3;
            for (int week = 0; week < weeks; week++)
                states = Step(states, leaves, noShow);
            return states.GroupBy(p => Count(p.Key)).ToDictionary(g => g.Key, g => g.Sum(p => p.Value));
        }

        private static (int, int) Count((Home A, Home B, Home C) state)
        {
            Home[] all = [state.A, state.B, state.C];
            return (all.Count(h => h == Home.Supported), all.Count(h => h == Home.Other));
        }

        private static Dictionary<(Home, Home, Home), double> Step(Dictionary<(Home, Home, Home), double> states, double leaves, double noShow)
        {
            var next = new Dictionary<(Home, Home, Home), double>();
            foreach (var (state, chance) in states)
            {
                foreach (var (gone, p) in Leave([state.Item1, state.Item2, state.Item3], leaves, 0))
                {
                    foreach (var (let, q) in Let(gone, noShow, 0))
                    {
                        var key = (let[0], let[1], let[2]);
                        next[key] = next.GetValueOrDefault(key) + (chance * p * q);
                    }
                }
            }

            return next;
        }

        /// <summary>Each resident may leave; homes that were empty come a week further.</summary>
        private static IEnumerable<(Home[] State, double Chance)> Leave(Home[] homes, double leaves, int from)
        {
            if (from == homes.Length)
            {
                yield return (homes, 1);
                yield break;
            }

            if (homes[from] is Home.Supported or Home.Other)
            {
                foreach (var (state, chance) in Leave(With(homes, from, Home.JustLeft), leaves, from + 1))
                    yield return (state, chance * leaves);
                foreach (var (state, chance) in Leave(homes, leaves, from + 1))
                    yield return (state, chance * (1 - leaves));
                yield break;
            }

            var further = homes[from] switch
            {
                Home.JustLeft or Home.ReadyToLet => Home.ReadyToLet,
                Home.KeyForSupported => Home.Supported,
                _ => Home.Other,
            };
            foreach (var one in Leave(With(homes, from, further), leaves, from + 1))
                yield return one;
        }

        /// <summary>Homes ready to let meet one candidate; with support as long as fewer than half would have it.</summary>
        private static IEnumerable<(Home[] State, double Chance)> Let(Home[] homes, double noShow, int from)
        {
            if (from == homes.Length)
            {
                yield return (homes, 1);
                yield break;
            }

            if (homes[from] != Home.ReadyToLet)
            {
                foreach (var one in Let(homes, noShow, from + 1))
                    yield return one;
                yield break;
            }

            int supported = homes.Count(h => h is Home.Supported or Home.KeyForSupported);
            var key = supported + 0.5 < 1.5 ? Home.KeyForSupported : Home.KeyForOther;
            foreach (var (state, chance) in Let(With(homes, from, key), noShow, from + 1))
                yield return (state, chance * (1 - noShow));
            foreach (var (state, chance) in Let(homes, noShow, from + 1))
                yield return (state, chance * noShow);
        }

        private static Home[] With(Home[] homes, int at, Home value)
        {
            Home[] copy = [.. homes];
            copy[at] = value;
            return copy;
        }
    }
}
