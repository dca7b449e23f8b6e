using System.Text.RegularExpressions;

namespace Simulation.Tests.Conventions;

/// <summary>Dutch words in the glossary are the ones the code uses.</summary>
public class GlossaryTests
{
    [Fact]
    public void Every_word_has_a_source_and_lives_in_the_code()
    {
        string code = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "Simulation.Core"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var rows = Regex.Matches(Repository.Read("docs", "glossary.md"), @"^\| (?!word|---)([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline);
        Assert.True(rows.Count >= 20);
        foreach (Match row in rows)
        {
            Assert.Matches("[GEFX][0-9]{3}", row.Groups[3].Value);
            foreach (Match name in Regex.Matches(row.Groups[4].Value, "`([^`]+)`"))
            {
                string last = name.Groups[1].Value.Split('.')[^1];
                Assert.True(Regex.IsMatch(code, $@"\b{last}\b"), $"{row.Groups[1].Value}: {name.Groups[1].Value} is not in the code");
            }
        }
    }
}
