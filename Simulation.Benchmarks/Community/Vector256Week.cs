using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Randomness;

namespace Simulation.Benchmarks.Community;

/// <summary>
/// The week eight residents at a time: the same arithmetic in the same order as <see cref="PlainWeek"/>, without fused
/// multiply-add, so the same bits. Whoever something happens to, and those left over at the end, take the plain way.
/// </summary>
public static class Vector256Week
{
    private const int Width = 8;

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
        var inWeek = Vector256.Create(Address.InWeek(week));
        var one = Vector256.Create(1f);
        int active = 0;
        int i = 0;
        for (; i <= community.Residents - Width; i += Width)
        {
            nuint at = (nuint)i;
            var share = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref seen, at)) * (1f / Rules.Neighbours);
            var lower = Squares.Bits64(key, Vector256.LoadUnsafe(ref person, at) + inWeek);
            var upper = Squares.Bits64(key, Vector256.LoadUnsafe(ref person, at + (Width / 2)) + inWeek);
            var m = Vector256.LoadUnsafe(ref motivation, at);
            var v = Vector256.LoadUnsafe(ref vulnerability, at);

            var p = Vector256.Create(Rules.Base) + (Rules.ByMotivation * m) + (Rules.ByShare * share) - (Rules.ByVulnerability * v);
            var acts = Vector256.LessThan(Draws.ToUnit(Vector256.Narrow(lower, upper)), p);
            (acts.AsInt32() & Vector256<int>.One).StoreUnsafe(ref now, at);
            active += BitOperations.PopCount(acts.ExtractMostSignificantBits());
            m = m + (Rules.Follows * (share - m)) + (acts & Vector256.Create(Rules.Rewards)) - Vector256.Create(Rules.Wears);
            Vector256.MinNative(Vector256.MaxNative(m, Vector256<float>.Zero), one).StoreUnsafe(ref motivation, at);

            var chance = Rules.Incident * v * (one - (Rules.Calms * share));
            var reach = Vector256.Create(Rules.MovesOut) - (Rules.MovesOut * chance) + chance;
            var something = Vector256.LessThan(Draws.ToUnit(Vector256.Narrow(lower >> 32, upper >> 32)), reach).AsInt32()
                | Vector256.GreaterThan(Vector256.LoadUnsafe(ref level, at), Vector256<int>.Zero);
            for (ulong who = something.ExtractMostSignificantBits(); who != 0; who &= who - 1)
            {
                int place = i + BitOperations.TrailingZeroCount(who);
                community.Happen(place, community.ActiveNeighbours[place] * (1f / Rules.Neighbours), week);
            }
        }

        return active + PlainWeek.Step(community, week, from: i);
    }
}
