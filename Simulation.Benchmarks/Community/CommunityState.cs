using Simulation.Core.Randomness;

namespace Simulation.Benchmarks.Community;

/// <summary>
/// Everything that is true of the community this week, one column a property, and what is rare enough to be written
/// once for all implementations: who moves in, and what happens to the few to whom something happens. Every draw has an
/// address, so whoever needs a number that was drawn already asks for it again instead of having it passed on.
/// </summary>
public sealed class CommunityState
{
    /// <summary>A resident and eight different neighbours; and as many places as an address can tell apart.</summary>
    public const int Fewest = Rules.Neighbours + 1;
    public const int Most = Address.HomeLimit;

    /// <summary>The n of what a week decides for a person: everything hot in one number, what follows from it in another.</summary>
    private const int Outcome = 1;

    private readonly Draws[] _streams = new Draws[Enum.GetValues<Chance>().Length];
    private readonly int[] _tenancy;

    public CommunityState(int residents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(residents, Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(residents, Most);
        Residents = residents;
        Person = new ulong[residents];
        Motivation = new float[residents];
        Vulnerability = new float[residents];
        Level = new int[residents];
        Active = new int[residents];
        ActiveBefore = new int[residents];
        Neighbours = new int[residents * Rules.Neighbours];
        ActiveNeighbours = new int[residents];
        _tenancy = new int[residents];
    }

    /// <summary>What chance is asked about.</summary>
    private enum Chance
    {
        Network,
        Traits,
        Week,
    }

    public int Residents { get; }

    /// <summary>The address of whoever lives in a place: the k-th resident there.</summary>
    public ulong[] Person { get; }
    public float[] Motivation { get; }
    public float[] Vulnerability { get; }
    public int[] Level { get; }

    /// <summary>1 for whoever is active this week, 0 for the others; and last week, which is what everybody sees.</summary>
    public int[] Active { get; private set; }
    public int[] ActiveBefore { get; private set; }

    /// <summary>Whom each resident watches, eight after eight.</summary>
    public int[] Neighbours { get; }

    /// <summary>Scratch for implementations that count active neighbours before they do the rest.</summary>
    public int[] ActiveNeighbours { get; }

    public int Incidents { get; private set; }
    public int Evictions { get; private set; }
    public int MoveOuts { get; private set; }

    /// <summary>The key of what a week decides, for loops that keep it in a register.</summary>
    public ulong WeekKey => _streams[(int)Chance.Week].Key;

    /// <summary>The first day: everybody fresh, nobody active, the network drawn.</summary>
    public void Reset(ulong seed, int replicate)
    {
        Draws.Fill(_streams, seed, replicate);
        Array.Clear(_tenancy);
        Array.Clear(Active);
        Array.Clear(ActiveBefore);
        Incidents = Evictions = MoveOuts = 0;
        for (int place = 0; place < Residents; place++)
        {
            Meet(place);
            MoveIn(place);
        }
    }

    /// <summary>Everybody one incident away from having to leave.</summary>
    public void ToTheEdge()
    {
        Array.Fill(Vulnerability, 1);
        Array.Fill(Level, Rules.EvictedAt - 1);
    }

    /// <summary>The week is over: what was done becomes what is seen.</summary>
    public void EndWeek()
    {
        (Active, ActiveBefore) = (ActiveBefore, Active);
        Incidents = Evictions = MoveOuts = 0;
    }

    /// <summary>
    /// What happens to one resident to whom something may happen this week: u from the high half of the week's draw says
    /// what (see <see cref="Rules.IncidentFrom"/>), a second draw what comes of it.
    /// </summary>
    public void Happen(int place, float share, int week)
    {
        var draws = _streams[(int)Chance.Week];
        ulong now = Person[place] + Address.InWeek(week);
        float u = Draws.ToUnit((uint)(draws.Bits64(now) >> 32));
        float outcome = draws.Unit(now + Address.Nth(Outcome));
        float chance = Rules.IncidentChance(Vulnerability[place], share);
        float from = Rules.IncidentFrom(chance);
        if (u >= from && u < from + chance)
            Go(place, outcome);
        else if (outcome < Rules.Returns)
            Level[place] = 0;
        if (u >= Rules.MovesOut)
            return;
        MoveOuts++;
        Replace(place);
    }

    /// <summary>A number that differs, almost surely, when anything in the state does.</summary>
    public ulong Fingerprint()
    {
        ulong print = ((ulong)(uint)Incidents << 40) ^ ((ulong)(uint)Evictions << 20) ^ (uint)MoveOuts;
        for (int place = 0; place < Residents; place++)
        {
            ulong numbers = ((ulong)BitConverter.SingleToUInt32Bits(Motivation[place]) << 32) | BitConverter.SingleToUInt32Bits(Vulnerability[place]);
            ulong counts = (uint)((Level[place] << 2) | (Active[place] << 1) | ActiveBefore[place]);
            print = Squares.Mix(Squares.Mix(Squares.Mix(print ^ numbers) ^ counts) ^ Person[place]);
        }

        return print;
    }

    /// <summary>An incident: it may raise the level, and at the highest somebody has to go.</summary>
    private void Go(int place, float outcome)
    {
        Incidents++;
        if (outcome >= Rules.Raises || ++Level[place] < Rules.EvictedAt)
            return;
        Evictions++;
        Replace(place);
    }

    private void Replace(int place)
    {
        _tenancy[place]++;
        MoveIn(place);
    }

    /// <summary>A fresh resident: the low half of one draw is motivation, the high half which third, and how vulnerable.</summary>
    private void MoveIn(int place)
    {
        Person[place] = Address.Of(place, _tenancy[place]);
        ulong bits = _streams[(int)Chance.Traits].Bits64(Person[place]);
        float which = Draws.ToUnit((uint)(bits >> 32));
        Motivation[place] = Rules.LeastMotivation + ((Rules.MostMotivation - Rules.LeastMotivation) * Draws.ToUnit((uint)bits));
        Vulnerability[place] = which < Rules.Vulnerable
            ? Rules.LeastOfVulnerable + ((1 - Rules.LeastOfVulnerable) * which / Rules.Vulnerable)
            : Rules.MostOfOthers * (which - Rules.Vulnerable) / (1 - Rules.Vulnerable);
        Level[place] = 0;
    }

    /// <summary>Four to either side on a ring; the low half of a draw says whether it is somebody else, the high half who.</summary>
    private void Meet(int place)
    {
        var draws = _streams[(int)Chance.Network];
        for (int nth = 0; nth < Rules.Neighbours; nth++)
        {
            ulong bits = draws.Bits64(Address.Of(place, 0) + Address.Nth(nth));
            int step = nth < Rules.Reach ? nth - Rules.Reach : nth - Rules.Reach + 1;
            int other = Draws.Pick(Residents - 1, (uint)(bits >> 32));
            Neighbours[(place * Rules.Neighbours) + nth] = Draws.ToUnit((uint)bits) < Rules.Rewired
                ? other + (other >= place ? 1 : 0)
                : (place + step + Residents) % Residents;
        }
    }
}
