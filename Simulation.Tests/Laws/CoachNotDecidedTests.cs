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
    private const int PairsAlone = 200;

    private static readonly string[] Outcomes =
        ["participation_broad", "complaints_per_100", "evictions_per_100", "to_beschermd_wonen_per_100", "cost_gemeente_eur_per_home_year", "cost_together_eur_per_home_year"];

    private static readonly Scenario Stays = Scenario.OfHomes(80) with { Waakvlam = new WaakvlamPlan { Allowed = false } };

    private static readonly Scenario Stops = Stays with
    {
        Events = [new PolicyEvent { Name = "coach_stops", AtYear = 3, Change = Lever.CoachHours, To = 0 }],
    };

    private static bool Renewing => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>
    /// Seeded, so there is no chance of a false alarm. All draws are made where the tables are renewed; else the first ones, which
    /// have to be those of the table.
    /// </summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void What_stopping_the_coach_does_differs_between_draws_of_the_assumptions()
    {
        double[][] made = Each(Renewing ? Draws : Checked, draw => Differences(Drawn(draw), Pairs));
        if (Renewing)
        {
            Repository.AssertFresh(Written(made), "docs", "validation", "coach-draws.csv");
            Repository.AssertFresh(WhatTurns(made), "docs", "validation", "coach-turns.csv");
        }

        string[] lines = Repository.Read("docs", "validation", "coach-draws.csv").TrimEnd('\n').Split('\n');
        Assert.Equal(Draws + 1, lines.Length);
        Assert.Equal(made.Select(Line), lines.Skip(1).Take(made.Length).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]));

        // The direction for participation is sure, that for evictions and for the purse of the gemeente is not.
        double[][] all = [.. lines.Skip(1).Select(line => line.Split(',').Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        Assert.True(all.Count(of => of[0] < 0) >= 0.95 * Draws, "fewer take part in nearly all draws");
    }

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

    /// <summary>Of each outcome the assumptions it goes with most, and the difference with that one alone at its low and its high end.</summary>
    private static string WhatTurns(double[][] made)
    {
        double[][] values = [.. Enumerable.Range(0, Draws).Select(Values)];
        var lines = new List<string> { "outcome,assumption,rank_correlation,at_low,at_high,turns_alone" };
        for (int outcome = 0; outcome < Outcomes.Length; outcome++)
        {
            double[] of = Ranks([.. made.Select(draw => draw[outcome])]);
            var told = Catalogue.Entries.Select((entry, at) => (entry, Rho: Pearson(Ranks([.. values.Select(draw => draw[at])]), of)))
                .OrderByDescending(one => Math.Abs(one.Rho)).Take(Told).ToList();
            double[][] ends = Each(2 * Turned, nth => Differences(At(told[nth / 2].entry, nth % 2 == 1), PairsAlone));
            for (int nth = 0; nth < told.Count; nth++)
            {
                string alone = nth >= Turned ? ",," : Alone(ends[2 * nth][outcome], ends[(2 * nth) + 1][outcome]);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Outcomes[outcome]},{told[nth].entry.Path},{told[nth].Rho:0.00},{alone}"));
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Alone(double low, double high) =>
        string.Create(CultureInfo.InvariantCulture, $"{low:0.000},{high:0.000},{(low * high < 0 ? "yes" : "no")}");

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
