using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>
/// Columns read eight places at a time, for <see cref="Eight"/> and its kin. A loop goes over a column in steps of
/// <see cref="Width"/>; what is read past its end is zero.
/// </summary>
public static class Lanes
{
    /// <summary>The numbers in a vector.</summary>
    public const int Width = 8;

    /// <summary>A length rounded up to whole vectors.</summary>
    public static int Whole(int length) => (length + Width - 1) / Width * Width;

    /// <summary>Eight numbers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Load<T>(ReadOnlySpan<T> column, int at)
        where T : unmanaged =>
        at + Width <= column.Length ? Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (uint)at) : Tail(column, at);

    /// <summary>Eight long numbers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Load(ulong[] column, int at) =>
        at + Width <= column.Length ? Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (uint)at) : Tail(column, at);

    /// <summary>Eight short numbers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Load(ReadOnlySpan<ushort> column, int at)
    {
        ref ushort first = ref MemoryMarshal.GetReference(column);
        return Widen(at + Width <= column.Length ? Vector128.LoadUnsafe(ref first, (uint)at) : Tail(column, at));
    }

    /// <summary>Eight short numbers as longer ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Widen(Vector128<ushort> eight) =>
        Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();

    /// <summary>Eight marks of a column: all bits of a lane for yes, none for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Mask(bool[] column, int at)
    {
        var bytes = at + Width <= column.Length ? EightBytes(column, at) : Tail(column, at);
        var eight = Vector128.WidenLower(bytes);
        var wide = Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();
        return Vector256.GreaterThan(wide, Vector256<int>.Zero).AsSingle();
    }

    /// <summary>What a column says of eight places anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Gather(float[] column, Vector256<int> places) => Vector256.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]],
        column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Gather(ReadOnlySpan<int> column, Vector256<int> places) => Vector256.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]],
        column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Gather(ulong[] column, Vector256<int> places) => Vector512.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]],
        column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    /// <summary>Eight small numbers as short ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<ushort> Narrow(Vector256<int> eight) => Vector128.Narrow(eight.GetLower().AsUInt32(), eight.GetUpper().AsUInt32());

    /// <summary>The sum of a column at double precision, always in the same order.</summary>
    public static double Total(float[] column)
    {
        var sum = default(EightSum);
        for (int at = 0; at < column.Length; at += Width)
            sum += Eight.Of(column, at);
        return sum.Total;
    }

    /// <summary>Multiplies all of a column.</summary>
    public static void Scale(Span<float> column, float by)
    {
        foreach (ref var eight in MemoryMarshal.Cast<float, Vector256<float>>(column))
            eight *= by;
        foreach (ref float one in column[^(column.Length % Width)..])
            one *= by;
    }

    /// <summary>Moves the bits of all of a column up by one, and keeps those of a mask.</summary>
    public static void ShiftUp(Span<ushort> column, ushort mask)
    {
        foreach (ref var many in MemoryMarshal.Cast<ushort, Vector256<ushort>>(column))
            many = (many << 1) & Vector256.Create(mask);
        foreach (ref ushort one in column[^(column.Length % Vector256<ushort>.Count)..])
            one = (ushort)((one << 1) & mask);
    }

    // The end of a column: its last eight, moved down so that what has been read before falls out. A column that is
    // shorter than that is copied.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Tail<T>(ReadOnlySpan<T> column, int at)
        where T : unmanaged
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (uint)(column.Length - Width)).AsInt32();
        return Vector256.Shuffle(last, Vector256<int>.Indices + Vector256.Create(at + Width - column.Length)).As<int, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Tail(ulong[] column, int at)
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (uint)(column.Length - Width));
        return Vector512.Shuffle(last, Vector512<ulong>.Indices + Vector512.Create((ulong)(at + Width - column.Length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Tail(ReadOnlySpan<ushort> column, int at)
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(column), (uint)(column.Length - Width));
        return Vector128.Shuffle(last, Vector128<ushort>.Indices + Vector128.Create((ushort)(at + Width - column.Length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Tail(bool[] column, int at)
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = EightBytes(column, column.Length - Width);
        return Vector128.Shuffle(last, Vector128<byte>.Indices + Vector128.Create((byte)(at + Width - column.Length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> EightBytes(bool[] column, int at)
    {
        ref bool first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), at);
        return Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<bool, byte>(ref first))).AsByte();
    }

    private static Vector256<T> Short<T>(ReadOnlySpan<T> column, int at)
        where T : unmanaged
    {
        Span<T> eight = stackalloc T[Width];
        column[at..].CopyTo(eight);
        return Vector256.Create<T>(eight);
    }

    private static Vector512<ulong> Short(ulong[] column, int at)
    {
        Span<ulong> eight = stackalloc ulong[Width];
        column.AsSpan(at).CopyTo(eight);
        return Vector512.Create<ulong>(eight);
    }

    private static Vector128<ushort> Short(ReadOnlySpan<ushort> column, int at)
    {
        Span<ushort> eight = stackalloc ushort[Width];
        column[at..].CopyTo(eight);
        return Vector128.Create<ushort>(eight);
    }

    private static Vector128<byte> Short(bool[] column, int at)
    {
        Span<byte> sixteen = stackalloc byte[2 * Width];
        MemoryMarshal.AsBytes(column.AsSpan(at)).CopyTo(sixteen);
        return Vector128.Create<byte>(sixteen);
    }
}
