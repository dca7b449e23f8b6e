namespace Simulation.Runner.Emulation;

/// <summary>A term of a polynomial in inputs that run from 0 to 1: one input, its square, or the product of two. Each is centred on
/// the middle of the cube, so that terms hardly repeat one another.</summary>
public readonly record struct PolynomialTerm(int One, int Other = PolynomialTerm.Alone)
{
    public const int Alone = -1;

    // The mean of the square of a number that is uniform on -1..1.
    private const double MeanSquare = 1.0 / 3;

    public bool Has(int input) => One == input || Other == input;

    public double At(ReadOnlySpan<double> point)
    {
        double one = (2 * point[One]) - 1;
        if (Other == Alone) return one;
        return Other == One ? (one * one) - MeanSquare : one * ((2 * point[Other]) - 1);
    }

    /// <summary>Variance over the cube of the term with coefficient 1.</summary>
    public double Variance => Other == Alone ? MeanSquare : Other == One ? 4.0 / 45 : MeanSquare * MeanSquare;
}
