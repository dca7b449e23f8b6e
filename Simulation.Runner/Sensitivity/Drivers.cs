using Simulation.Runner.Emulation;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>An assumption an answer hangs on.</summary>
/// <param name="Share">The part of what the assumptions do to the answer that it does by itself, along a line over its range.</param>
/// <param name="Effect">How much the answer changes from the low end of its range to the high end.</param>
/// <param name="Off">The standard error of that.</param>
/// <param name="IsAboveNoise">Whether so much would come of chance in fewer than one in twenty answers in which no assumption does
/// anything.</param>
public sealed record Driver(Entry Entry, double Share, double Effect, double Off, bool IsAboveNoise);

/// <summary>What so many draws say of what an answer hangs on, the most first.</summary>
public sealed record DriversSoFar(int Draws, int Total, IReadOnlyList<Driver> Drivers);

/// <summary>
/// Finds in seconds which assumptions an answer hangs on most. To move every assumption by itself takes a run of every scenario for each of
/// five hundred, many times over; here all are drawn at once, and each draw tells something about all of them. The most telling is
/// taken first, then that which tells most of what is left, and so on (forward selection on independent draws, so that a coefficient is
/// a standardised regression coefficient; Saltelli et al. 2008, chapter 1). It sees what an assumption does by itself along a line:
/// `gwsim sensitivity` sees curves and what two do together.
/// </summary>
/// <param name="inputs">What is drawn.</param>
/// <param name="seed">The luck of the draws.</param>
/// <param name="at">What comes of a point, of which so many were before, each input as a part of the way over its range.</param>
public sealed class Drivers(IReadOnlyList<Entry> inputs, ulong seed, Func<double[], int, CancellationToken, Halves> at)
{
    public const int Told = 10;
    public const int Batch = 128;

    private const int Lives = 2;
    private const double FalseAlarm = 0.05;

    private readonly List<double[]> _points = [];
    private readonly List<Halves> _values = [];

    /// <summary>Of what is asked of a study; what its files state is not drawn.</summary>
    public static Drivers Of(StudyPlan plan, Asked asked)
    {
        var model = new ModelFunction(plan, [asked]);
        return new Drivers(model.Inputs, plan.Seed, (point, nth, cancel) => model.At([.. model.ValuesAt(point)], nth * Lives, Lives, cancel)[0]);
    }

    /// <summary>After each batch of draws, until there are so many.</summary>
    public IEnumerable<DriversSoFar> Run(int draws, int threads, CancellationToken cancel)
    {
        var runs = new RunCounter(draws, threads, null, cancel);
        for (int first = 0; first < draws; first += Batch)
        {
            int begin = first;
            double[][] points = [.. Designs.LatinHypercube(Math.Min(Batch, draws - first), inputs.Count, seed + (ulong)first)];
            _values.AddRange(runs.All(points.Length, 1, (nth, stop) => at(points[nth], begin + nth, stop)));
            _points.AddRange(points);
            yield return new DriversSoFar(_points.Count, draws, Most());
        }
    }

    private List<Driver> Most()
    {
        int[] known = [.. Enumerable.Range(0, _values.Count).Where(nth => _values[nth].IsKnown)];
        if (known.Length <= Told + 2) return [];
        double[] left = Centred(known, nth => _values[nth].Mean);
        double all = Vectors.Dot(left, left) / known.Length;
        double ofAssumptions = Math.Max(0, all - known.Average(nth => _values[nth].Noise));
        double[]?[] columns = [.. inputs.Select((_, input) => Centred(known, nth => _points[nth][input]))];
        double alarm = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - (FalseAlarm / 2 / Math.Max(1, columns.Length)));
        var told = new List<Driver>();
        while (told.Count < Math.Min(Told, columns.Length))
        {
            int best = Enumerable.Range(0, columns.Length).Where(input => columns[input] is not null).MaxBy(input => Taken(columns[input]!, left));
            double[] column = columns[best]!;
            double size = Vectors.Dot(column, column);
            double along = Vectors.Dot(column, left) / size;
            for (int i = 0; i < left.Length; i++) left[i] -= along * column[i];
            double rest = Vectors.Dot(left, left) / Math.Max(1, known.Length - told.Count - 2);
            double off = Math.Sqrt(rest / size);
            // What chance alone would give along any column is no share of anything.
            double explained = Math.Max(0, (along * along) - (off * off)) * size / known.Length;
            double share = ofAssumptions > 0 ? Math.Min(1, explained / ofAssumptions) : double.NaN;
            told.Add(new Driver(inputs[best], share, along, off, Math.Abs(along) > alarm * off));
            columns[best] = null;
        }

        return told;
    }

    private static double Taken(double[] column, double[] left) =>
        Vectors.Dot(column, left) is var along ? along * along / Vectors.Dot(column, column) : 0;

    private static double[] Centred(int[] known, Func<int, double> of)
    {
        double[] column = [.. known.Select(of)];
        double mean = column.Average();
        for (int i = 0; i < column.Length; i++) column[i] -= mean;
        return column;
    }
}
