using System.Text.RegularExpressions;
using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Conventions;

/// <summary>The figure a reader of the README sees first is the one the model gives today.</summary>
[Trait("Speed", "slow")]
public sealed partial class FreshFigureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Byte by byte on the system the figures are made on; Skia does not promise the same bytes on another.</summary>
    [Fact]
    public void The_figure_of_the_readme_is_what_its_command_draws()
    {
        Assert.Contains("docs/results/withdrawal-participation.svg", Repository.Read("README.md"), StringComparison.Ordinal);
        if (!OperatingSystem.IsLinux())
            return;
        string study = Path.Combine(Repository.Root, "scenarios", "studies", "coach-withdrawal.yaml");
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", study, "--lang", "en", "--out", _folder, "--store", Path.Combine(_folder, "store"), "--quiet").Code);
        string drawn = File.ReadAllText(Path.Combine(_folder, "figures", "difference-participation_broad.svg"));
        Assert.True(WithoutSource(drawn) == WithoutSource(Repository.Read("docs", "results", "withdrawal-participation.svg")), "the figure of the README is of another model: run scripts/results.sh");
    }

    /// <summary>The hash of the model's source, and names made from it, change with every word of it; what is drawn does not.</summary>
    private static string WithoutSource(string svg) => Names().Replace(Source().Replace(svg, "model"), "id");

    [GeneratedRegex(@"model \d+\.\d+\.\d+\+[0-9a-f]+")]
    private static partial Regex Source();

    [GeneratedRegex("f[0-9a-f]{5}(?=-)")]
    private static partial Regex Names();
}
