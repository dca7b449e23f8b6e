namespace Simulation.Core.Plans;

/// <summary>How supported residents are spread over the building.</summary>
public enum Spread
{
    /// <summary>The balance is kept per corridor or stairwell.</summary>
    PerCluster,

    /// <summary>The balance is kept for the complex as a whole; where a vacancy lies decides.</summary>
    WholeComplex,

    /// <summary>Supported residents live in corridors of their own.</summary>
    Separate,
}

/// <summary>Whom the parties agree to house together.</summary>
public sealed record MixPlan
{
    /// <summary>The agreed share of residents with support.</summary>
    [Allowed(0, 1)]
    public double SupportedShare { get; init; } = 1.0 / 3;

    /// <summary>Shares of the target groups among residents with support; they add up to 1.</summary>
    public Shares Supported { get; init; } = Shares.Of(
        (TargetGroup.ExHomeless, 0.35), (TargetGroup.Psychiatric, 0.25), (TargetGroup.StatusHolder, 0.25), (TargetGroup.YouthCare, 0.15));

    /// <summary>Shares of the groups among residents without support; they add up to 1.</summary>
    public Shares Others { get; init; } = Shares.Of((TargetGroup.Regular, 1));

    public Spread Spread { get; init; } = Spread.WholeComplex;

    /// <summary>
    /// The share of homes meant for residents without support that goes to a resident with support all the same,
    /// because places have to be filled.
    /// </summary>
    [Allowed(0, 1)]
    public double PlacementPressure { get; init; }

    /// <summary>Whether somebody whose support has ended still counts as supported when the mix is guarded.</summary>
    public bool CountsFormerlySupported { get; init; }
}

/// <summary>Shares of target groups.</summary>
public sealed record Shares
{
    [Allowed(0, 1)]
    public double ExHomeless { get; init; }
    [Allowed(0, 1)]
    public double Psychiatric { get; init; }
    [Allowed(0, 1)]
    public double StatusHolder { get; init; }
    [Allowed(0, 1)]
    public double YouthCare { get; init; }
    [Allowed(0, 1)]
    public double Disability { get; init; }
    [Allowed(0, 1)]
    public double CareHome { get; init; }
    [Allowed(0, 1)]
    public double Regular { get; init; }
    [Allowed(0, 1)]
    public double Student { get; init; }
    [Allowed(0, 1)]
    public double UrgentSeeker { get; init; }
    [Allowed(0, 1)]
    public double Senior { get; init; }

    public double this[TargetGroup group] => group switch
    {
        TargetGroup.ExHomeless => ExHomeless,
        TargetGroup.Psychiatric => Psychiatric,
        TargetGroup.StatusHolder => StatusHolder,
        TargetGroup.YouthCare => YouthCare,
        TargetGroup.Disability => Disability,
        TargetGroup.CareHome => CareHome,
        TargetGroup.Regular => Regular,
        TargetGroup.Student => Student,
        TargetGroup.UrgentSeeker => UrgentSeeker,
        TargetGroup.Senior => Senior,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };

    public static Shares Of(params ReadOnlySpan<(TargetGroup Group, double Share)> parts)
    {
        var shares = new Shares();
        foreach (var (group, share) in parts)
            shares = shares.With(group, share);
        return shares;
    }

    public Shares With(TargetGroup group, double share) => group switch
    {
        TargetGroup.ExHomeless => this with { ExHomeless = share },
        TargetGroup.Psychiatric => this with { Psychiatric = share },
        TargetGroup.StatusHolder => this with { StatusHolder = share },
        TargetGroup.YouthCare => this with { YouthCare = share },
        TargetGroup.Disability => this with { Disability = share },
        TargetGroup.CareHome => this with { CareHome = share },
        TargetGroup.Regular => this with { Regular = share },
        TargetGroup.Student => this with { Student = share },
        TargetGroup.UrgentSeeker => this with { UrgentSeeker = share },
        TargetGroup.Senior => this with { Senior = share },
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "not a target group"),
    };

    /// <summary>The sum over the groups that come with support, or over those that do not.</summary>
    public double Sum(bool supported)
    {
        double sum = 0;
        for (int group = 0; group < TargetGroups.Count; group++)
        {
            if (((TargetGroup)group).ComesWithSupport() == supported)
                sum += this[(TargetGroup)group];
        }

        return sum;
    }
}
