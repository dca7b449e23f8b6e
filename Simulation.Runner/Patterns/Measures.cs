using Simulation.Runner.Store;

namespace Simulation.Runner.Patterns;

/// <summary>What is read off a run that is no outcome of the model as it stands.</summary>
internal static class Measures
{
    public static Measure Broad(int from, int to) => Measure.Of(Outcome.ParticipationBroad, from, to);

    /// <summary>The mean of a counter a week over the years from..to.</summary>
    public static double PerWeek(Lived lived, ComplexCounter counter, int from, int to) =>
        lived.Series.Sum(counter, (from - 1) * Week.PerYear, to * Week.PerYear) / ((to - from + 1) * Week.PerYear);

    /// <summary>The sum of a counter over the years from..to.</summary>
    public static Measure Total(ComplexCounter counter, Bilingual says, int from, int to) =>
        new($"total.{counter}:{from}-{to}", says, Unit.Number, l => l.Series.Sum(counter, (from - 1) * Week.PerYear, to * Week.PerYear));

    public static Measure Total(GroupCounter counter, Bilingual says, int from, int to) =>
        new($"total.{counter}:{from}-{to}", says, Unit.Number, l => l.Series.Sum(counter, (from - 1) * Week.PerYear, to * Week.PerYear));

    /// <summary>The quarters of an outcome, from the start of a year (counted from 1) to the end of the run.</summary>
    private static double[] Quarters(Lived lived, Outcome outcome, int fromYear) =>
        [.. Enumerable.Range(0, lived.Series.Weeks / RunRecord.Quarter).Skip((fromYear - 1) * 4)
            .Select(q => outcome.Over(lived.Series, q * RunRecord.Quarter, (q + 1) * RunRecord.Quarter))];

    private static List<double> Years(Lived lived, Outcome outcome, int fromYear) =>
        [.. Quarters(lived, outcome, fromYear).Chunk(4).Select(year => year.Average())];

    /// <summary>Standard deviation, within one run, of the mean over two years: what is left when everything faster has been averaged
    /// away.</summary>
    public static Measure SlowSwings(Outcome outcome, int fromYear) =>
        new($"slow_swings.{outcome.Id}:{fromYear}", ("langzame schommeling van de deelname (standaardafwijking van het gemiddelde over twee jaar)", "slow swings of participation (standard deviation of the mean over two years)"), Unit.Share, l =>
        {
            double[] q = Quarters(l, outcome, fromYear);
            const int TwoYears = 8;
            var moments = default(Experiments.Moments);
            for (int i = 0; i + TwoYears <= q.Length; i++) moments.Add(q.AsSpan(i, TwoYears).ToArray().Average());
            return Math.Sqrt(moments.Variance);
        });

    /// <summary>The difference between the best and the worst year of a run.</summary>
    public static Measure BestToWorstYear(Outcome outcome, int fromYear) =>
        new($"best_to_worst.{outcome.Id}:{fromYear}", (
            "verschil tussen het beste en het slechtste jaar", "difference between the best and the worst year"), Unit.Share, l =>
        {
            var years = Years(l, outcome, fromYear);
            return years.Max() - years.Min();
        });

    /// <summary>1 if the outcome stayed within so much of its mean in every year, else 0.</summary>
    public static Measure StaysWithin(Outcome outcome, int fromYear, double within) =>
        new(FormattableString.Invariant($"stays_within.{outcome.Id}:{fromYear}:{within}"), (
            "complexen die stabiel blijven", "complexes that stay stable"), Unit.Share, l =>
        {
            var years = Years(l, outcome, fromYear);
            double mean = years.Average();
            return years.All(x => Math.Abs(x - mean) <= within) ? 1 : 0;
        });

    /// <summary>The share of the people who carried the community at some date who no longer do, so many years later.</summary>
    public static Measure CoreGone(int atYear, int years) =>
        new($"core_gone:{atYear}+{years}", ($"deel van de kerngroep van jaar {atYear} dat {years} jaar later weg is", $"part of the active core of year {atYear} gone {years} years later"), Unit.Share, l =>
        {
            var core = CoreAt(l.Events, atYear * Week.PerYear);
            int size = core.Count;
            core.ExceptWith(l.Events
                .Where(line => line.What is Happening.StoppedOrganising or Happening.MovedOut)
                .Where(line => line.Week > atYear * Week.PerYear && line.Week <= (atYear + years) * Week.PerYear)
                .Select(line => (line.Home, line.Tenancy)));
            return size == 0 ? double.NaN : 1 - ((double)core.Count / size);
        }, ReadsEvents: true);

    /// <summary>Who carries the community in a given week.</summary>
    public static HashSet<(int Home, int Tenancy)> CoreAt(IReadOnlyList<LifeEvent> events, int week)
    {
        var core = new HashSet<(int, int)>();
        foreach (var line in events)
        {
            if (line.Week > week) break;
            if (line.What == Happening.BecameOrganiser)
                core.Add((line.Home, line.Tenancy));
            else if (line.What is Happening.StoppedOrganising or Happening.MovedOut)
                core.Remove((line.Home, line.Tenancy));
        }

        return core;
    }

    /// <summary>Neighbours one stops to chat with across the two sides, as a share of what they would be if it made no difference who
    /// somebody is; at the end of the run.</summary>
    public static Measure AcrossGroups { get; } =
        new("across_groups", (
            "contact over de groepsgrens, tegenover willekeurig contact", "contact across groups, against contact at random"), Unit.Scale, l =>
        {
            double across = 0, byChance = 0;
            Chats(l, (one, other, who) =>
            {
                double others = who.EverSupported[one] ? who.Count - who.EverSupportedCount : who.EverSupportedCount;
                byChance += others / Math.Max(1, who.Count - 1);
                across += who.EverSupported[one] != who.EverSupported[other] ? 1 : 0;
            });
            return byChance == 0 ? double.NaN : across / byChance;
        });

    /// <summary>Neighbours of the other side one stops to chat with, per resident, at the end of the run.</summary>
    public static Measure ChatsAcross { get; } =
        new("chats_across", (
            "buren van de andere groep met wie men een praatje maakt", "neighbours of the other group one chats with"), Unit.Number, l =>
        {
            double across = 0;
            Chats(l, (one, other, who) => across += who.EverSupported[one] != who.EverSupported[other] ? 1 : 0);
            return across / Math.Max(1, l.Complex.Residents.Count);
        });

    /// <summary>All evictions of a run.</summary>
    public static Measure Evictions { get; } = new("evictions_total", ("uithuiszettingen", "evictions"), Unit.Number, l =>
        l.Series.Sum(GroupCounter.NuisanceEvictions, 0, l.Series.Weeks) + l.Series.Sum(GroupCounter.ArrearsEvictions, 0, l.Series.Weeks));

    public static Measure InCrisis { get; } = new("in_crisis.supported", (
        "aandeel bewoners met begeleiding dat ontregeld is", "share of supported residents who are destabilised"), Unit.Share, l =>
        l.Series.Sum(GroupCounter.InSpell, Side.Supported, 0, l.Series.Weeks)
        / l.Series.Sum(GroupCounter.Residents, Side.Supported, 0, l.Series.Weeks));

    /// <summary>Share of neighbours so many doors away who are among the three a resident has most to do with.</summary>
    public static Measure Named(int nearest, int furthest) =>
        new($"named:{nearest}-{furthest}", (
            nearest == 1 && furthest == 1 ? "noemt de naaste buur" : $"noemt een buur {nearest}-{furthest} deuren verder",
            $"names a neighbour {nearest}-{furthest} doors away"), Unit.Share, l =>
        {
            const int Most = 3;
            var residents = l.Complex.Residents;
            var building = l.Complex.Building;
            double named = 0, pairs = 0;
            Span<(float Strength, int Home)> best = stackalloc (float, int)[Most];
            for (int home = 0; home < residents.Homes; home++)
            {
                if (!residents.Present[home]) continue;
                Strongest(l, home, best);
                int cluster = building.ClusterOf[home];
                for (int other = building.Starts[cluster]; other < building.Starts[cluster + 1]; other++)
                {
                    int doors = Math.Abs(other - home);
                    if (doors < nearest || doors > furthest || !residents.Present[other]) continue;
                    pairs++;
                    foreach (var (strength, who) in best) named += strength > 0 && who == other ? 1 : 0;
                }
            }

            return named / pairs;
        });

    private static void Strongest(Lived l, int home, Span<(float Strength, int Home)> best)
    {
        best.Clear();
        var ties = l.Complex.Ties;
        for (int nth = 0; nth < ties.CountOf(home); nth++)
        {
            if (!ties.IsLive(home, nth, l.Complex.Residents.Tenancy) || ties.StrengthOf(home, nth) < ties.ChatLevel)
                continue;
            var tie = (ties.StrengthOf(home, nth), ties.HomeOf(home, nth));
            for (int place = 0; place < best.Length; place++)
            {
                if (tie.Item1 > best[place].Strength) (best[place], tie) = (tie, best[place]);
            }
        }
    }

    private static void Chats(Lived l, Action<int, int, Residents> each)
    {
        var residents = l.Complex.Residents;
        var ties = l.Complex.Ties;
        for (int home = 0; home < residents.Homes; home++)
        {
            if (!residents.Present[home]) continue;
            for (int nth = 0; nth < ties.CountOf(home); nth++)
            {
                if (ties.StrengthOf(home, nth) >= ties.ChatLevel && ties.IsLive(home, nth, residents.Tenancy))
                    each(home, ties.HomeOf(home, nth), residents);
            }
        }
    }
}
