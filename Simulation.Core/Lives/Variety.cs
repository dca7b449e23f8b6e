namespace Simulation.Core.Lives;

/// <summary>
/// How many different things there are among the activities. More corridors and more kinds of people want more tuning;
/// where nobody does it, people offer the same things side by side.
/// </summary>
public static class Variety
{
    /// <summary>The share of activities that are something different.</summary>
    public static double ShareThatDiffers(HousingComplex complex)
    {
        double alone = complex.Assumptions.Participation.KindsUncoordinated;
        return alone + ((1 - alone) * Tuned(complex));
    }

    /// <summary>The hours a week that tuning takes: none where all live in one corridor and are of one kind.</summary>
    public static double HoursWanted(HousingComplex complex)
    {
        if (complex.Residents.Count == 0)
            return 0;
        var believed = complex.Assumptions.Participation;
        return (believed.CoordinationPerCluster * (complex.Building.Clusters - 1)) + (believed.CoordinationPerGroup * (complex.Blueprint.Groups - 1));
    }

    /// <summary>How far what goes on in different corridors and groups is tuned to each other, by coach and board.</summary>
    private static double Tuned(HousingComplex complex)
    {
        double wanted = HoursWanted(complex);
        if (wanted <= 0)
            return 1;
        double byBoard = complex.Assumptions.Participation.BoardCoordinates * BoardWork.Working(complex);
        return Math.Min(1, byBoard + (complex.Staff.CoordinationHours / wanted));
    }
}
