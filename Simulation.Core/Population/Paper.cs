using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>
/// What a step of the week notes down for itself. Nothing of it is state: no step reads what another one wrote. Lists
/// have room for whole vectors of homes.
/// </summary>
public sealed class Paper(int homes, int meetingsEach)
{
    /// <summary>What each resident drew.</summary>
    public ulong[] Drawn { get; } = new ulong[Lanes.Whole(homes)];

    /// <summary>Who does it, and who does the other thing.</summary>
    public HomeSet Some { get; } = new(homes);
    public HomeSet Others { get; } = new(homes);

    /// <summary>Who lives here, and who of them with support: all bits of a number for yes, none for no.</summary>
    public float[] Here { get; } = new float[Lanes.Whole(homes)];
    public float[] Supported { get; } = new float[Lanes.Whole(homes)];

    /// <summary>Something about the corridor, written beside each of its homes.</summary>
    public float[] Around { get; } = new float[Lanes.Whole(homes)];
    public float[] Each { get; } = new float[Lanes.Whole(homes)];

    /// <summary>Who meets whom.</summary>
    public MeetingList Meetings { get; } = new(homes * meetingsEach);
}

/// <summary>Two people meet: whether one of them came with support and the other did not, and what was drawn about how it goes.</summary>
public readonly record struct Meeting(int Home, int Other, bool Across, float Drawn);

/// <summary>The meetings of a week, in the order in which they begin.</summary>
public sealed class MeetingList(int room)
{
    // One place more than is needed, for the last one that comes to nothing.
    private readonly Meeting[] _all = new Meeting[room + 1];
    private int _count;

    public ReadOnlySpan<Meeting> All => _all.AsSpan(0, _count);

    /// <summary>Notes a meeting if it takes place. It is written either way: whether it does cannot be foreseen.</summary>
    public void Note(in Meeting meeting, bool takesPlace)
    {
        _all[_count] = meeting;
        _count += Branchless.One(takesPlace);
    }

    public void Clear() => _count = 0;
}
