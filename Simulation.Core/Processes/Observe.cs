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
        tally[Whole.Homes] = complex.Building.Homes;
        tally[Whole.Vacant] = complex.Building.Homes - complex.Residents.Count;
        tally[Whole.EverSupported] = complex.Residents.EverSupportedCount;
        tally[Whole.Trust] = complex.Trust;
        complex.MovedLastMonth = Moved(complex);
        complex.Series.Write(tally.Row);
        tally.Clear();
    }

    private static void CountResidents(HousingComplex complex)
    {
        Count(complex, supported: true);
        Count(complex, supported: false);
        foreach (int home in complex.Residents.Carrying)
            complex.Tally.Count(PerGroup.Organisers, complex.Residents.Supported[home]);
    }

    /// <summary>Adds up one of the two groups.</summary>
    private static void Count(HousingComplex complex, bool supported)
    {
        var residents = complex.Residents;
        var tally = complex.Tally;
        var them = complex.Paper.Marks;
        int broad = 0;
        int narrow = 0;
        int lonely = 0;
        int inSpell = 0;
        int all = 0;
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var withSupport = Lanes.Marked(residents.Supported, home);
            var marks = Lanes.Marked(residents.Present, home) & (supported ? withSupport : ~withSupport);
            var recent = Lanes.Load(residents.Recent, home);
            all += Lanes.Count(marks);
            broad += Lanes.Count(marks & Recent.Broad(recent));
            narrow += Lanes.Count(marks & Recent.Narrow(recent));
            lonely += Lanes.Count(marks & Lanes.Marked(residents.Lonely, home));
            inSpell += Lanes.Count(marks & Vector256.GreaterThan(Lanes.Load(residents.SpellWeeks, home), Vector256<int>.Zero).AsSingle());
            marks.CopyTo(them, home);
        }

        tally[PerGroup.Residents, supported] = all;
        tally[PerGroup.Broad, supported] = broad;
        tally[PerGroup.Narrow, supported] = narrow;
        tally[PerGroup.Lonely, supported] = lonely;
        tally[PerGroup.InSpell, supported] = inSpell;
        tally[PerGroup.HelpTies, supported] = Sum(complex.Ties.Helps, them);
        tally[PerGroup.KnownNeighbours, supported] = Sum(residents.Known, them);
        tally[PerGroup.Belonging, supported] = Sum(residents.Belonging, them);
        tally[PerGroup.Safety, supported] = Sum(residents.Safety, them);
        tally[PerGroup.Acceptance, supported] = Sum(residents.Acceptance, them);
        tally[PerGroup.Withdrawal, supported] = Sum(residents.Withdrawal, them);
    }

    /// <summary>The sum of a column over those who are marked.</summary>
    private static double Sum(float[] column, float[] marks)
    {
        var sum = Vector256<double>.Zero;
        for (int home = 0; home < column.Length; home += Lanes.Width)
            sum += Lanes.InPairs(Lanes.Load<float>(column, home) & Lanes.Load<float>(marks, home));
        return Lanes.Sum(sum);
    }

    private static int Sum(ReadOnlySpan<ushort> column, float[] marks)
    {
        var sum = Vector256<int>.Zero;
        for (int home = 0; home < column.Length; home += Lanes.Width)
            sum += Lanes.Load(column, home) & Lanes.Load<float>(marks, home).AsInt32();
        return Vector256.Sum(sum);
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
}
