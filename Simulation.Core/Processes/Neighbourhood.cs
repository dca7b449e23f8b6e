using Simulation.Core.Observation;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// What the people around the complex still grant it: one serious incident takes away much at once, contact and quick
/// answers bring it back slowly. Assumes that goodwill is lost by shares and regained by shares of what is missing.
/// </summary>
public static class Neighbourhood
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Neighbourhood.ProcessOn)
            return;
        var believed = complex.Assumptions.Neighbourhood;
        bool answered = complex.Staff.SocialBeheer.Hours + complex.Staff.Coach.Hours > 0;
        double pace = believed.Returns * (complex.Plan.Neighbourhood.TimelyContact && answered ? 1 : believed.WithoutContact);
        complex.Credit += pace * (1 - complex.Credit);
        complex.Tally[ComplexCounter.Credit] = complex.Credit;
    }
}
