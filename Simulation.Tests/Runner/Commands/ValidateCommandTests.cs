using Simulation.Runner.Commands;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Commands;

/// <summary>validate and calibrate as typed: what they show and draw, and what they refuse before anything runs.</summary>
public sealed class ValidateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(Language.Nl, "figuur: ", "Vast wekelijks moment: ja")]
    [InlineData(Language.En, "figure: ", "Fixed weekly moment: yes")]
    public void Explain_tells_the_experiment_and_draws_it(Language language, string figure, string arm)
    {
        string folder = Path.Combine(_folder.Root, "drawn");
        var said = Gwsim.In(language, "validate", "P36", "--explain", "--quick", "--quiet", "--out", folder);
        Assert.Equal((ExitCode.Done, ""), (said.Code, said.Error));
        Assert.Contains(arm, said.Output, StringComparison.Ordinal);
        Assert.Contains($"{figure}{Path.Combine(folder, "p36")}.svg", said.Output, StringComparison.Ordinal);
        Assert.Contains("P36: ", File.ReadAllText(Path.Combine(folder, "p36.svg")), StringComparison.Ordinal);
        Assert.Equal("\u0089PNG"u8[1..].ToArray(), File.ReadAllBytes(Path.Combine(folder, "p36.png"))[..4]);
    }

    [Theory]
    [InlineData("P222", "validate", "P222")]
    [InlineData("--out makes sense only", "validate", "P36", "--out", "somewhere")]
    [InlineData("--out makes sense only", "validate", "--quick", "--out", "somewhere")]
    [InlineData("a whole number from 20", "calibrate", "--points", "0")]
    [InlineData("a whole number from 1", "calibrate", "--waves", "many")]
    [InlineData("perhaps drop_out", "calibrate", "--without", "dropout")]
    [InlineData("100 members out of 50 draws", "calibrate", "--draws", "50", "--members", "100")]
    public void What_makes_no_sense_is_refused_before_anything_runs(string problem, params string[] arguments)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var said = Gwsim.Do(arguments);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(problem, said.Error, StringComparison.Ordinal);
        Assert.Equal("", said.Output);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    public void Dispose() => _folder.Dispose();
}
