namespace Simulation.Runner.Emulation;

/// <summary>A row of random numbers that follows from one seed. The model's draws have addresses; a search has a history, and the same
/// seed gives the same one again.</summary>
public sealed class Luck(ulong seed)
{
    private readonly Draws _draws = new(Squares.KeyFrom(seed));
    private ulong _next;

    /// <summary>A seed of its own for each place in a search, so that no two places share their luck.</summary>
    public static ulong SeedOf(ulong seed, params ReadOnlySpan<int> places)
    {
        ulong mixed = Squares.Mix(seed);
        foreach (int place in places) mixed = Squares.Mix(mixed + (ulong)(uint)place);
        return mixed;
    }

    /// <summary>A number in (0, 1).</summary>
    public double Unit() => _draws.Inside(_next++);

    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>A whole number below a count.</summary>
    public int Below(int count) => _draws.Below(count, _next++);

    /// <summary>A number from the normal distribution, by its quantile function.</summary>
    public double Normal() => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Unit());

    /// <summary>A point of the unit cube.</summary>
    public double[] Point(int inputs)
    {
        double[] point = new double[inputs];
        for (int i = 0; i < inputs; i++) point[i] = Unit();
        return point;
    }
}
