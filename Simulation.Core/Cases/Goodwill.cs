using Simulation.Core.Observation;
using Simulation.Core.Randomness;

namespace Simulation.Core.Cases;

/// <summary>What a case costs of the goodwill of the people around the complex.</summary>
public static class Goodwill
{
    /// <summary>Something serious happened; everybody around knows.</summary>
    public static void Serious(HousingComplex complex) =>
        complex.Credit *= Left(complex, complex.Assumptions.Neighbourhood.AfterSerious);

    /// <summary>A complaint, part of which reaches the street; a quick answer saves some of the goodwill.</summary>
    public static void Complaint(HousingComplex complex, in Case about)
    {
        var believed = complex.Assumptions.Neighbourhood;
        if (about.Kind is CaseKind.Arrears or CaseKind.Care or CaseKind.Refusal)
            return;
        if (!complex.Draws(Chance.Neighbourhood).Happens((float)believed.ReachesStreet, Ladder.PlaceOf(complex, about)))
            return;
        complex.Tally.Count(ComplexCounter.NeighbourComplaints);
        bool quick = about.Noticed - about.Opened <= complex.Assumptions.Signalling.Patience;
        double left = quick ? 1 - ((1 - believed.AfterComplaint) * (1 - believed.QuickAnswerSaves)) : believed.AfterComplaint;
        complex.Credit *= Left(complex, left);
    }

    /// <summary>Some surroundings feel bothered sooner than others.</summary>
    private static double Left(HousingComplex complex, double ordinary) =>
        Math.Max(0, 1 - ((1 - ordinary) * complex.Plan.Neighbourhood.Sensitivity));
}
