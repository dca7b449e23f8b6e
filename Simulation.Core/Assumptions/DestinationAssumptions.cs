namespace Simulation.Core.Assumptions;

/// <summary>Where those who leave go, where a crisis leads, and for how long that is paid.</summary>
public sealed record DestinationAssumptions : Section
{
    [Assumption("Share of those who leave with support, not in a crisis, who take it along to another home", 0.6, 0.35, 0.8, Unit.Share, Grade.D, "X010")]
    public double SupportGoesAlong { get; init; }

    [Assumption("Share of them who go to beschermd wonen", 0.15, 0.05, 0.3, Unit.Share, Grade.C, "X010")]
    public double BeschermdWonen { get; init; }

    [Assumption("Share of all who leave, not in a crisis, for family or out of sight", 0.1, 0.02, 0.3, Unit.Share, Grade.D, "X010")]
    public double Family { get; init; }

    [Assumption("Share of those who came with support and leave in a crisis who go to beschermd wonen", 0.4, 0.2, 0.6, Unit.Share, Grade.D, "X010", "X020")]
    public double BeschermdWonenInCrisis { get; init; }

    [Assumption("Share of others who leave in a crisis who go there", 0.05, 0, 0.15, Unit.Share, Grade.D)]
    public double BeschermdWonenOthers { get; init; }

    [Assumption("Share of those who leave in a crisis who go to a shelter (opvang)", 0.2, 0.1, 0.4, Unit.Share, Grade.D, "X116")]
    public double OpvangInCrisis { get; init; }

    [Assumption("Share of those who leave in a crisis who are admitted to a clinic", 0.15, 0.05, 0.3, Unit.Share, Grade.D)]
    public double ClinicInCrisis { get; init; }

    [Assumption("Share of those evicted who go to a shelter (opvang)", 0.5, 0.3, 0.75, Unit.Share, Grade.D)]
    public double OpvangEvicted { get; init; }

    [Assumption("Share of those evicted who came with support who go to beschermd wonen", 0.2, 0.05, 0.4, Unit.Share, Grade.D)]
    public double BeschermdWonenEvicted { get; init; }

    [Assumption("Chance a week that somebody in a crisis without help is admitted and comes home again", 0.02, 0.005, 0.05, Unit.Chance, Grade.D)]
    public double Admitted { get; init; }

    [Assumption("What is left of that chance where help was accepted", 0.4, 0.15, 0.8, Unit.Ratio, Grade.D)]
    public double AdmittedWithHelp { get; init; }

    [Assumption("Weeks that support is paid for somebody who took it along", 52, 26, 156, Unit.Weeks, Grade.D)]
    public double SupportWeeks { get; init; }

    [Assumption("Weeks in beschermd wonen", 104, 52, 208, Unit.Weeks, Grade.D)]
    public double BeschermdWonenWeeks { get; init; }

    [Assumption("Weeks in a shelter", 35, 13, 70, Unit.Weeks, Grade.D)]
    public double OpvangWeeks { get; init; }

    [Assumption("Weeks in a clinic", 6, 2, 16, Unit.Weeks, Grade.D)]
    public double ClinicWeeks { get; init; }

    [Mechanism("those who leave and those in a crisis end up somewhere, and somebody pays for that")]
    public bool ProcessOn { get; init; }

    [Mechanism("people in a crisis may be admitted while they keep their home")]
    public bool AdmissionsOn { get; init; }
}
