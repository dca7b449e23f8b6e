using Simulation.Core.Staff;

namespace Simulation.Core.Lives;

/// <summary>
/// Whoever spends an hour among residents may see that something is the matter, the more so where the face is known.
/// Hours at a desk or a table see nothing.
/// </summary>
public static class Watching
{
    public static void Look(HousingComplex complex)
    {
        var staff = complex.Staff;
        var routine = complex.Assumptions.Routine;
        var (social, physical, care, clients) = (staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Clients);
        staff.SeenByCoach = complex.Assumptions.CommunityWork.NoticesOn ? AmongResidents(staff.Coach) * staff.Coach.Known : 0;
        staff.SeenByBeheer = ((AmongResidents(social) + (routine.SocialSees * social.Spent(WorkTask.Routine))) * social.Known)
            + ((AmongResidents(physical) + physical.Spent(WorkTask.Routine)) * routine.PhysicalSees * physical.Known)
            + (AmongResidents(staff.Huismeester) * staff.Huismeester.Known);
        double onSite = complex.Plan.Care.OnSite ? 1 : complex.Assumptions.Staffing.OffSiteCounts;
        staff.SeenByCare = ((AmongResidents(care) * care.Known) + (WithOthers(clients) * clients.Known)) * onSite;
    }

    /// <summary>Being there, and all work that is done with residents.</summary>
    private static double AmongResidents(Post post) => post.Free + WithOthers(post);

    private static double WithOthers(Post post) =>
        post.Spent(WorkTask.Cases) + post.Spent(WorkTask.Welcome) + post.Spent(WorkTask.Visits) + post.Spent(WorkTask.Requests)
        + post.Spent(WorkTask.Hosting) + post.Spent(WorkTask.Introducing) + post.Spent(WorkTask.Connecting);
}
