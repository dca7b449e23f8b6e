using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>
/// Who has something with whom: for each home a short list of neighbours with a strength between 0 and 1.
/// A tie points at a person and not at a home, so it ends when that person leaves. Each keeps the list for
/// themselves; when the list is full, the weakest tie makes room. A free place is a tie of strength 0 with nobody, and
/// all free places are at the end; so lists can be searched a vector at a time, without asking how long they are.
/// All of one person's ties lie in one row, because whoever needs one of its columns needs them all.
/// </summary>
public sealed class Ties
{
    private const int HomeBits = 20;
    private const int HomeLimit = 1 << HomeBits;
    private const int TenancyMask = (1 << (31 - HomeBits)) - 1;
    private const int Nobody = 0;
    private const int Somebody = int.MinValue;

    // Four megabytes of ties; where the state as a whole no longer fits the caches.
    private const int MostInCaches = (1 << 22) / sizeof(int);

    private readonly int _stride;
    private readonly int _row;
    private readonly int[] _rows;
    private readonly ushort[] _chats;
    private readonly ushort[] _helps;

    public Ties(int homes, int room, float chatLevel, float helpLevel)
    {
        Room = room;
        ChatLevel = chatLevel;
        HelpLevel = helpLevel;
        _stride = Lanes.Whole(room);
        _row = Row.Length(_stride);
        _rows = Columns.New<int>(homes * _row);
        _chats = Columns.New<ushort>(homes);
        _helps = Columns.New<ushort>(homes);
    }

    public ColumnSet Columns { get; } = new();

    /// <summary>How many ties one person can keep up.</summary>
    public int Room { get; }

    /// <summary>Strength from which people stop for a chat, and from which they help each other out.</summary>
    public float ChatLevel { get; }
    public float HelpLevel { get; }

    /// <summary>Whether there are so many that a list is no longer in the caches when it is needed again: from some 16,000 homes.</summary>
    public bool OutgrowCaches => _rows.Length > MostInCaches;

    /// <summary>People this resident chats with, and the closer ones among them.</summary>
    public ReadOnlySpan<ushort> Chats => _chats;
    public ReadOnlySpan<ushort> Helps => _helps;

    public int CountOf(int home) => Of(home).Count;

    /// <summary>The home of the n-th tie.</summary>
    public int HomeOf(int home, int nth) => HomeIn(Of(home).Person(InRoom(nth)));

    public float StrengthOf(int home, int nth) => Of(home).Strength(InRoom(nth));

    /// <summary>Whether the n-th tie still points at whoever lives there now.</summary>
    public bool IsLive(int home, int nth, int[] tenancy)
    {
        int person = Of(home).Person(InRoom(nth));
        return person == Now(person, tenancy);
    }

    /// <summary>The strength of a tie, 0 if there is none.</summary>
    public float Between(int home, int other, int[] tenancy)
    {
        var row = Of(home);
        int nth = row.Find(Person(other, tenancy[other]));
        return nth < 0 ? 0 : row.Strength(nth);
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
        var row = Of(home);
        int left = 0;
        int chats = 0;
        int helps = 0;
        for (int at = 0; at < row.Count; at += Lanes.Width)
        {
            var persons = row.Persons(at);
            var lastMet = row.AllLastMet(at);
            var strengths = row.Strengths(at) * (lastMet >= metSince).Choose(kept, faded);
            uint stays = ((strengths >= gone) & StillHere(persons, tenancy)).AsBits;
            chats += BitOperations.PopCount((strengths >= ChatLevel).AsBits & stays);
            helps += BitOperations.PopCount((strengths >= HelpLevel).AsBits & stays);

            // What stays moves up, so that the list keeps its order and has no holes; mostly all of it stays where it is.
            if (left == at && (stays & (stays + 1)) == 0)
                strengths.Write(ref row.Strength(at));
            else
                row.Put(left, CompressOrder.Of(stays), persons, strengths, lastMet);
            left += BitOperations.PopCount(stays);
        }

        row.Cut(left);
        _chats[home] = (ushort)chats;
        _helps[home] = (ushort)helps;
    }

    /// <summary>Somebody leaves and takes nothing along.</summary>
    public void Forget(int home)
    {
        Of(home).Cut(0);
        _chats[home] = 0;
        _helps[home] = 0;
    }

    /// <summary>Somebody's list will be needed in a moment.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fetch(int home)
    {
        Prefetch.Places(_rows, home * _row, _row);
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

    /// <summary>Which of eight persons have not moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Yes StillHere(EightWhole persons, int[] tenancy)
    {
        var homes = persons & (HomeLimit - 1);
        var now = EightWhole.Gather(tenancy, homes) & TenancyMask;
        return persons.Is(Somebody | homes | (now << HomeBits));
    }

    private int InRoom(int nth) => (uint)nth < (uint)Room
        ? nth
        : throw new ArgumentOutOfRangeException(nameof(nth), nth, $"there is room for {Room} ties");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Row Of(int home) => new(_rows.AsSpan(home * _row, _row), _stride);

    private void Grow(int home, int person, float gain, int week)
    {
        var row = Of(home);
        int nth = row.Find(person);
        if (nth < 0)
        {
            Begin(home, person, gain, week);
            return;
        }

        float before = row.Strength(nth);
        float after = before + (gain * (1 - before));
        row.Strength(nth) = after;
        row.LastMet(nth) = (ushort)week;
        Recount(home, before, after);
    }

    /// <summary>A new tie, in a free place or in that of the weakest.</summary>
    private void Begin(int home, int person, float strength, int week)
    {
        var row = Of(home);
        int nth = row.Count < Room ? row.Count++ : row.Weakest(Room);
        float before = row.Strength(nth);
        row.Person(nth) = person;
        row.Strength(nth) = strength;
        row.LastMet(nth) = (ushort)week;
        Recount(home, before, strength);
    }

    private void Shrink(int home, int person, float loss)
    {
        var row = Of(home);
        int nth = row.Find(person);
        if (nth < 0)
            return;
        float before = row.Strength(nth);
        float after = before * (1 - loss);
        row.Strength(nth) = after;
        Recount(home, before, after);
    }

    /// <summary>A tie has changed: it may have become one to chat with, or one to count on, or ceased to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Recount(int home, float before, float after)
    {
        _chats[home] += (ushort)(Branchless.One(after >= ChatLevel) - Branchless.One(before >= ChatLevel));
        _helps[home] += (ushort)(Branchless.One(after >= HelpLevel) - Branchless.One(before >= HelpLevel));
    }

    /// <summary>
    /// All of one person's ties: so many persons, as many strengths, the weeks they last met (two in a word), and the
    /// number of ties. A place is one of the row's by construction, and is not checked again.
    /// </summary>
    private readonly ref struct Row(Span<int> words, int stride)
    {
        private const int WordsInLine = 16;
        private readonly ref int _first = ref MemoryMarshal.GetReference(words);

        /// <summary>The words a row of so many ties takes, in whole lines of the caches.</summary>
        public static int Length(int stride) => ((stride * 5 / 2) + WordsInLine) / WordsInLine * WordsInLine;

        public ref int Count => ref Unsafe.Add(ref _first, (2 * stride) + (stride >>> 1));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref int Person(int nth) => ref Unsafe.Add(ref _first, nth);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref float Strength(int nth) => ref Unsafe.As<int, float>(ref Unsafe.Add(ref _first, stride + nth));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref ushort LastMet(int nth) => ref Unsafe.Add(ref Unsafe.As<int, ushort>(ref Unsafe.Add(ref _first, 2 * stride)), nth);

        // The same for eight at once.
        public EightWhole Persons(int at) => EightWhole.Read(ref Person(at));
        public Eight Strengths(int at) => Eight.Read(ref Strength(at));
        public EightWhole AllLastMet(int at) => EightWhole.Read(ref LastMet(at));

        /// <summary>The place of a person, -1 if there is none; it takes no longer wherever that is.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Find(int person)
        {
            int found = -1;
            for (int at = stride - Lanes.Width; at >= 0; at -= Lanes.Width)
                found = Nearer(Persons(at).Is(person).AsBits, at, found);
            return found;
        }

        /// <summary>The first place with the smallest strength among those that can be used.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Weakest(int room)
        {
            Eight least = float.PositiveInfinity;
            for (int at = 0; at < room; at += Lanes.Width)
                least = Eight.Lesser(least, (EightWhole.CountingFrom(at) < room).Choose(Strengths(at), least));
            Eight weakest = least.Smallest;
            int found = 0;
            for (int at = stride - Lanes.Width; at >= 0; at -= Lanes.Width)
                found = Nearer(Strengths(at).Is(weakest).AsBits, at, found);
            return found;
        }

        /// <summary>Writes eight ties, those in front first.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(int at, CompressOrder order, EightWhole persons, Eight strengths, EightWhole lastMet)
        {
            persons.In(order).Write(ref Person(at));
            strengths.In(order).Write(ref Strength(at));
            lastMet.In(order).Write(ref LastMet(at));
        }

        /// <summary>Keeps the first so many ties and no others.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Cut(int count)
        {
            MemoryMarshal.CreateSpan(ref Person(count), stride - count).Clear();
            MemoryMarshal.CreateSpan(ref Strength(count), stride - count).Clear();
            Count = count;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int Nearer(uint bits, int at, int found) => Branchless.Choose(bits != 0, at + BitOperations.TrailingZeroCount(bits), found);
    }
}
