using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>A column to write eight numbers of at a time, with room for whole eights.</summary>
public sealed class EightColumn(int length)
{
    private readonly float[] _numbers = new float[Lanes.Whole(length)];

    /// <summary>Eight places side by side.</summary>
    public Eight this[int first]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(_numbers, first));
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.Numbers.CopyTo(_numbers, first);
    }

    /// <summary>All of it, one number after the other.</summary>
    public Span<float> All => _numbers;

    /// <summary>Eight places anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight At(EightWhole places) => Eight.Gather(_numbers, places);

    /// <summary>Gives so many places the same number.</summary>
    public void Fill(int first, int count, float number) => _numbers.AsSpan(first, count).Fill(number);
}

/// <summary>The same for answers.</summary>
public sealed class YesColumn(int length)
{
    private readonly float[] _bits = new float[Lanes.Whole(length)];

    /// <summary>Eight places side by side.</summary>
    public Yes this[int first]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(_bits, first));
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.Bits.CopyTo(_bits, first);
    }
}

/// <summary>The same for whole numbers.</summary>
public sealed class EightWholeColumn(int length)
{
    private readonly int[] _numbers = new int[Lanes.Whole(length)];

    /// <summary>Eight places side by side.</summary>
    public EightWhole this[int first]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(_numbers, first));
    }

    /// <summary>Gives so many places the same number.</summary>
    public void Fill(int first, int count, int number) => _numbers.AsSpan(first, count).Fill(number);
}
