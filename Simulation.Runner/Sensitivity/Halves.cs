namespace Simulation.Runner.Sensitivity;

/// <summary>What a function with chance in it gave at one point: the mean of each of two halves of its runs, which have no luck in
/// common. Their product estimates the square of what lies behind them without the noise, whatever that noise is.</summary>
public readonly record struct Halves(double First, double Second)
{
    public double Mean => (First + Second) / 2;

    public bool IsKnown => double.IsFinite(First) && double.IsFinite(Second);

    /// <summary>The square of the mean, without what noise adds to it.</summary>
    public double Square => First * Second;

    /// <summary>What noise adds to the square of the mean: <see cref="Square"/> and this together are that square.</summary>
    public double Noise => (First - Second) * (First - Second) / 4;

    /// <summary>Of a function without chance.</summary>
    public static Halves Exact(double value) => new(value, value);

    /// <summary>The product of two things without the noise they share, from both halves.</summary>
    public static double Product(Halves one, Halves other) => ((one.First * other.Second) + (one.Second * other.First)) / 2;

    public static Halves operator -(Halves one, Halves other) => new(one.First - other.First, one.Second - other.Second);

    public static Halves operator /(Halves one, double by) => new(one.First / by, one.Second / by);
}
