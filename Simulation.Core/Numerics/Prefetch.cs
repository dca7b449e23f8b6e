using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Core.Numerics;

/// <summary>
/// Asks the processor for what a loop will read a few turns from now, so that it need not wait for memory. No result
/// depends on it, and where there is no such instruction nothing happens. It pays where the state is larger than the
/// caches; elsewhere it costs about 2%.
/// </summary>
public static class Prefetch
{
    /// <summary>How many turns ahead.</summary>
    public const int Turns = 8;

    private const int LineBytes = 64;

    /// <summary>Places side by side in a column; those past its end do no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Places<T>(T[] column, int at, int count = 1)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        byte* first = (byte*)((T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(column)) + at);
        byte* last = first + (count * sizeof(T)) - 1;
        for (byte* line = first; line < last; line += LineBytes)
            Sse.Prefetch0(line);
        Sse.Prefetch0(last);
    }
}
