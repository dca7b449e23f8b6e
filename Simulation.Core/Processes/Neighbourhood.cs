using Simulation.Core.Observation;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// What the people around the complex still grant it: one serious incident takes away much at once, contact and quick
/// answers bring it back slowly. Contact is what coach or beheer have
/// had hours for over the last weeks. Assumes that goodwill is lost by shares and regained by shares of what is missing.
/// </summary>
public static class Neighbourhood
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Neighbourhood.ProcessOn)
            return;
        var believed = complex.Assumptions.Neighbourhood;
        double contact = complex.Plan.Neighbourhood.TimelyContact ? complex.Staff.NeighbourContact : 0;
        double pace = believed.Returns * (believed.WithoutContact + ((1 - believed.WithoutContact) * contact));
        complex.Credit += pace * (1 - complex.Credit);
        complex.Tally[ComplexCounter.Credit] = complex.Credit;
    }
}
