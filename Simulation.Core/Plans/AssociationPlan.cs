namespace Simulation.Core.Plans;

/// <summary>How residents are represented.</summary>
public enum Representation
{
    None,

    /// <summary>A group that is heard, without a board or money of its own.</summary>
    SoundingBoard,

    /// <summary>A woonvereniging with a board, members and dues.</summary>
    Association,
}

/// <summary>The woonvereniging.</summary>
public sealed record AssociationPlan
{
    public Representation Form { get; init; } = Representation.Association;

    /// <summary>Seats on the board.</summary>
    [Allowed(1, 15)]
    public int Seats { get; init; } = 5;

    /// <summary>Dues a month per resident, in euros.</summary>
    [Allowed(0, 100)]
    public double DuesPerMonth { get; init; } = 5;

    /// <summary>Whether the board has an adviser who knows association law and likes coaching boards.</summary>
    public bool BoardCoaching { get; init; }
}

/// <summary>What is always there to join.</summary>
public sealed record ProgrammePlan
{
    /// <summary>Whether there is a fixed weekly moment: coffee or lunch, no registration.</summary>
    public bool WeeklyMoment { get; init; } = true;

    /// <summary>Homes of another local project with which activities are shared; 0 for none.</summary>
    [Allowed(0, 10_000)]
    public int LinkedHomes { get; init; }
}
