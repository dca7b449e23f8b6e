using Simulation.Runner.Validation;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Runner.Validation;

/// <summary>What validation gives is what was committed, and what used to be reproduced still is.</summary>
[Trait("Speed", "slow")]
public class ValidationTests
{
    private const string Remedy = "run `gwsim validate --out docs` and look at the difference";
    private const string Elasticities = "## How far P22 rests on what";
    private const string Quantities = "## Quantities";
    private const string Figures = "## Figures";

    [Fact]
    public void The_quick_mode_gives_the_verdicts_of_its_baseline_and_loses_nothing()
    {
        var result = ValidationRun.Run(new ValidationOptions { Quick = true, Threads = 2 });
        Repository.AssertFresh(ValidationRun.BaselineOf(result), "Simulation.Runner", "Patterns", "quick-baseline.csv");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1")
            Assert.Empty(result.Lost);
        Assert.True(result.Inside >= 12, $"{result.Inside} quantities inside their range");
    }

    /// <summary>
    /// All of the table at full power, with the ablations and the second seed: a minute of two processors. Left out are the
    /// elasticities of P22 and the figures, which take half as long again. In the gate the quick mode holds the same patterns.
    /// </summary>
    [LongFact]
    [Trait("Speed", "long")]
    public void The_committed_table_is_what_the_command_gives()
    {
        string committed = Repository.Read("docs", "patterns.md");
        var result = ValidationRun.Run(new ValidationOptions { Threads = 2 });
        foreach (var pattern in result.Patterns)
            AssertRow(committed, $"| **{pattern.Pattern.Id}** ", PatternTable.Row(pattern, result.Options.Ensemble is not null));
        foreach (var quantity in result.Quantities)
            AssertRow(committed, $"| {quantity.Quantity.Says.En}", PatternTable.Row(quantity));
        Assert.True(PatternTable.Markdown(result, []).Trim() == WithoutTheRest(committed), $"the text of docs/patterns.md beside its rows is not what the model gives; {Remedy}");
    }

    [Fact]
    public void A_row_that_is_not_what_the_model_gives_is_told_with_both()
    {
        var failure = Assert.ThrowsAny<Exception>(() => AssertRow("| **P4** x | reproduced |\n| **P40** y |\n", "| **P4** ", "| **P4** x | not reproduced |"));
        Assert.Contains("says | **P4** x | reproduced |", failure.Message, StringComparison.Ordinal);
        Assert.Contains("gives | **P4** x | not reproduced |", failure.Message, StringComparison.Ordinal);
        Assert.Contains("gwsim validate --out docs", failure.Message, StringComparison.Ordinal);
        AssertRow("| **P4** x |\n", "| **P4** ", "| **P4** x |");
    }

    private static void AssertRow(string committed, string start, string expected)
    {
        string row = committed.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) ?? "nothing";
        Assert.True(row == expected, $"docs/patterns.md says {row}\nthe model gives {expected}\n{Remedy}");
    }

    private static string WithoutTheRest(string committed)
    {
        int elasticities = committed.IndexOf(Elasticities, StringComparison.Ordinal);
        int quantities = committed.IndexOf(Quantities, StringComparison.Ordinal);
        int figures = committed.IndexOf(Figures, StringComparison.Ordinal);
        Assert.True(elasticities > 0 && quantities > elasticities && figures > quantities, $"docs/patterns.md lacks a section; {Remedy}");
        return (committed[..elasticities] + committed[quantities..figures]).Trim();
    }
}
