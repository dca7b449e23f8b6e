using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>Writes the week down. It reads everything, draws nothing and changes nothing but the record.</summary>
public static class Observe
{
    private const float Half = 0.5f;

    public static void Step(HousingComplex complex, Week week)
    {
        Count(complex, week);
        if (week.Index % Blueprint.PerMonth == 0)
            TakeCensus(complex, week);
        CompareWithRandom(complex);
        foreach (int home in complex.Residents.Carrying)
            complex.Count(GroupCounter.Organisers, home);
        var tally = complex.Tally;
        tally[ComplexCounter.Homes] = complex.HomesToLet(week);
        tally[ComplexCounter.Vacant] = complex.HomesVacant(week);
        tally[ComplexCounter.EverSupported] = complex.Residents.EverSupportedCount;
        tally[ComplexCounter.Trust] = complex.Trust;
        tally[ComplexCounter.Norms] = complex.Norms;
        Lives.Timesheet.Write(complex);
        complex.MovedLastMonth = Moved(complex);
        complex.Series.Write(tally.Row);
        tally.Clear();
    }

    /// <summary>How many residents of each side something holds for.</summary>
    private static void Count(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var inhabitants = default(Heads);
        var broad = default(Heads);
        var narrow = default(Heads);
        var carriers = default(Heads);
        var inSpell = default(Heads);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var sides = Sides.Of(residents, home);
            var bits = new SideBits(sides.All.AsBits, sides.Supported.AsBits, sides.Formerly.AsBits, sides.Same.AsBits);
            var recent = EightWhole.Of(residents.Recent, home);
            var helped = week.Index - EightWhole.Of(residents.LastHelped, home);
            inhabitants.Add(bits, sides.All);
            broad.Add(bits, Recent.Broad(recent));
            narrow.Add(bits, Recent.Narrow(recent));
            carriers.Add(bits, residents.Carrying.Has(home) | (helped < Week.PerQuarter));
            inSpell.Add(bits, EightWhole.Of(residents.SpellWeeks, home) > 0);
        }

        inhabitants.Write(complex.Tally, GroupCounter.Residents);
        broad.Write(complex.Tally, GroupCounter.Broad);
        narrow.Write(complex.Tally, GroupCounter.Narrow);
        carriers.Write(complex.Tally, GroupCounter.Carriers);
        inSpell.Write(complex.Tally, GroupCounter.InSpell);
    }

    /// <summary>
    /// What changes slowly is counted once a month: who has done nothing for long, who is worn out, lonely, at home or helped,
    /// and how people feel and whom they know.
    /// </summary>
    private static void TakeCensus(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        float worn = (float)complex.Assumptions.Requests.ExhaustedBelow;
        var counted = default(Heads);
        var lonely = default(Heads);
        var broad13 = default(Heads);
        var broad52 = default(Heads);
        var exhausted = default(Heads);
        var atHome = default(Heads);
        var knowNobody = default(Heads);
        var haveHelped = default(Heads);
        var wereHelped = default(Heads);
        int occupied = 0;
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var sides = Sides.Of(residents, home);
            (complex.Scratch.Here[home], complex.Scratch.WithSupport[home]) = (sides.All, sides.Supported);
            (complex.Scratch.Formerly[home], complex.Scratch.Same[home]) = (sides.Formerly, sides.Same);
            var bits = new SideBits(sides.All.AsBits, sides.Supported.AsBits, sides.Formerly.AsBits, sides.Same.AsBits);
            var since = week.Index - EightWhole.Of(residents.LastContributed, home);
            var helped = week.Index - EightWhole.Of(residents.LastHelped, home);
            var wasHelped = week.Index - EightWhole.Of(residents.LastWasHelped, home);
            counted.Add(bits, sides.All);
            occupied += (sides.All & Yes.Of(residents.Daytime, home)).Count;
            lonely.Add(bits, Yes.Of(residents.Lonely, home));
            broad13.Add(bits, since < Week.PerQuarter);
            broad52.Add(bits, since < Week.PerYear);
            exhausted.Add(bits, Eight.Of(residents.Energy, home) < worn);
            atHome.Add(bits, Eight.Of(residents.Belonging, home) > Half);
            knowNobody.Add(bits, Eight.Of(complex.Ties.Chats, home) < 1);
            haveHelped.Add(bits, helped < Week.PerYear);
            wereHelped.Add(bits, wasHelped < Week.PerYear);
        }

        complex.Tally[ComplexCounter.Daytime] = occupied;
        counted.Write(complex.Tally, GroupCounter.Census);
        lonely.Write(complex.Tally, GroupCounter.Lonely);
        broad13.Write(complex.Tally, GroupCounter.Broad13);
        broad52.Write(complex.Tally, GroupCounter.Broad52);
        exhausted.Write(complex.Tally, GroupCounter.Exhausted);
        atHome.Write(complex.Tally, GroupCounter.AtHome);
        knowNobody.Write(complex.Tally, GroupCounter.KnowsNobody);
        haveHelped.Write(complex.Tally, GroupCounter.HasHelped);
        wereHelped.Write(complex.Tally, GroupCounter.WasHelped);
        Sum(complex, GroupCounter.Energy, residents.Energy);
        Sum(complex, GroupCounter.KnownNeighbours, residents.Known);
        Sum(complex, GroupCounter.KnownSquared, residents.Known, squared: true);
        Sum(complex, GroupCounter.Belonging, residents.Belonging);
        Sum(complex, GroupCounter.Safety, residents.Safety);
        Sum(complex, GroupCounter.Acceptance, residents.Acceptance);
        Sum(complex, GroupCounter.Withdrawal, residents.Withdrawal);
        SumOfTies(complex);
    }

    private static void SumOfTies(HousingComplex complex)
    {
        var scratch = complex.Scratch;
        var sums = default(Sums);
        for (int home = 0; home < complex.Residents.Homes; home += Lanes.Width)
            sums.Add(new Sides(scratch.Here[home], scratch.WithSupport[home], scratch.Formerly[home], scratch.Same[home]),
                Eight.Of(complex.Ties.Helps, home));
        sums.Write(complex.Tally, GroupCounter.HelpTies);
    }

    /// <summary>A property summed over the residents of each side; one at a time, so that the sums stay where the processor adds.</summary>
    private static void Sum(HousingComplex complex, GroupCounter counter, ReadOnlySpan<float> column, bool squared = false)
    {
        var scratch = complex.Scratch;
        var sums = default(Sums);
        for (int home = 0; home < complex.Residents.Homes; home += Lanes.Width)
        {
            var one = Eight.Of(column, home);
            sums.Add(new Sides(scratch.Here[home], scratch.WithSupport[home], scratch.Formerly[home], scratch.Same[home]), squared ? one * one : one);
        }

        sums.Write(complex.Tally, counter);
    }

    /// <summary>
    /// How many of the good meetings would have been between unlike people if everybody met anybody, per trait: what
    /// subgroups make of contact is seen against it.
    /// </summary>
    private static void CompareWithRandom(HousingComplex complex)
    {
        var residents = complex.Residents;
        double good = complex.Tally[ComplexCounter.Meetings] - complex.Tally[ComplexCounter.BadMeetings];
        int all = residents.Count;
        complex.Tally[ComplexCounter.RandomSupport] = good * Unlike(all, residents.EverSupportedCount, all - residents.EverSupportedCount, 0);
        complex.Tally[ComplexCounter.RandomAge] = good * Unlike(all, residents.Young, all - residents.Young - residents.Old, residents.Old);
        complex.Tally[ComplexCounter.RandomLanguage] = good * Unlike(all, residents.Foreigners, all - residents.Foreigners, 0);
    }

    /// <summary>The share of pairs in which the two are not of one kind.</summary>
    private static double Unlike(double all, double one, double other, double third) =>
        all > 1 ? 2 * ((one * other) + (one * third) + (other * third)) / (all * (all - 1)) : 0;

    /// <summary>The share of homes that changed hands in the last four weeks.</summary>
    private static double Moved(HousingComplex complex)
    {
        int to = complex.Series.Weeks;
        int from = Math.Max(0, to - Blueprint.PerMonth + 1);
        double exits = complex.Tally.Total(GroupCounter.Exits);
        for (int week = from; week < to; week++)
            exits += complex.Series.At(week, GroupCounter.Exits);
        return exits / complex.Building.Homes;
    }

    /// <summary>Which of eight live here, with support, with support before, and as the same people under every mix.</summary>
    private readonly record struct Sides(Yes All, Yes Supported, Yes Formerly, Yes Same)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Sides Of(Residents residents, int home)
        {
            var all = Yes.Of(residents.Present, home);
            var supported = all & Yes.Of(residents.Supported, home);
            return new(all, supported, (all & Yes.Of(residents.EverSupported, home)).ButNot(supported), residents.Same.Has(home));
        }
    }

    /// <summary>The same as one bit each.</summary>
    private readonly record struct SideBits(uint All, uint Supported, uint Formerly, uint Same);

    /// <summary>So many residents of each side.</summary>
    private struct Heads
    {
        private int _all;
        private int _supported;
        private int _formerly;
        private int _same;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(SideBits sides, Yes what)
        {
            uint them = what.AsBits;
            _all += BitOperations.PopCount(them & sides.All);
            _supported += BitOperations.PopCount(them & sides.Supported);
            _formerly += BitOperations.PopCount(them & sides.Formerly);
            _same += BitOperations.PopCount(them & sides.Same);
        }

        public readonly void Write(Tally tally, GroupCounter counter) => Observe.Write(tally, counter, _all, _supported, _formerly, _same);
    }

    /// <summary>So much over the residents of each side.</summary>
    private struct Sums
    {
        private EightSum _all;
        private EightSum _supported;
        private EightSum _formerly;
        private EightSum _same;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Sides sides, Eight what)
        {
            _all += what.Where(sides.All);
            _supported += what.Where(sides.Supported);
            _formerly += what.Where(sides.Formerly);
            _same += what.Where(sides.Same);
        }

        public readonly void Write(Tally tally, GroupCounter counter) =>
            Observe.Write(tally, counter, _all.Total, _supported.Total, _formerly.Total, _same.Total);
    }

    private static void Write(Tally tally, GroupCounter counter, double all, double supported, double formerly, double same)
    {
        tally[counter, Side.Supported] = supported;
        tally[counter, Side.Formerly] = formerly;
        tally[counter, Side.Never] = all - supported - formerly;
        tally[counter, Side.Same] = same;
    }
}
