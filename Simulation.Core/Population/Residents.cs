using Simulation.Core.Plans;

namespace Simulation.Core.Population;

/// <summary>
/// Everybody who lives in the complex, one column a property and one place a home; loops run over columns.
/// Look at one person through <see cref="this[int]"/>.
/// </summary>
public sealed class Residents(int homes)
{
    /// <summary>The number of homes, empty ones included.</summary>
    public int Homes { get; } = homes;

    /// <summary>Homes that are lived in.</summary>
    public int Count { get; set; }

    /// <summary>How many of the residents came with support, whether they still have it or not.</summary>
    public int EverSupportedCount { get; set; }

    /// <summary>How many have taken on something for the community.</summary>
    public int Carriers { get; set; }

    // Who somebody is; fixed from the first day to the last.
    public bool[] Present { get; } = new bool[homes];
    public int[] Tenancy { get; } = new int[homes];
    public ulong[] Address { get; } = new ulong[homes];
    public int[] MovedIn { get; } = new int[homes];
    public TargetGroup[] Group { get; } = new TargetGroup[homes];
    public bool[] EverSupported { get; } = new bool[homes];
    public bool[] Heavy { get; } = new bool[homes];
    public bool[] Addicted { get; } = new bool[homes];
    public bool[] Refuses { get; } = new bool[homes];
    public bool[] Daytime { get; } = new bool[homes];
    public float[] Inclination { get; } = new float[homes];
    public float[] Threshold { get; } = new float[homes];
    public float[] Skill { get; } = new float[homes];
    public float[] Frailty { get; } = new float[homes];
    public float[] Fragility { get; } = new float[homes];
    public float[] Solitude { get; } = new float[homes];
    public float[] Likeness { get; } = new float[homes];
    public float[] HoursAtEntry { get; } = new float[homes];
    public float[] RelativeExits { get; } = new float[homes];
    public int[] LeaseEnds { get; } = new int[homes];

    // How somebody is doing.
    public int[] SupportSince { get; } = new int[homes];
    public bool[] Supported { get; } = new bool[homes];
    public float[] Propensity { get; } = new float[homes];
    public float[] CareHours { get; } = new float[homes];
    public float[] Withdrawal { get; } = new float[homes];
    public float[] Belonging { get; } = new float[homes];
    public float[] Safety { get; } = new float[homes];
    public float[] Acceptance { get; } = new float[homes];
    public float[] Known { get; } = new float[homes];
    public bool[] Lonely { get; } = new bool[homes];

    // What somebody does for the community.
    public Role[] Role { get; } = new Role[homes];
    public float[] Energy { get; } = new float[homes];
    public int[] RestsUntil { get; } = new int[homes];
    public ushort[] Recent { get; } = new ushort[homes];
    public bool[] Asked { get; } = new bool[homes];
    public bool[] Drawn { get; } = new bool[homes];
    public int[] Visited { get; } = new int[homes];

    // What may be going wrong.
    public float[] SignalClock { get; } = new float[homes];
    public ushort[] Cases { get; } = new ushort[homes];
    public ushort[] Signals { get; } = new ushort[homes];
    public float[] SpellClock { get; } = new float[homes];
    public ushort[] Spells { get; } = new ushort[homes];
    public ushort[] SpellWeeks { get; } = new ushort[homes];
    public bool[] SpellHelped { get; } = new bool[homes];
    public float[] RecoveryClock { get; } = new float[homes];
    public float[] ArrearsClock { get; } = new float[homes];
    public ushort[] ArrearsSpells { get; } = new ushort[homes];

    /// <summary>One home and whoever lives there, for reading.</summary>
    public Resident this[int home] => new(this, home);

    /// <summary>Everything back to empty homes.</summary>
    public void Clear()
    {
        Count = EverSupportedCount = Carriers = 0;
        Array.Clear(Present);
        Array.Clear(Tenancy);
        for (int home = 0; home < Homes; home++)
            Vacate(home);
    }

    /// <summary>Takes out whoever lives in a home; the next one is another person.</summary>
    public void Vacate(int home)
    {
        if (Present[home])
        {
            Count--;
            EverSupportedCount -= EverSupported[home] ? 1 : 0;
            Carriers -= Role[home] == Population.Role.None ? 0 : 1;
        }

        Present[home] = false;
        Supported[home] = false;
        Role[home] = Population.Role.None;
        Recent[home] = 0;
        Asked[home] = Drawn[home] = false;
        SpellWeeks[home] = 0;
        SpellHelped[home] = false;
        Lonely[home] = false;
        CareHours[home] = 0;
    }
}
