using Simulation.Core.Observation;
using Simulation.Core.Staff;

namespace Simulation.Core.Lives;

/// <summary>Advice for those who carry the community: the board, the organisers, and the tuning between corridors and groups.</summary>
public static class Support
{
    public static void Advise(HousingComplex complex)
    {
        var staff = complex.Staff;
        var believed = complex.Assumptions.Workload;
        bool supports = complex.Assumptions.CommunityWork.SupportsOn;
        double forBoard = complex.Board.Exists ? believed.BoardSupportHours : 0;
        double forOrganisers = complex.Residents.Carriers * believed.OrganiserSupportHours;
        double forTuning = Variety.HoursWanted(complex);
        double board = supports ? staff.Coach.Spend(WorkTask.Board, forBoard) : 0;
        double organisers = supports ? staff.Coach.Spend(WorkTask.Organisers, forOrganisers) : 0;
        staff.BoardSupport = forBoard > 0 ? board / forBoard : 0;
        staff.OrganiserSupport = forOrganisers > 0 ? organisers / forOrganisers : 0;
        staff.CoordinationHours = complex.Assumptions.CommunityWork.IntroducesOn ? staff.Coach.Spend(WorkTask.Tuning, forTuning) : 0;
        complex.Tally.Add(ComplexCounter.WorkAsked, forBoard + forOrganisers + forTuning);
    }
}
