using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>
/// How well newcomers are chosen, and how knowingly they come. A choice is as good as those who make it: residents who carry
/// the community, and a coach who advises. Where they have gone, newcomers know less of what they come to, and that is how a
/// community that declines goes on declining. A first tenant is chosen by whoever prepares the complex, as was planned.
/// </summary>
public static class Intake
{
    /// <summary>How far organisers and board members take part in choosing, from 0 to 1.</summary>
    public static double ByResidents(HousingComplex complex)
    {
        var believed = complex.Assumptions.Allocation;
        int board = complex.Board.Members;
        double takePart = board + (believed.OrganisersTakePart * (complex.Residents.Carriers - board));
        return Math.Min(1, takePart / (believed.CommitteePerHundred * complex.Building.Homes / PerHundred));
    }

    /// <summary>How far the coach gets round to advising on who may come, from 0 to 1.</summary>
    public static double ByCoach(HousingComplex complex) => complex.Staff.IntakeAdvice;

    /// <summary>What is left of the choice that was planned, from 0 to 1.</summary>
    public static double WellMade(HousingComplex complex, int home)
    {
        var believed = complex.Assumptions.Allocation;
        if (!believed.DegradesOn || complex.Residents.Tenancy[home] == 0)
            return 1;
        var method = complex.ChosenBy;
        double lost = TakesResidents(method) ? believed.ResidentsBring * (1 - ByResidents(complex)) : 0;
        lost += TakesAdvice(method) ? believed.CoachBrings * (1 - ByCoach(complex)) : 0;
        return Math.Max(0, 1 - lost);
    }

    /// <summary>
    /// How knowingly a newcomer without support comes, against somebody whom a committee chose: what residents achieve by
    /// putting candidates forward, beyond that, they achieve as far as they do it.
    /// </summary>
    public static double Knowing(HousingComplex complex, int home)
    {
        var people = complex.Assumptions.People;
        double achieves = complex.ChosenBy switch
        {
            SelectionMethod.WaitingList => 0,
            SelectionMethod.Advert => people.SelectionByAdvert,
            SelectionMethod.InformationEvening => people.SelectionByEvening,
            SelectionMethod.Interview => people.SelectionByInterview,
            SelectionMethod.Committee => 1,
            SelectionMethod.CoOptation => people.SelectionByCoOptation,
            _ => throw new InvalidOperationException($"{complex.ChosenBy} is no way of choosing"),
        };
        return achieves * WellMade(complex, home);
    }

    /// <summary>The share of candidates of one side who are turned down after a talk; when the time to fill a home is over, nobody is.</summary>
    public static double RejectedShare(HousingComplex complex, int home, bool supported, Week week)
    {
        bool talks = complex.ChosenBy >= SelectionMethod.Interview;
        if (!talks || IsOutOfTime(complex, home, week))
            return 0;

        // A care party that has to fill places has less to choose from (G008).
        double choice = 1 - complex.Levers[Lever.PlacementPressure];
        double rejected = complex.Levers[Lever.RejectionShare];
        return supported ? rejected * complex.Assumptions.Allocation.SupportedRejected * choice : rejected;
    }

    /// <summary>Candidates for one home in one meeting: fewer where no resident tells of the complex.</summary>
    public static int Candidates(HousingComplex complex)
    {
        var believed = complex.Assumptions.Allocation;
        bool fromTheList = complex.ChosenBy == SelectionMethod.WaitingList || !believed.DegradesOn;
        double come = fromTheList ? 1 : 1 - (believed.CandidatesByWord * (1 - ByResidents(complex)));
        return Math.Max(1, (int)((believed.CandidatesAMeeting * come) + Half));
    }

    /// <summary>Whether a home has stood ready for as long as it may.</summary>
    private static bool IsOutOfTime(HousingComplex complex, int home, Week week)
    {
        double within = complex.Levers[Lever.FillWithinWeeks];
        return within > 0 && complex.Residents.Tenancy[home] > 0 && week.Index - complex.Homes.ReadyAt[home] >= within;
    }

    private static bool TakesResidents(SelectionMethod method) =>
        method is SelectionMethod.InformationEvening or SelectionMethod.Committee or SelectionMethod.CoOptation;

    private static bool TakesAdvice(SelectionMethod method) => method >= SelectionMethod.InformationEvening;

    private const double PerHundred = 100;
    private const double Half = 0.5;
}
