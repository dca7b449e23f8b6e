using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
        tally[Whole.Homes] = complex.HomesToLet(week);
        tally[Whole.Vacant] = complex.HomesToLet(week) - complex.Residents.Count;
        tally[Whole.EverSupported] = complex.Residents.EverSupportedCount;
        tally[Whole.Trust] = complex.Trust;
        complex.MovedLastMonth = Moved(complex);
        complex.Series.Write(tally.Row);
        tally.Clear();
    }

    private static void CountResidents(HousingComplex complex)
    {
        var residents = complex.Residents;
        Count(complex);
        Sum(complex, PerGroup.HelpTies, complex.Ties.Helps);
        Sum(complex, PerGroup.KnownNeighbours, residents.Known);
        Sum(complex, PerGroup.Belonging, residents.Belonging);
        Sum(complex, PerGroup.Safety, residents.Safety);
        Sum(complex, PerGroup.Acceptance, residents.Acceptance);
        Sum(complex, PerGroup.Withdrawal, residents.Withdrawal);
        foreach (int home in residents.Carrying)
            complex.Tally.Count(PerGroup.Organisers, residents.Supported[home]);
    }

    /// <summary>Counts all residents, and those with support; notes who they are for the sums.</summary>
    private static void Count(HousingComplex complex)
    {
        var residents = complex.Residents;
        var all = default(Counts);
        var withSupport = default(Counts);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var present = Lanes.Marked(residents.Present, home);
            var supported = present & Lanes.Marked(residents.Supported, home);
            var recent = Lanes.Load(residents.Recent, home);
            var lonely = Lanes.Marked(residents.Lonely, home);
            var inSpell = Vector256.GreaterThan(Lanes.Load(residents.SpellWeeks, home), Vector256<int>.Zero).AsSingle();
            all.Add(present, recent, lonely, inSpell);
            withSupport.Add(supported, recent, lonely, inSpell);
            present.CopyTo(complex.Paper.Here, home);
            supported.CopyTo(complex.Paper.Supported, home);
        }

        Write(complex.Tally, PerGroup.Residents, all.Residents, withSupport.Residents);
        Write(complex.Tally, PerGroup.Broad, all.Broad, withSupport.Broad);
        Write(complex.Tally, PerGroup.Narrow, all.Narrow, withSupport.Narrow);
        Write(complex.Tally, PerGroup.Lonely, all.Lonely, withSupport.Lonely);
        Write(complex.Tally, PerGroup.InSpell, all.InSpell, withSupport.InSpell);
    }

    private static void Sum(HousingComplex complex, PerGroup counter, float[] column)
    {
        var paper = complex.Paper;
        var all = Vector256<double>.Zero;
        var withSupport = Vector256<double>.Zero;
        for (int home = 0; home < column.Length; home += Lanes.Width)
        {
            var eight = Lanes.Load<float>(column, home);
            all += Lanes.InPairs(eight & Vector256.Create(paper.Here, home));
            withSupport += Lanes.InPairs(eight & Vector256.Create(paper.Supported, home));
        }

        Write(complex.Tally, counter, Lanes.Sum(all), Lanes.Sum(withSupport));
    }

    private static void Sum(HousingComplex complex, PerGroup counter, ReadOnlySpan<ushort> column)
    {
        var paper = complex.Paper;
        var all = Vector256<int>.Zero;
        var withSupport = Vector256<int>.Zero;
        for (int home = 0; home < column.Length; home += Lanes.Width)
        {
            var eight = Lanes.Load(column, home);
            all += eight & Vector256.Create(paper.Here, home).AsInt32();
            withSupport += eight & Vector256.Create(paper.Supported, home).AsInt32();
        }

        Write(complex.Tally, counter, Vector256.Sum(all), Vector256.Sum(withSupport));
    }

    private static void Write(Tally tally, PerGroup counter, double all, double withSupport)
    {
        tally[counter, true] = withSupport;
        tally[counter, false] = all - withSupport;
    }

    /// <summary>The share of homes that changed hands in the last four weeks.</summary>
    private static double Moved(HousingComplex complex)
    {
        int to = complex.Series.Weeks;
        int from = Math.Max(0, to - Blueprint.PerMonth + 1);
        double exits = complex.Tally.Both(PerGroup.Exits);
        for (int week = from; week < to; week++)
            exits += complex.Series.At(week, PerGroup.Exits, true) + complex.Series.At(week, PerGroup.Exits, false);
        return exits / complex.Building.Homes;
    }

    private struct Counts
    {
        public int Residents;
        public int Broad;
        public int Narrow;
        public int Lonely;
        public int InSpell;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector256<float> them, Vector256<int> recent, Vector256<float> lonely, Vector256<float> inSpell)
        {
            Residents += Lanes.Count(them);
            Broad += Lanes.Count(them & Recent.Broad(recent));
            Narrow += Lanes.Count(them & Recent.Narrow(recent));
            Lonely += Lanes.Count(them & lonely);
            InSpell += Lanes.Count(them & inSpell);
        }
    }
}
