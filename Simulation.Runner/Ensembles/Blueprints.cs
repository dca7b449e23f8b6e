namespace Simulation.Runner.Ensembles;

/// <summary>What follows from a scenario and what a run believes: one blueprint for all runs, or one for each member of an ensemble, made
/// when a run of it comes.</summary>
public sealed class Blueprints(Blueprint central, Ensemble? ensemble, IReadOnlySet<string> stated)
{
    /// <summary>Of the central values and whatever the scenario states.</summary>
    public Blueprint Central => central;

    /// <summary>Which runs share a blueprint: those with the same number here.</summary>
    public int KindOf(int replicate) => ensemble?.MemberOf(replicate) ?? 0;

    /// <summary>The blueprint of a run.</summary>
    public Blueprint Of(int replicate) =>
        ensemble is null ? central : central.With(ensemble.Believed(central.Assumptions, KindOf(replicate), stated));
}
