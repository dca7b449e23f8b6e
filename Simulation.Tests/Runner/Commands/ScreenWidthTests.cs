using System.Diagnostics;
using System.Text.RegularExpressions;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Screens of 60, 80 and 120 columns read alike: no line goes over, no word is broken.</summary>
[Trait("Speed", "slow")]
public class ScreenWidthTests : Workplace
{
    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void No_line_of_a_real_screen_is_wider_and_no_word_is_broken(Language language)
    {
        string known = Write("known.yaml", """
            name: known
            title: {nl: Bekend, en: Known}
            extends: small.yaml
            known: { at_year: 1, participation_broad: 0.6 ± 0.3 }
            """);
        Write("broken.yaml", "name: broken\ngebouw: {homes: 4}\nmix: {supported_share: 40}\n");
        string[] short_ = ["--no-report", "--quiet", "--ensemble", "none"];
        string[][] lines =
        [
            ["--help"], ["list"], .. CommandList.All.Select(command => (string[])[command.Name, "--help"]),
            ["check", Study, Sweep], ["check", In("scenarios", "broken.yaml")], ["explain", Small], ["explain", "projects/montana"],
            ["run", Small, "--replicates", "4", "--years", "2", "--out", In("r", "run"), .. short_],
            ["run", known, "--replicates", "4", "--years", "2", "--out", In("r", "known"), .. short_],
            ["compare", Study, "--out", In("r", "compare"), .. short_],
            ["compare", Study, "--replicates", "8", "--out", In("r", "spread"), "--no-report", "--quiet"],
            ["compare", Small, Other, "--replicates", "4", "--years", "1", "--out", In("r", "hand"), .. short_],
            ["sweep", Sweep, "--out", In("r", "sweep"), .. short_],
            ["trace", Small, "--home", "2", "--years", "3", "--ensemble", "none"],
            ["trace", Study, "--home", "2", "--against", "stops", "--ensemble", "none"],
            ["new", "--homes", "12", "--no-run", "--force", "--out", In("new")],
            ["compare", "no-such-study"], ["runn", "x"],
        ];
        foreach (string[] line in lines)
        {
            var whole = Gwsim.In(language, line);
            foreach (int width in (int[])[60, 80, 120])
            {
                var narrow = Gwsim.Wide(width, language, line);
                Assert.True(narrow.Code == whole.Code, string.Join(' ', line));
                foreach (string one in (narrow.Output + narrow.Error).Split('\n'))
                    Assert.True(one.Length <= width || MayBeWide(one), $"{string.Join(' ', line)} at {width}: {one}");
                Assert.True(Words(whole).IsSubsetOf(Words(narrow)), $"{string.Join(' ', line)} at {width}: {string.Join(", ", Words(whole).Except(Words(narrow)))}");
            }
        }
    }

    // A line that is to be copied stays one, and a path has no place to end a line.
    private static bool MayBeWide(string line) => line.StartsWith("  gwsim ", StringComparison.Ordinal) || !line.Trim().Contains(' ', StringComparison.Ordinal)
        || line.Split(' ').Any(word => word.Contains('/', StringComparison.Ordinal) && word.Length > 40);

    private static HashSet<string> Words(Outcome said) => [.. Regex.Matches(said.Output + said.Error, @"\p{L}{4,}").Select(match => match.Value)];

    [Theory]
    [InlineData("80", true, 80)]
    [InlineData("80", false, 80)]
    [InlineData("19", false, null)]
    [InlineData("2000", false, null)]
    [InlineData("wide", false, null)]
    [InlineData(null, false, null)]
    public void Somebody_can_say_how_wide_it_is(string? said, bool isScreen, int? width) =>
        Assert.Equal(width, ScreenWidth.Of(isScreen, name => name == ScreenWidth.Variable ? said : null));

    [Theory]
    [InlineData("TERM_PROGRAM", "WezTerm", true)]
    [InlineData("WT_SESSION", "x", true)]
    [InlineData("VTE_VERSION", "6003", true)]
    [InlineData("VTE_VERSION", "4000", false)]
    [InlineData("TERM", "xterm-kitty", true)]
    [InlineData("TERM", "xterm", false)]
    public void A_path_is_a_link_where_the_terminal_has_links_and_an_address_on_other_screens(string name, string value, bool links)
    {
        string? Variable(string asked) => asked == name ? value : null;
        string shown = FileLink.For(isScreen: true, plain: false, Variable)("/somewhere/a b/report.html");
        Assert.Equal(links ? "\u001b]8;;file:///somewhere/a%20b/report.html\u001b\\/somewhere/a b/report.html\u001b]8;;\u001b\\" : "file:///somewhere/a%20b/report.html", shown);
        Assert.Equal("file:///somewhere/x", FileLink.For(isScreen: true, plain: true, Variable)("/somewhere/x"));
        Assert.Equal("/somewhere/x", FileLink.For(isScreen: false, plain: false, Variable)("/somewhere/x"));
    }

    [Theory]
    [InlineData("TERM=xterm", true, "a screen")]
    [InlineData("TERM=xterm NO_COLOR=1", false, "somebody wants no colours")]
    [InlineData("TERM=dumb", false, "a screen that can only print")]
    public void Colours_are_where_they_are_wanted(string environment, bool coloured, string why)
    {
        if (!File.Exists("/usr/bin/script")) return;
        string dll = typeof(Interpreter).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/script", ["-qec", $"stty cols 70; env {environment} dotnet {dll} explain {Small}", "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            Environment = { ["COLUMNS"] = "", ["GWSIM_LANG"] = "en" },
        })!;
        string said = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.Contains("12 homes", said, StringComparison.Ordinal);
        Assert.True(coloured == said.Contains("\u001b[1m", StringComparison.Ordinal), $"{why}: {said[..200]}");
        // The width of the screen itself.
        Assert.All(Regex.Replace(said, "\u001b[^m=lhK]*[m=lhK]", "").Split('\n'), line => Assert.True(line.Length <= 70, line));
        Assert.Contains(said.Split('\n'), line => line.Length > 55);
    }
}
