using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Simulation.Core.Population;

/// <summary>
/// Hands out columns and keeps track of them, so that emptying the state and taking its fingerprint can never forget one.
/// </summary>
public sealed class ColumnSet
{
    private readonly List<(Array Column, int Bytes)> _columns = [];

    public int Count => _columns.Count;

    /// <summary>A new column with a place for each home, tie or corridor.</summary>
    public T[] New<T>(int length)
        where T : unmanaged
    {
        var column = new T[length];
        _columns.Add((column, length * Unsafe.SizeOf<T>()));
        return column;
    }

    public void Clear()
    {
        foreach (var (column, _) in _columns)
            Array.Clear(column);
    }

    /// <summary>The bytes of the n-th column.</summary>
    public ReadOnlySpan<byte> BytesOf(int nth)
    {
        var (column, bytes) = _columns[nth];
        return MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(column), bytes);
    }
}
