namespace Simulation.Core.Staff;

/// <summary>The phases of coaching.</summary>
public enum Phase
{
    /// <summary>The first year.</summary>
    Opbouw,

    /// <summary>Years two and three.</summary>
    Consolidatie,

    /// <summary>After year three: fewer hours.</summary>
    Afbouw,

    /// <summary>The pilot flame.</summary>
    Waakvlam,

    /// <summary>Back up for a while.</summary>
    Opschaling,
}

/// <summary>Where coaching stands and what the community team has seen.</summary>
public sealed class Coaching
{
    public Phase Phase { get; set; }
    public int Since { get; set; }
    public int GoodReadings { get; set; }
    public int BadReadings { get; set; }

    /// <summary>The week in which hours that were decided on are there; -1 when nothing has been decided.</summary>
    public int RaisedAt { get; set; }

    public void Clear()
    {
        Phase = Phase.Opbouw;
        Since = 0;
        GoodReadings = BadReadings = 0;
        RaisedAt = -1;
    }

    public void Enter(Phase phase, int week)
    {
        Phase = phase;
        Since = week;
        GoodReadings = BadReadings = 0;
        RaisedAt = -1;
    }
}
