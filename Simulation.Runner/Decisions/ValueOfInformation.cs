using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Decisions;

/// <summary>
/// What it would be worth to know more before choosing between options: how much less would be lost on average by who knows. Losses are
/// those of each option by draw of what is not known, each the mean over chance from two halves of runs; differences with the first
/// option are used throughout, because what all options lose alike decides nothing.
/// </summary>
public sealed class ValueOfInformation
{
    private readonly Halves[][] _more;
    private readonly double[][] _means;

    public ValueOfInformation(IReadOnlyList<Halves[]> losses)
    {
        if (losses.Count < 2) throw new ArgumentException("a decision has two options at least", nameof(losses));
        _more = [.. losses.Select(option => option.Zip(losses[0], (loss, first) => loss - first).ToArray())];
        _means = [.. _more.Select(option => option.Select(loss => loss.Mean).ToArray())];
        Expected = [.. losses.Select(option => option.Average(loss => loss.Mean))];
        Best = Least([.. _means.Select(option => option.Average())]);
    }

    /// <summary>The mean loss of each option; the least of them is what is lost with current information.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>The option with the least.</summary>
    public int Best { get; }

    /// <summary>
    /// Of knowing everything but chance, between two bounds. The noise of replication makes the best option of a draw look better than it
    /// is, so that is the upper one; for the lower one the option is chosen by one half of the runs and judged by the other.
    /// </summary>
    public (double Least, double Most) OfEverything
    {
        get
        {
            double now = _means[Best].Average(), most = 0, least = 0;
            for (int draw = 0; draw < Draws; draw++)
            {
                most += Enumerable.Range(0, _means.Length).Min(option => _means[option][draw]);
                int one = Least([.. _more.Select(option => option[draw].First)]), other = Least([.. _more.Select(option => option[draw].Second)]);
                least += (_more[one][draw].Second + _more[other][draw].First) / 2;
            }

            return (Math.Max(0, now - (least / Draws)), Math.Max(0, now - (most / Draws)));
        }
    }

    /// <summary>In which part of draws each option is the best, as far as the runs can tell.</summary>
    public IReadOnlyList<double> BestIn()
    {
        double[] times = new double[_means.Length];
        for (int draw = 0; draw < Draws; draw++) times[Least([.. _means.Select(option => option[draw])])]++;
        return [.. times.Select(count => count / Draws)];
    }

    /// <summary>Of knowing one number: a value of it for each draw (Strong, Oakley and Brennan, 2014, by regression in a single loop).</summary>
    public double OfKnowing(double[] values) => OfSeeing(values, _means);

    /// <summary>The same over draws that were drawn again, as often as is said.</summary>
    public double OfKnowing(double[] values, double[] taken)
    {
        int[] again = [.. taken.Index().SelectMany(one => Enumerable.Repeat(one.Index, (int)one.Item))];
        return OfSeeing([.. again.Select(draw => values[draw])], [.. _means.Select(option => again.Select(draw => option[draw]).ToArray())]);
    }

    /// <summary>Of seeing something, with the loss of each option in the same life or in one like it: data that were simulated with the
    /// error they would have (Strong et al., 2015).</summary>
    public static double OfSeeing(double[] seen, IReadOnlyList<double[]> losses)
    {
        // Each option against the first; of that one the difference is nothing.
        double[][] fitted = [.. losses.Select((option, nth) => nth == 0
            ? new double[seen.Length]
            : CurveFit.Of(seen, [.. option.Zip(losses[0], (loss, first) => loss - first)]))];
        double now = fitted.Min(option => option.Average());
        double then = Enumerable.Range(0, seen.Length).Average(draw => fitted.Min(option => option[draw]));
        return Math.Max(0, now - then);
    }

    private int Draws => _means[0].Length;

    private static int Least(double[] losses) => Array.IndexOf(losses, losses.Min());
}
