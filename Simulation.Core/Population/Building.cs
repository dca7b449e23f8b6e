using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>Which homes share a corridor or stairwell, and which of those share a wing.</summary>
public sealed class Building
{
    public Building(int homes, int clusterSize, int wings)
    {
        Homes = homes;
        int perWing = (homes + wings - 1) / wings;
        ClusterOf = new int[homes];
        (Corridor, Wing, Above, Below) = (new(homes), new(homes), new(homes), new(homes));
        var starts = new List<int>();
        var wingOf = new List<int>();
        for (int first = 0; first < homes; first += perWing)
            AddWing(first, Math.Min(perWing, homes - first), clusterSize, starts, wingOf);
        starts.Add(homes);
        Starts = [.. starts];
        WingOf = [.. wingOf];
        WingStarts = new int[WingOf[^1] + 2];
        for (int cluster = Clusters - 1; cluster >= 0; cluster--)
            WingStarts[WingOf[cluster]] = cluster;
        WingStarts[^1] = Clusters;
        for (int cluster = 0; cluster < Clusters; cluster++)
            ClusterOf.AsSpan(Starts[cluster], SizeOf(cluster)).Fill(cluster);
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            Corridor.Fill(CorridorOf(cluster), CorridorOf(cluster));
            Wing.Fill(CorridorOf(cluster), new Stretch(FirstOf(WingOf[cluster]), SizeOfWing(WingOf[cluster])));
            Above.Fill(CorridorOf(cluster), NextTo(cluster, 1));
            Below.Fill(CorridorOf(cluster), NextTo(cluster, -1));
        }

        Passing = new int[homes];
        for (int wing = 0; wing < WingStarts.Length - 1; wing++)
            Passing.AsSpan(FirstOf(wing), SizeOfWing(wing)).Fill(Math.Max(1, SizeOfWing(wing) - 1));
    }

    public int Homes { get; }
    public int Clusters => WingOf.Length;

    /// <summary>The cluster of each home; a cluster is a run of neighbouring front doors.</summary>
    public int[] ClusterOf { get; }

    /// <summary>The first home of each cluster, and one past the last.</summary>
    public int[] Starts { get; }

    /// <summary>The wing of each cluster.</summary>
    public int[] WingOf { get; }

    /// <summary>The first cluster of each wing, and one past the last.</summary>
    public int[] WingStarts { get; }

    /// <summary>For each home the front doors of its corridor, and of the wing it is in.</summary>
    public StretchColumn Corridor { get; }
    public StretchColumn Wing { get; }

    /// <summary>And those of the next corridor in the same wing, up or down; the other way where there is none, nobody's in a wing of one corridor.</summary>
    public StretchColumn Above { get; }
    public StretchColumn Below { get; }

    /// <summary>The other homes of one's wing, at least one: whose people one passes. The other wings are another building.</summary>
    public int[] Passing { get; }

    /// <summary>The first home of a wing, and how many it has.</summary>
    public int FirstOf(int wing) => Starts[WingStarts[wing]];
    public int SizeOfWing(int wing) => Starts[WingStarts[wing + 1]] - FirstOf(wing);

    public int SizeOf(int cluster) => Starts[cluster + 1] - Starts[cluster];

    private Stretch CorridorOf(int cluster) => new(Starts[cluster], SizeOf(cluster));

    private Stretch NextTo(int cluster, int step) =>
        InSameWing(cluster, cluster + step) ? CorridorOf(cluster + step)
        : InSameWing(cluster, cluster - step) ? CorridorOf(cluster - step)
        : default;

    private bool InSameWing(int cluster, int other) => other >= 0 && other < Clusters && WingOf[cluster] == WingOf[other];

    private static void AddWing(int first, int homes, int clusterSize, List<int> starts, List<int> wingOf)
    {
        // Spread evenly, so that no corridor is left with one or two doors.
        int clusters = Math.Max(1, (homes + (clusterSize / 2)) / clusterSize);
        int wing = wingOf.Count == 0 ? 0 : wingOf[^1] + 1;
        for (int i = 0; i < clusters; i++)
        {
            starts.Add(first + (homes * i / clusters));
            wingOf.Add(wing);
        }
    }
}

/// <summary>Front doors side by side.</summary>
public readonly record struct Stretch(int First, int Homes);

/// <summary>Eight of them, and whether each has a home.</summary>
public readonly record struct Stretches(EightWhole First, EightWhole Homes)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Yes Have(EightWhole homes) => (homes >= First) & (homes < First + Homes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Stretches Choose(Yes yes, Stretches ifYes, Stretches ifNo) =>
        new(yes.Choose(ifYes.First, ifNo.First), yes.Choose(ifYes.Homes, ifNo.Homes));
}

/// <summary>A stretch for each of many, as two columns, so that eight can look up theirs at once.</summary>
public sealed class StretchColumn(int length)
{
    private readonly EightWholeColumn _first = new(length);
    private readonly EightWholeColumn _homes = new(length);

    /// <summary>The stretches of eight side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Stretches Of(int first) => new(_first[first], _homes[first]);

    /// <summary>Gives all these the same stretch.</summary>
    public void Fill(Stretch of, Stretch stretch)
    {
        _first.Fill(of.First, of.Homes, stretch.First);
        _homes.Fill(of.First, of.Homes, stretch.Homes);
    }
}
