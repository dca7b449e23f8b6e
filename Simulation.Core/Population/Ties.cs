using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Simulation.Core.Population;

/// <summary>
/// Who has something with whom: for each home a short list of neighbours with a strength between 0 and 1.
/// A tie points at a person and not at a home, so it ends when that person leaves. Each keeps the list for
/// themselves; when the list is full, the weakest tie makes room.
/// </summary>
public sealed class Ties
{
    private const int HomeBits = 20;
    private const int TenancyMask = (1 << (31 - HomeBits)) - 1;

    private readonly int[] _person;
    private readonly float[] _strength;
    private readonly int[] _lastMet;
    private readonly int[] _count;
    private readonly ushort[] _chats;
    private readonly ushort[] _helps;

    public Ties(int homes, int room, float chatLevel, float helpLevel)
    {
        Room = room;
        ChatLevel = chatLevel;
        HelpLevel = helpLevel;
        _person = Columns.New<int>(homes * room);
        _strength = Columns.New<float>(homes * room);
        _lastMet = Columns.New<int>(homes * room);
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

    /// <summary>People this resident chats with, and the closer ones among them.</summary>
    public ReadOnlySpan<ushort> Chats => _chats;
    public ReadOnlySpan<ushort> Helps => _helps;

    public int CountOf(int home) => _count[home];

    /// <summary>The home of the n-th tie.</summary>
    public int HomeOf(int home, int nth) => HomeIn(_person[(home * Room) + nth]);

    public float StrengthOf(int home, int nth) => _strength[(home * Room) + nth];

    /// <summary>Whether the n-th tie still points at whoever lives there now.</summary>
    public bool IsLive(int home, int nth, int[] tenancy)
    {
        int person = _person[(home * Room) + nth];
        return person == Person(HomeIn(person), tenancy[HomeIn(person)]);
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
        int start = home * Room;
        int count = _count[home];
        var strength = _strength.AsSpan(start, count);
        var person = _person.AsSpan(start, count);
        var met = _lastMet.AsSpan(start, count);
        int chats = 0;
        int helps = 0;
        int left = 0;
        for (int at = 0; at < strength.Length; at++)
        {
            float now = strength[at] * (met[at] >= metSince ? kept : faded);
            int whom = person[at];
            if (now < gone || whom != Person(HomeIn(whom), tenancy[HomeIn(whom)]))
                continue;

            // What stays moves up, so that the list keeps its order and has no holes.
            strength[left] = now;
            person[left] = whom;
            met[left] = met[at];
            left++;
            chats += now >= ChatLevel ? 1 : 0;
            helps += now >= HelpLevel ? 1 : 0;
        }

        _count[home] = left;
        _chats[home] = (ushort)chats;
        _helps[home] = (ushort)helps;
    }

    /// <summary>Somebody leaves and takes nothing along.</summary>
    public void Forget(int home)
    {
        _count[home] = 0;
        _chats[home] = 0;
        _helps[home] = 0;
    }

    public void Clear() => Columns.Clear();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Person(int home, int tenancy) => home | ((tenancy & TenancyMask) << HomeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HomeIn(int person) => person & ((1 << HomeBits) - 1);

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
        _lastMet[at] = week;
        if (before < ChatLevel && after >= ChatLevel)
            _chats[home]++;
        if (before < HelpLevel && after >= HelpLevel)
            _helps[home]++;
    }

    private void Shrink(int home, int person, float loss)
    {
        int at = Find(home, person);
        if (at < 0)
            return;
        float before = _strength[at];
        float after = before * (1 - loss);
        _strength[at] = after;
        if (before >= ChatLevel && after < ChatLevel)
            _chats[home]--;
        if (before >= HelpLevel && after < HelpLevel)
            _helps[home]--;
    }

    private void Begin(int home, int person, float strength, int week)
    {
        int start = home * Room;
        int at = _count[home];
        if (at == Room)
        {
            at = Weakest(start);
            if (_strength[start + at] >= ChatLevel)
                _chats[home]--;
            if (_strength[start + at] >= HelpLevel)
                _helps[home]--;
        }
        else
        {
            _count[home]++;
        }

        _person[start + at] = person;
        _strength[start + at] = strength;
        _lastMet[start + at] = week;
        if (strength >= ChatLevel)
            _chats[home]++;
        if (strength >= HelpLevel)
            _helps[home]++;
    }

    private int Weakest(int start)
    {
        int weakest = 0;
        for (int i = 1; i < Room; i++)
        {
            if (_strength[start + i] < _strength[start + weakest])
                weakest = i;
        }

        return weakest;
    }

    private int Find(int home, int person)
    {
        int start = home * Room;
        int at = MemoryMarshal.CreateReadOnlySpan(ref _person[start], _count[home]).IndexOf(person);
        return at < 0 ? -1 : start + at;
    }
}
