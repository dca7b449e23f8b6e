using Simulation.Core.Plans;

namespace Simulation.Core.Lives;

/// <summary>What residents have of the board of the woonvereniging.</summary>
public static class BoardWork
{
    /// <summary>How well it works, from 0 to 1; a sounding board does part of what an association does.</summary>
    public static double Working(HousingComplex complex)
    {
        if (!complex.Board.Exists)
            return 0;
        bool soundingBoard = complex.Plan.Association.Form == Representation.SoundingBoard;
        return complex.Board.Health * (soundingBoard ? complex.Assumptions.Association.SoundingBoard : 1);
    }

    /// <summary>Hours a week the board takes, for all members together: part of the work grows with the number of homes.</summary>
    public static double Hours(HousingComplex complex)
    {
        if (complex.Board.Members == 0)
            return 0;
        double grows = complex.Assumptions.Association.WorkGrows;
        return complex.Assumptions.Commitment.BoardHours * (1 - grows + (grows * complex.Building.Homes / 100));
    }

    /// <summary>How heavy a seat is, against that of a full board of a hundred homes.</summary>
    public static double Strain(HousingComplex complex)
    {
        double usual = complex.Assumptions.Commitment.BoardHours / complex.Plan.Association.Seats;
        double strain = Hours(complex) / Math.Max(1, complex.Board.Members) / usual;
        return Math.Min(complex.Assumptions.Commitment.HeaviestLoad, strain);
    }

    /// <summary>Hours a week its welcome committee has for newcomers.</summary>
    public static double WelcomeHours(HousingComplex complex) =>
        Working(complex) * complex.Assumptions.Association.WelcomeHours * complex.Building.Homes / 100;
}
