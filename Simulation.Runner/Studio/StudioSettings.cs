using Simulation.Runner.Ensembles;

namespace Simulation.Runner.Studio;

/// <summary>What a studio works with.</summary>
public sealed record StudioSettings
{
    /// <summary>The port to listen on; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The folder for what runs leave; whoever gives it takes it away.</summary>
    public required string Folder { get; init; }

    /// <summary>The sets of assumptions runs are spread over.</summary>
    public Ensemble? Ensemble { get; init; }

    public required Language Language { get; init; }

    /// <summary>The month it is, for whoever says "now".</summary>
    public required CalendarMonth Today { get; init; }

    /// <summary>Hears what nobody foresaw.</summary>
    public Action<Exception> Fault { get; init; } = _ => { };

    /// <summary>Studies that run at once, and threads for them together.</summary>
    public int Cores { get; init; } = Environment.ProcessorCount;
}
