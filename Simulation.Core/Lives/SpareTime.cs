using Simulation.Core.Numerics;
using Simulation.Core.Randomness;

namespace Simulation.Core.Lives;

/// <summary>
/// The hours people have for others where time and not energy limits what they do: each their own, and new every week. Energy then
/// stands for the share that is left of the hours an organiser gives at most. Hours lie between none and all of these, on average as
/// many as the usual energy allows, so that only the shape of the rule is another.
/// </summary>
public static class SpareTime
{
    // Behind the traits that somebody is drawn with.
    private const int Hours = 32;

    /// <summary>Everybody has their hours again.</summary>
    public static void NewWeek(HousingComplex complex)
    {
        var residents = complex.Residents;
        var draws = complex.Draws(Chance.Traits);
        double mean = complex.Assumptions.Commitment.UsualEnergy;

        // A power of an even draw has this mean (Beta with 1 as its second number): some have hardly any hours, some have them all.
        double power = (1 - mean) / mean;
        for (int home = 0; home < residents.Homes; home++)
        {
            if (residents.Present[home])
                residents.Energy[home] = (float)Exact.Pow(draws.Inside(residents.Address[home] + Address.Nth(Hours)), power);
        }
    }

    /// <summary>How far the hours somebody has left this week go towards answering a neighbour.</summary>
    public static float ForAnAnswer(HousingComplex complex, int home) =>
        (float)Math.Min(1, complex.Residents.Energy[home] / OfAnAnswer(complex));

    /// <summary>What an answer takes of them: as long as it would take somebody who is paid for it.</summary>
    public static double OfAnAnswer(HousingComplex complex) =>
        complex.Assumptions.Requests.StaffHours / complex.Assumptions.Participation.OrganiserHours;
}
