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

/// <summary>What becomes of the home when the support of whoever lives there has ended.</summary>
public enum AfterSupport
{
    /// <summary>The tenant stays, and the home remains a supported place until they leave: the mix is held.</summary>
    KeepsPlace,

    /// <summary>The tenant stays, and the place moves to the next home that falls vacant.</summary>
    OpensPlace,

    /// <summary>The tenant moves on within an agreed time, and somebody with support follows.</summary>
    MovesOn,

    /// <summary>The contract flips to the tenant (omklap): from then on it is an ordinary home.</summary>
    Omklap,
}

/// <summary>Who follows whoever leaves.</summary>
public enum Refill
{
    /// <summary>Whoever brings the mix closer to what was agreed.</summary>
    ToTheMix,

    /// <summary>Somebody from the same side: a supported place remains one.</summary>
    LikeForLike,

    /// <summary>By turns somebody with support and somebody without.</summary>
    Alternating,
}

/// <summary>How heavy support is, in shares that add up to 1; all 0 leaves it to what is usual for the target group.</summary>
public sealed record Weights
{
    [Allowed(0, 1)]
    public double Light { get; init; }
    [Allowed(0, 1)]
    public double Medium { get; init; }
    [Allowed(0, 1)]
    public double Heavy { get; init; }

    public double Sum => Light + Medium + Heavy;
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

    /// <summary>How heavy the support of residents is, in shares; nothing stated leaves it to the target group.</summary>
    public Weights Weight { get; init; } = new();

    public Spread Spread { get; init; } = Spread.WholeComplex;

    /// <summary>Corridors kept for residents with a heavy need, the first of the building; 0 for none of their own.</summary>
    [Allowed(0, 500)]
    public int HeavyClusters { get; init; }

    public Refill Refill { get; init; }

    /// <summary>The most residents with support who may move in in a year; 0 for no limit.</summary>
    [Allowed(0, 10_000)]
    public int MoveInsPerYear { get; init; }

    /// <summary>
    /// The highest share with support this mix is compared with: first tenants who live without support under both are
    /// the same people, and are followed apart. Changes nothing but what is written down; 0 for the agreed share.
    /// </summary>
    [Allowed(0, 1)]
    public double ComparedWithShare { get; init; }

    /// <summary>What becomes of the home when support ends.</summary>
    public AfterSupport WhenSupportEnds { get; init; }

    /// <summary>Months within which somebody moves on after support has ended, where that was agreed.</summary>
    [Allowed(1, 120)]
    public double MovesOnWithinMonths { get; init; } = 12;

    /// <summary>Whether the care party gets another place when a home flips to its tenant; without it has one place less.</summary>
    public bool OmklapOpensPlace { get; init; }

    /// <summary>Places of the care party; 0 for as many as the agreed share of homes.</summary>
    [Allowed(0, 100_000)]
    public int Places { get; init; }

    /// <summary>
    /// The share of homes meant for residents without support that goes to a resident with support all the same,
    /// because places have to be filled.
    /// </summary>
    [Allowed(0, 1)]
    public double PlacementPressure { get; init; }
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
