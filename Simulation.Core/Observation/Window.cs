using Simulation.Core.Plans;
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

    public double Of(ComplexCounter counter, ComplexCounter each) => Of(Sum(counter), Sum(each));

    public double Of(GroupCounter counter, GroupCounter each) => Of(Sum(counter), Sum(each));

    /// <summary>For each resident, of what is counted once a month.</summary>
    public double PerHead(ComplexCounter counter) => Of(Sum(counter), Sum(GroupCounter.Census));

    /// <summary>How much less one thing is than another, as a share of it.</summary>
    public double Less(ComplexCounter counter, ComplexCounter than) => Of(Sum(than) - Sum(counter), Sum(than));

    /// <summary>The years in which the complex was open.</summary>
    private double Years => (double)(_closed - from) / Week.PerYear;

    private double ResidentYears => Sum(GroupCounter.Residents) / Week.PerYear;

    private double Sum(ComplexCounter counter) => series.Sum(counter, from, to);

    /// <summary>One for each of another over the weeks in which the complex was open.</summary>
    public double OfWhileOpen(ComplexCounter counter, ComplexCounter each) => Of(WhileOpen(counter), WhileOpen(each));

    /// <summary>The sum of what stands in the record every week, whether anybody lives there or not.</summary>
    private double WhileOpen(ComplexCounter counter) => series.Sum(counter, from, _closed);

    /// <summary>The average over the weeks in which the complex was open.</summary>
    public double Mean(ComplexCounter counter) => Of(WhileOpen(counter), _closed - from);

    private double Sum(GroupCounter counter) => series.Sum(counter, side, from, to);

    /// <summary>How many residents there are with support, for each resident.</summary>
    public double SupportedShare => Of(Supported(GroupCounter.Residents), series.Sum(GroupCounter.Residents, from, to));

    /// <summary>How many residents there are who came with support, whether they still have it or not, for each resident.</summary>
    public double CameWithSupportShare => Of(Sum(ComplexCounter.EverSupported), series.Sum(GroupCounter.Residents, from, to));

    private double Supported(GroupCounter counter) => series.Sum(counter, Side.Supported, from, to);

    /// <summary>Of what people needed of a neighbour, the share for which nobody was asked.</summary>
    public double WithdrawnShare => Of(Sum(GroupCounter.RequestsWithdrawn), Sum(GroupCounter.RequestsWithdrawn) + Sum(GroupCounter.RequestsAsked));

    /// <summary>How far residents differ in the faces they know: the standard deviation over residents and weeks.</summary>
    public double SpreadOfFaces
    {
        get
        {
            double mean = Of(GroupCounter.KnownNeighbours, GroupCounter.Census);
            return Math.Sqrt(Math.Max(0, Of(GroupCounter.KnownSquared, GroupCounter.Census) - (mean * mean)));
        }
    }

    /// <summary>Homes that were lost over nuisance, arrears or refused care, per hundred resident-years.</summary>
    public double Evictions => Per100(GroupCounter.NuisanceEvictions) + Per100(GroupCounter.ArrearsEvictions) + Per100(GroupCounter.RefusalEvictions);

    public double PerResident(GroupCounter counter) => Of(counter, GroupCounter.Residents);

    public double PerSupported(ComplexCounter counter) => Of(Sum(counter), Supported(GroupCounter.Residents));

    public double PerSupported(GroupCounter counter) => Of(Supported(counter), Supported(GroupCounter.Residents));

    public double PerTenYears(ComplexCounter counter) => Of(Sum(counter), Years) * Ten;

    public double Per100(ComplexCounter counter) => Of(Sum(counter), ResidentYears) * Hundred;

    public double Per100(GroupCounter counter) => Of(Sum(counter), ResidentYears) * Hundred;

    /// <summary>What a payer pays for a home in a year.</summary>
    public double PaidBy(Payer payer)
    {
        double paid = 0;
        foreach (var item in CostItems.All)
            paid += series.Sum(payer, item, from, to);
        return PerHomeYear(paid);
    }

    /// <summary>What all together spend on one thing for a home in a year.</summary>
    public double SpentOn(CostItem item)
    {
        double spent = 0;
        foreach (var payer in Payers.All)
            spent += series.Sum(payer, item, from, to);
        return PerHomeYear(spent);
    }

    public double PaidTogether()
    {
        double paid = 0;
        foreach (var payer in Payers.All)
            paid += PaidBy(payer);
        return paid;
    }

    private double PerHomeYear(double euro) => Of(euro, Sum(ComplexCounter.Homes)) * Week.PerYear;

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
            double others = series.At(week, GroupCounter.Census, side) * (series.At(week, GroupCounter.Census) - 1);
            neighbours += others;
            known += Math.Min(others, series.At(week, GroupCounter.KnownNeighbours, side));
        }

        return Of(known, neighbours);
    }

    /// <summary>The first week in which there was no home to live in any more; the end of the stretch if that never came.</summary>
    private static int WhenClosed(Series series, int from, int to)
    {
        while (to > from && series.At(to - 1, ComplexCounter.Homes) <= 0)
            to--;
        return to;
    }
}
