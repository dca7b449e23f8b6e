using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Tests.Kit;

/// <summary>What a test does to a complex by hand, each so that what is counted twice in the state stays in step.</summary>
internal static class Doing
{
    /// <summary>Far away for a clock, and near enough to see what a month takes off it.</summary>
    public const float Clock = 8;

    /// <summary>Lets whole weeks go by.</summary>
    public static HousingComplex RunWeeks(this HousingComplex complex, int weeks)
    {
        ComplexRun.RunTo(complex, complex.Series.Weeks + weeks);
        return complex;
    }

    /// <summary>Makes somebody average in everything.</summary>
    public static void Ordinary(this HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        residents.Heavy[home] = residents.Addicted[home] = residents.Refuses[home] = residents.Lonely[home] = false;
        residents.Daytime[home] = true;
        residents.Inclination[home] = residents.Propensity[home] = residents.Likeness[home] = residents.RelativeExits[home] = 1;
        residents.Frailty[home] = residents.Fragility[home] = residents.Energy[home] = 1;
        residents.AsksReadily[home] = residents.Speaks[home] = 1;
        residents.Abstains[home] = residents.Light[home] = residents.Lasting[home] = false;
        complex.OfKind(home, age: 1);
        residents.Threshold[home] = 0.25f;
        residents.Skill[home] = residents.Belonging[home] = residents.Acceptance[home] = 0.5f;
        residents.Safety[home] = 0.75f;
        residents.Solitude[home] = -1;
        residents.Withdrawal[home] = residents.Known[home] = 0;
        residents.SignalClock[home] = residents.SpellClock[home] = residents.ArrearsClock[home] = Clock;
    }

    /// <summary>Somebody of an age band and a language.</summary>
    public static void OfKind(this HousingComplex complex, int home, float age, bool foreign = false, float speaks = 0.5f)
    {
        var residents = complex.Residents;
        residents.CountKind(home, residents.Present[home] ? -1 : 0);
        (residents.Age[home], residents.Foreign[home], residents.Speaks[home]) = (age, foreign, foreign ? speaks : 1);
        residents.CountKind(home, residents.Present[home] ? 1 : 0);
    }

    /// <summary>Somebody came with support, and has it still.</summary>
    public static void WithSupport(this HousingComplex complex, int home, float hours = 6)
    {
        var residents = complex.Residents;
        if (!residents.EverSupported[home])
            residents.EverSupportedCount++;
        if (!residents.Supported[home])
            complex.Clusters.Supported[complex.Building.ClusterOf[home]]++;
        residents.Supported[home] = residents.EverSupported[home] = residents.HoldsPlace[home] = true;
        residents.HoursAtEntry[home] = residents.CareHours[home] = hours;
    }

    /// <summary>Somebody has moved out, and the home has not been let.</summary>
    public static void Empty(this HousingComplex complex, int home)
    {
        int cluster = complex.Building.ClusterOf[home];
        complex.Clusters.Residents[cluster]--;
        complex.Clusters.Supported[cluster] -= complex.Residents.Supported[home] ? 1 : 0;
        complex.Clusters.Heavy[cluster] -= complex.Residents.Heavy[home] ? 1 : 0;
        complex.Ties.Forget(home);
        complex.Cases.Forget(home);
        complex.Residents.Vacate(home);
    }

    /// <summary>Two people who have something with each other.</summary>
    public static void Friends(this HousingComplex complex, int one, int other, float strength, int met = 0) =>
        complex.Ties.Meet(one, other, complex.Residents.Tenancy, strength, met);

    /// <summary>The strength of the tie between two homes, as one of them sees it.</summary>
    public static float Tie(this HousingComplex complex, int one, int other) =>
        complex.Ties.Between(one, other, complex.Residents.Tenancy);

    /// <summary>Somebody carries the community.</summary>
    public static void Carries(this HousingComplex complex, int home, Role role = Role.Organiser, float energy = 1)
    {
        Roles.Take(complex, home, role, new Week(0));
        complex.Residents.Energy[home] = energy;
    }

    /// <summary>Somebody is destabilised.</summary>
    public static void InSpell(this HousingComplex complex, int home, bool helped = false)
    {
        complex.Residents.SpellWeeks[home] = 1;
        complex.Residents.SpellHelped[home] = helped;
        complex.Residents.RecoveryClock[home] = Clock;
    }

    /// <summary>A case that somebody who can act knows of, or that nobody has noticed.</summary>
    public static ref Case Case(this HousingComplex complex, int home, CaseKind kind, Rung rung = Rung.Signal, int opened = 0, int noticed = 0, bool stepTaken = false,
        Parties knownTo = Parties.Coach | Parties.Beheer | Parties.Care)
    {
        ref var one = ref complex.Cases.Begin(home, kind, opened);
        one.Rung = rung;
        one.Noticed = one.Seen = noticed;
        one.KnownTo = noticed < 0 ? Parties.None : knownTo;
        one.RungSince = Math.Max(opened, noticed);
        one.HoursNeeded = noticed < 0 ? 0 : Ladder.HoursFor(complex, one);
        one.StepTaken = stepTaken;
        return ref one;
    }

    /// <summary>Somebody who is paid to be there, for so many hours this week.</summary>
    public static void Works(this Post post, double hours, double known = 1)
    {
        post.Funded = hours;
        post.Begin(hours, hours, endless: false);
        post.Known = known;
    }

    /// <summary>Writes the same week down a number of times.</summary>
    public static HousingComplex WriteDown(this HousingComplex complex, int weeks, Action<Tally> what)
    {
        what(complex.Tally);
        for (int week = 0; week < weeks; week++)
            complex.Series.Write(complex.Tally.Row);
        complex.Tally.Clear();
        return complex;
    }

    public static IEnumerable<int> Homes(this HousingComplex complex) => Enumerable.Range(0, complex.Residents.Homes);
}
