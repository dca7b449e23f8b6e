using Simulation.Core.Numerics;
using Simulation.Core.Time;

namespace Simulation.Core.Population;

/// <summary>What an event of the week does at once to how people feel; the rest comes with time.</summary>
public static class Feelings
{
    /// <summary>A visit that does not press opens the door a little.</summary>
    public static void Visit(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        residents.Visited[home] = week.Index;
        residents.Asked[home] = true;
        if (complex.Assumptions.Atmosphere.WithdrawalOn)
            residents.Withdrawal[home] = Math.Max(0, residents.Withdrawal[home] - (float)complex.Assumptions.Atmosphere.OpensByVisit);
    }

    /// <summary>A newcomer whom nobody welcomed keeps the door closed.</summary>
    public static void Unwelcomed(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        if (complex.Assumptions.Atmosphere.WithdrawalOn)
            residents.Withdrawal[home] = Math.Min(1, residents.Withdrawal[home] + (float)complex.Assumptions.Workload.UnwelcomedCloses);
    }

    /// <summary>Neighbours of somebody whose nuisance nobody deals with turn away.</summary>
    public static void Neglect(HousingComplex complex, int home)
    {
        if (!complex.Assumptions.Atmosphere.WithdrawalOn)
            return;
        var residents = complex.Residents;
        float closes = (float)complex.Assumptions.Atmosphere.ClosesByNeglect;
        int cluster = complex.Building.ClusterOf[home];
        int reach = (int)complex.Assumptions.Atmosphere.NeglectReaches;
        int first = Math.Max(complex.Building.Starts[cluster], home - reach);
        int last = Math.Min(complex.Building.Starts[cluster + 1] - 1, home + reach);
        for (int other = first; other <= last; other++)
        {
            if (other != home && residents.Present[other])
                residents.Withdrawal[other] = Math.Min(1, residents.Withdrawal[other] + closes);
        }
    }

    /// <summary>A serious incident frightens everybody.</summary>
    public static void Frighten(HousingComplex complex) =>
        Lanes.Scale(complex.Residents.Safety, 1 - (float)complex.Assumptions.Atmosphere.UnsafeBySerious);

    /// <summary>Inclination, with what is left of the promise made at entry.</summary>
    public static float Propensity(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        int months = (week.Index - residents.MovedIn[home]) / Blueprint.PerMonth;
        return residents.Inclination[home] * (float)Exact.Exp(residents.Promise[home] * complex.Blueprint.PromiseKept[months]);
    }
}
