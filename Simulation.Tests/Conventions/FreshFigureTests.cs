using System.Text.RegularExpressions;
using Simulation.Runner.Commands;
using Simulation.Tests.Kit;
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
        var said = Gwsim.Do("compare", study, "--lang", "en", "--out", _folder, "--store", Path.Combine(_folder, "store"), "--quiet");
        Assert.Equal(ExitCode.Done, said.Code);
        HoldsWhatACouncilIsTold(said.Output);
        string drawn = File.ReadAllText(Path.Combine(_folder, "figures", "difference-participation_broad.svg"));
        Assert.True(WithoutSource(drawn) == WithoutSource(Repository.Read("docs", "results", "withdrawal-participation.svg")), "the figure of the README is of another model: run scripts/results.sh");
    }

    /// <summary>The example of a text for the council has the numbers of the same study.</summary>
    private static void HoldsWhatACouncilIsTold(string output)
    {
        string told = string.Join(' ', Documents.Read("docs/nl/van-vraag-naar-raadsstuk.md").Split('\n').Where(line => line.StartsWith('>')).Select(line => line[1..].Trim()));
        var stops = Regex.Match(told, @"ongeveer (\d+) minder mee \((\d+) tot (\d+)\)").Groups;
        var flame = Regex.Match(told, @"beperkt dat tot (\d+) \((\d+) tot (\d+)\)").Groups;
        var money = Regex.Match(told, @"€ ([\d.]+) voor 80 woningen \(€ ([\d.]+) tot € ([\d.]+)\)").Groups;
        string En(Group number) => "€" + number.Value.Replace('.', ',');
        string words = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"{stops[1]} fewer ({stops[2]} to {stops[3]})", words);
        Assert.Contains($"{flame[1]} fewer ({flame[2]} to {flame[3]})", words);
        Assert.Contains($"{En(money[1])} less ({En(money[2])} to {En(money[3])})", words);
    }

    /// <summary>The hash of the model's source, and names made from it, change with every word of it; what is drawn does not.</summary>
    private static string WithoutSource(string svg) => Names().Replace(Source().Replace(svg, "model"), "id");

    [GeneratedRegex(@"model \d+\.\d+\.\d+\+[0-9a-f]+")]
    private static partial Regex Source();

    [GeneratedRegex("f[0-9a-f]{5}(?=-)")]
    private static partial Regex Names();
}
