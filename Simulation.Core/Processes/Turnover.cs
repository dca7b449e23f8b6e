using System.Runtime.CompilerServices;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who leaves: evictions that have run their course, leases that end, and people who move on, sooner from small homes,
/// when they feel unsafe or not at home, or in a crisis; later when nothing else is to be had. Assumes a hazard that
/// falls with the time already stayed (Weibull) for those who came with support.
/// </summary>
public static class Turnover
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Turnover.ProcessOn)
            return;
        CarryOutEvictions(complex, week);
        Closing(complex, week);
        EndLeases(complex, week);
        if (complex.Assumptions.Turnover.MovesOn)
            MoveOn(complex, week);
    }

    private static void CarryOutEvictions(HousingComplex complex, Week week)
    {
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref readonly var open = ref complex.Cases[place];
            if (!open.Open || open.Rung != Rung.Eviction || week.Index < open.NextAt)
                continue;
            bool supported = complex.Residents.Supported[open.Subject];
            complex.Tally.Count(open.Kind == CaseKind.Arrears ? GroupCounter.ArrearsEvictions : GroupCounter.NuisanceEvictions, supported);
            complex.Log?.Case(week.Index, complex.Residents.Tenancy[open.Subject], Happening.Evicted, open);
            Leave(complex, open.Subject, week);
        }
    }

    /// <summary>A temporary complex is emptied on its last day.</summary>
    private static void Closing(HousingComplex complex, Week week)
    {
        if (!complex.Plan.Building.IsClosedBy(week.Index))
            return;
        for (int home = 0; home < complex.Residents.Homes; home++)
        {
            if (complex.Residents.Present[home])
                Leave(complex, home, week);
        }
    }

    private static void EndLeases(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var contract = complex.Plan.Contract;
        if (contract.LeaseMonthsSupported <= 0 && contract.LeaseMonthsOthers <= 0)
            return;
        var believed = complex.Assumptions.Turnover;
        bool stuck = complex.Plan.Building.BlockedHousingMarket && !contract.HelpsToNextHome;
        float extended = (float)(stuck ? believed.ExtendedWhenBlocked : believed.Extended);
        for (int home = 0; home < residents.Homes; home++)
        {
            if (!residents.Present[home] || residents.LeaseEnds[home] > week.Index)
                continue;
            if (complex.Draws(Chance.LeaseEnd).Happens(extended, residents.Address[home] + Address.InWeek(week.Index)))
                residents.LeaseEnds[home] += Week.PerYear;
            else
                Leave(complex, home, week);
        }
    }

    private static void MoveOn(HousingComplex complex, Week week)
    {
        OnTrial(complex, week);
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
            Leave(complex, home, week);
    }

    /// <summary>A trial period is there to be ended: what that makes of the hazard, beside each home.</summary>
    private static void OnTrial(HousingComplex complex, Week week)
    {
        var factors = complex.Scratch.TrialFactor.All;
        factors.Fill(1);
        int trialWeeks = Week.InMonths(complex.Plan.Selection.TrialMonths);
        for (int home = 0; trialWeeks > 0 && home < complex.Residents.Homes; home++)
        {
            bool onTrial = complex.Residents.Present[home] && week.Index - complex.Residents.MovedIn[home] < trialWeeks;
            if (onTrial && complex.Cases.Of(home, CaseKind.Nuisance).Rung > Rung.Signal)
                factors[home] = (float)complex.Assumptions.Turnover.Trial;
        }
    }

    /// <summary>A home becomes empty, and everything that hung on the person ends.</summary>
    private static void Leave(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        var clusters = complex.Clusters;
        int cluster = complex.Building.ClusterOf[home];
        bool supported = residents.Supported[home];
        complex.Tally.Count(GroupCounter.Exits, supported);
        complex.Tally.Add(GroupCounter.TenureAtExit, supported, week.Index - residents.MovedIn[home]);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.MovedOut));
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
        private readonly float _unsafe;
        private readonly float _safety;
        private readonly float _least;
        private readonly float _inSpell;
        private readonly int _week;

        public Rule(HousingComplex complex, Week week)
        {
            var believed = complex.Assumptions.Turnover;
            var building = complex.Plan.Building;
            _building = (float)((building.SmallDwellings ? believed.SmallDwellings : 1) * (building.BlockedHousingMarket ? believed.BlockedMarket : 1));
            _keeps = believed.FeelingsOn ? (float)believed.BelongingKeeps : 0;
            _unsafe = believed.FeelingsOn ? (float)believed.UnsafeLeave : 0;
            _belonging = (float)believed.UsualBelonging;
            _safety = (float)believed.UsualSafety;
            _least = (float)believed.LeavesLeast;
            _inSpell = (float)believed.InSpell;
            _week = week.Index;
        }

        /// <summary>Of eight residents; a crisis takes people elsewhere.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Leaves(HousingComplex complex, int home)
        {
            var residents = complex.Residents;
            var stayed = _week - EightWhole.Of(residents.MovedIn, home);
            var hazard = complex.Blueprint.LeavingAfter(Yes.Of(residents.EverSupported, home), stayed);
            hazard *= Eight.Of(residents.RelativeExits, home);
            hazard *= _building;
            var belonging = Eight.Of(residents.Belonging, home) - _belonging;
            var safety = Eight.Of(residents.Safety, home) - _safety;
            hazard *= Eight.AtLeast(_least, 1 - (_keeps * belonging) - (_unsafe * safety));
            var inSpell = EightWhole.Of(residents.SpellWeeks, home) > 0;
            return Exact.Chance(hazard * inSpell.Choose(_inSpell, 1) * complex.Scratch.TrialFactor[home]);
        }
    }
}
