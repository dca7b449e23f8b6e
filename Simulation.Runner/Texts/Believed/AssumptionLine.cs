namespace Simulation.Runner.Texts.Believed;

/// <summary>One assumption for readers: a short name in both languages and the Dutch sentence; the English one stands in the Core.</summary>
internal sealed record AssumptionLine(string Path, string Nl, string En, string SaysNl);
