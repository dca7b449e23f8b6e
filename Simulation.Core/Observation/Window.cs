using Simulation.Core.Time;

namespace Simulation.Core.Observation;

/// <summary>A stretch of weeks of one run, seen from one side: what outcomes are worked out from.</summary>
internal readonly struct Window(Series series, int from, int to, Side side)
{
    public const double Hundred = 100;
    private const double Ten = 10;

    private readonly int _closed = WhenClosed(series, from, to);

    /// <summary>One thing for each of another; what there is none of says nothing.</summary>
    private static double Of(double sum, double each) => each > 0 ? sum / each : double.NaN;

    public double Of(Whole counter, Whole each) => Of(Sum(counter), Sum(each));

    public double Of(PerGroup counter, PerGroup each) => Of(Sum(counter), Sum(each));

    /// <summary>The years in which the complex was open.</summary>
    private double Years => (double)(_closed - from) / Week.PerYear;

    private double ResidentYears => Sum(PerGroup.Residents) / Week.PerYear;

    private double Sum(Whole counter) => series.Sum(counter, from, to);

    /// <summary>One for each of another over the weeks in which the complex was open.</summary>
    public double OfWhileOpen(Whole counter, Whole each) => Of(WhileOpen(counter), WhileOpen(each));

    /// <summary>The sum of what stands in the record every week, whether anybody lives there or not.</summary>
    private double WhileOpen(Whole counter) => series.Sum(counter, from, _closed);

    /// <summary>The average over the weeks in which the complex was open.</summary>
    public double Mean(Whole counter) => Of(WhileOpen(counter), _closed - from);

    private double Sum(PerGroup counter) => side == Side.All ? SumOf(counter) : SumOf(counter, side == Side.Supported);

    /// <summary>How many residents there are with support, for each resident.</summary>
    public double SupportedShare => Of(SumOf(PerGroup.Residents, true), SumOf(PerGroup.Residents));

    private double SumOf(PerGroup counter) => series.Sum(counter, from, to);

    private double SumOf(PerGroup counter, bool supported) => series.Sum(counter, supported, from, to);

    public double PerResident(PerGroup counter) => Of(counter, PerGroup.Residents);

    public double PerSupported(Whole counter) => Of(Sum(counter), SumOf(PerGroup.Residents, true));

    public double PerSupported(PerGroup counter) => Of(SumOf(counter, true), SumOf(PerGroup.Residents, true));

    public double PerTenYears(Whole counter) => Of(Sum(counter), Years) * Ten;

    public double Per100(Whole counter) => Of(Sum(counter), ResidentYears) * Hundred;

    public double Per100(PerGroup counter) => Of(Sum(counter), ResidentYears) * Hundred;

    /// <summary>
    /// Of the others who live there, the share a resident knows by face. Faces fade slowly: of those somebody still
    /// remembers, no more count than there are neighbours left.
    /// </summary>
    public double Recognised()
    {
        double known = 0;
        double neighbours = 0;
        for (int week = from; week < to; week++)
        {
            double others = At(week, PerGroup.Residents, side) * (At(week, PerGroup.Residents, Side.All) - 1);
            neighbours += others;
            known += Math.Min(others, At(week, PerGroup.KnownNeighbours, side));
        }

        return Of(known, neighbours);
    }

    private double At(int week, PerGroup counter, Side whose) => whose switch
    {
        Side.Supported => series.At(week, counter, true),
        Side.Others => series.At(week, counter, false),
        _ => series.At(week, counter, true) + series.At(week, counter, false),
    };

    /// <summary>The first week in which there was no home to live in any more; the end of the stretch if that never came.</summary>
    private static int WhenClosed(Series series, int from, int to)
    {
        while (to > from && series.At(to - 1, Whole.Homes) <= 0)
            to--;
        return to;
    }
}
