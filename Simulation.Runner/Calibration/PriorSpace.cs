using Simulation.Runner.Emulation;
using Simulation.Runner.Ensembles;

namespace Simulation.Runner.Calibration;

/// <summary>All assumptions that have a range, each a part of the way along it, as a point of a cube; what is drawn evenly from it is
/// what is believed before anything is held against it.</summary>
public sealed class PriorSpace
{
    private readonly Dictionary<string, int> _places;

    private PriorSpace(IReadOnlyList<Entry> entries)
    {
        Entries = entries;
        _places = entries.Select((entry, place) => (entry.Path, place)).ToDictionary(e => e.Path, e => e.place);
    }

    public static PriorSpace OfModel { get; } = new([.. Ensemble.Uncertain]);

    public IReadOnlyList<Entry> Entries { get; }

    public int PlaceOf(string path) => _places.TryGetValue(path, out int place) ? place : -1;

    /// <summary>The values at a point, with the digits in which an ensemble is written.</summary>
    public IEnumerable<(string Path, double Value)> Values(double[] point) =>
        Entries.Select((entry, place) => (entry.Path, Ensemble.Between(entry, point[place])));

    /// <summary>The point of a set of values: as far along each range as it lies, at an end where it lies beyond.</summary>
    public double[] PointOf(AssumptionSet set) => [.. Entries.Select(entry =>
    {
        var believed = entry.Assumption;
        return Math.Clamp((entry.ValueIn(set) - believed.Low) / (believed.High - believed.Low), 0, 1);
    })];

    /// <summary>A point of the whole cube, drawn from a seed of its own.</summary>
    public double[] Drawn(ulong seed) => new Luck(seed).Point(Entries.Count);

    /// <summary>Whether an assumption is judgement or a few cases, so that targets are there to learn it from. What is known better has a
    /// range as well, and is searched in it with the others: as noise it would hide what they do.</summary>
    public static bool IsJudgement(Entry entry) => entry.Assumption.Grade >= Grade.C;
}
