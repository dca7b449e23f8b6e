using Simulation.Runner.Patterns;

namespace Simulation.Tests.Patterns;

/// <summary>What validation gives is what was committed, and what used to be reproduced still is.</summary>
public class ValidationTests
{
    [Fact]
    public void The_quick_mode_gives_the_verdicts_of_its_baseline_and_loses_nothing()
    {
        var result = Validation.Run(new ValidationOptions { Quick = true, Threads = 2 });
        Repository.AssertFresh(Validation.BaselineOf(result), "Simulation.Runner", "Patterns", "quick-baseline.csv");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1")
            Assert.Empty(result.Lost);
        Assert.True(result.Inside >= 12, $"{result.Inside} quantities inside their range");
    }

    [Fact]
    public void The_committed_table_is_of_this_version_and_has_the_rows_the_command_gives()
    {
        string table = Repository.Read("docs", "patterns.md");
        Assert.Contains($"model {PatternTable.Version}, seed 1", table, StringComparison.Ordinal);
        foreach (var pattern in PatternCatalogue.All)
            Assert.Contains($"| **{pattern.Id}** {pattern.Says.En} |", table, StringComparison.Ordinal);

        // A row of each kind at full power, word for word; the whole table takes minutes.
        var result = Validation.Run(new ValidationOptions { Patterns = ["P12", "P17", "P27"], Threads = 2 });
        foreach (var row in result.Patterns)
            Assert.Contains(PatternTable.Row(row) + "\n", table, StringComparison.Ordinal);
    }
}
