using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>
/// Who has something with whom: for each home a short list of neighbours with a strength between 0 and 1.
/// A tie points at a person and not at a home, so it ends when that person leaves. Each keeps the list for
/// themselves; when the list is full, the weakest tie makes room. A free place is a tie of strength 0 with nobody, and
/// all free places are at the end; so lists can be searched a vector at a time, without asking how long they are.
/// </summary>
public sealed class Ties
{
    private const int HomeBits = 20;
    private const int HomeLimit = 1 << HomeBits;
    private const int TenancyMask = (1 << (31 - HomeBits)) - 1;
    private const int Nobody = 0;
    private const int Somebody = int.MinValue;

    // Four megabytes of lists; where the state as a whole no longer fits the caches.
    private const int MostInCaches = (1 << 22) / (sizeof(int) + sizeof(float) + sizeof(ushort));

    private readonly int _stride;
    private readonly int[] _person;
    private readonly float[] _strength;
    private readonly ushort[] _lastMet;
    private readonly int[] _count;
    private readonly ushort[] _chats;
    private readonly ushort[] _helps;

    public Ties(int homes, int room, float chatLevel, float helpLevel)
    {
        Room = room;
        ChatLevel = chatLevel;
        HelpLevel = helpLevel;
        _stride = Lanes.Whole(room);
        _person = Columns.New<int>(homes * _stride);
        _strength = Columns.New<float>(homes * _stride);
        _lastMet = Columns.New<ushort>(homes * _stride);
        _count = Columns.New<int>(homes);
        _chats = Columns.New<ushort>(homes);
        _helps = Columns.New<ushort>(homes);
    }

    public ColumnSet Columns { get; } = new();

    /// <summary>How many ties one person can keep up.</summary>
    public int Room { get; }

    /// <summary>Strength from which people stop for a chat, and from which they help each other out.</summary>
    public float ChatLevel { get; }
    public float HelpLevel { get; }

    /// <summary>Whether there are so many that a list is no longer in the caches when it is needed again: from some 15,000 homes.</summary>
    public bool OutgrowCaches => _person.Length > MostInCaches;

    /// <summary>People this resident chats with, and the closer ones among them.</summary>
    public ReadOnlySpan<ushort> Chats => _chats;
    public ReadOnlySpan<ushort> Helps => _helps;

    public int CountOf(int home) => _count[home];

    /// <summary>The home of the n-th tie.</summary>
    public int HomeOf(int home, int nth) => HomeIn(_person[(home * _stride) + nth]);

    public float StrengthOf(int home, int nth) => _strength[(home * _stride) + nth];

    /// <summary>Whether the n-th tie still points at whoever lives there now.</summary>
    public bool IsLive(int home, int nth, int[] tenancy)
    {
        int person = _person[(home * _stride) + nth];
        return person == Now(person, tenancy);
    }

    /// <summary>The strength of a tie, 0 if there is none.</summary>
    public float Between(int home, int other, int[] tenancy)
    {
        int at = Find(home, Person(other, tenancy[other]));
        return at < 0 ? 0 : _strength[at];
    }

    /// <summary>Two people meet and it goes well: the tie grows by a share of what is still missing, on both sides.</summary>
    public void Meet(int one, int other, int[] tenancy, float gain, int week)
    {
        Grow(one, Person(other, tenancy[other]), gain, week);
        Grow(other, Person(one, tenancy[one]), gain, week);
    }

    /// <summary>A meeting that goes wrong takes a share off the tie, on both sides.</summary>
    public void Clash(int one, int other, int[] tenancy, float loss)
    {
        Shrink(one, Person(other, tenancy[other]), loss);
        Shrink(other, Person(one, tenancy[one]), loss);
    }

    /// <summary>
    /// Lets time pass for one person's ties: those met lately keep, others fade; what has faded away or moved out goes.
    /// </summary>
    public void Fade(int home, int[] tenancy, int metSince, float kept, float faded, float gone)
    {
        int start = home * _stride;
        int end = start + _count[home];
        int left = start;
        int chats = 0;
        int helps = 0;
        for (int at = start; at < end; at += Lanes.Width)
        {
            var recently = Vector256.GreaterThanOrEqual(Lanes.Load(_lastMet, at), Vector256.Create(metSince)).AsSingle();
            var fading = Vector256.ConditionalSelect(recently, Vector256.Create(kept), Vector256.Create(faded));
            var now = Vector256.LoadUnsafe(ref _strength[at]) * fading;
            now.StoreUnsafe(ref _strength[at]);
            uint stays = Lanes.AtLeast(now, Vector256.Create(gone)) & StillHere(_person.AsSpan(at, Lanes.Width), tenancy);
            chats += BitOperations.PopCount(Lanes.AtLeast(now, Vector256.Create(ChatLevel)) & stays);
            helps += BitOperations.PopCount(Lanes.AtLeast(now, Vector256.Create(HelpLevel)) & stays);
            left = MoveUp(at, left, stays);
        }

        _person.AsSpan(left, end - left).Clear();
        _strength.AsSpan(left, end - left).Clear();
        _count[home] = left - start;
        _chats[home] = (ushort)chats;
        _helps[home] = (ushort)helps;
    }

    /// <summary>Somebody leaves and takes nothing along.</summary>
    public void Forget(int home)
    {
        _person.AsSpan(home * _stride, _stride).Clear();
        _strength.AsSpan(home * _stride, _stride).Clear();
        _count[home] = 0;
        _chats[home] = 0;
        _helps[home] = 0;
    }

    /// <summary>Somebody's list will be needed in a moment.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fetch(int home)
    {
        Prefetch.Places(_person, home * _stride, _stride);
        Prefetch.Places(_strength, home * _stride, _stride);
        Prefetch.Places(_lastMet, home * _stride, _stride);
        Prefetch.Places(_count, home);
        Prefetch.Places(_chats, home);
        Prefetch.Places(_helps, home);
    }

    public void Clear() => Columns.Clear();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Person(int home, int tenancy) => Somebody | home | ((tenancy & TenancyMask) << HomeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HomeIn(int person) => person & (HomeLimit - 1);

    /// <summary>Whoever lives now where this person lived.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Now(int person, int[] tenancy) => Person(HomeIn(person), tenancy[HomeIn(person)]);

    /// <summary>One bit for each of eight persons who has not moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StillHere(ReadOnlySpan<int> person, int[] tenancy)
    {
        var now = Vector256.Create(
            tenancy[HomeIn(person[0])],
            tenancy[HomeIn(person[1])],
            tenancy[HomeIn(person[2])],
            tenancy[HomeIn(person[3])],
            tenancy[HomeIn(person[4])],
            tenancy[HomeIn(person[5])],
            tenancy[HomeIn(person[6])],
            tenancy[HomeIn(person[7])]);
        var then = Vector256.Create(person);
        var whoever = Vector256.Create(Somebody) | (then & Vector256.Create(HomeLimit - 1)) | ((now & Vector256.Create(TenancyMask)) << HomeBits);
        return Vector256.Equals(then, whoever).ExtractMostSignificantBits();
    }

    /// <summary>What stays moves up, so that the list keeps its order and has no holes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int MoveUp(int from, int to, uint stays)
    {
        bool noHoles = (stays & (stays + 1)) == 0;
        if (from == to && noHoles)
            return to + BitOperations.PopCount(stays);
        for (; stays != 0; stays &= stays - 1, to++)
        {
            int at = from + BitOperations.TrailingZeroCount(stays);
            _person[to] = _person[at];
            _strength[to] = _strength[at];
            _lastMet[to] = _lastMet[at];
        }

        return to;
    }

    private void Grow(int home, int person, float gain, int week)
    {
        int at = Find(home, person);
        if (at < 0)
        {
            Begin(home, person, gain, week);
            return;
        }

        float before = _strength[at];
        float after = before + (gain * (1 - before));
        _strength[at] = after;
        _lastMet[at] = (ushort)week;
        Recount(home, before, after);
    }

    /// <summary>A new tie, in a free place or in that of the weakest.</summary>
    private void Begin(int home, int person, float strength, int week)
    {
        int at = Weakest(home * _stride);
        float before = _strength[at];
        _count[home] += Branchless.One(_person[at] == Nobody);
        _person[at] = person;
        _strength[at] = strength;
        _lastMet[at] = (ushort)week;
        Recount(home, before, strength);
    }

    private void Shrink(int home, int person, float loss)
    {
        int at = Find(home, person);
        if (at < 0)
            return;
        float before = _strength[at];
        float after = before * (1 - loss);
        _strength[at] = after;
        Recount(home, before, after);
    }

    /// <summary>A tie has changed: it may have become one to chat with, or one to count on, or ceased to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Recount(int home, float before, float after)
    {
        _chats[home] += (ushort)(Branchless.One(after >= ChatLevel) - Branchless.One(before >= ChatLevel));
        _helps[home] += (ushort)(Branchless.One(after >= HelpLevel) - Branchless.One(before >= HelpLevel));
    }

    private int Weakest(int start)
    {
        var nth = Vector256<int>.Indices;
        var least = Vector256.Create(float.PositiveInfinity);
        for (int at = 0; at < Room; at += Lanes.Width)
        {
            var usable = Vector256.LessThan(nth, Vector256.Create(Room - at)).AsSingle();
            least = Vector256.Min(least, Vector256.ConditionalSelect(usable, Vector256.LoadUnsafe(ref _strength[start + at]), least));
        }

        return start + Lanes.IndexOf(_strength.AsSpan(start, _stride), Lanes.Least(least));
    }

    private int Find(int home, int person)
    {
        int start = home * _stride;
        int nth = Lanes.IndexOf(_person.AsSpan(start, _stride), person);
        return nth < 0 ? -1 : start + nth;
    }
}
