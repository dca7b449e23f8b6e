using Simulation.Core.Numerics;

namespace Simulation.Core.Population;

/// <summary>
/// What a step of the week notes down for itself, by the name of what is in it. Nothing of it is state: no step reads
/// what another one wrote, so steps share the memory, and a name holds only within the step it belongs to.
/// </summary>
public sealed class Scratch(int homes, int meetingsEach)
{
    private readonly EightColumn _first = new(homes);
    private readonly EightColumn _second = new(homes);
    private readonly EightColumn _third = new(homes);
    private readonly EightColumn _fourth = new(homes);
    private readonly EightColumn _fifth = new(homes);
    private readonly HomeSet _some = new(homes);
    private readonly HomeSet _others = new(homes);

    // Workload: newcomers nobody has drawn in yet, and people behind a closed door.
    public HomeSet Strangers => _some;
    public HomeSet ClosedDoors => _others;

    // Encounters: what one finds at a door. How open it is; how much whoever lives there keeps to their own kind, below 0
    // if they came with support, 0 if nobody does; the weeks of their spell; the unrest in their corridor.
    public EightColumn Openness => _first;
    public EightColumn Kind => _second;
    public EightColumn SpellWeeks => _third;
    public EightColumn Unrest => _fourth;

    /// <summary>Whoever lives there: their age band, and behind the point half of how far they speak the language.</summary>
    public EightColumn Background => _fifth;

    /// <summary>Who meets whom and it goes well; and where it goes wrong.</summary>
    public MeetingList Well { get; } = new(homes * meetingsEach);
    public MeetingList Badly { get; } = new(homes * meetingsEach);

    // Participation: how active the corridor looks, and which share of it each neighbour is; what everybody drew; who
    // goes to something, who helps a neighbour, and who was seen in the end.
    public EightColumn ActivityAround => _first;
    public EightColumn ShareOfEach => _second;
    public ulong[] Drawn { get; } = new ulong[Lanes.Whole(homes)];
    public HomeSet Joining => _some;
    public HomeSet Helping => _others;
    public HomeSet SeenActive => _some;

    // Requests: who needs a neighbour.
    public HomeSet Needing => _some;

    // Turnover: what a trial period or a temporary home makes of the hazard, and who leaves.
    public EightColumn OwnFactor => _first;
    public HomeSet Leaving => _some;

    // Observe: who lives here, with support, with support before, and as the same people under every mix.
    public YesColumn Here { get; } = new(homes);
    public YesColumn WithSupport { get; } = new(homes);
    public YesColumn Formerly { get; } = new(homes);
    public YesColumn Same { get; } = new(homes);
}
