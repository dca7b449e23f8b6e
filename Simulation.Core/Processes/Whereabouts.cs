using Simulation.Core.Lives;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Where crises lead: somebody may be admitted for some weeks, less often with help; most pass at home, which is counted
/// too. Who went elsewhere stays on somebody's bill until that stay is over. Assumes that who is admitted keeps the home.
/// </summary>
public static class Whereabouts
{
    public static void Step(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Destinations;
        if (!believed.ProcessOn)
            return;
        complex.Stays.End(week.Index);
        float alone = believed.AdmissionsOn ? (float)believed.Admitted : 0;
        float helped = (float)(alone * believed.AdmittedWithHelp);
        var residents = complex.Residents;
        for (int home = residents.NextInSpell(0); home < residents.Homes; home = residents.NextInSpell(home + 1))
            InCrisis(complex, home, residents.SpellHelped[home] ? helped : alone, week);
        Passed(complex);
    }

    private static void InCrisis(HousingComplex complex, int home, float chance, Week week)
    {
        ref var crisis = ref complex.Residents.Crisis[home];
        if (crisis == Crisis.None)
            crisis = Crisis.AtHome;
        if (crisis == Crisis.AtHome && Leaving.IsAdmitted(complex, home, chance, week))
            Leaving.Admitted(complex, home, week);
    }

    /// <summary>Crises that are over: those that passed at home are counted as such.</summary>
    private static void Passed(HousingComplex complex)
    {
        var residents = complex.Residents;
        for (int home = Next(0); home < residents.Homes; home = Next(home + 1))
        {
            if (residents.SpellWeeks[home] == 0)
                Leaving.CrisisOver(complex, home, atHome: true);
        }

        int Next(int from)
        {
            int further = residents.Crisis.AsSpan(from).IndexOfAnyExcept(Crisis.None);
            return further < 0 ? residents.Homes : from + further;
        }
    }
}
