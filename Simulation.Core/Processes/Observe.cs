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
        var residents = complex.Residents;
        var helps = complex.Ties.Helps;
        Span<Sums> sums = stackalloc Sums[Tally.Groups];
        sums.Clear();
        for (int home = 0; home < residents.Homes; home++)
        {
            if (!residents.Present[home])
                continue;
            ref var sum = ref sums[residents.Supported[home] ? 0 : 1];
            int recent = residents.Recent[home];
            sum.Residents++;
            sum.Broad += Recent.Broad(recent) ? 1 : 0;
            sum.Narrow += Recent.Narrow(recent) ? 1 : 0;
            sum.Organisers += residents.Role[home] != Role.None ? 1 : 0;
            sum.Lonely += residents.Lonely[home] ? 1 : 0;
            sum.InSpell += residents.SpellWeeks[home] > 0 ? 1 : 0;
            sum.HelpTies += helps[home];
            sum.Known += residents.Known[home];
            sum.Belonging += residents.Belonging[home];
            sum.Safety += residents.Safety[home];
            sum.Acceptance += residents.Acceptance[home];
            sum.Withdrawal += residents.Withdrawal[home];
        }

        Write(complex.Tally, true, sums[0]);
        Write(complex.Tally, false, sums[1]);
    }

    private static void Write(Tally tally, bool supported, in Sums sum)
    {
        tally[PerGroup.Residents, supported] = sum.Residents;
        tally[PerGroup.Broad, supported] = sum.Broad;
        tally[PerGroup.Narrow, supported] = sum.Narrow;
        tally[PerGroup.Organisers, supported] = sum.Organisers;
        tally[PerGroup.Lonely, supported] = sum.Lonely;
        tally[PerGroup.InSpell, supported] = sum.InSpell;
        tally[PerGroup.HelpTies, supported] = sum.HelpTies;
        tally[PerGroup.KnownNeighbours, supported] = sum.Known;
        tally[PerGroup.Belonging, supported] = sum.Belonging;
        tally[PerGroup.Safety, supported] = sum.Safety;
        tally[PerGroup.Acceptance, supported] = sum.Acceptance;
        tally[PerGroup.Withdrawal, supported] = sum.Withdrawal;
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

    private struct Sums
    {
        public int Residents;
        public int Broad;
        public int Narrow;
        public int Organisers;
        public int Lonely;
        public int InSpell;
        public int HelpTies;
        public double Known;
        public double Belonging;
        public double Safety;
        public double Acceptance;
        public double Withdrawal;
    }
}
