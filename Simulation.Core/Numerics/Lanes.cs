using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>
/// Eight homes or ties at a time. The processor does it with what it has, and the answer is the same everywhere: only
/// operations of IEEE arithmetic, each lane by itself. A loop goes over a column in steps of <see cref="Width"/>; what
/// is read past its end is zero.
/// </summary>
public static class Lanes
{
    /// <summary>The numbers in a vector.</summary>
    public const int Width = 8;

    // A byte for each lane, for each way eight lanes can be marked.
    private static readonly ulong[] Orders = [.. Enumerable.Range(0, 1 << Width).Select(bits => Order((uint)bits))];

    /// <summary>A length rounded up to whole vectors.</summary>
    public static int Whole(int length) => (length + Width - 1) / Width * Width;

    /// <summary>Eight numbers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load<T>(ReadOnlySpan<T> column, int at)
        where T : unmanaged =>
        at + Width <= column.Length ? Vector256.Create(column.Slice(at, Width)) : Tail(column, at);

    /// <summary>Eight long numbers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Load(ulong[] column, int at) =>
        at + Width <= column.Length ? Vector512.Create(column, at) : Tail(column, at);

    /// <summary>Eight short numbers of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ReadOnlySpan<ushort> column, int at)
    {
        return Widen(at + Width <= column.Length ? Vector128.Create(column.Slice(at, Width)) : Tail(column, at));
    }

    /// <summary>Eight short numbers as longer ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Widen(Vector128<ushort> eight) =>
        Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();

    /// <summary>Eight marks of a column: all bits of a lane for yes, none for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Marked(bool[] column, int at)
    {
        var bytes = at + Width <= column.Length
            ? Vector128.CreateScalar(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(column.AsSpan(at, Width)))).AsByte()
            : Tail(column, at);
        var eight = Vector128.WidenLower(bytes);
        var wide = Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();
        return Vector256.GreaterThan(wide, Vector256<int>.Zero).AsSingle();
    }

    /// <summary>What a column says of eight places anywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> At(float[] column, Vector256<int> places) => Vector256.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]], column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> At(ReadOnlySpan<int> column, Vector256<int> places) => Vector256.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]], column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> At(ulong[] column, Vector256<int> places) => Vector512.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]], column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    /// <summary>The lanes in the order that puts those with a bit in front, first to last; to be shuffled by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> InFront(uint bits)
    {
        var order = Vector128.CreateScalar(Orders[(int)bits]).AsByte();
        var wide = Vector128.WidenLower(order);
        return Vector256.Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide)).AsInt32();
    }

    /// <summary>Eight small numbers as short ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Narrow(Vector256<int> eight) => Vector128.Narrow(eight.GetLower().AsUInt32(), eight.GetUpper().AsUInt32());

    /// <summary>One of two numbers in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Choose(Vector256<float> marked, float ifYes, float ifNo) =>
        Vector256.ConditionalSelect(marked, Vector256.Create(ifYes), Vector256.Create(ifNo));

    /// <summary>How many lanes are marked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector256<float> marked) => BitOperations.PopCount(marked.ExtractMostSignificantBits());

    /// <summary>Eight numbers added two by two, at double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> InPairs(Vector256<float> eight) => Vector256.WidenLower(eight) + Vector256.WidenUpper(eight);

    /// <summary>The sum of a vector, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> of) => of[0] + of[1] + (of[2] + of[3]);

    /// <summary>The sum of a column at double precision, always in the same order.</summary>
    public static double Total(float[] column)
    {
        var sum = Vector256<double>.Zero;
        for (int at = 0; at < column.Length; at += Width)
            sum += InPairs(Load<float>(column, at));
        return Sum(sum);
    }

    /// <summary>Multiplies all of a column.</summary>
    public static void Scale(Span<float> column, float by)
    {
        foreach (ref var eight in MemoryMarshal.Cast<float, Vector256<float>>(column))
            eight *= by;
        foreach (ref float one in column[^(column.Length % Width)..])
            one *= by;
    }

    /// <summary>In each lane, how many of a list of numbers are not above the one there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> CountUpTo(ReadOnlySpan<float> list, Vector256<float> values)
    {
        var count = Vector256<int>.Zero;
        foreach (float step in list)
            count -= Vector256.GreaterThanOrEqual(values, Vector256.Create(step)).AsInt32();
        return count;
    }

    /// <summary>One bit for each lane in which the first is at least the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtLeast(Vector256<float> first, Vector256<float> second) =>
        Vector256.GreaterThanOrEqual(first, second).ExtractMostSignificantBits();

    /// <summary>The smallest of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Least(Vector256<float> of)
    {
        var four = Vector128.Min(of.GetLower(), of.GetUpper());
        var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Min(two[0], two[1]);
    }

    private static ulong Order(uint bits)
    {
        ulong order = 0;
        int place = 0;
        for (uint inFront = 1; inFront <= 1; inFront--)
        {
            for (int lane = 0; lane < Width; lane++)
            {
                if ((bits >> lane & 1) == inFront)
                    order |= (ulong)lane << (8 * place++);
            }
        }

        return order;
    }

    // The end of a column: its last eight, moved down so that what has been read before falls out. A column that is
    // shorter than that is copied.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Tail<T>(ReadOnlySpan<T> column, int at)
        where T : unmanaged
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector256.Create(column[^Width..]).AsInt32();
        return Vector256.Shuffle(last, Vector256<int>.Indices + Vector256.Create(at + Width - column.Length)).As<int, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Tail(ulong[] column, int at)
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector512.Create(column, column.Length - Width);
        return Vector512.Shuffle(last, Vector512<ulong>.Indices + Vector512.Create((ulong)(at + Width - column.Length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Tail(ReadOnlySpan<ushort> column, int at)
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector128.Create(column[^Width..]);
        return Vector128.Shuffle(last, Vector128<ushort>.Indices + Vector128.Create((ushort)(at + Width - column.Length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Tail(bool[] column, int at)
    {
        if (column.Length < Width)
            return Short(column, at);
        var last = Vector128.CreateScalar(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(column.AsSpan(column.Length - Width)))).AsByte();
        return Vector128.Shuffle(last, Vector128<byte>.Indices + Vector128.Create((byte)(at + Width - column.Length)));
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
