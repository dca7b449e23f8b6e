using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Scenarios;

/// <summary>What the shipped files mean, as one hash each: another way of writing a file changes none of them.</summary>
public sealed class ShippedHashesTests
{
    [Fact]
    public void The_shipped_files_mean_what_they_meant()
    {
        var text = new StringBuilder("# path, plan, assumptions, grounds; of a study the base, each alternative, and all points of its design together\n");
        foreach (var (path, scenario) in Shipped.Scenarios)
            text.Append(CultureInfo.InvariantCulture, $"{path} {Hashes(scenario)} {Grounds(scenario)}\n");
        foreach (var (path, study) in Shipped.Studies)
        {
            text.Append(CultureInfo.InvariantCulture, $"{path} {Hashes(study.Base)} {Grounds(study.Base)}\n");
            foreach (var alternative in study.Alternatives)
                text.Append(CultureInfo.InvariantCulture, $"{path} {alternative.Name} {Hashes(alternative.Scenario)}\n");
            if (study.Axes.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"{path} axes {Short(string.Join('\n', Designs.PointsOf(study, 1).Select(point => Hashes(study.At(point)))))}\n");
        }

        Simulation.Tests.Repository.AssertFresh(text.ToString(), "Simulation.Tests", "Golden", "shipped-hashes.txt");
    }

    private static string Hashes(LoadedScenario scenario) => $"{scenario.ScenarioHash[..16]} {scenario.AssumptionsHash[..16]}";

    private static string Grounds(LoadedScenario scenario) =>
        Short(string.Join('\n', scenario.Values.Select(value => $"{value.Path} {string.Join(' ', value.Sources)} {value.Assumed}")));

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
