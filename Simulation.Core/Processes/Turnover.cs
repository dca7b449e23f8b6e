using System.Runtime.CompilerServices;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who leaves: cases that have run their course, leases that end, and people who move on, sooner from small homes,
/// when they feel unsafe, not at home or worn out, or in a crisis; later when nothing else is to be had, and all along from a home that is known to be temporary. Assumes a hazard that
/// falls with the time already stayed (Weibull) for those who came with support.
/// </summary>
public static class Turnover
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Turnover.ProcessOn)
            return;
        EndLeasesOverCases(complex, week);
        Closing(complex, week);
        EndLeases(complex, week);
        if (complex.Assumptions.Turnover.MovesOn)
            MoveOn(complex, week);
    }

    private static void EndLeasesOverCases(HousingComplex complex, Week week)
    {
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref readonly var open = ref complex.Cases[place];
            if (!open.Open || open.Rung < Rung.Eviction || week.Index < open.NextAt)
                continue;
            var why = WhyOf(open);
            complex.Tally.Count(ComplexCounter.LeasesEnded);
            complex.Tally.Add(ComplexCounter.WeeksToLeaseEnd, week.Index - open.Opened);
            complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject],
                why == GroupCounter.LeftForElsewhere ? Happening.MovedElsewhere : Happening.Evicted, open);
            Leave(complex, open.Subject, why, week);
        }
    }

    private static GroupCounter WhyOf(in Case ended) => ended switch
    {
        { Rung: Rung.Transfer } => GroupCounter.LeftForElsewhere,
        { Kind: CaseKind.Arrears } => GroupCounter.ArrearsEvictions,
        { Kind: CaseKind.Refusal } => GroupCounter.RefusalEvictions,
        _ => GroupCounter.NuisanceEvictions,
    };

    /// <summary>A temporary complex is emptied on its last day.</summary>
    private static void Closing(HousingComplex complex, Week week)
    {
        if (!complex.Plan.Building.IsClosedBy(week.Index))
            return;
        for (int home = 0; home < complex.Residents.Homes; home++)
        {
            if (complex.Residents.Present[home])
                Leave(complex, home, GroupCounter.LeftAtClosing, week);
        }
    }

    private static void EndLeases(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var contract = complex.Plan.Contract;
        if (!HasTerms(complex))
            return;
        var believed = complex.Assumptions.Turnover;
        bool stuck = complex.Plan.Building.BlockedHousingMarket && !contract.HelpsToNextHome;
        float extended = (float)(stuck ? believed.ExtendedWhenBlocked : believed.Extended);
        for (int home = 0; home < residents.Homes; home++)
        {
            if (!residents.Present[home] || residents.LeaseEnds[home] > week.Index)
                continue;
            if (MayStayOn(complex, home) && complex.Draws(Chance.LeaseEnd).Happens(extended, residents.Address[home] + Address.InWeek(week.Index)))
                residents.LeaseEnds[home] += Week.PerYear;
            else
                Leave(complex, home, GroupCounter.LeftAtLeaseEnd, week);
        }
    }

    /// <summary>Whether a lease can be extended: not a short stay, not that of a group that goes together, not of somebody who has to move on.</summary>
    private static bool MayStayOn(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        var contract = complex.Plan.Contract;
        bool shortStay = contract.ShortStayShare > 0
            && residents.LeaseEnds[home] - residents.MovedIn[home] == Week.InMonths(contract.ShortStayMonths);
        bool hasToMove = complex.Plan.Mix.WhenSupportEnds == AfterSupport.MovesOn && residents.SideOf(home) == Side.Formerly;
        return contract.Extends && !contract.EndTogether && !shortStay && !hasToMove;
    }

    private static void MoveOn(HousingComplex complex, Week week)
    {
        OwnReasons(complex, week);
        var rule = new Rule(complex, week);
        var residents = complex.Residents;
        var leaving = complex.Scratch.Leaving;
        var draws = complex.Draws(Chance.Move);
        ulong inWeek = Address.InWeek(week.Index);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var drawn = draws.EightUnits(EightLong.Of(residents.Address, home) + inWeek);
            leaving.Put(home, (drawn < rule.Leaves(complex, home)) & Yes.Of(residents.Present, home));
        }

        foreach (int home in leaving)
            Leave(complex, home, residents.SpellWeeks[home] > 0 ? GroupCounter.LeftInCrisis : GroupCounter.LeftByChoice, week);
    }

    /// <summary>What a home that is known to be temporary makes of the hazard, beside each home.</summary>
    private static void OwnReasons(HousingComplex complex, Week week)
    {
        var factors = complex.Scratch.OwnFactor.All;
        factors.Fill(1);
        if (complex.Assumptions.Turnover.TemporaryOn)
            LookOn(complex, factors, week);
    }

    /// <summary>Whoever knows that the home is temporary looks for another from the first day, and harder in the last year.</summary>
    private static void LookOn(HousingComplex complex, Span<float> factors, Week week)
    {
        var believed = complex.Assumptions.Turnover;
        double closes = complex.Plan.Building.ClosesAfterYears;
        int closesAt = closes > 0 ? (int)(closes * Week.PerYear) : int.MaxValue;
        if (closesAt == int.MaxValue && !HasTerms(complex))
            return;
        for (int home = 0; home < complex.Residents.Homes; home++)
        {
            int ends = Math.Min(closesAt, complex.Residents.LeaseEnds[home]);
            if (!complex.Residents.Present[home] || ends == int.MaxValue)
                continue;
            double nearness = Math.Clamp(1 - ((double)(ends - week.Index) / Week.PerYear), 0, 1);
            factors[home] *= (float)(1 + (believed.LooksOn * (1 + ((believed.LooksOnAtEnd - 1) * nearness))));
        }
    }

    /// <summary>Whether any home is let for a time, or any tenant has to move on.</summary>
    private static bool HasTerms(HousingComplex complex)
    {
        var contract = complex.Plan.Contract;
        return contract.LeaseMonthsSupported > 0 || contract.LeaseMonthsOthers > 0 || contract.ShortStayShare > 0
            || complex.Plan.Mix.WhenSupportEnds == AfterSupport.MovesOn;
    }

    /// <summary>A home becomes empty, and everything that hung on the person ends.</summary>
    private static void Leave(HousingComplex complex, int home, GroupCounter why, Week week)
    {
        var residents = complex.Residents;
        var clusters = complex.Clusters;
        int cluster = complex.Building.ClusterOf[home];
        bool supported = residents.Supported[home];
        complex.Count(GroupCounter.Exits, home);
        complex.Count(GroupCounter.TenureAtExit, home, week.Index - residents.MovedIn[home]);
        complex.Count(why, home);
        if (residents.Carries(home, week))
            complex.Count(GroupCounter.CarrierExits, home);
        var to = Leaving.Goes(complex, home, why, week);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.MovedOut) { To = to });
        if (residents.Role[home] != Role.None)
        {
            complex.Tally.Count(ComplexCounter.OrganisersMoved);
            Roles.Drop(complex, home, Role.None);
        }

        CloseCases(complex, home, week);
        clusters.Residents[cluster]--;
        clusters.Supported[cluster] -= supported ? 1 : 0;
        clusters.Heavy[cluster] -= residents.Heavy[home] ? 1 : 0;
        complex.Ties.Forget(home);
        residents.Vacate(home);
        complex.Homes.ReadyAt[home] = week.Index + (int)complex.Assumptions.Allocation.MakingReady;
        complex.Homes.MoveInAt[home] = Homes.Never;
        complex.Homes.Candidates[home] = 0;
    }

    private static void CloseCases(HousingComplex complex, int home, Week week)
    {
        foreach (var kind in CaseBook.Kinds)
        {
            ref var open = ref complex.Cases.Of(home, kind);
            if (open.Open)
                Ladder.Close(complex, ref open, week);
        }

        complex.Cases.Forget(home);
    }

    /// <summary>The chance to leave this week; all that is the same for everybody is worked out once.</summary>
    private readonly ref struct Rule
    {
        private readonly float _building;
        private readonly float _keeps;
        private readonly float _belonging;
        private readonly float _belongingSupported;
        private readonly float _unsafe;
        private readonly float _safety;
        private readonly float _least;
        private readonly float _inSpell;
        private readonly float _rested;
        private readonly float _wornOut;
        private readonly int _week;

        public Rule(HousingComplex complex, Week week)
        {
            var believed = complex.Assumptions.Turnover;
            var building = complex.Plan.Building;
            double small = building.SmallDwellings ? believed.SmallDwellings : 1;
            _building = (float)(small * (building.BlockedHousingMarket ? believed.BlockedMarket : 1));
            bool feelings = believed.FeelingsOn && !believed.ByEnergy;
            bool wornOut = believed.WornOutOn && !believed.ByBelonging && !complex.Assumptions.Commitment.ByTime;
            _keeps = feelings ? (float)believed.BelongingKeeps : 0;
            _unsafe = feelings ? (float)believed.UnsafeLeave : 0;
            _belonging = (float)believed.UsualBelonging;
            _belongingSupported = (float)believed.UsualBelongingSupported;
            _safety = (float)believed.UsualSafety;
            _least = (float)believed.LeavesLeast;
            _inSpell = (float)believed.InSpell;
            _rested = (float)believed.UsualEnergy;
            _wornOut = wornOut ? (float)believed.WornOutLeave : 0;
            _week = week.Index;
        }

        /// <summary>Of eight residents; a crisis takes people elsewhere.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Leaves(HousingComplex complex, int home)
        {
            var residents = complex.Residents;
            var stayed = _week - EightWhole.Of(residents.MovedIn, home);
            var came = Yes.Of(residents.EverSupported, home);
            var hazard = complex.Blueprint.LeavingAfter(came, stayed);
            hazard *= Eight.Of(residents.RelativeExits, home);
            hazard *= _building;
            var belonging = Eight.Of(residents.Belonging, home) - came.Choose(_belongingSupported, _belonging);
            var safety = Eight.Of(residents.Safety, home) - _safety;
            hazard *= Eight.AtLeast(_least, 1 - (_keeps * belonging) - (_unsafe * safety));
            hazard *= Eight.AtLeast(_least, 1 + (_wornOut * (_rested - Eight.Of(residents.Energy, home))));
            var inSpell = EightWhole.Of(residents.SpellWeeks, home) > 0;
            return Exact.Chance(hazard * inSpell.Choose(_inSpell, 1) * complex.Scratch.OwnFactor[home]);
        }
    }
}
