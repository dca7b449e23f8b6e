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

    /// <summary>Hours a week its welcome committee has for newcomers.</summary>
    public static double WelcomeHours(HousingComplex complex) =>
        Working(complex) * complex.Assumptions.Association.WelcomeHours * complex.Building.Homes / 100;
}
