using System.Globalization;
using System.Text.RegularExpressions;

// The first example of the README, word for word; the test below keeps the two together.
#region README
using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
#endregion

namespace Simulation.Tests.Conventions;

/// <summary>What the README shows is what happens.</summary>
public class ReadMeTests
{
    [Fact]
    public void The_example_in_the_readme_is_this_code_and_prints_what_it_says()
    {
        string readme = Repository.Read("README.md");
        var blocks = Regex.Matches(readme, "```csharp\n(.*?)```", RegexOptions.Singleline);
        var printed = Regex.Matches(readme, "```text\n(.*?)```", RegexOptions.Singleline);
        string source = Repository.Read("Simulation.Tests", "Conventions", "ReadMeTests.cs");
        string usings = Regex.Match(source, "#region README\n(.*?)#endregion", RegexOptions.Singleline).Groups[1].Value;
        string body = Regex.Match(source, "// begin\n(.*?)        // end", RegexOptions.Singleline).Groups[1].Value.Replace("\n        ", "\n", StringComparison.Ordinal).TrimStart();
        Assert.Equal(usings + "\n" + body, blocks[0].Groups[1].Value);
        string expected = Run();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            readme = readme.Replace(printed[0].Value, $"```text\n{expected}```", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(Repository.Root, "README.md"), readme);
            printed = Regex.Matches(readme, "```text\n(.*?)```", RegexOptions.Singleline);
        }

        Assert.Equal(expected, printed[0].Groups[1].Value);
    }

    [Fact]
    public void The_readme_counts_the_numbers_that_nobody_measured()
    {
        var counted = Regex.Match(Repository.Read("docs", "parameters.md"), @"^(\d+) numbers: \d+ lean on a source, (\d+) are assumptions\..* D (\d+)\.", RegexOptions.Multiline).Groups;
        Assert.Contains($"Of its {counted[1]} numbers {counted[3]} are judgement (grade D) and {counted[2]} have no source at all", Repository.Read("README.md"));
    }

    private static string Run()
    {
        var before = Console.Out;
        using var written = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Console.SetOut(written);
        try
        {
            Example();
        }
        finally
        {
            Console.SetOut(before);
        }

        return written.ToString();
    }

    private static void Example()
    {
        // begin
        var complex = Scenario.OfHomes(80) with { Coach = new CoachPlan { TimesRule = 1 } };
        var result = ComplexRun.Of(complex, seed: 1, years: 10);
        foreach (var year in result.Years)
            Console.WriteLine($"year {year.Number}: {year[Outcome.ParticipationBroad]:P0} contribute");
        // end
    }
}
