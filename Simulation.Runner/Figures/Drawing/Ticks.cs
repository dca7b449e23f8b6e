namespace Simulation.Runner.Figures.Drawing;

/// <summary>Nice places on an axis: multiples of 1, 2 or 5 times a power of ten.</summary>
public sealed record Ticks(IReadOnlyList<double> Values, double Step)
{
    // A range that ends at a tick within rounding does not need another tick.
    private const double Slack = 1e-9;

    /// <summary>About this many ticks, the first at or below the minimum and the last at or above the maximum.</summary>
    public static Ticks Around(double min, double max, int target) => From(min, max, target, Math.Floor, Math.Ceiling);

    /// <summary>About this many ticks, none outside the range.</summary>
    public static Ticks Within(double min, double max, int target) => From(min, max, target, Math.Ceiling, Math.Floor);

    /// <summary>The same without those beyond a value.</summary>
    public Ticks UpTo(double most) => this with { Values = [.. Values.Where(value => value <= most)] };

    // A step is a digit and a power, because 3 x 0.1 is not 0.3 and 3 / 10 is.
    private static Ticks From(double min, double max, int target, Func<double, double> first, Func<double, double> last)
    {
        double size = (max - min) / Math.Max(1, target);
        int exponent = (int)Math.Floor(Math.Log10(size));
        double power = Math.Pow(10, Math.Abs(exponent));
        double digit = Down(size) switch { <= 1 + Slack => 1, <= 2 + Slack => 2, <= 5 + Slack => 5, _ => 10 };
        double end = last(Count(max));
        var values = new List<double>();
        for (double count = first(Count(min)); count <= end; count++) values.Add(Up(count * digit));
        return new(values, Up(digit));

        double Up(double value) => exponent < 0 ? value / power : value * power;

        double Down(double value) => exponent < 0 ? value * power : value / power;

        // How many steps fit below a value; whole when the value is a tick.
        double Count(double value)
        {
            double count = Down(value) / digit, whole = Math.Round(count);
            return Math.Abs(count - whole) < Slack ? whole : count;
        }
    }
}
