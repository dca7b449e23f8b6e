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

    /// <summary>Adds up one of the two groups, eight homes at a time.</summary>
    private static void Count(HousingComplex complex, bool supported)
    {
        var residents = complex.Residents;
        var sums = default(Sums);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var withSupport = Lanes.Marked(residents.Supported, home);
            var them = Lanes.Marked(residents.Present, home) & (supported ? withSupport : ~withSupport);
            sums.Add(complex, home, them);
        }

        sums.Write(complex.Tally, supported);
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

    private ref struct Sums
    {
        private int _residents;
        private int _broad;
        private int _narrow;
        private int _lonely;
        private int _inSpell;
        private Vector256<int> _helpTies;
        private Vector256<double> _known;
        private Vector256<double> _belonging;
        private Vector256<double> _safety;
        private Vector256<double> _acceptance;
        private Vector256<double> _withdrawal;

        /// <summary>Adds those of eight homes who are marked.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(HousingComplex complex, int home, Vector256<float> marked)
        {
            var residents = complex.Residents;
            var recent = Lanes.Load(residents.Recent, home);
            _residents += Lanes.Count(marked);
            _broad += Lanes.Count(marked & Recent.Broad(recent));
            _narrow += Lanes.Count(marked & Recent.Narrow(recent));
            _lonely += Lanes.Count(marked & Lanes.Marked(residents.Lonely, home));
            _inSpell += Lanes.Count(marked & Vector256.GreaterThan(Lanes.Load(residents.SpellWeeks, home), Vector256<int>.Zero).AsSingle());
            _helpTies += marked.AsInt32() & Lanes.Load(complex.Ties.Helps, home);
            _known += Lanes.InPairs(marked & Lanes.Load<float>(residents.Known, home));
            _belonging += Lanes.InPairs(marked & Lanes.Load<float>(residents.Belonging, home));
            _safety += Lanes.InPairs(marked & Lanes.Load<float>(residents.Safety, home));
            _acceptance += Lanes.InPairs(marked & Lanes.Load<float>(residents.Acceptance, home));
            _withdrawal += Lanes.InPairs(marked & Lanes.Load<float>(residents.Withdrawal, home));
        }

        public readonly void Write(Tally tally, bool supported)
        {
            tally[PerGroup.Residents, supported] = _residents;
            tally[PerGroup.Broad, supported] = _broad;
            tally[PerGroup.Narrow, supported] = _narrow;
            tally[PerGroup.Lonely, supported] = _lonely;
            tally[PerGroup.InSpell, supported] = _inSpell;
            tally[PerGroup.HelpTies, supported] = Vector256.Sum(_helpTies);
            tally[PerGroup.KnownNeighbours, supported] = Lanes.Sum(_known);
            tally[PerGroup.Belonging, supported] = Lanes.Sum(_belonging);
            tally[PerGroup.Safety, supported] = Lanes.Sum(_safety);
            tally[PerGroup.Acceptance, supported] = Lanes.Sum(_acceptance);
            tally[PerGroup.Withdrawal, supported] = Lanes.Sum(_withdrawal);
        }
    }
}
