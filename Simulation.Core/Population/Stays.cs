using Simulation.Core.Observation;
using Simulation.Core.Plans;

namespace Simulation.Core.Population;

/// <summary>
/// Those who are somewhere else at somebody's expense: how many, or with how many hours of support, for each place and
/// payer, and the week in which it ends. Nobody of them is a person any more.
/// </summary>
public sealed class Stays
{
    private static readonly int Kinds = Destinations.All.Count * Payers.Count;
    private readonly float[] _now;
    private readonly float[] _ends;
    private readonly int _weeks;

    public Stays(int weeks)
    {
        _weeks = weeks;
        _now = Columns.New<float>(Kinds);
        _ends = new float[Kinds * weeks];
    }

    /// <summary>Who is where now. When it ends follows from when it began, and how many weeks a run has is no part of its state.</summary>
    public ColumnSet Columns { get; } = new();

    /// <summary>How many are there now at the expense of a payer; of support elsewhere, the hours a week.</summary>
    public double Now(Destination at, Payer payer) => _now[PlaceOf(at, payer)];

    /// <summary>Somebody goes there from this week on.</summary>
    public void Begin(Destination at, Payer payer, double amount, int week, int weeks)
    {
        int place = PlaceOf(at, payer);
        int ends = week + Math.Max(1, weeks);
        _now[place] += (float)amount;
        if (ends < _weeks)
            _ends[(ends * Kinds) + place] += (float)amount;
    }

    /// <summary>Whose time is over is paid for no longer.</summary>
    public void End(int week)
    {
        var over = _ends.AsSpan(week * Kinds, Kinds);
        for (int place = 0; place < Kinds; place++)
            _now[place] = Math.Max(0, _now[place] - over[place]);
    }

    public void Clear()
    {
        Columns.Clear();
        Array.Clear(_ends);
    }

    private static int PlaceOf(Destination at, Payer payer) => ((int)at * Payers.Count) + (int)payer;
}
