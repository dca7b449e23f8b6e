using Simulation.Core.Plans;

namespace Simulation.Core.Assumptions;

/// <summary>In what the target groups differ. Small differences on purpose: within a group people differ far more.</summary>
public sealed record GroupAssumptions : Section
{
    [Assumption("Share of formerly homeless residents with a heavy need", 0.33, 0.15, 0.6, Unit.Share, Grade.D, "F004")]
    public double ExHomelessHeavy { get; init; }

    [Assumption("Share of formerly homeless residents with an active addiction", 0.25, 0.1, 0.5, Unit.Share, Grade.D)]
    public double ExHomelessAddicted { get; init; }

    [Assumption("Share of formerly homeless residents with work, training or another daytime activity", 0.35, 0.2, 0.6, Unit.Share, Grade.D)]
    public double ExHomelessDaytime { get; init; }

    [Assumption("How much more formerly homeless residents are inclined to contribute, on the log scale", -0.2, -0.6, 0.1, Unit.Deviations, Grade.D)]
    public double ExHomelessInclination { get; init; }

    [Assumption("Indicated hours a week of formerly homeless residents at entry", 6, 3, 8, Unit.HoursAWeek, Grade.C, "G104", "F142", "F143")]
    public double ExHomelessCareHours { get; init; }

    [Assumption("How often formerly homeless residents leave, against the average of their side", 1, 0.7, 1.4, Unit.Ratio, Grade.D)]
    public double ExHomelessExits { get; init; }

    [Assumption("Share of formerly homeless residents whose support need not end", 0.15, 0.05, 0.35, Unit.Share, Grade.D)]
    public double ExHomelessLasting { get; init; }

    [Assumption("Share of residents with a psychiatric vulnerability with a heavy need", 0.33, 0.15, 0.6, Unit.Share, Grade.D, "F004")]
    public double PsychiatricHeavy { get; init; }

    [Assumption("Share of residents with a psychiatric vulnerability with an active addiction", 0.1, 0.03, 0.25, Unit.Share, Grade.D)]
    public double PsychiatricAddicted { get; init; }

    [Assumption("Share of residents with a psychiatric vulnerability with work, training or another daytime activity", 0.4, 0.25, 0.6, Unit.Share, Grade.D, "X119")]
    public double PsychiatricDaytime { get; init; }

    [Assumption("How much more residents with a psychiatric vulnerability are inclined to contribute, on the log scale", -0.2, -0.6, 0.1, Unit.Deviations, Grade.D)]
    public double PsychiatricInclination { get; init; }

    [Assumption("Indicated hours a week of residents with a psychiatric vulnerability at entry", 6, 3, 8, Unit.HoursAWeek, Grade.C, "G104", "F142", "F143")]
    public double PsychiatricCareHours { get; init; }

    [Assumption("How often residents with a psychiatric vulnerability leave, against the average of their side", 1, 0.7, 1.4, Unit.Ratio, Grade.D)]
    public double PsychiatricExits { get; init; }

    [Assumption("Share of residents with a psychiatric vulnerability whose support need not end", 0.3, 0.1, 0.5, Unit.Share, Grade.D)]
    public double PsychiatricLasting { get; init; }

    [Assumption("Share of status holders with a heavy need", 0.05, 0.01, 0.15, Unit.Share, Grade.D)]
    public double StatusHolderHeavy { get; init; }

    [Assumption("Share of status holders with an active addiction", 0.02, 0, 0.05, Unit.Share, Grade.D)]
    public double StatusHolderAddicted { get; init; }

    [Assumption("Share of status holders with work, training or another daytime activity", 0.55, 0.35, 0.75, Unit.Share, Grade.D)]
    public double StatusHolderDaytime { get; init; }

    [Assumption("How much more status holders are inclined to contribute, on the log scale", -0.1, -0.5, 0.3, Unit.Deviations, Grade.D)]
    public double StatusHolderInclination { get; init; }

    [Assumption("Indicated hours a week of status holders at entry", 3, 1, 6, Unit.HoursAWeek, Grade.D)]
    public double StatusHolderCareHours { get; init; }

    [Assumption("How often status holders leave, against the average of their side", 1, 0.7, 1.5, Unit.Ratio, Grade.D)]
    public double StatusHolderExits { get; init; }

    [Assumption("Share of status holders whose support need not end", 0.02, 0, 0.05, Unit.Share, Grade.D)]
    public double StatusHolderLasting { get; init; }

    [Assumption("Share of young people leaving youth care with a heavy need", 0.2, 0.08, 0.4, Unit.Share, Grade.D)]
    public double YouthCareHeavy { get; init; }

    [Assumption("Share of young people leaving youth care with an active addiction", 0.1, 0.03, 0.25, Unit.Share, Grade.D)]
    public double YouthCareAddicted { get; init; }

    [Assumption("Share of young people leaving youth care with work, training or another daytime activity", 0.6, 0.4, 0.8, Unit.Share, Grade.D)]
    public double YouthCareDaytime { get; init; }

    [Assumption("How much more young people leaving youth care are inclined to contribute, on the log scale", -0.3, -0.7, 0.1, Unit.Deviations, Grade.D)]
    public double YouthCareInclination { get; init; }

    [Assumption("Indicated hours a week of young people leaving youth care at entry", 5, 2, 8, Unit.HoursAWeek, Grade.D, "F143")]
    public double YouthCareCareHours { get; init; }

    [Assumption("How often young people leaving youth care leave, against the average of their side", 1.3, 0.8, 2, Unit.Ratio, Grade.D)]
    public double YouthCareExits { get; init; }

    [Assumption("Share of residents from youth care whose support need not end", 0.05, 0, 0.15, Unit.Share, Grade.D)]
    public double YouthCareLasting { get; init; }

    [Assumption("Share of residents with a mild intellectual disability with a heavy need", 0.25, 0.1, 0.5, Unit.Share, Grade.D)]
    public double DisabilityHeavy { get; init; }

    [Assumption("Share of residents with a mild intellectual disability with an active addiction", 0.05, 0.01, 0.15, Unit.Share, Grade.D)]
    public double DisabilityAddicted { get; init; }

    [Assumption("Share of residents with a mild intellectual disability with work, training or another daytime activity", 0.7, 0.5, 0.9, Unit.Share, Grade.D)]
    public double DisabilityDaytime { get; init; }

    [Assumption("How much more residents with a mild intellectual disability are inclined to contribute, on the log scale", -0.1, -0.5, 0.2, Unit.Deviations, Grade.D)]
    public double DisabilityInclination { get; init; }

    [Assumption("Indicated hours a week of residents with a mild intellectual disability at entry", 8, 5, 12, Unit.HoursAWeek, Grade.D, "G105")]
    public double DisabilityCareHours { get; init; }

    [Assumption("How often residents with a mild intellectual disability leave, against the average of their side", 0.7, 0.4, 1.2, Unit.Ratio, Grade.D)]
    public double DisabilityExits { get; init; }

    [Assumption("Share of residents with a mild intellectual disability whose support need not end", 0.8, 0.5, 1, Unit.Share, Grade.D)]
    public double DisabilityLasting { get; init; }

    [Assumption("Share of older residents with care with a heavy need", 0.25, 0.1, 0.5, Unit.Share, Grade.D)]
    public double CareHomeHeavy { get; init; }

    [Assumption("Share of older residents with care with an active addiction", 0.02, 0, 0.05, Unit.Share, Grade.D)]
    public double CareHomeAddicted { get; init; }

    [Assumption("Share of older residents with care with work, training or another daytime activity", 0.2, 0.1, 0.4, Unit.Share, Grade.D)]
    public double CareHomeDaytime { get; init; }

    [Assumption("How much more older residents with care are inclined to contribute, on the log scale", -0.2, -0.6, 0.2, Unit.Deviations, Grade.D)]
    public double CareHomeInclination { get; init; }

    [Assumption("Indicated hours a week of older residents with care at entry", 9, 6, 14, Unit.HoursAWeek, Grade.D, "G105")]
    public double CareHomeCareHours { get; init; }

    [Assumption("How often older residents with care leave, against the average of their side", 1, 0.6, 1.6, Unit.Ratio, Grade.D)]
    public double CareHomeExits { get; init; }

    [Assumption("Share of older residents with care whose support need not end", 0.8, 0.5, 1, Unit.Share, Grade.D)]
    public double CareHomeLasting { get; init; }

    [Assumption("Share of regular tenants with a heavy need", 0.03, 0.01, 0.08, Unit.Share, Grade.D)]
    public double RegularHeavy { get; init; }

    [Assumption("Share of regular tenants with an active addiction", 0.02, 0.01, 0.05, Unit.Share, Grade.D)]
    public double RegularAddicted { get; init; }

    [Assumption("Share of regular tenants with work, training or another daytime activity", 0.85, 0.7, 0.95, Unit.Share, Grade.D)]
    public double RegularDaytime { get; init; }

    [Assumption("How much more regular tenants are inclined to contribute, on the log scale", 0, -0.2, 0.2, Unit.Deviations, Grade.D)]
    public double RegularInclination { get; init; }

    [Assumption("How often regular tenants leave, against the average of their side", 1, 0.8, 1.2, Unit.Ratio, Grade.D)]
    public double RegularExits { get; init; }

    [Assumption("Share of students with a heavy need", 0.01, 0, 0.04, Unit.Share, Grade.D)]
    public double StudentHeavy { get; init; }

    [Assumption("Share of students with an active addiction", 0.02, 0.01, 0.05, Unit.Share, Grade.D)]
    public double StudentAddicted { get; init; }

    [Assumption("Share of students with work, training or another daytime activity", 0.95, 0.9, 1, Unit.Share, Grade.D)]
    public double StudentDaytime { get; init; }

    [Assumption("How much more students are inclined to contribute, on the log scale", -0.3, -1, 0.1, Unit.Deviations, Grade.D, "X026")]
    public double StudentInclination { get; init; }

    [Assumption("How often students leave, against the average of their side", 2, 1.3, 2.6, Unit.Ratio, Grade.C, "X005")]
    public double StudentExits { get; init; }

    [Assumption("Share of urgent seekers (spoedzoekers) with a heavy need", 0.05, 0.02, 0.12, Unit.Share, Grade.D)]
    public double UrgentSeekerHeavy { get; init; }

    [Assumption("Share of urgent seekers (spoedzoekers) with an active addiction", 0.04, 0.01, 0.1, Unit.Share, Grade.D)]
    public double UrgentSeekerAddicted { get; init; }

    [Assumption("Share of urgent seekers (spoedzoekers) with work, training or another daytime activity", 0.75, 0.6, 0.9, Unit.Share, Grade.D)]
    public double UrgentSeekerDaytime { get; init; }

    [Assumption("How much more urgent seekers (spoedzoekers) are inclined to contribute, on the log scale", -0.3, -0.7, 0.1, Unit.Deviations, Grade.D)]
    public double UrgentSeekerInclination { get; init; }

    [Assumption("How often urgent seekers (spoedzoekers) leave, against the average of their side", 1.8, 1.2, 2.6, Unit.Ratio, Grade.D)]
    public double UrgentSeekerExits { get; init; }

    [Assumption("Share of older tenants without care with a heavy need", 0.03, 0.01, 0.08, Unit.Share, Grade.D)]
    public double SeniorHeavy { get; init; }

    [Assumption("Share of older tenants without care with an active addiction", 0.02, 0, 0.05, Unit.Share, Grade.D)]
    public double SeniorAddicted { get; init; }

    [Assumption("Share of older tenants without care with work, training or another daytime activity", 0.4, 0.2, 0.6, Unit.Share, Grade.D)]
    public double SeniorDaytime { get; init; }

    [Assumption("How much more older tenants without care are inclined to contribute, on the log scale", 0.2, -0.1, 0.5, Unit.Deviations, Grade.D, "X026")]
    public double SeniorInclination { get; init; }

    [Assumption("How often older tenants without care leave, against the average of their side", 0.5, 0.3, 0.8, Unit.Ratio, Grade.D, "X004")]
    public double SeniorExits { get; init; }

    // How a process reads the table: one property a cell keeps every number in one place, this keeps the reading short.
    /// <summary>Share with a heavy need.</summary>
    public double HeavyOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessHeavy,
        TargetGroup.Psychiatric => PsychiatricHeavy,
        TargetGroup.StatusHolder => StatusHolderHeavy,
        TargetGroup.YouthCare => YouthCareHeavy,
        TargetGroup.Disability => DisabilityHeavy,
        TargetGroup.CareHome => CareHomeHeavy,
        TargetGroup.Regular => RegularHeavy,
        TargetGroup.Student => StudentHeavy,
        TargetGroup.UrgentSeeker => UrgentSeekerHeavy,
        TargetGroup.Senior => SeniorHeavy,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };

    /// <summary>Share with an active addiction.</summary>
    public double AddictedOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessAddicted,
        TargetGroup.Psychiatric => PsychiatricAddicted,
        TargetGroup.StatusHolder => StatusHolderAddicted,
        TargetGroup.YouthCare => YouthCareAddicted,
        TargetGroup.Disability => DisabilityAddicted,
        TargetGroup.CareHome => CareHomeAddicted,
        TargetGroup.Regular => RegularAddicted,
        TargetGroup.Student => StudentAddicted,
        TargetGroup.UrgentSeeker => UrgentSeekerAddicted,
        TargetGroup.Senior => SeniorAddicted,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };

    /// <summary>Share with a daytime activity.</summary>
    public double DaytimeOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessDaytime,
        TargetGroup.Psychiatric => PsychiatricDaytime,
        TargetGroup.StatusHolder => StatusHolderDaytime,
        TargetGroup.YouthCare => YouthCareDaytime,
        TargetGroup.Disability => DisabilityDaytime,
        TargetGroup.CareHome => CareHomeDaytime,
        TargetGroup.Regular => RegularDaytime,
        TargetGroup.Student => StudentDaytime,
        TargetGroup.UrgentSeeker => UrgentSeekerDaytime,
        TargetGroup.Senior => SeniorDaytime,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };

    /// <summary>Inclination to contribute, on the log scale.</summary>
    public double InclinationOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessInclination,
        TargetGroup.Psychiatric => PsychiatricInclination,
        TargetGroup.StatusHolder => StatusHolderInclination,
        TargetGroup.YouthCare => YouthCareInclination,
        TargetGroup.Disability => DisabilityInclination,
        TargetGroup.CareHome => CareHomeInclination,
        TargetGroup.Regular => RegularInclination,
        TargetGroup.Student => StudentInclination,
        TargetGroup.UrgentSeeker => UrgentSeekerInclination,
        TargetGroup.Senior => SeniorInclination,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };

    /// <summary>Indicated hours a week at entry; nothing for those without support.</summary>
    public double CareHoursOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessCareHours,
        TargetGroup.Psychiatric => PsychiatricCareHours,
        TargetGroup.StatusHolder => StatusHolderCareHours,
        TargetGroup.YouthCare => YouthCareCareHours,
        TargetGroup.Disability => DisabilityCareHours,
        TargetGroup.CareHome => CareHomeCareHours,
        _ => 0,
    };

    /// <summary>Share whose support need not end; nobody's is for life who came without.</summary>
    public double LastingOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessLasting,
        TargetGroup.Psychiatric => PsychiatricLasting,
        TargetGroup.StatusHolder => StatusHolderLasting,
        TargetGroup.YouthCare => YouthCareLasting,
        TargetGroup.Disability => DisabilityLasting,
        TargetGroup.CareHome => CareHomeLasting,
        _ => 0,
    };

    /// <summary>How often they leave, as a ratio.</summary>
    public double ExitsOf(TargetGroup group) => group switch
    {
        TargetGroup.ExHomeless => ExHomelessExits,
        TargetGroup.Psychiatric => PsychiatricExits,
        TargetGroup.StatusHolder => StatusHolderExits,
        TargetGroup.YouthCare => YouthCareExits,
        TargetGroup.Disability => DisabilityExits,
        TargetGroup.CareHome => CareHomeExits,
        TargetGroup.Regular => RegularExits,
        TargetGroup.Student => StudentExits,
        TargetGroup.UrgentSeeker => UrgentSeekerExits,
        TargetGroup.Senior => SeniorExits,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };
}
