using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Cases;

/// <summary>The roads along which a case can end a lease; they differ in their steps, their weeks, and in who decides.</summary>
public enum Road : byte
{
    /// <summary>Ordinary tenancy law: the court decides.</summary>
    Court,

    /// <summary>Unpaid rent: a reminder with a talk, a summons, and the court.</summary>
    Debt,

    /// <summary>House rules with yellow and red cards: the landlord decides in an exit talk.</summary>
    Cards,

    /// <summary>The care party holds the lease, and decides itself.</summary>
    Provider,

    /// <summary>A trial period: the landlord undoes the placement.</summary>
    Trial,

    /// <summary>Help is refused where the lease is tied to care: landlord and care party decide together.</summary>
    Refusal,
}

/// <summary>The table of roads. To add one: its steps and its weeks here, and when a case takes it.</summary>
public static class Roads
{
    // In the order of the roads above.
    private static readonly Rung[][] Steps =
    [
        [Rung.Talk, Rung.Mediation, Rung.Warning, Rung.LastChance, Rung.Legal, Rung.Eviction],
        [Rung.Talk, Rung.Warning, Rung.Legal, Rung.Eviction],
        [Rung.Talk, Rung.Warning, Rung.ExitTalk, Rung.Eviction],
        [Rung.Talk, Rung.Warning, Rung.ExitTalk, Rung.Eviction],
        [Rung.Talk, Rung.ExitTalk, Rung.Eviction],
        [Rung.Talk, Rung.Warning, Rung.ExitTalk, Rung.Eviction],
    ];

    /// <summary>The road of a case, by what it is about and what the lease says.</summary>
    public static Road Of(HousingComplex complex, in Case about)
    {
        if (about.Kind == CaseKind.Arrears)
            return Road.Debt;
        if (about.Kind == CaseKind.Refusal)
            return Road.Refusal;
        if (!complex.Assumptions.Escalation.RoadsOn)
            return Road.Court;
        if (about.Opened - complex.Residents.MovedIn[about.Subject] < Week.InMonths(complex.Levers[Lever.TrialMonths]))
            return Road.Trial;
        if (complex.Levers.IsOn(Lever.ProviderLease) && HoldsTheLease(complex, about.Subject))
            return Road.Provider;
        return complex.Levers.IsOn(Lever.Cards) ? Road.Cards : Road.Court;
    }

    /// <summary>The step that follows on this road.</summary>
    public static Rung After(Road road, Rung rung)
    {
        foreach (var step in Steps[(int)road])
        {
            if (step > rung)
                return step;
        }

        throw new ArgumentOutOfRangeException(nameof(rung), rung, "nothing is above the last rung");
    }

    /// <summary>
    /// Where a case begins that has become a complaint: with a talk, or where it had got to less than a year ago. The end of a
    /// road, and what leads there without anybody on site, begins anew.
    /// </summary>
    public static Rung First(Road road, Rung reached)
    {
        var first = Rung.Talk;
        foreach (var step in Steps[(int)road])
            first = step <= reached && step <= Rung.LastChance ? step : first;
        return first;
    }

    /// <summary>Warnings, or cards, before what comes next; over a debt or refused help one is not repeated.</summary>
    public static int WarningsOn(HousingComplex complex, Road road) =>
        road is Road.Debt or Road.Refusal ? 0 : complex.Plan.Contract.Warnings;

    /// <summary>Weeks from a step that ended nothing to the next; from an exit talk, until the home has to be left.</summary>
    public static int WeeksAfter(HousingComplex complex, Road road, Rung rung)
    {
        var believed = complex.Assumptions.Escalation;
        return (int)((road, rung) switch
        {
            (Road.Debt, _) => believed.ArrearsStepWeeks,
            (Road.Refusal, Rung.ExitTalk) => believed.RefusalLeaves,
            (Road.Refusal, _) => believed.RefusalStepWeeks,
            (Road.Provider, Rung.ExitTalk) => believed.ProviderLeaves,
            (Road.Trial, Rung.ExitTalk) => believed.TrialLeaves,
            (_, Rung.ExitTalk) => believed.CardsLeave,
            (_, Rung.Talk) => believed.AfterTalk,
            (Road.Cards or Road.Provider, Rung.Warning) => believed.AfterCard,
            (_, Rung.Mediation) => believed.AfterMediation,
            (_, Rung.Warning) => believed.AfterWarning,
            (_, Rung.LastChance) => believed.AfterLastChance,
            _ => throw new InvalidOperationException($"no step follows {rung} by itself"),
        });
    }

    /// <summary>Weeks that a step takes which needs nobody on site.</summary>
    public static int WeeksOf(HousingComplex complex, Road road, Rung rung)
    {
        var believed = complex.Assumptions.Escalation;
        return (int)((road, rung) switch
        {
            (Road.Debt, Rung.Legal) => believed.ArrearsProcedure,
            (Road.Debt, Rung.Eviction) => believed.ArrearsBeforeEviction,
            (_, Rung.Legal) => believed.Procedure,
            (Road.Court, Rung.Eviction) => believed.BeforeEviction,
            (_, Rung.Transfer) => believed.PlaceElsewhereWeeks,
            _ => 0,
        });
    }

    /// <summary>Whether somebody lives in a home that a care party lets to them.</summary>
    private static bool HoldsTheLease(HousingComplex complex, int home) =>
        complex.Residents.EverSupported[home] && complex.Residents.HoldsPlace[home];
}
