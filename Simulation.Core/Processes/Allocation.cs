using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// The intake and matching meeting (IMO): once a month vacancies meet candidates. Whether a home goes to somebody with
/// support follows from the agreed mix, from pressure to place, and from batches that have to be placed; a stricter
/// selection looks at more candidates and leaves homes empty longer. Without selection the list is worked off weekly.
/// </summary>
public static class Allocation
{
    private const int Pressure = 1;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Allocation.ProcessOn)
            return;
        HandOverKeys(complex, week);
        bool meets = complex.ChosenBy == SelectionMethod.WaitingList || week.StartsMonth;
        if (meets && !complex.Plan.Building.IsClosedBy(week.Index + (int)complex.Assumptions.Allocation.StopsBeforeClosing))
            Meet(complex, week);
    }

    /// <summary>The first day: everybody moves in, the mix as agreed.</summary>
    public static void Open(HousingComplex complex)
    {
        var week = new Week(0);
        ChooseSupportedHomes(complex);
        for (int home = 0; home < complex.Building.Homes; home++)
            Arrivals.MoveIn(complex, home, complex.Homes.ForSupported[home], week);
        for (int home = 0; home < complex.Building.Homes; home++)
            Roles.OnOpening(complex, home, week);
        complex.CareHours = Lanes.Total(complex.Residents.CareHours);
    }

    /// <summary>
    /// Which homes are for residents with support at the start: those with the lowest draw, so that a higher share keeps
    /// the same ones and adds to them.
    /// </summary>
    private static void ChooseSupportedHomes(HousingComplex complex)
    {
        var building = complex.Building;
        double share = complex.Levers[Lever.SupportedShare];
        switch (complex.Plan.Mix.Spread)
        {
            case Spread.Separate:
                complex.Homes.ForSupported.AsSpan(0, Whole(share * building.Homes)).Fill(true);
                break;
            case Spread.WholeComplex:
                Lowest(complex, 0, building.Homes, Whole(share * building.Homes));
                break;
            case Spread.PerCluster:
                int before = 0;
                for (int cluster = 0; cluster < building.Clusters; cluster++)
                {
                    int after = Whole(share * building.Starts[cluster + 1]);
                    Lowest(complex, building.Starts[cluster], building.SizeOf(cluster), after - before);
                    before = after;
                }

                break;
        }
    }

    private static void Lowest(HousingComplex complex, int first, int homes, int count)
    {
        var draws = complex.Draws(Chance.Placement);
        Span<ulong> ranked = new ulong[homes];
        for (int i = 0; i < homes; i++)
            ranked[i] = (draws.Bits64(Address.Of(first + i, 0)) & ~(ulong)(Address.HomeLimit - 1)) | (uint)i;
        ranked.Sort();
        foreach (ulong place in ranked[..count])
            complex.Homes.ForSupported[first + (int)(place & (Address.HomeLimit - 1))] = true;
    }

    private static int Whole(double number) => (int)(number + 0.5);

    private static void HandOverKeys(HousingComplex complex, Week week)
    {
        var homes = complex.Homes;
        for (int home = homes.NextMoveIn(0, week.Index); home < complex.Building.Homes; home = homes.NextMoveIn(home + 1, week.Index))
        {
            homes.MoveInAt[home] = Homes.Never;
            Arrivals.MoveIn(complex, home, homes.ForSupported[home], week);
        }
    }

    private static void Meet(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var homes = complex.Homes;
        if (residents.Count == residents.Homes)
            return;
        int counted = Counted(complex, 0, residents.Homes);
        for (int home = 0; home < residents.Homes; home++)
        {
            bool vacant = !residents.Present[home] && homes.MoveInAt[home] == Homes.Never && homes.ReadyAt[home] <= week.Index;
            if (!vacant)
                continue;
            bool supported = IsForSupported(complex, home, counted);
            if (!FindsSomebody(complex, home, supported))
                continue;
            counted += supported ? 1 : 0;
            homes.ForSupported[home] = supported;
            homes.MoveInAt[home] = week.Index + (int)complex.Assumptions.Allocation.ToTheKey;
            if (supported && complex.Levers[Lever.PlacementBatch] > 0)
                complex.Levers[Lever.PlacementBatch]--;
        }
    }

    /// <summary>What the agreed mix asks of this vacancy; places that have to be filled come first.</summary>
    private static bool IsForSupported(HousingComplex complex, int home, int counted)
    {
        if (complex.Levers[Lever.PlacementBatch] > 0 || IsShort(complex, home, counted))
            return true;
        ulong place = Address.Of(home, complex.Residents.Tenancy[home]) + Address.Nth(Pressure);
        return complex.Draws(Chance.Placement).Happens((float)complex.Levers[Lever.PlacementPressure], place);
    }

    /// <summary>Whether one more resident with support, besides those counted in the whole complex, brings the mix closer to what was agreed.</summary>
    private static bool IsShort(HousingComplex complex, int home, int counted)
    {
        double share = complex.Levers[Lever.SupportedShare];
        var building = complex.Building;
        int cluster = building.ClusterOf[home];
        return complex.Plan.Mix.Spread switch
        {
            Spread.Separate => home < share * building.Homes,
            Spread.PerCluster => Counted(complex, building.Starts[cluster], building.Starts[cluster + 1]) + 0.5 < share * building.SizeOf(cluster),
            _ => counted + 0.5 < share * building.Homes,
        };
    }

    /// <summary>Residents who count as supported in a part of the building, those with a key to come included.</summary>
    private static int Counted(HousingComplex complex, int from, int to)
    {
        var residents = complex.Residents;
        bool formerly = complex.Plan.Mix.CountsFormerlySupported;
        int count = 0;
        for (int home = from; home < to; home++)
        {
            bool lives = residents.Present[home] && (formerly ? residents.EverSupported[home] : residents.Supported[home]);
            bool comes = !residents.Present[home] && complex.Homes.MoveInAt[home] != Homes.Never && complex.Homes.ForSupported[home];
            count += lives || comes ? 1 : 0;
        }

        return count;
    }

    /// <summary>A few candidates each meeting; some do not come, some are turned down.</summary>
    private static bool FindsSomebody(HousingComplex complex, int home, bool supported)
    {
        var believed = complex.Assumptions.Allocation;
        double falls = believed.NoShow + ((1 - believed.NoShow) * Arrivals.RejectedShare(complex, supported));
        var draws = complex.Draws(Chance.Candidate);
        ulong place = Address.Of(home, complex.Residents.Tenancy[home]);
        for (int seen = 0; seen < (int)believed.CandidatesAMeeting; seen++)
        {
            int nth = complex.Homes.Candidates[home]++;
            if (!draws.Happens((float)falls, place + Address.Nth(nth)))
                return true;
        }

        return false;
    }
}
