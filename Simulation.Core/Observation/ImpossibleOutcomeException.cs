namespace Simulation.Core.Observation;

/// <summary>An outcome that cannot be: not bad input, but a fault of the model, and no result.</summary>
public sealed class ImpossibleOutcomeException(string message) : InvalidOperationException(message);
