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
/// What goes wrong: ordinary nuisance and broken rules, people who are destabilised and the trouble that comes with it,
/// and rent that is not paid. Hazards differ widely between people and are raised by heavy need close together, unrest,
/// emptiness of the day and a new beginning, lowered by being known and by trust that something is done. Each person's
/// clock goes off at a moment of its own, drawn beforehand; rates are so low that looking once a month is enough.
/// </summary>
public static class Incidents
{
    private const int WhichKind = 0;
    private const int WhatStirredIt = 2;
    private const int Weekly = 1 << 12;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Incidents.ProcessOn)
            return;
        CalmDown(complex);
        var rule = new Rule(complex, week);
        var residents = complex.Residents;
        for (int home = week.Index % Blueprint.PerMonth; home < residents.Homes; home += Blueprint.PerMonth)
        {
            if (!residents.Present[home])
                continue;
            residents.SignalClock[home] -= rule.Signals(home);
            if (residents.SignalClock[home] < 0)
                Ordinary(complex, home, week);
            residents.ArrearsClock[home] -= rule.Arrears(home);
            if (residents.ArrearsClock[home] < 0)
                FallBehind(complex, home, week);
            if (residents.SpellWeeks[home] == 0)
                residents.SpellClock[home] -= rule.Spells(home, week);
            if (residents.SpellClock[home] < 0 && residents.SpellWeeks[home] == 0)
                Destabilise(complex, home, week);
        }

        LiveThroughSpells(complex, week);
    }

    private static void CalmDown(HousingComplex complex)
    {
        float lasts = complex.Assumptions.Incidents.ContagionOn ? (float)complex.Assumptions.Incidents.UnrestLasts : 0;
        foreach (ref float unrest in complex.Clusters.Unrest.AsSpan())
            unrest *= lasts;
    }

    private static void Ordinary(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        residents.Signals[home]++;
        Clocks.WindSignal(complex, home);
        var believed = complex.Assumptions.Incidents;
        double rules = believed.AboutRules * (complex.Plan.Beheer.ClearRules ? 1 : believed.WithoutRules);
        double share = rules / (rules + 1 - believed.AboutRules);
        bool aboutRules = complex.Draws(Chance.Seriousness).Happens((float)share, Place(complex, home, WhichKind));
        var (cause, parent) = WhatFrom(complex, home);
        Signals.Happens(complex, home, aboutRules ? CaseKind.Rules : CaseKind.Nuisance, cause, parent, week);
    }

    /// <summary>Whether unrest nearby is what stirred it, with the chance that its part of the hazard gives.</summary>
    private static (Cause Cause, int Parent) WhatFrom(HousingComplex complex, int home)
    {
        int cluster = complex.Building.ClusterOf[home];
        double stirred = complex.Assumptions.Incidents.Contagion * complex.Clusters.Unrest[cluster];
        int last = complex.Clusters.LastSignal[cluster];
        if (last < 0 || complex.Assumptions.Incidents.NoContagion)
            return (Cause.Ordinary, -1);
        bool byUnrest = complex.Draws(Chance.Seriousness).Happens((float)(stirred / (1 + stirred)), Place(complex, home, WhatStirredIt));
        return byUnrest ? (Cause.Unrest, last) : (Cause.Ordinary, -1);
    }

    private static ulong Place(HousingComplex complex, int home, int what) =>
        complex.Residents.Address[home] + Address.Nth((complex.Residents.Signals[home] * (WhatStirredIt + 1)) + what);

    private static void FallBehind(HousingComplex complex, int home, Week week)
    {
        complex.Residents.ArrearsSpells[home]++;
        Clocks.WindArrears(complex, home);
        Signals.Happens(complex, home, CaseKind.Arrears, Cause.Ordinary, -1, week);
    }

    private static void Destabilise(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        residents.Spells[home]++;
        Clocks.WindSpell(complex, home);
        residents.SpellWeeks[home] = 1;
        residents.SpellHelped[home] = false;
        Clocks.WindRecovery(complex, home);
        complex.Count(GroupCounter.Destabilised, home);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.Destabilised));
        Signals.Happens(complex, home, CaseKind.Care, Cause.Ordinary, -1, week);
        Relapse.Of(complex, home, week);
    }

    /// <summary>A spell brings trouble week by week until it passes, sooner with help that came in time.</summary>
    private static void LiveThroughSpells(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Incidents;
        for (int home = residents.NextInSpell(0); home < residents.Homes; home = residents.NextInSpell(home + 1))
        {
            residents.SpellWeeks[home]++;
            ulong place = residents.Address[home] + Address.InWeek(week.Index);
            if (complex.Draws(Chance.Signal).Happens((float)believed.SignalsInSpell, place + Address.Nth(Weekly)))
                Signals.Happens(complex, home, CaseKind.Nuisance, Cause.Spell, complex.Cases.Of(home, CaseKind.Care).Serial, week);
            residents.RecoveryClock[home] -= Recovery(complex, home);
            if (residents.RecoveryClock[home] < 0)
                Recover(complex, home, week);
        }
    }

    private static float Recovery(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Incidents;
        double rate = believed.RecoversAlone;
        if (residents.SpellHelped[home])
            rate = Math.Max(rate, believed.RecoversWithHelp / (1 + (complex.Cases.DelayOfHelp(home) / believed.HelpLosesForce)));
        return (float)(residents.Addicted[home] ? rate * believed.RecoversAddicted : rate);
    }

    private static void Recover(HousingComplex complex, int home, Week week)
    {
        complex.Residents.SpellWeeks[home] = 0;
        complex.Residents.SpellHelped[home] = false;
        ref var care = ref complex.Cases.Of(home, CaseKind.Care);
        if (care.Open)
            Ladder.Close(complex, ref care, week);
        complex.Log?.Add(new LifeEvent(week.Index, home, complex.Residents.Tenancy[home], Happening.Recovered));
    }

    /// <summary>The hazards of one month, worked out as far as they are the same for everybody.</summary>
    private readonly ref struct Rule
    {
        private readonly HousingComplex _complex;
        private readonly float _signals;
        private readonly float _supported;
        private readonly float _new;
        private readonly float _withoutDaytime;
        private readonly float _concentration;
        private readonly float _bearable;
        private readonly float _contagion;
        private readonly float _control;
        private readonly float _arrears;
        private readonly float _arrearsSupported;
        private readonly float _arrearsInSpell;
        private readonly float _arrearsWithoutDaytime;
        private readonly float _arrearsWhenNew;
        private readonly float _spells;
        private readonly float _spellsSupported;
        private readonly float _spellsFormerly;
        private readonly float _spellsOthers;
        private readonly float _spellsHeavy;
        private readonly float _spellsAddicted;
        private readonly float _spellsDaytime;
        private readonly float _spellsFirstYear;
        private readonly float _spellsAtLeaseEnd;
        private readonly float _spellsNotAtHome;
        private readonly int _fillsTheDays;

        public Rule(HousingComplex complex, Week week)
        {
            _complex = complex;
            var believed = complex.Assumptions.Incidents;
            float month = (float)Blueprint.PerMonth / Week.PerYear;
            _fillsTheDays = (int)complex.Assumptions.Participation.FillsTheDays;
            double rules = 1 + (believed.AboutRules * (complex.Plan.Beheer.ClearRules ? 0 : believed.WithoutRules - 1));
            double trust = believed.SocialControlOn ? 1 - (believed.TrustControl * complex.Trust) : 1;
            double small = complex.Plan.Building.SmallDwellings ? believed.InSmallDwellings : 1;
            double norms = 1 - (complex.Assumptions.Atmosphere.NormsPrevent * complex.Norms);
            double neglected = 1 + (believed.WhenNeglected * complex.Staff.WeeksBehind);
            _signals = (float)(believed.Signals * rules * trust * small * norms * neglected) * month;
            _supported = (float)believed.SupportedRatio;
            _new = (float)believed.WhenNew;
            _withoutDaytime = (float)believed.WithoutDaytime;
            _concentration = believed.ConcentrationOn ? (float)believed.Concentration : 0;
            _bearable = (float)believed.Bearable;
            _contagion = believed.NoContagion ? 0 : (float)believed.Contagion;
            _control = believed.SocialControlOn ? (float)believed.SocialControl : 0;
            _arrears = month * (float)believed.Arrears;
            double managed = complex.Levers.IsOn(Lever.BudgetManagement) ? believed.ArrearsWithBudget : 1;
            _arrearsSupported = month * (float)(believed.ArrearsSupported * managed);
            _arrearsInSpell = (float)believed.ArrearsInSpell;
            _arrearsWithoutDaytime = (float)believed.ArrearsWithoutDaytime;
            _arrearsWhenNew = (float)believed.ArrearsWhenNew;
            _spells = believed.SpellsOn ? month : 0;
            _spellsSupported = (float)believed.SpellsSupported;
            _spellsFormerly = (float)believed.SpellsFormerly;
            _spellsOthers = (float)believed.SpellsOthers;
            _spellsHeavy = (float)believed.SpellsHeavy;
            _spellsAddicted = (float)believed.SpellsAddicted;
            _spellsDaytime = (float)believed.SpellsDaytime;
            _spellsFirstYear = (float)believed.SpellsFirstYear;
            _spellsAtLeaseEnd = complex.Plan.Contract.HelpsToNextHome ? 1 : (float)believed.SpellsAtLeaseEnd;
            _spellsNotAtHome = 1 - (float)believed.SpellsWhenAtHome;
            HalfYearAgo = week.Index - (Week.PerYear / 2);
            YearAgo = week.Index - Week.PerYear;
        }

        private int HalfYearAgo { get; }
        private int YearAgo { get; }

        public float Signals(int home)
        {
            var residents = _complex.Residents;
            float hazard = _signals * residents.Frailty[home] * Crowding(_complex.Building.ClusterOf[home]) * Control(home);
            hazard *= Branchless.Choose(residents.Supported[home], _supported, 1);
            hazard *= Branchless.Choose(residents.MovedIn[home] > HalfYearAgo, _new, 1);
            return hazard * Branchless.Choose(Occupied(home), 1, _withoutDaytime);
        }

        /// <summary>A crisis, no income of one's own, and benefits that start late.</summary>
        public float Arrears(int home)
        {
            var residents = _complex.Residents;
            float rate = Branchless.Choose(residents.Supported[home], _arrearsSupported, _arrears);
            rate *= Branchless.Choose(residents.SpellWeeks[home] > 0, _arrearsInSpell, 1);
            rate *= Branchless.Choose(residents.Daytime[home], 1, _arrearsWithoutDaytime);
            return rate * Branchless.Choose(residents.EverSupported[home] & residents.MovedIn[home] > HalfYearAgo, _arrearsWhenNew, 1);
        }

        public float Spells(int home, Week week)
        {
            var residents = _complex.Residents;
            float unsupported = Branchless.Choose(residents.EverSupported[home], _spellsFormerly, _spellsOthers);
            float rate = Branchless.Choose(residents.Supported[home], _spellsSupported, unsupported);
            rate *= Branchless.Choose(residents.Heavy[home], _spellsHeavy, 1);
            rate *= Branchless.Choose(residents.Addicted[home], _spellsAddicted, 1);
            rate *= Branchless.Choose(Occupied(home), _spellsDaytime, 1);
            rate *= Branchless.Choose(residents.MovedIn[home] > YearAgo, _spellsFirstYear, 1);
            rate *= Branchless.Choose(residents.LeaseEnds[home] - week.Index < Week.PerYear / 2, _spellsAtLeaseEnd, 1);
            rate *= 1 - (_spellsNotAtHome * Branchless.Choose(residents.Lonely[home], 0, residents.Belonging[home]));
            return rate * residents.Fragility[home] * _spells;
        }

        /// <summary>Heavy need close together, and unrest that breeds unrest.</summary>
        private float Crowding(int cluster)
        {
            var clusters = _complex.Clusters;
            float heavy = (float)clusters.Heavy[cluster] / Math.Max(1, clusters.Residents[cluster]);
            float crowded = 1 + (_concentration * Math.Max(0, heavy - _bearable));
            return crowded * (1 + (_contagion * clusters.Unrest[cluster]));
        }

        /// <summary>People who are known by those around them behave; strangers among strangers do not have to.</summary>
        private float Control(int home) => 1 - (_control * _complex.KnownBy(home));

        /// <summary>Work, training, or weeks filled with what the community does.</summary>
        private bool Occupied(int home) =>
            _complex.Residents.Daytime[home] | Recent.Weeks(_complex.Residents.Recent[home]) >= _fillsTheDays;
    }
}
