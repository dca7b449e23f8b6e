using Simulation.Core.Staff;

namespace Simulation.Core.Cases;

/// <summary>Which party can do something about what, and who is there to.</summary>
public static class ActingParties
{
    /// <summary>The parties who can act on a case of this kind: to know of it is to be able to begin.</summary>
    public static Parties For(CaseKind kind) => kind switch
    {
        CaseKind.Care => Parties.Care,
        CaseKind.Arrears => Parties.Beheer,
        CaseKind.Refusal => Parties.Beheer | Parties.Care,
        CaseKind.Tension or CaseKind.Nuisance or CaseKind.Rules => Parties.Coach | Parties.Beheer,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of case"),
    };

    /// <summary>The parties who have people at work this week.</summary>
    public static Parties AtWork(HousingComplex complex)
    {
        var staff = complex.Staff;
        return (staff.Coach.Hours > 0 ? staff.CoachIsOf : Parties.None)
            | (staff.SocialBeheer.Hours > 0 ? Parties.Beheer : Parties.None)
            | (staff.Clients.Hours + staff.Care.Hours > 0 ? Parties.Care : Parties.None);
    }
}
