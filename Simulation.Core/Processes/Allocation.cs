using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
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
    private const int Lived = 2;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Allocation.ProcessOn || complex.Plan.Building.IsClosedBy(week.Index))
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
        ChooseSupportedHomes(complex, complex.PlacesShare);
        int first = complex.FirstPhaseHomes;
        complex.Homes.MoveInAt.AsSpan(first).Fill(complex.SecondPhaseAt);
        for (int home = 0; home < first; home++)
        {
            if (LivedHereBefore(complex, home))
                complex.Residents.Sitting.Add(home);
            Arrivals.MoveIn(complex, home, complex.Homes.ForSupported[home], week);
        }

        FollowTheSame(complex, first);
        for (int home = 0; home < first; home++)
            Roles.OnOpening(complex, home, week);
        complex.CareHours = Lanes.Total(complex.Residents.CareHours);
    }

    private static bool LivedHereBefore(HousingComplex complex, int home) =>
        !complex.Homes.ForSupported[home]
            && complex.Draws(Chance.Placement).Happens((float)complex.Plan.Building.InhabitedShare, Address.Of(home, 0) + Address.Nth(Lived));

    /// <summary>Of the first tenants, those who would live here without support under the other mix too.</summary>
    private static void FollowTheSame(HousingComplex complex, int first)
    {
        var homes = complex.Homes;
        double share = Math.Max(complex.Plan.Mix.ComparedWithShare, complex.PlacesShare);
        bool[] now = [.. homes.ForSupported];
        homes.ForSupported.AsSpan().Clear();
        ChooseSupportedHomes(complex, share, spare: 1);
        for (int home = 0; home < first; home++)
        {
            if (!homes.ForSupported[home] && !now[home])
                complex.Residents.Same.Add(home);
        }

        now.CopyTo(homes.ForSupported, 0);
    }

    /// <summary>
    /// Which homes are for residents with support at the start: those with the lowest draw, so that a higher share keeps
    /// the same ones and adds to them. Kept per corridor, rounding may move one of them to the next: whoever looks for homes that
    /// are so under no smaller share takes one to spare in each.
    /// </summary>
    private static void ChooseSupportedHomes(HousingComplex complex, double share, int spare = 0)
    {
        var building = complex.Building;
        int heavy = complex.HomesForHeavy;
        int wanted = Whole(share * building.Homes);
        complex.Homes.ForSupported.AsSpan(0, Math.Max(heavy, complex.Plan.Mix.Spread == Spread.Separate ? wanted : 0)).Fill(true);
        switch (complex.Plan.Mix.Spread)
        {
            case Spread.WholeComplex:
                Lowest(complex, heavy, building.Homes - heavy, Math.Max(0, wanted - heavy));
                break;
            case Spread.PerCluster:
                double elsewhere = complex.ShareElsewhere(share);
                int before = 0;
                for (int cluster = complex.HeavyClusters; cluster < building.Clusters; cluster++)
                {
                    int after = Whole(elsewhere * (building.Starts[cluster + 1] - heavy));
                    Lowest(complex, building.Starts[cluster], building.SizeOf(cluster), Math.Min(building.SizeOf(cluster), after - before + spare));
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
            bool supported = IsForSupported(complex, home, counted, week);
            if (!FindsSomebody(complex, home, supported, week))
                continue;
            counted += supported ? 1 : 0;
            homes.ForSupported[home] = supported;
            homes.Refills++;
            homes.MoveInAt[home] = week.Index + (int)complex.Assumptions.Allocation.ToTheKey;
            if (supported && complex.Levers[Lever.PlacementBatch] > 0)
                complex.Levers[Lever.PlacementBatch]--;
        }
    }

    /// <summary>What the agreed mix asks of this vacancy; places that have to be filled come first.</summary>
    private static bool IsForSupported(HousingComplex complex, int home, int counted, Week week)
    {
        if (complex.Levers[Lever.PlacementBatch] > 0)
            return true;
        if (IsAtTheLimit(complex, week))
            return false;
        if (IsTheirTurn(complex, home, counted))
            return true;
        ulong place = Address.Of(home, complex.Residents.Tenancy[home]) + Address.Nth(Pressure);
        return complex.Draws(Chance.Placement).Happens((float)complex.Levers[Lever.PlacementPressure], place);
    }

    /// <summary>By what was agreed about who follows: the mix, the side of whoever left, or turns.</summary>
    private static bool IsTheirTurn(HousingComplex complex, int home, int counted) => complex.Plan.Mix.Refill switch
    {
        Refill.LikeForLike => complex.Homes.ForSupported[home] && complex.PlacesShare > 0,
        Refill.Alternating => complex.Homes.Refills % 2 == 0 && complex.PlacesShare > 0,
        _ => IsShort(complex, home, counted),
    };

    /// <summary>Whether as many have come with support within a year as may.</summary>
    private static bool IsAtTheLimit(HousingComplex complex, Week week)
    {
        int most = complex.Plan.Mix.MoveInsPerYear;
        if (most <= 0)
            return false;
        int to = complex.Series.Weeks;
        double came = complex.Series.Sum(GroupCounter.MoveIns, Side.Supported, Math.Min(to, Math.Max(1, to - Week.PerYear)), to);
        int soon = week.Index + (int)complex.Assumptions.Allocation.ToTheKey;
        for (int home = 0; home < complex.Residents.Homes; home++)
            came += !complex.Residents.Present[home] && complex.Homes.MoveInAt[home] <= soon && complex.Homes.ForSupported[home] ? 1 : 0;
        return came >= most;
    }

    /// <summary>Whether one more supported place, besides those counted in the whole complex, brings the mix closer to what was agreed.</summary>
    private static bool IsShort(HousingComplex complex, int home, int counted)
    {
        double share = complex.PlacesShare;
        var building = complex.Building;
        int cluster = building.ClusterOf[home];
        return complex.Plan.Mix.Spread switch
        {
            _ when cluster < complex.HeavyClusters => true,
            Spread.Separate => home < share * building.Homes,
            Spread.PerCluster => Counted(complex, building.Starts[cluster], building.Starts[cluster + 1]) + 0.5
                < complex.ShareElsewhere(share) * building.SizeOf(cluster),
            _ => counted + 0.5 < share * building.Homes,
        };
    }

    /// <summary>Supported places in a part of the building, those with a key to come included.</summary>
    private static int Counted(HousingComplex complex, int from, int to)
    {
        var residents = complex.Residents;
        int count = 0;
        for (int home = from; home < to; home++)
        {
            bool lives = residents.Present[home] && residents.HoldsPlace[home];
            bool comes = !residents.Present[home] && complex.Homes.MoveInAt[home] != Homes.Never && complex.Homes.ForSupported[home];
            count += lives || comes ? 1 : 0;
        }

        return count;
    }

    /// <summary>A few candidates each meeting; some do not come, some are turned down unless the time is over.</summary>
    private static bool FindsSomebody(HousingComplex complex, int home, bool supported, Week week)
    {
        var believed = complex.Assumptions.Allocation;
        double falls = believed.NoShow + ((1 - believed.NoShow) * Intake.RejectedShare(complex, home, supported, week));
        var draws = complex.Draws(Chance.Candidate);
        ulong place = Address.Of(home, complex.Residents.Tenancy[home]);
        int candidates = Intake.Candidates(complex);
        for (int seen = 0; seen < candidates; seen++)
        {
            int nth = complex.Homes.Candidates[home]++;
            if (!draws.Happens((float)falls, place + Address.Nth(nth)))
                return true;
        }

        return false;
    }
}
