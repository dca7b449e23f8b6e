namespace Simulation.Runner.Figures.Drawing;

/// <summary>Nice places on an axis: multiples of 1, 2 or 5 times a power of ten.</summary>
public sealed record Ticks(IReadOnlyList<double> Values, double Step)
{
    /// <summary>About this many ticks, the first at or below the minimum and the last at or above the maximum.</summary>
    public static Ticks Around(double min, double max, int target)
    {
        NiceStep step = NiceStep.AtLeast((max - min) / Math.Max(1, target));
        return From(step, Math.Floor(step.Count(min)), Math.Ceiling(step.Count(max)));
    }

    /// <summary>About this many ticks, none outside the range.</summary>
    public static Ticks Within(double min, double max, int target)
    {
        NiceStep step = NiceStep.AtLeast((max - min) / Math.Max(1, target));
        return From(step, Math.Ceiling(step.Count(min)), Math.Floor(step.Count(max)));
    }

    /// <summary>The same without those beyond a value.</summary>
    public Ticks UpTo(double most) => this with { Values = [.. Values.Where(value => value <= most)] };

    private static Ticks From(NiceStep step, double first, double last)
    {
        var values = new List<double>();
        for (double count = first; count <= last; count++) values.Add(step.Times(count));
        return new(values, step.Size);
    }

    /// <summary>A step kept as digit and power, because 3 x 0.1 is not 0.3 and 3 / 10 is.</summary>
    private readonly record struct NiceStep(int Digit, double Power, bool IsFraction)
    {
        // A range that ends at a tick within rounding does not need another tick.
        private const double Slack = 1e-9;

        public double Size => IsFraction ? Digit / Power : Digit * Power;

        public static NiceStep AtLeast(double size)
        {
            double power = 1;
            if (size > 1)
            {
                while (power * 10 <= size) power *= 10;
                return Pick(size / power, power, isFraction: false);
            }
            while (size * power < 1 && power < 1e300) power *= 10;
            return Pick(size * power, power, isFraction: true);
        }

        /// <summary>How many steps fit below a value; whole when the value is a tick.</summary>
        public double Count(double value)
        {
            double count = IsFraction ? value * Power / Digit : value / Power / Digit;
            double whole = Math.Round(count);
            return Math.Abs(count - whole) < Slack ? whole : count;
        }

        public double Times(double count) => IsFraction ? count * Digit / Power : count * Digit * Power;

        private static NiceStep Pick(double size, double power, bool isFraction)
        {
            if (size <= 1 + Slack) return new(1, power, isFraction);
            if (size <= 2 + Slack) return new(2, power, isFraction);
            return size <= 5 + Slack ? new(5, power, isFraction) : new(10, power, isFraction);
        }
    }
}
