using Simulation.Runner.Experiments;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>What targets are read off a run that no outcome gives.</summary>
internal static class TargetMeasures
{
    private const int Quarter = 13;

    /// <summary>Of those who came with support, whether they have it still or not.</summary>
    public static Measure Came(GroupCounter counter, Bilingual says, int from, int to) => new($"came.{counter}:{from}-{to}", says, Unit.Number, l =>
        ThoseWhoCame(l, counter, (from - 1) * Week.PerYear, to * Week.PerYear));

    /// <summary>The years people who came with support lived there.</summary>
    public static Measure ClientYears(int from, int to) => new($"client_years:{from}-{to}", (
        "jaren van wie met begeleiding kwam", "years of those who came with support"), Unit.Number, l =>
        ThoseWhoCame(l, GroupCounter.Residents, (from - 1) * Week.PerYear, to * Week.PerYear) / Week.PerYear);

    /// <summary>Moves of those who came with support that nobody would have chosen: evicted, or in a crisis.</summary>
    public static Measure UnfavourableExits(int from, int to) => new($"came.unfavourable:{from}-{to}", (
        "ongunstig vertrek", "unfavourable exits"), Unit.Number, l =>
    {
        GroupCounter[] reasons =
        [
            GroupCounter.NuisanceEvictions, GroupCounter.ArrearsEvictions, GroupCounter.RefusalEvictions, GroupCounter.LeftInCrisis,
        ];
        return reasons.Sum(why => ThoseWhoCame(l, why, (from - 1) * Week.PerYear, to * Week.PerYear));
    });

    /// <summary>Share of tenancies that last so many years, by the life table of the first years: what each week leaves of those who
    /// live there, multiplied. Nearly all who live there then are first tenants.</summary>
    public static Measure Stay(int years, bool came) => new($"stay.{(came ? "came" : "never")}:{years}", (
        $"huurders die {years} jaar blijven", $"tenancies that last {years} years"), Unit.Share, l =>
    {
        double stays = 1;
        for (int week = 0; week < years * Week.PerYear; week++)
        {
            double exits = came ? ThoseWhoCame(l, GroupCounter.Exits, week, week + 1) : l.Series.At(week, GroupCounter.Exits, Side.Never);
            double left = came ? ThoseWhoCame(l, GroupCounter.Residents, week, week + 1) : l.Series.At(week, GroupCounter.Residents, Side.Never);
            if (exits + left > 0) stays *= left / (exits + left);
        }

        return stays;
    });

    /// <summary>Active people who stopped or moved in the years from..to, and the years they were active.</summary>
    public static Measure EndedRoles(int from, int to) => new($"roles_ended:{from}-{to}", (
        "rollen die eindigden", "roles that ended"), Unit.Number, l =>
        l.Series.Sum(ComplexCounter.StoppedOrganisers, (from - 1) * Week.PerYear, to * Week.PerYear)
        + l.Series.Sum(ComplexCounter.OrganisersMoved, (from - 1) * Week.PerYear, to * Week.PerYear));

    public static Measure RoleYears(int from, int to) => new($"role_years:{from}-{to}", ("jaren in een rol", "years in a role"), Unit.Number, l =>
        l.Series.Sum(GroupCounter.Organisers, (from - 1) * Week.PerYear, to * Week.PerYear) / Week.PerYear);

    /// <summary>The mean of belonging and faces known in the last quarter of a year.</summary>
    public static Measure Cohesion(int year) => new($"cohesion:{year}", ("samenhang", "cohesion"), Unit.Scale, l =>
    {
        int to = year * Week.PerYear;
        return (Outcome.Belonging.Over(l.Series, to - Quarter, to) + Outcome.RecognisedShare.Over(l.Series, to - Quarter, to)) / 2;
    });

    /// <summary>How far residents differ in it at the end of a run.</summary>
    public static Measure CohesionSpread { get; } = new("cohesion_spread", ("spreiding van samenhang", "spread of cohesion"), Unit.Scale, l =>
    {
        var moments = default(Moments);
        var residents = l.Complex.Residents;
        for (int home = 0; home < residents.Homes; home++)
        {
            if (residents.Present[home])
                moments.Add((residents.Belonging[home] + Math.Min(1, residents.Known[home] / (residents.Homes - 1))) / 2);
        }

        return Math.Sqrt(moments.Variance);
    });

    private static double ThoseWhoCame(Lived l, GroupCounter counter, int from, int to) =>
        l.Series.Sum(counter, Side.Supported, from, to) + l.Series.Sum(counter, Side.Formerly, from, to);
}
