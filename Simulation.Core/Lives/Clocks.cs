using Simulation.Core.Numerics;
using Simulation.Core.Randomness;

namespace Simulation.Core.Lives;

/// <summary>Clocks that run down with a hazard and go off at a moment of the person's own, drawn beforehand.</summary>
public static class Clocks
{
    /// <summary>Nothing has happened to a new person yet; every clock is wound for the first time.</summary>
    public static void Start(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        residents.Signals[home] = residents.Spells[home] = residents.ArrearsSpells[home] = residents.Cases[home] = 0;
        residents.SpellWeeks[home] = 0;
        residents.SpellHelped[home] = false;
        WindSignal(complex, home);
        WindSpell(complex, home);
        WindArrears(complex, home);
    }

    /// <summary>Sets a clock for the next time.</summary>
    public static void WindSignal(HousingComplex complex, int home) =>
        complex.Residents.SignalClock[home] = Moment(complex, Chance.Signal, home, complex.Residents.Signals[home]);

    public static void WindSpell(HousingComplex complex, int home) =>
        complex.Residents.SpellClock[home] = Moment(complex, Chance.Destabilise, home, complex.Residents.Spells[home]);

    public static void WindRecovery(HousingComplex complex, int home) =>
        complex.Residents.RecoveryClock[home] = Moment(complex, Chance.Recover, home, complex.Residents.Spells[home]);

    public static void WindArrears(HousingComplex complex, int home) =>
        complex.Residents.ArrearsClock[home] = Moment(complex, Chance.Arrears, home, complex.Residents.ArrearsSpells[home]);

    /// <summary>How much hazard has to build up before it happens: exponential with mean 1.</summary>
    private static float Moment(HousingComplex complex, Chance about, int home, int nth) =>
        (float)-Exact.Log(complex.Draws(about).Inside(complex.Residents.Address[home] + Address.Nth(nth)));
}
