namespace Simulation.Core.Assumptions;

/// <summary>How soon somebody who can act knows that something is the matter.</summary>
public sealed record SignallingAssumptions : Section
{
    [Assumption("How often neighbours pass on a signal when all of them know the person and trust that it helps", 0.27, 0.12, 0.5, Unit.AWeek, Grade.D, "F053", "F103")]
    public double ByNeighbours { get; init; }

    [Assumption("What is left of that for somebody who has withdrawn in a crisis", 0.5, 0.3, 0.8, Unit.Share, Grade.D, "F103")]
    public double ByNeighboursInCrisis { get; init; }

    [Assumption("What is left of that where they know nobody to tell it to", 0.4, 0.15, 0.7, Unit.Share, Grade.D, "E181", "E183")]
    public double ToStrangers { get; init; }

    [Assumption("How often one hour of presence a week per home leads to noticing, if the face is known", 1.2, 0.4, 3, Unit.AWeek, Grade.D, "F074", "F075", "G068")]
    public double ByPresence { get; init; }

    [Assumption("How often a support worker in weekly contact notices", 0.15, 0.06, 0.3, Unit.AWeek, Grade.D, "F144", "F151")]
    public double ByCare { get; init; }

    [Assumption("How often rent arrears are noticed by somebody who can help, before the administration acts", 0.25, 0.1, 0.5, Unit.AWeek, Grade.D, "X110")]
    public double ArrearsEarly { get; init; }

    [Assumption("How often a signal that nobody deals with passes by itself", 0.116, 0.05, 0.2, Unit.AWeek, Grade.D)]
    public double Passes { get; init; }

    [Assumption("The same in a spell", 0.01, 0.003, 0.03, Unit.AWeek, Grade.D)]
    public double PassesInSpell { get; init; }

    [Assumption("How often it grows into a complaint", 0.011, 0.006, 0.03, Unit.AWeek, Grade.D, "X084", "X086")]
    public double Grows { get; init; }

    [Assumption("The same in a spell", 0.035, 0.015, 0.07, Unit.AWeek, Grade.D)]
    public double GrowsInSpell { get; init; }

    [Assumption("How much faster it grows once people have waited for weeks", 2.4, 1.5, 5, Unit.Ratio, Grade.D, "G060")]
    public double GrowsWhenWaiting { get; init; }

    [Assumption("Weeks people are prepared to wait", 3, 2, 6, Unit.Weeks, Grade.D)]
    public double Patience { get; init; }

    [Assumption("Share of early signals neighbours settle among themselves when they know each other", 0.35, 0.15, 0.6, Unit.Share, Grade.D, "F053", "G050")]
    public double NeighboursSettle { get; init; }

    [Assumption("What a gangmaker in the corridor adds to that", 0.20, 0.05, 0.4, Unit.Share, Grade.D, "F069")]
    public double GangmakerSettles { get; init; }

    [Assumption("Weeks before what one party has seen has come to the party that can act, on a short line", 1, 0.5, 2, Unit.Weeks, Grade.D, "F102")]
    public double ShortLineWeeks { get; init; }

    [Assumption("The same without a short line, where no table has come in between", 5, 3, 8, Unit.Weeks, Grade.D)]
    public double LongLineWeeks { get; init; }

    [Mechanism("somebody notices")]
    public bool ProcessOn { get; init; }

    [Mechanism("signals are seen and dealt with before they are complaints")]
    public bool EarlyWarningOn { get; init; }

    [Mechanism("presence on site leads to noticing")]
    public bool PresenceOn { get; init; }

    [Mechanism("neighbours notice and pass on signals")]
    public bool NeighboursOn { get; init; }
}
