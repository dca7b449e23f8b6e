using Simulation.Core.Staff;

namespace Simulation.Core.Lives;

/// <summary>
/// What a known face among those who are paid is worth, and what is lost with it. People come forward to somebody they
/// know, and say yes sooner to them. When that face goes, part of the trust goes too, and whoever has seen faces go is
/// slower to get to know the next: one replacement is got over, the fourth is not (E181-E183).
/// </summary>
public static class KnownFaces
{
    /// <summary>How often somebody with whom something is the matter comes forward to the best-known face.</summary>
    public static double ComesForward(HousingComplex complex)
    {
        var believed = complex.Assumptions.Atmosphere;
        return believed.KnownFacesOn ? believed.ComesForward * BestKnown(complex.Staff) * complex.Trust : 0;
    }

    /// <summary>What a word of this post achieves, against that of somebody everybody knows.</summary>
    public static double Heard(HousingComplex complex, Post post)
    {
        var believed = complex.Assumptions.Atmosphere;
        return believed.KnownFacesOn ? 1 - (believed.StrangersAreHeardLess * (1 - post.Known)) : 1;
    }

    /// <summary>How readily people get to know a new face, from 0 to 1.</summary>
    public static double Open(HousingComplex complex) => complex.Assumptions.Atmosphere.KnownFacesOn ? complex.OpenToFaces : 1;

    /// <summary>
    /// Somebody goes; the more they were known and the more of the paid presence they were, the more goes with them. A
    /// support worker is a face of their own clients and not of the house.
    /// </summary>
    public static void Leaves(HousingComplex complex, Post post, int seat)
    {
        var believed = complex.Assumptions.Atmosphere;
        double all = Presence(complex.Staff);
        if (!believed.KnownFacesOn || all <= 0 || post.Kind == PostKind.Clients)
            return;
        double lost = post.SeatKnown[seat] * post.Funded / post.Seats / all;
        complex.Trust *= (float)(1 - (believed.TrustWithFace * lost));
        complex.Norms *= 1 - (believed.TrustWithFace * lost);
        complex.OpenToFaces *= 1 - (believed.LossCloses * lost);
    }

    /// <summary>In time people try again.</summary>
    public static void TryAgain(HousingComplex complex) =>
        complex.OpenToFaces += (1 - complex.OpenToFaces) / complex.Assumptions.Atmosphere.TriesAgain;

    private static double BestKnown(Team staff) =>
        Math.Max(Math.Max(staff.Coach.Known, staff.SocialBeheer.Known), Math.Max(staff.Huismeester.Known, staff.Care.Known));

    private static double Presence(Team staff) =>
        staff.Coach.Funded + staff.SocialBeheer.Funded + staff.PhysicalBeheer.Funded + staff.Huismeester.Funded + staff.Care.Funded;
}
