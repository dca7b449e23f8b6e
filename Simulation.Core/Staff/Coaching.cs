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

    /// <summary>How often it has been raised in the year that is named.</summary>
    public int Raises { get; private set; }
    public int YearOfRaises { get; private set; }

    public int RaisesIn(int year) => year == YearOfRaises ? Raises : 0;

    public void CountRaise(int year)
    {
        Raises = RaisesIn(year) + 1;
        YearOfRaises = year;
    }

    public void Clear()
    {
        Raises = YearOfRaises = 0;
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
