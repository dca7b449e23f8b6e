namespace Simulation.Core.Plans;

/// <summary>
/// Who pays. To add one: append it here, with a word in both languages.
/// </summary>
public enum Payer
{
    Gemeente,
    Corporatie,

    /// <summary>The care party, out of its own means.</summary>
    Zorg,

    /// <summary>The state: long-term care (Wlz), the reception of status holders, police and courts.</summary>
    Rijk,

    /// <summary>Health insurance (Zvw).</summary>
    Verzekeraar,
    Bewoners,

    /// <summary>Project money: a grant or a fund, for as long as it lasts.</summary>
    Project,
}

/// <summary>What can be said of all payers.</summary>
public static class Payers
{
    private static readonly Payer[] Known = Enum.GetValues<Payer>();

    public static IReadOnlyList<Payer> All => Known;

    /// <summary>The same for loops within a week.</summary>
    public static ReadOnlySpan<Payer> Each => Known;

    public static int Count => Known.Length;
}

/// <summary>Who pays for what, and in the prices of which year it is written down.</summary>
public sealed record FundingPlan
{
    /// <summary>Who pays the coach.</summary>
    public Payer Coach { get; init; } = Payer.Gemeente;

    /// <summary>Who pays social and physical beheer.</summary>
    public Payer Beheer { get; init; } = Payer.Corporatie;

    /// <summary>The share of beheer that residents pay back in their service costs.</summary>
    [Allowed(0, 1)]
    public double BeheerInServiceCosts { get; init; } = 0.3;

    /// <summary>Who pays indicated support, by the law under which each target group has it.</summary>
    public SupportPayers Support { get; init; } = new();

    /// <summary>Who pays the common room.</summary>
    public Payer Room { get; init; } = Payer.Corporatie;

    /// <summary>The year in whose prices the ledger is kept; every price is indexed to it from its own year.</summary>
    [Allowed(2010, 2050)]
    public int PriceYear { get; init; } = 2025;
}

/// <summary>
/// Who pays the support of each target group. Wmo and Jeugdwet make it the gemeente, the Wlz the state (E027, E033, E089);
/// status holders are guided with money of the state (E162 names the COA). Assumption where a project says nothing.
/// </summary>
public sealed record SupportPayers
{
    public Payer ExHomeless { get; init; } = Payer.Gemeente;
    public Payer Psychiatric { get; init; } = Payer.Gemeente;
    public Payer StatusHolder { get; init; } = Payer.Rijk;
    public Payer YouthCare { get; init; } = Payer.Gemeente;
    public Payer Disability { get; init; } = Payer.Rijk;
    public Payer CareHome { get; init; } = Payer.Rijk;

    /// <summary>Of somebody from a group that comes without support and has it all the same: the gemeente.</summary>
    public Payer this[TargetGroup group] => group switch
    {
        TargetGroup.ExHomeless => ExHomeless,
        TargetGroup.Psychiatric => Psychiatric,
        TargetGroup.StatusHolder => StatusHolder,
        TargetGroup.YouthCare => YouthCare,
        TargetGroup.Disability => Disability,
        TargetGroup.CareHome => CareHome,
        _ => Payer.Gemeente,
    };
}

/// <summary>Where the complex starts with the people around it.</summary>
public sealed record NeighbourhoodPlan
{
    /// <summary>Goodwill at opening, from 0 (none) to 1 (full).</summary>
    [Allowed(0, 1)]
    public double GoodwillAtOpening { get; init; } = 0.5;

    /// <summary>Whether neighbours are informed in time and have a number to ring.</summary>
    public bool TimelyContact { get; init; } = true;

    /// <summary>How easily the surroundings feel bothered: 1 for an ordinary street.</summary>
    [Allowed(0, 5)]
    public double Sensitivity { get; init; } = 1;
}
