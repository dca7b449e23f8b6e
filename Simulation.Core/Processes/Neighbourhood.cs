using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Randomness;
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
        if (!complex.Believed.Neighbourhood.ProcessOn)
            return;
        var believed = complex.Believed.Neighbourhood;
        bool answered = complex.Staff.SocialBeheer.Hours + complex.Staff.Coach.Hours > 0;
        double pace = believed.Returns * (complex.Plan.Neighbourhood.TimelyContact && answered ? 1 : believed.WithoutContact);
        complex.Credit += pace * (1 - complex.Credit);
        complex.Tally[Whole.Credit] = complex.Credit;
    }

    /// <summary>Something serious happened; everybody around knows.</summary>
    public static void Serious(HousingComplex complex) =>
        complex.Credit *= Left(complex, complex.Believed.Neighbourhood.AfterSerious);

    /// <summary>A complaint, part of which reaches the street; a quick answer saves some of the goodwill.</summary>
    public static void Complaint(HousingComplex complex, in Case about)
    {
        var believed = complex.Believed.Neighbourhood;
        if (about.Kind is CaseKind.Arrears or CaseKind.Care)
            return;
        if (!complex.Draws(Chance.Neighbourhood).Happens((float)believed.ReachesStreet, Escalation.PlaceOf(complex, about)))
            return;
        complex.Tally.Count(Whole.NeighbourComplaints);
        bool quick = about.Noticed - about.Opened <= complex.Believed.Signalling.Patience;
        double left = quick ? 1 - ((1 - believed.AfterComplaint) * (1 - believed.QuickAnswerSaves)) : believed.AfterComplaint;
        complex.Credit *= Left(complex, left);
    }

    /// <summary>Some surroundings feel bothered sooner than others.</summary>
    private static double Left(HousingComplex complex, double ordinary) =>
        Math.Max(0, 1 - ((1 - ordinary) * complex.Plan.Neighbourhood.Sensitivity));
}
