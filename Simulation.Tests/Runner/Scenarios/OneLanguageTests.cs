using System.Text.RegularExpressions;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>Somebody who writes a file for themselves writes it in one language; what is shipped is in both.</summary>
public class OneLanguageTests : Workplace
{
    [Theory]
    [InlineData("title: Mijn complex", "a text without a language")]
    [InlineData("title: {nl: Mijn complex}", "Dutch alone")]
    [InlineData("title: {en: Mijn complex}", "English alone")]
    public void A_text_in_one_language_serves_both(string title, string why)
    {
        string file = Write("mine.yaml", $"name: mine\n{title}\nbuilding: {{homes: 24}}\n");
        Assert.Equal(ExitCode.Done, Gwsim.Do("check", file).Code);
        foreach (var language in new[] { Language.Nl, Language.En })
            Assert.True(Gwsim.In(language, "explain", file).Output.Contains("Mijn complex", StringComparison.Ordinal), why);
    }

    [Theory]
    [InlineData("title: {de: Mein Komplex}", "de")]
    [InlineData("title: [a, b]", "title")]
    [InlineData("title: {nl: [a]}", "title.nl")]
    public void What_is_no_text_is_refused_as_before(string title, string place)
    {
        var said = Gwsim.Do("check", Write("mine.yaml", $"name: mine\n{title}\nbuilding: {{homes: 24}}\n"));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(place, said.Error + said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_that_is_shipped_is_in_both_languages()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Simulation.Tests.Repository.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            foreach (Match said in Regex.Matches(text, @"^( *)(- )?(title|base_title|summary|question):(.*(?:\n\1 +.*)*)", RegexOptions.Multiline))
                Assert.True(said.Value.Contains("nl:", StringComparison.Ordinal) && said.Value.Contains("en:", StringComparison.Ordinal), $"{file}: {said.Value}");
        }
    }
}
