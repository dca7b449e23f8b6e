using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Simulation.Benchmarks.Community;

/// <summary>
/// Counts for every resident how many of the eight watched were active, before the vectors do the rest. Scalar on
/// purpose: sixteen loads a resident at three or four a cycle beat the processor's gather instructions.
/// </summary>
public static class ActiveNeighbours
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Count(CommunityState community)
    {
        // Without bounds checks: the network is drawn once, and every neighbour in it is a place.
        ref int before = ref MemoryMarshal.GetArrayDataReference(community.ActiveBefore);
        ref int neighbour = ref MemoryMarshal.GetArrayDataReference(community.Neighbours);
        var seen = community.ActiveNeighbours;
        for (int i = 0; i < seen.Length; i++)
        {
            ref int first = ref Unsafe.Add(ref neighbour, i * Rules.Neighbours);
            seen[i] = At(ref before, ref first, 0) + At(ref before, ref first, 1) + At(ref before, ref first, 2) + At(ref before, ref first, 3)
                + At(ref before, ref first, 4) + At(ref before, ref first, 5) + At(ref before, ref first, 6) + At(ref before, ref first, 7);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int At(ref int before, ref int first, int nth) => Unsafe.Add(ref before, Unsafe.Add(ref first, nth));
}
