using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Randomness;

namespace Simulation.Benchmarks.Community;

/// <summary>
/// The week sixteen residents at a time: the same arithmetic in the same order as <see cref="PlainWeek"/>, without fused
/// multiply-add, so the same bits. Whoever something happens to, and those left over at the end, take the plain way.
/// </summary>
public static class Vector512Week
{
    private const int Width = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(CommunityState community, int week)
    {
        ActiveNeighbours.Count(community);
        ref ulong person = ref MemoryMarshal.GetArrayDataReference(community.Person);
        ref float motivation = ref MemoryMarshal.GetArrayDataReference(community.Motivation);
        ref float vulnerability = ref MemoryMarshal.GetArrayDataReference(community.Vulnerability);
        ref int level = ref MemoryMarshal.GetArrayDataReference(community.Level);
        ref int seen = ref MemoryMarshal.GetArrayDataReference(community.ActiveNeighbours);
        ref int now = ref MemoryMarshal.GetArrayDataReference(community.Active);
        ulong key = community.WeekKey;
        var inWeek = Vector512.Create(Address.InWeek(week));
        var one = Vector512.Create(1f);
        int active = 0;
        int i = 0;
        for (; i <= community.Residents - Width; i += Width)
        {
            nuint at = (nuint)i;
            var share = Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref seen, at)) * (1f / Rules.Neighbours);
            var lower = Squares.Bits64(key, Vector512.LoadUnsafe(ref person, at) + inWeek);
            var upper = Squares.Bits64(key, Vector512.LoadUnsafe(ref person, at + (Width / 2)) + inWeek);
            var m = Vector512.LoadUnsafe(ref motivation, at);
            var v = Vector512.LoadUnsafe(ref vulnerability, at);

            var p = Vector512.Create(Rules.Base) + (Rules.ByMotivation * m) + (Rules.ByShare * share) - (Rules.ByVulnerability * v);
            var acts = Vector512.LessThan(ToUnit(Vector512.Narrow(lower, upper)), p);
            (acts.AsInt32() & Vector512<int>.One).StoreUnsafe(ref now, at);
            active += BitOperations.PopCount(acts.ExtractMostSignificantBits());
            m = m + (Rules.Follows * (share - m)) + (acts & Vector512.Create(Rules.Rewards)) - Vector512.Create(Rules.Wears);
            Vector512.MinNative(Vector512.MaxNative(m, Vector512<float>.Zero), one).StoreUnsafe(ref motivation, at);

            var chance = Rules.Incident * v * (one - (Rules.Calms * share));
            var reach = Vector512.Create(Rules.MovesOut) - (Rules.MovesOut * chance) + chance;
            var something = Vector512.LessThan(ToUnit(Vector512.Narrow(lower >> 32, upper >> 32)), reach).AsInt32()
                | Vector512.GreaterThan(Vector512.LoadUnsafe(ref level, at), Vector512<int>.Zero);
            for (ulong who = something.ExtractMostSignificantBits(); who != 0; who &= who - 1)
            {
                int place = i + BitOperations.TrailingZeroCount(who);
                community.Happen(place, community.ActiveNeighbours[place] * (1f / Rules.Neighbours), week);
            }
        }

        return active + PlainWeek.Step(community, week, from: i);
    }

    /// <summary><see cref="Draws.ToUnit(uint)"/> for sixteen numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ToUnit(Vector512<uint> bits) =>
        Vector512.ConvertToSingle((bits >> 8).AsInt32()) * (1f / (1 << 24));
}
