namespace Simulation.Runner.Scenarios.Studies;

/// <summary>A level an outcome has to keep, over all years: at least so much, or at most.</summary>
public sealed record LevelToKeep(Outcome Outcome, double Level, bool IsLeast);
