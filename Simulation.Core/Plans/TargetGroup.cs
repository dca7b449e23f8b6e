namespace Simulation.Core.Plans;

/// <summary>
/// Where a resident comes from. The first block comes with support (begeleid), the second without (onbegeleid).
/// To add one: append it here, give it a row in Assumptions/GroupAssumptions.cs and a name in both languages.
/// </summary>
public enum TargetGroup
{
    ExHomeless,
    Psychiatric,
    StatusHolder,
    YouthCare,
    Disability,
    CareHome,
    Regular,
    Student,
    UrgentSeeker,
    Senior,
}

/// <summary>What follows from the target group alone.</summary>
public static class TargetGroups
{
    public const int Count = 10;

    /// <summary>Whether this group comes in with an indication for support.</summary>
    public static bool ComesWithSupport(this TargetGroup group) => group <= TargetGroup.CareHome;
}
