using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Population;

/// <summary>
/// Everybody who lives in the complex, one column a property and one place a home; loops run over columns.
/// Look at one person through <see cref="this[int]"/>.
/// </summary>
public sealed class Residents
{
    public Residents(int homes)
    {
        Homes = homes;
        Carrying = new HomeSet(homes);
        Same = new HomeSet(homes);
        Sitting = new HomeSet(homes);
        Present = Columns.New<bool>(homes);
        Tenancy = Columns.New<int>(homes);
        Address = Columns.New<ulong>(homes);
        MovedIn = Columns.New<int>(homes);
        Group = Columns.New<TargetGroup>(homes);
        EverSupported = Columns.New<bool>(homes);
        HoldsPlace = Columns.New<bool>(homes);
        Lasting = Columns.New<bool>(homes);
        Abstains = Columns.New<bool>(homes);
        Heavy = Columns.New<bool>(homes);
        Light = Columns.New<bool>(homes);
        Age = Columns.New<float>(homes);
        Foreign = Columns.New<bool>(homes);
        Addicted = Columns.New<bool>(homes);
        Refuses = Columns.New<bool>(homes);
        Daytime = Columns.New<bool>(homes);
        Inclination = Columns.New<float>(homes);
        Promise = Columns.New<float>(homes);
        Threshold = Columns.New<float>(homes);
        Skill = Columns.New<float>(homes);
        Frailty = Columns.New<float>(homes);
        Fragility = Columns.New<float>(homes);
        Solitude = Columns.New<float>(homes);
        Likeness = Columns.New<float>(homes);
        HoursAtEntry = Columns.New<float>(homes);
        RelativeExits = Columns.New<float>(homes);
        LeaseEnds = Columns.New<int>(homes);
        SupportSince = Columns.New<int>(homes);
        Supported = Columns.New<bool>(homes);
        Propensity = Columns.New<float>(homes);
        CareHours = Columns.New<float>(homes);
        Speaks = Columns.New<float>(homes);
        Withdrawal = Columns.New<float>(homes);
        Belonging = Columns.New<float>(homes);
        Safety = Columns.New<float>(homes);
        Acceptance = Columns.New<float>(homes);
        Known = Columns.New<float>(homes);
        Lonely = Columns.New<bool>(homes);
        Role = Columns.New<Population.Role>(homes);
        Energy = Columns.New<float>(Lanes.Whole(homes));
        AsksReadily = Columns.New<float>(homes);
        Needs = Columns.New<float>(Lanes.Whole(homes));
        LastHelped = Columns.New<int>(homes);
        LastWasHelped = Columns.New<int>(homes);
        RestsUntil = Columns.New<int>(homes);
        Recent = Columns.New<ushort>(homes);
        LastContributed = Columns.New<int>(Lanes.Whole(homes));
        Asked = Columns.New<bool>(homes);
        Drawn = Columns.New<bool>(homes);
        Visited = Columns.New<int>(homes);
        SignalClock = Columns.New<float>(homes);
        Cases = Columns.New<ushort>(homes);
        Signals = Columns.New<ushort>(homes);
        SpellClock = Columns.New<float>(homes);
        Spells = Columns.New<ushort>(homes);
        SpellWeeks = Columns.New<ushort>(homes);
        SpellHelped = Columns.New<bool>(homes);
        Crisis = Columns.New<Crisis>(homes);
        RecoveryClock = Columns.New<float>(homes);
        ArrearsClock = Columns.New<float>(homes);
        ArrearsSpells = Columns.New<ushort>(homes);
    }

    /// <summary>Before anybody's time.</summary>
    public const int LongAgo = int.MinValue / 2;

    /// <summary>The number of homes, empty ones included.</summary>
    public int Homes { get; }

    /// <summary>All columns, for emptying and for the fingerprint.</summary>
    public ColumnSet Columns { get; } = new();

    /// <summary>Homes that are lived in.</summary>
    public int Count { get; set; }

    /// <summary>How many of the residents came with support, whether they still have it or not.</summary>
    public int EverSupportedCount { get; set; }

    /// <summary>How many are young, old, and of another language.</summary>
    public int Young { get; private set; }
    public int Old { get; private set; }
    public int Foreigners { get; private set; }

    /// <summary>How many have taken on something for the community.</summary>
    public int Carriers => Carrying.Count;

    /// <summary>Their homes.</summary>
    public HomeSet Carrying { get; }

    /// <summary>Homes of the first tenants who are the same people under every mix that is compared.</summary>
    public HomeSet Same { get; }

    /// <summary>Homes of those who lived here before it became a complex: they chose nothing, and nobody chose them.</summary>
    public HomeSet Sitting { get; }

    // Who somebody is; fixed from the first day to the last.
    public bool[] Present { get; }
    public int[] Tenancy { get; }
    public ulong[] Address { get; }
    public int[] MovedIn { get; }
    public TargetGroup[] Group { get; }
    public bool[] EverSupported { get; }
    public bool[] Lasting { get; }
    public bool[] Abstains { get; }
    public bool[] Heavy { get; }
    public bool[] Light { get; }
    public float[] Age { get; }
    public bool[] Foreign { get; }
    public bool[] Addicted { get; }
    public bool[] Refuses { get; }
    public bool[] Daytime { get; }
    public float[] Inclination { get; }
    public float[] Promise { get; }
    public float[] Threshold { get; }
    public float[] Skill { get; }
    public float[] Frailty { get; }
    public float[] Fragility { get; }
    public float[] Solitude { get; }
    public float[] Likeness { get; }
    public float[] HoursAtEntry { get; }
    public float[] RelativeExits { get; }
    public int[] LeaseEnds { get; }

    // How somebody is doing; the home may be a supported place after support has ended.
    public bool[] HoldsPlace { get; }
    public int[] SupportSince { get; }
    public bool[] Supported { get; }
    public float[] Propensity { get; }
    public float[] CareHours { get; }
    public float[] Speaks { get; }
    public float[] Withdrawal { get; }
    public float[] Belonging { get; }
    public float[] Safety { get; }
    public float[] Acceptance { get; }
    public float[] Known { get; }
    public bool[] Lonely { get; }

    // What somebody does for the community.
    public Role[] Role { get; }
    public float[] Energy { get; }
    public float[] AsksReadily { get; }
    public float[] Needs { get; }
    public int[] LastHelped { get; }
    public int[] LastWasHelped { get; }
    public int[] RestsUntil { get; }
    public ushort[] Recent { get; }
    public int[] LastContributed { get; }
    public bool[] Asked { get; }
    public bool[] Drawn { get; }
    public int[] Visited { get; }

    // What may be going wrong.
    public float[] SignalClock { get; }
    public ushort[] Cases { get; }
    public ushort[] Signals { get; }
    public float[] SpellClock { get; }
    public ushort[] Spells { get; }
    public ushort[] SpellWeeks { get; }
    public bool[] SpellHelped { get; }
    public Crisis[] Crisis { get; }
    public float[] RecoveryClock { get; }
    public float[] ArrearsClock { get; }
    public ushort[] ArrearsSpells { get; }

    /// <summary>One home and whoever lives there, for reading.</summary>
    public Resident this[int home] => new(this, home);

    /// <summary>The next home whose resident is in a spell, this one included; one past the last if there is none.</summary>
    public int NextInSpell(int home)
    {
        int further = SpellWeeks.AsSpan(home).IndexOfAnyExcept((ushort)0);
        return further < 0 ? Homes : home + further;
    }

    /// <summary>Whether somebody carries others: has taken something on, or answered a neighbour in the last quarter.</summary>
    public bool Carries(int home, Week week) => Role[home] != Population.Role.None || week.Index - LastHelped[home] < Week.PerQuarter;

    /// <summary>On which side of support somebody stands.</summary>
    public Side SideOf(int home) => Supported[home] ? Side.Supported : EverSupported[home] ? Side.Formerly : Side.Never;

    /// <summary>Everything back to empty homes.</summary>
    public void Clear()
    {
        Count = EverSupportedCount = Young = Old = Foreigners = 0;
        Carrying.Clear();
        Same.Clear();
        Sitting.Clear();
        Columns.Clear();
    }

    /// <summary>Somebody of this age and language comes, or goes.</summary>
    public void CountKind(int home, int change)
    {
        Young += Age[home] < 1 ? change : 0;
        Old += Age[home] > 1 ? change : 0;
        Foreigners += Foreign[home] ? change : 0;
    }

    /// <summary>Takes out whoever lives in a home; from now on its number is that of the next person.</summary>
    public void Vacate(int home)
    {
        Tenancy[home]++;
        if (Present[home])
        {
            Count--;
            EverSupportedCount -= EverSupported[home] ? 1 : 0;
            CountKind(home, -1);
        }

        Present[home] = false;
        Supported[home] = HoldsPlace[home] = false;
        Role[home] = Population.Role.None;
        Carrying.Remove(home);
        Same.Remove(home);
        Sitting.Remove(home);
        Recent[home] = 0;
        Asked[home] = Drawn[home] = false;
        SpellWeeks[home] = 0;
        SpellHelped[home] = false;
        Crisis[home] = Population.Crisis.None;
        Lonely[home] = false;
        CareHours[home] = Needs[home] = 0;
    }
}
