using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>
/// What a step of the week notes down for itself. Nothing of it is state: no step reads what another one wrote. Lists
/// have room for whole vectors of homes.
/// </summary>
public sealed class Paper(int homes, int meetingsEach)
{
    /// <summary>What each resident drew.</summary>
    public ulong[] Drawn { get; } = new ulong[Lanes.Whole(homes)];

    /// <summary>Who does it, and who does the other thing.</summary>
    public HomeSet Some { get; } = new(homes);
    public HomeSet Others { get; } = new(homes);

    /// <summary>Who lives here, and who of them with support: all bits of a number for yes, none for no.</summary>
    public float[] Here { get; } = new float[Lanes.Whole(homes)];
    public float[] Supported { get; } = new float[Lanes.Whole(homes)];

    /// <summary>Something about the corridor, written beside each of its homes.</summary>
    public float[] Around { get; } = new float[Lanes.Whole(homes)];
    public float[] Each { get; } = new float[Lanes.Whole(homes)];

    /// <summary>
    /// What one finds at a door: how open it is; how much whoever lives there keeps to their own kind, below 0 if they came
    /// with support, 0 if nobody does; and the weeks of their spell.
    /// </summary>
    public float[] Open { get; } = new float[Lanes.Whole(homes)];
    public float[] Kind { get; } = new float[Lanes.Whole(homes)];
    public float[] Spell { get; } = new float[Lanes.Whole(homes)];

    /// <summary>Who meets whom and it goes well; and where it goes wrong.</summary>
    public MeetingList Well { get; } = new(homes * meetingsEach);
    public MeetingList Badly { get; } = new(homes * meetingsEach);
}

/// <summary>Two people meet.</summary>
public readonly record struct Meeting(int Home, int Other);

/// <summary>The meetings of a week, in the order in which they begin.</summary>
public sealed class MeetingList(int room)
{
    // Eight are written at a time, however many of them take place.
    private readonly int[] _home = new int[room + Lanes.Width];
    private readonly int[] _other = new int[room + Lanes.Width];

    public int Count { get; private set; }

    public Meeting this[int nth] => new(_home[nth], _other[nth]);

    /// <summary>Notes those of eight meetings that take place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(Vector256<int> homes, Vector256<int> others, Vector256<float> takePlace)
    {
        uint bits = takePlace.ExtractMostSignificantBits();
        var order = Lanes.InFront(bits);
        Vector256.Shuffle(homes, order).CopyTo(_home, Count);
        Vector256.Shuffle(others, order).CopyTo(_other, Count);
        Count += BitOperations.PopCount(bits);
    }

    public void Clear() => Count = 0;
}
