using System.Security.Cryptography;
using System.Text;

namespace Simulation.Runner.Store;

/// <summary>What a series of runs is: the same identity gives the same runs, for ever and on every machine. A changed model has
/// another version, so it never meets the results of the old one.</summary>
public sealed record RunIdentity(string Model, string ScenarioHash, string AssumptionsHash, ulong Seed, int Years)
{
    /// <summary>A short name that stands for all of it; the name of its file in the store.</summary>
    public string Key => Short(Model, ScenarioHash, AssumptionsHash, Seed, Years);

    private static string Short(string model, string scenario, string assumptions, ulong seed, int years)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{model}\n{scenario}\n{assumptions}\n{seed}\n{years}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }
}
