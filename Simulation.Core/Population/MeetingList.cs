using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

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
    public void Note(EightWhole homes, EightWhole others, Yes takePlace)
    {
        uint bits = takePlace.AsBits;
        var order = CompressOrder.Of(bits);
        homes.In(order).CopyTo(_home, Count);
        others.In(order).CopyTo(_other, Count);
        Count += BitOperations.PopCount(bits);
    }

    public void Clear() => Count = 0;
}
