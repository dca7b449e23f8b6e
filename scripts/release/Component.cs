namespace Simulation.Release;

/// <summary>Something others made that travels with the program.</summary>
/// <param name="Name">What it is called where it comes from.</param>
/// <param name="Version">Which one.</param>
/// <param name="Licence">An SPDX expression.</param>
/// <param name="Copyright">Who made it, as they say it.</param>
/// <param name="Source">The registry it comes from: nuget or npm.</param>
public sealed record Component(string Name, string Version, string Licence, string Copyright, string Source)
{
    /// <summary>The systems whose release has it; nothing for all of them.</summary>
    public string? System { get; init; }

    /// <summary>Where its makers tell of it.</summary>
    public string? Project { get; init; }

    /// <summary>SHA-512 of its content as the lock file has it, in hexadecimals; nothing where no registry gives one.</summary>
    public string? Sha512 { get; init; }

    /// <summary>Its licences and notices, as files that have to travel along.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What was done with it, where it is not taken as it is.</summary>
    public string? Remark { get; init; }

    /// <summary>Its address as a package URL.</summary>
    public string Purl => $"pkg:{Source}/{Name.Replace("@", "%40", StringComparison.Ordinal)}@{Version}";
}
