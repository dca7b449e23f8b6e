using Simulation.Core.Plans;

namespace Simulation.Core.Population;

/// <summary>One home and whoever lives there: a view for tests, observers and the debugger; loops use the columns.</summary>
public readonly ref struct Resident(Residents all, int home)
{
    public int Home { get; } = home;
    public bool Present => all.Present[Home];
    public int Tenancy => all.Tenancy[Home];
    public int MovedIn => all.MovedIn[Home];
    public TargetGroup Group => all.Group[Home];
    public bool Supported => all.Supported[Home];
    public bool EverSupported => all.EverSupported[Home];
    public Role Role => all.Role[Home];
    public float Inclination => all.Inclination[Home];
    public float Propensity => all.Propensity[Home];
    public float Threshold => all.Threshold[Home];
    public float Frailty => all.Frailty[Home];
    public float Withdrawal => all.Withdrawal[Home];
    public float Belonging => all.Belonging[Home];
    public float Safety => all.Safety[Home];
    public float Acceptance => all.Acceptance[Home];
    public float Known => all.Known[Home];
    public float Energy => all.Energy[Home];
    public float CareHours => all.CareHours[Home];
    public bool Lonely => all.Lonely[Home];
    public bool InSpell => all.SpellWeeks[Home] > 0;
    public bool ContributedBroadly => Recent.Broad(all.Recent[Home]);
    public bool AttendedLately => Recent.Narrow(all.Recent[Home]);

    public override string ToString() =>
        Present ? $"home {Home}, resident {Tenancy}: {Group}{(Supported ? " with support" : "")}, {Role}" : $"home {Home}: empty";
}
