using System.Runtime.CompilerServices;
using Simulation.Core.Randomness;

namespace Simulation.Benchmarks.Community;

/// <summary>
/// A week of the community as one writes it: a loop over columns. One 64-bit draw a resident decides the week: its low
/// half who is active, its high half to whom something happens.
/// </summary>
public static class PlainWeek
{
    /// <summary>Lets a week pass and tells how many were active.</summary>
    public static int Step(CommunityState community, int week) => Step(community, week, from: 0);

    /// <summary>The same for the residents from a given place on.</summary>
    // Optimised at once, so that a short run is not measured half in the quick compiler's code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Step(CommunityState community, int week, int from)
    {
        var person = community.Person;
        var motivation = community.Motivation;
        var vulnerability = community.Vulnerability;
        var level = community.Level;
        var before = community.ActiveBefore;
        var now = community.Active;
        ReadOnlySpan<int> neighbours = community.Neighbours;
        ulong key = community.WeekKey;
        ulong inWeek = Address.InWeek(week);
        int active = 0;
        for (int i = from; i < now.Length; i++)
        {
            float share = CountActive(before, neighbours.Slice(i * Rules.Neighbours, Rules.Neighbours)) * (1f / Rules.Neighbours);
            ulong bits = Squares.Bits64(key, person[i] + inWeek);
            float m = motivation[i];
            float v = vulnerability[i];

            // Not clamped: a number in [0, 1) lies below p exactly when it lies below p clamped.
            float p = Rules.Base + (Rules.ByMotivation * m) + (Rules.ByShare * share) - (Rules.ByVulnerability * v);
            int acts = Draws.ToUnit((uint)bits) < p ? 1 : 0;
            now[i] = acts;
            active += acts;
            m = m + (Rules.Follows * (share - m)) + (Rules.Rewards * acts) - Rules.Wears;
            motivation[i] = float.MinNative(float.MaxNative(m, 0), 1);

            // A bitwise "or", because one branch that is hardly ever taken is cheaper than two.
            float chance = Rules.IncidentChance(v, share);
            bool something = Draws.ToUnit((uint)(bits >> 32)) < Rules.IncidentFrom(chance) + chance;
            if (something | level[i] > 0)
                community.Happen(i, share, week);
        }

        return active;
    }

    /// <summary>How many of eight were active; written out, because a loop of eight costs a quarter of the whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountActive(int[] active, ReadOnlySpan<int> who) =>
        active[who[0]] + active[who[1]] + active[who[2]] + active[who[3]] + active[who[4]] + active[who[5]] + active[who[6]] + active[who[7]];
}
