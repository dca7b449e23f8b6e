using System.Globalization;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// What stopping the coach after year 3 does is for the assumptions to say: 200 draws from the ranges of all of them, each with
/// the same people with and without, in the reference complex (80 homes, 1 fte of beheer for 250 homes). Written down in
/// docs/validation/coach-draws.csv, with what each outcome hangs on and whether that alone turns its sign in coach-turns.csv.
/// </summary>
public class CoachNotDecidedTests
{
    private const int Draws = 200;
    private const int Checked = 12;
    private const int Pairs = 40;
    private const int Years = 10;
    private const int Told = 8;
    private const int Turned = 5;
    private const int PairsAlone = 100;

    private static readonly string[] Outcomes =
        ["participation_broad", "complaints_per_100", "evictions_per_100", "to_beschermd_wonen_per_100", "cost_gemeente_eur_per_home_year", "cost_together_eur_per_home_year"];

    private static readonly Scenario Stays = Scenario.OfHomes(80) with { Waakvlam = new WaakvlamPlan { Allowed = false } };

    private static readonly Scenario Stops = Stays with
    {
        Events = [new PolicyEvent { Name = "coach_stops", AtYear = 3, Change = Lever.CoachHours, To = 0 }],
    };

    private static bool Renewing => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>
    /// Seeded, so there is no chance of a false alarm. All draws are made where the table is renewed; else the first ones, which
    /// have to be those of the table.
    /// </summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void What_stopping_the_coach_does_differs_between_draws_of_the_assumptions()
    {
        double[][] made = Each(Renewing ? Draws : Checked, draw => Differences(Drawn(draw), Pairs));
        if (Renewing)
            Repository.AssertFresh(Written(made), "docs", "validation", "coach-draws.csv");
        string[] lines = Lines("coach-draws.csv");
        Assert.Equal(Draws, lines.Length);
        Assert.Equal(made.Select(Line), lines.Take(made.Length).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]));

        // The direction is sure for participation and complaints; for the purse of the gemeente and of all together it is not.
        double[][] all = Committed();
        Assert.True(Higher(all, "participation_broad") <= 0.05 * Draws, "fewer take part in nearly all draws");
        Assert.True(Higher(all, "complaints_per_100") >= 0.95 * Draws, "more complaints in nearly all draws");
        Assert.InRange(Higher(all, "cost_gemeente_eur_per_home_year"), 0.05 * Draws, 0.4 * Draws);
        Assert.InRange(Higher(all, "cost_together_eur_per_home_year"), 0.15 * Draws, 0.6 * Draws);
    }

    /// <summary>Which assumptions a difference goes with is worked out again from the draws; each one alone only where the table is renewed.</summary>
    [Fact]
    public void What_turns_a_sign_is_told_by_the_draws()
    {
        var told = WhatTurns(Committed());
        if (Renewing)
            Repository.AssertFresh("outcome,assumption,rank_correlation,at_low,at_high,turns_alone\n" + string.Concat(told.Select(Alone)), "docs", "validation", "coach-turns.csv");
        Assert.Equal(told.Select(one => one.Told), Lines("coach-turns.csv").Select(line => string.Join(',', line.Split(',').Take(3))));
    }

    private static string[] Lines(string file) => Repository.Read("docs", "validation", file).TrimEnd('\n').Split('\n')[1..];

    private static double[][] Committed() =>
        [.. Lines("coach-draws.csv").Select(line => line.Split(',').Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    private static int Higher(double[][] all, string outcome) => all.Count(of => of[Array.IndexOf(Outcomes, outcome)] > 0);

    private static AssumptionSet Drawn(int draw) => new AssumptionSet().With(Catalogue.Entries.Zip(Values(draw), (entry, value) => (entry.Path, value)));

    private static double[] Values(int draw)
    {
        var chance = new Random(draw);
        return [.. Catalogue.Entries.Select(e => e.Assumption.Low + ((e.Assumption.High - e.Assumption.Low) * chance.NextDouble()))];
    }

    /// <summary>How much more of each outcome there is without the coach, over all ten years.</summary>
    private static double[] Differences(AssumptionSet believed, int pairs)
    {
        var (one, other) = (Run(Stays), Run(Stops));
        double[] sum = new double[Outcomes.Length];
        for (int replicate = 0; replicate < pairs; replicate++)
        {
            var (with, without) = (one.Run(7, replicate).Series, other.Run(7, replicate).Series);
            for (int at = 0; at < sum.Length; at++)
                sum[at] += (Outcome.Named(Outcomes[at]).Over(without) - Outcome.Named(Outcomes[at]).Over(with)) / pairs;
        }

        return sum;

        ComplexRun Run(Scenario plan) => new(new Blueprint(plan, believed, Years * Week.PerYear));
    }

    private static double[][] Each(int count, Func<int, double[]> make) =>
        [.. Enumerable.Range(0, count).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(make)];

    private static string Written(double[][] made) =>
        $"draw,{string.Join(',', Outcomes)}\n" + string.Concat(made.Select((of, draw) => $"{draw},{Line(of)}\n"));

    private static string Line(double[] of) => string.Join(',', of.Select(value => value.ToString("0.0000", CultureInfo.InvariantCulture)));

    /// <summary>Of each outcome the assumptions it goes with most.</summary>
    private static List<(int Outcome, int Nth, Entry Entry, string Told)> WhatTurns(double[][] made)
    {
        double[][] values = [.. Enumerable.Range(0, Draws).Select(Values)];
        double[][] ranks = [.. Enumerable.Range(0, Catalogue.Entries.Count).Select(at => Ranks([.. values.Select(draw => draw[at])]))];
        return [.. Enumerable.Range(0, Outcomes.Length).SelectMany(outcome =>
        {
            double[] of = Ranks([.. made.Select(draw => draw[outcome])]);
            return Catalogue.Entries.Select((entry, at) => (entry, Rho: Pearson(ranks[at], of))).OrderByDescending(one => Math.Abs(one.Rho)).Take(Told)
                .Select((one, nth) => (outcome, nth, one.entry, string.Create(CultureInfo.InvariantCulture, $"{Outcomes[outcome]},{one.entry.Path},{one.Rho:0.00}")));
        })];
    }

    /// <summary>A row, and of the first of each outcome the difference with that assumption alone at its low and its high end.</summary>
    private static string Alone((int Outcome, int Nth, Entry Entry, string Told) one)
    {
        if (one.Nth >= Turned)
            return $"{one.Told},,,\n";
        double[][] ends = Each(2, end => Differences(At(one.Entry, end == 1), PairsAlone));
        var (low, high) = (ends[0][one.Outcome], ends[1][one.Outcome]);
        return string.Create(CultureInfo.InvariantCulture, $"{one.Told},{low:0.000},{high:0.000},{(low * high < 0 ? "yes" : "no")}\n");
    }

    private static AssumptionSet At(Entry entry, bool high) => new AssumptionSet().With([(entry.Path, high ? entry.Assumption.High : entry.Assumption.Low)]);

    private static double[] Ranks(double[] values)
    {
        double[] ranks = new double[values.Length];
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(at => values[at])];
        for (int rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }

    private static double Pearson(double[] one, double[] other)
    {
        var (left, right) = (one.Average(), other.Average());
        double together = one.Zip(other, (a, b) => (a - left) * (b - right)).Sum();
        return together / Math.Sqrt(one.Sum(a => (a - left) * (a - left)) * other.Sum(b => (b - right) * (b - right)));
    }
}
