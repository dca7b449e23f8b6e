using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>
/// The numeric rules of the field, each in one place: plans start from them, scenarios never copy them.
/// A guideline and not a law (G086); what they do to a community is for the model to show.
/// </summary>
public static class RuleOfThumb
{
    /// <summary>Homes for one full-time beheerder: the middle of one to 150 and one to 350 (G065).</summary>
    public const double HomesPerBeheerder = 250;

    /// <summary>The share of indicated support hours meant for the community as a whole (G103).</summary>
    public const double CareForCommunity = 0.10;

    /// <summary>Residents from which an association is advised (G160).</summary>
    public const int ResidentsForAssociation = 40;

    /// <summary>Homes from which the coach is there for good (G087).</summary>
    public const int HomesForPermanentCoach = 100;

    /// <summary>Hours a month on the pilot flame (G096).</summary>
    public const double WaakvlamHoursPerMonth = 4;

    /// <summary>The year after which the pilot flame is possible (G096).</summary>
    public const int WaakvlamAfterYears = 3;

    /// <summary>Supported homes from which a care party can organise support well (G149).</summary>
    public const int SupportedHomesForCareTeam = 30;

    /// <summary>Meetings a year: community team and IMO, both monthly (G022, G155).</summary>
    public const double CommunityTeamMeetings = 12;
    public const double IntakeMeetings = 12;

    /// <summary>Hours a week of a full post. Assumption: the sources give posts in fte and in hours.</summary>
    public const double FullPost = 36;

    // G074-G085. Up to 40 homes the sources give nothing; two thirds of the lowest band is an assumption.
    private static readonly (int UpToHomes, double Year1, double Years2To3, double Later)[] CoachHours =
    [
        (39, 8, 5.5, 3.5),
        (80, 12, 8, 5),
        (160, 18, 12, 6),
        (240, 24, 16, 6),
        (int.MaxValue, 22, 22, 8),
    ];

    /// <summary>Coach hours a week for a complex of this size in this year.</summary>
    public static Hours Coach(int homes, Week week)
    {
        foreach (var band in CoachHours)
        {
            if (homes <= band.UpToHomes)
                return new Hours(week.Year == 0 ? band.Year1 : week.Year < WaakvlamAfterYears ? band.Years2To3 : band.Later);
        }

        throw new InvalidOperationException("the last band has no upper end");
    }

    /// <summary>The level of years two and three, to which coaching returns when it is scaled up.</summary>
    public static Hours CoachScaledUp(int homes) => Coach(homes, new Week(Week.PerYear));

    /// <summary>Hours a week on the pilot flame.</summary>
    public static Hours Waakvlam => new(WaakvlamHoursPerMonth * Week.MonthsPerYear / Week.PerYear);

    /// <summary>Beheer hours a week, social and physical together, at one full post per so many homes.</summary>
    public static Hours Beheer(int homes, double homesPerFte) => new(FullPost * homes / homesPerFte);
}
