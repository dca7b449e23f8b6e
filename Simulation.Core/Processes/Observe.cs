using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>Writes the week down. It reads everything, draws nothing and changes nothing but the record.</summary>
public static class Observe
{
    public static void Step(HousingComplex complex, Week week)
    {
        CountResidents(complex);
        var tally = complex.Tally;
        tally[ComplexCounter.Homes] = complex.HomesToLet(week);
        tally[ComplexCounter.Vacant] = complex.HomesVacant(week);
        tally[ComplexCounter.EverSupported] = complex.Residents.EverSupportedCount;
        tally[ComplexCounter.Trust] = complex.Trust;
        complex.MovedLastMonth = Moved(complex);
        complex.Series.Write(tally.Row);
        tally.Clear();
    }

    private static void CountResidents(HousingComplex complex)
    {
        Count(complex);
        Sum(complex);
        foreach (int home in complex.Residents.Carrying)
            complex.Tally.Count(GroupCounter.Organisers, complex.Residents.Supported[home]);
    }

    /// <summary>Counts all residents, and those with support; notes who they are for the sums.</summary>
    private static void Count(HousingComplex complex)
    {
        var residents = complex.Residents;
        var all = default(Counts);
        var withSupport = default(Counts);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var present = Yes.Of(residents.Present, home);
            var supported = present & Yes.Of(residents.Supported, home);
            var recent = EightWhole.Of(residents.Recent, home);
            var lonely = Yes.Of(residents.Lonely, home);
            var inSpell = EightWhole.Of(residents.SpellWeeks, home) > 0;
            all.Add(present, recent, lonely, inSpell);
            withSupport.Add(supported, recent, lonely, inSpell);
            complex.Scratch.Here[home] = present;
            complex.Scratch.WithSupport[home] = supported;
        }

        Write(complex.Tally, GroupCounter.Residents, all.Residents, withSupport.Residents);
        Write(complex.Tally, GroupCounter.Broad, all.Broad, withSupport.Broad);
        Write(complex.Tally, GroupCounter.Narrow, all.Narrow, withSupport.Narrow);
        Write(complex.Tally, GroupCounter.Lonely, all.Lonely, withSupport.Lonely);
        Write(complex.Tally, GroupCounter.InSpell, all.InSpell, withSupport.InSpell);
    }

    private static void Sum(HousingComplex complex)
    {
        var residents = complex.Residents;
        var known = default(Sums);
        var belonging = default(Sums);
        var safety = default(Sums);
        var acceptance = default(Sums);
        var withdrawal = default(Sums);
        var helps = default(Sums);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var here = complex.Scratch.Here[home];
            var supported = complex.Scratch.WithSupport[home];
            known.Add(Eight.Of(residents.Known, home), here, supported);
            belonging.Add(Eight.Of(residents.Belonging, home), here, supported);
            safety.Add(Eight.Of(residents.Safety, home), here, supported);
            acceptance.Add(Eight.Of(residents.Acceptance, home), here, supported);
            withdrawal.Add(Eight.Of(residents.Withdrawal, home), here, supported);
            helps.Add(Eight.Of(complex.Ties.Helps, home), here, supported);
        }

        known.Write(complex.Tally, GroupCounter.KnownNeighbours);
        belonging.Write(complex.Tally, GroupCounter.Belonging);
        safety.Write(complex.Tally, GroupCounter.Safety);
        acceptance.Write(complex.Tally, GroupCounter.Acceptance);
        withdrawal.Write(complex.Tally, GroupCounter.Withdrawal);
        helps.Write(complex.Tally, GroupCounter.HelpTies);
    }

    private static void Write(Tally tally, GroupCounter counter, double all, double withSupport)
    {
        tally[counter, true] = withSupport;
        tally[counter, false] = all - withSupport;
    }

    /// <summary>The share of homes that changed hands in the last four weeks.</summary>
    private static double Moved(HousingComplex complex)
    {
        int to = complex.Series.Weeks;
        int from = Math.Max(0, to - Blueprint.PerMonth + 1);
        double exits = complex.Tally.Both(GroupCounter.Exits);
        for (int week = from; week < to; week++)
            exits += complex.Series.At(week, GroupCounter.Exits, true) + complex.Series.At(week, GroupCounter.Exits, false);
        return exits / complex.Building.Homes;
    }

    /// <summary>A sum over all residents, and over those with support.</summary>
    private struct Sums
    {
        private EightSum _all;
        private EightSum _withSupport;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Eight eight, Yes here, Yes supported)
        {
            _all += eight.Where(here);
            _withSupport += eight.Where(supported);
        }

        public readonly void Write(Tally tally, GroupCounter counter) =>
            Observe.Write(tally, counter, _all.Total, _withSupport.Total);
    }

    private struct Counts
    {
        public int Residents;
        public int Broad;
        public int Narrow;
        public int Lonely;
        public int InSpell;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Yes them, EightWhole recent, Yes lonely, Yes inSpell)
        {
            Residents += them.Count;
            Broad += (them & Recent.Broad(recent)).Count;
            Narrow += (them & Recent.Narrow(recent)).Count;
            Lonely += (them & lonely).Count;
            InSpell += (them & inSpell).Count;
        }
    }
}
