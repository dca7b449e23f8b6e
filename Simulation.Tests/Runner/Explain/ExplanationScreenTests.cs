using Simulation.Core.Assumptions;
using Simulation.Runner.Explain;
using Simulation.Runner.Texts;
using Spectre.Console;

namespace Simulation.Tests.Runner.Explain;

/// <summary>What explain looks like.</summary>
public class ExplanationScreenTests
{
    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void The_screen_is_what_it_was(Language language)
    {
        // One section and round counts, so that a number somebody adds elsewhere moves nothing here.
        var told = ExplainerTests.Sample with
        {
            Assumptions = [.. ExplainerTests.Sample.Assumptions.Where(section => section.Section == "coaching")],
            Counts = ExplainerTests.Sample.Counts with { AssumptionsByGrade = Enum.GetValues<Grade>().ToDictionary(grade => grade, _ => 10), AssumptionsSourced = 20 },
            Sources = [.. ExplainerTests.Sample.Sources.Take(100)],
        };

        Repository.AssertFresh(Drawn(told, language), "Simulation.Tests", "Golden", $"explain.{language.ToString().ToLowerInvariant()}.txt");
    }

    [Theory]
    [InlineData(Language.Nl, 80)]
    [InlineData(Language.En, 100)]
    [InlineData(Language.En, 200)]
    public void No_line_is_wider_than_the_screen_or_a_hundred_columns(Language language, int width) =>
        Assert.All(Drawn(ExplainerTests.Sample, language, width).Split('\n'), line => Assert.True(line.Length <= Math.Min(100, width), line));

    [Fact]
    public void Redirected_there_is_no_markup_and_no_escape() =>
        Assert.DoesNotContain('\u001b', Drawn(ExplainerTests.Sample, Language.Nl));

    [Fact]
    public void What_a_file_says_is_never_taken_for_markup()
    {
        var told = Explainer.Explain(ExplainerTests.Loaded("name: x\ntitle: { nl: '[bold]hof[/', en: '[red]court' }\nbuilding: { homes: 20 }\n"));

        Assert.Contains("[bold]hof[/", Drawn(told, Language.Nl), StringComparison.Ordinal);
    }

    [Fact]
    public void All_sources_are_told_when_asked_for()
    {
        string some = Drawn(ExplainerTests.Sample, Language.En);
        string all = Drawn(ExplainerTests.Sample, Language.En, allSources: true);

        Assert.DoesNotContain("X110  ", some, StringComparison.Ordinal);
        Assert.Contains("X110  ", all, StringComparison.Ordinal);
    }

    private static string Drawn(Explanation told, Language language, int width = 120, bool allSources = false)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        ExplanationScreen.Write(told, console, language, allSources);
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
