using Simulation.Benchmarks.Community;
using Simulation.Core.Randomness;

namespace Simulation.Tests.Benchmarks.Community;

/// <summary>
/// The rules of the README, against an independent implementation and against what other engines published. Where two
/// samples are compared, they may differ by <see cref="Far"/> standard errors, which two right ones do once in 150,000
/// comparisons (normal, two sides); the seeds are fixed, so a pass stays a pass.
/// </summary>
[Trait("Speed", "slow")]
public class RulesTests
{
    private const double Far = 4.5;
    private const int Residents = 1000;

    [Fact]
    public void The_mean_share_is_the_published_one()
    {
        const double Published = 0.5988;
        const double PublishedError = 0.0002;
        double[] shares = new double[600];
        var run = new CommunityRun(Residents, Implementations.Best);
        for (int replicate = 0; replicate < shares.Length; replicate++)
        {
            run.Run(seed: 1, replicate);
            shares[replicate] = run.MeanShare;
        }

        var (mean, error) = Summary(shares);
        Assert.InRange(error, 0, 0.0015);
        AssertClose("mean share", Published - mean, Math.Sqrt((PublishedError * PublishedError) + (error * error)));
    }

    [Fact]
    public void An_independent_implementation_agrees()
    {
        var ours = Enumerable.Range(0, 60).Select(Ours).ToArray();
        var naive = Enumerable.Range(0, 60).Select(seed => Naive(new NaiveCommunity(Residents, seed))).ToArray();
        foreach (var (name, ask) in Measured.Questions)
        {
            var (difference, error) = Difference(ours, naive, ask);
            AssertClose(name, difference, error);
        }
    }

    [Fact]
    public void A_number_that_is_a_fifth_off_is_noticed()
    {
        var ours = Enumerable.Range(0, 60).Select(Ours).ToArray();
        var wrong = Enumerable.Range(0, 60).Select(seed => Naive(new NaiveCommunity(Residents, seed) { Follows = 0.04 })).ToArray();
        var (difference, error) = Difference(ours, wrong, measured => measured.MotivationSpread);
        Assert.True(Math.Abs(difference) > Far * error, $"{difference} in {error}");
    }

    [Fact]
    public void Evictions_agree_where_everybody_is_one_incident_away_from_them()
    {
        const int Weeks = 12;
        var ours = Enumerable.Range(0, 40).Select(replicate => EvictionsOf(ImplementationTests.OnTheEdge(Residents, replicate))).ToArray();
        var naive = Enumerable.Range(0, 40).Select(seed => NaiveEvictions(new NaiveCommunity(Residents, seed))).ToArray();
        Assert.True(ours.Average() > 5, "no evictions, nothing compared");
        var (mean, error) = Summary(ours);
        var (expected, expectedError) = Summary(naive);
        AssertClose("evictions", mean - expected, Math.Sqrt((error * error) + (expectedError * expectedError)));

        static double EvictionsOf(CommunityState community)
        {
            int evictions = 0;
            for (int week = 0; week < Weeks; week++)
            {
                PlainWeek.Step(community, week);
                evictions += community.Evictions;
                community.EndWeek();
            }

            return evictions;
        }

        static double NaiveEvictions(NaiveCommunity community)
        {
            foreach (var resident in community.Residents)
                (resident.Vulnerability, resident.Level) = (1, 3);
            return Enumerable.Range(0, Weeks).Sum(_ => community.Step().Evictions);
        }
    }

    [Fact]
    public void Whoever_moves_in_is_fresh()
    {
        var community = ImplementationTests.OnTheEdge(20_000);
        PlainWeek.Step(community, 0);
        int[] newcomers = [.. Enumerable.Range(0, community.Residents).Where(place => community.Person[place] != Address.Of(place, 0))];
        Assert.NotEmpty(newcomers);
        Assert.Equal(community.Evictions + community.MoveOuts, newcomers.Sum(Predecessors));
        Assert.All(newcomers, place => Assert.Equal(0, community.Level[place]));
        Assert.All(newcomers, place => Assert.InRange(community.Motivation[place], 0.3, 0.9));
        Assert.Contains(newcomers, place => community.Vulnerability[place] < 0.3);

        int Predecessors(int place) => Enumerable.Range(1, 3).First(k => community.Person[place] == Address.Of(place, k));
    }

    [Fact]
    public void A_run_does_not_depend_on_what_ran_before_in_the_same_place()
    {
        var used = ImplementationTests.OnTheEdge(100);
        for (int week = 0; week < 50; week++)
        {
            PlainWeek.Step(used, week);
            used.EndWeek();
        }

        var fresh = new CommunityState(100);
        used.Reset(seed: 3, replicate: 4);
        fresh.Reset(seed: 3, replicate: 4);
        Assert.Equal(fresh.Fingerprint(), used.Fingerprint());
    }

    [Fact]
    public void Neighbours_are_four_to_either_side_but_for_one_in_ten()
    {
        const int Many = 20_000;
        const double Rewired = 0.1;
        var community = new CommunityState(Many);
        community.Reset(seed: 5, replicate: 0);
        int elsewhere = 0;
        for (int i = 0; i < community.Neighbours.Length; i++)
        {
            int place = i / Rules.Neighbours;
            int other = community.Neighbours[i];
            Assert.NotEqual(place, other);
            int step = Math.Min((other - place + Many) % Many, (place - other + Many) % Many);
            elsewhere += step > Rules.Reach ? 1 : 0;
        }

        // A rewired entry hits the ring again now and then, too seldom to matter here.
        double share = (double)elsewhere / community.Neighbours.Length;
        AssertClose("rewired", share - Rewired, Math.Sqrt(Rewired * (1 - Rewired) / community.Neighbours.Length));
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1f, 0f)]
    [InlineData(0.37f, 0.625f)]
    public void One_number_decides_incident_and_move_out_independently(float vulnerability, float share)
    {
        double chance = Rules.IncidentChance(vulnerability, share);
        double from = Rules.IncidentFrom((float)chance);
        double both = Rules.MovesOut - from;
        Assert.Equal(0.01 * vulnerability * (1 - (0.5 * share)), chance, 1e-9);
        Assert.Equal(chance * Rules.MovesOut, both, 1e-9);
        Assert.True(from + chance >= Rules.MovesOut, "whoever moves out is seen by one comparison");
    }

    private static Measured Ours(int replicate)
    {
        var community = new CommunityState(Residents);
        community.Reset(seed: 2, replicate);
        double raised = 0;
        var weeks = new CommunityWeek[Rules.Weeks];
        for (int week = 0; week < weeks.Length; week++)
        {
            double share = (double)PlainWeek.Step(community, week) / Residents;
            weeks[week] = new CommunityWeek(share, community.Incidents, community.Evictions, community.MoveOuts);
            raised += community.Level.Count(level => level > 0);
            community.EndWeek();
        }

        return Measured.Of(weeks, raised, [.. community.Motivation.Select(motivation => (double)motivation)], community.Vulnerability.Average());
    }

    private static Measured Naive(NaiveCommunity community)
    {
        double raised = 0;
        var weeks = new CommunityWeek[Rules.Weeks];
        for (int week = 0; week < weeks.Length; week++)
        {
            weeks[week] = community.Step();
            raised += community.Residents.Count(resident => resident.Level > 0);
        }

        return Measured.Of(weeks, raised, [.. community.Residents.Select(resident => resident.Motivation)], community.Residents.Average(resident => resident.Vulnerability));
    }

    private static (double Mean, double Error) Difference(Measured[] one, Measured[] other, Func<Measured, double> ask)
    {
        var (mean, error) = Summary([.. one.Select(ask)]);
        var (otherMean, otherError) = Summary([.. other.Select(ask)]);
        return (mean - otherMean, Math.Sqrt((error * error) + (otherError * otherError)));
    }

    private static (double Mean, double Error) Summary(double[] sample) =>
        (sample.Average(), Spread(sample) / Math.Sqrt(sample.Length));

    private static double Spread(double[] sample)
    {
        double mean = sample.Average();
        return Math.Sqrt(sample.Sum(x => (x - mean) * (x - mean)) / (sample.Length - 1));
    }

    private static void AssertClose(string what, double difference, double error) =>
        Assert.True(Math.Abs(difference) <= Far * error, $"{what}: differs by {difference:G4}, {Math.Abs(difference) / error:F1} standard errors");

    /// <summary>What is asked of a run of either kind; traits are those of the last week.</summary>
    private sealed record Measured(double MeanShare, double Incidents, double MoveOuts, double RaisedWeeks, double Motivation, double MotivationSpread, double Vulnerability)
    {
        public static readonly (string Name, Func<Measured, double> Ask)[] Questions =
        [
            ("mean share", measured => measured.MeanShare),
            ("incidents", measured => measured.Incidents),
            ("move-outs", measured => measured.MoveOuts),
            ("weeks with a level above 0", measured => measured.RaisedWeeks),
            ("motivation", measured => measured.Motivation),
            ("spread of motivation", measured => measured.MotivationSpread),
            ("vulnerability", measured => measured.Vulnerability),
        ];

        public static Measured Of(CommunityWeek[] weeks, double raised, double[] motivation, double vulnerability) => new(
            weeks.Skip(Rules.SettledFrom).Average(week => week.Share),
            weeks.Sum(week => week.Incidents),
            weeks.Sum(week => week.MoveOuts),
            raised,
            motivation.Average(),
            Spread(motivation),
            vulnerability);
    }
}
