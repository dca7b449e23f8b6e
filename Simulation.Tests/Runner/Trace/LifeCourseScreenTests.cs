using System.Text.Json.Nodes;
using Simulation.Core.Cases;
using Simulation.Core.Time;
using Simulation.Runner.Texts;
using Simulation.Runner.Trace;
using Spectre.Console;

namespace Simulation.Tests.Runner.Trace;

/// <summary>What a life looks like on the screen; made by hand, so that no change of the model moves it.</summary>
public class LifeCourseScreenTests
{
    private static LifeCourse Life => TwoLives.Life;

    private static ComparedLives Lives => TwoLives.Lives;

    private static CaseCourse Climbed => TwoLives.Climbed;

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void The_screens_are_what_they_were(Language language)
    {
        string text = Drawn(console => LifeCourseScreen.Write(Life, console, language)) + Drawn(console => LifeCourseScreen.Write(Lives, console, language));

        Repository.AssertFresh(text, "Simulation.Tests", "Golden", $"trace.{language.ToString().ToLowerInvariant()}.txt");
    }

    [Fact]
    public void Where_one_knows_the_opening_weeks_and_years_have_their_month()
    {
        var opened = new CalendarMonth(2024, 3);
        string text = Drawn(console => LifeCourseScreen.Write(Life, console, Language.Nl, opened)) + Drawn(console => LifeCourseScreen.Write(Lives, console, Language.Nl, opened));

        Assert.Contains("Van jaar 1, week 1 (maart 2024) tot jaar 3, week 1 (maart 2026)", text, StringComparison.Ordinal);
        Assert.Contains("2 (2025-03)", text, StringComparison.Ordinal);
        Assert.Contains("Ergens in het complex: jaar 1, week 27 (september 2024)", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 110, line));
    }

    [Fact]
    public void Redirected_there_is_no_escape_and_no_line_is_too_wide()
    {
        string text = Drawn(console => LifeCourseScreen.Write(Lives, console, Language.Nl), 200);

        Assert.DoesNotContain('\u001b', text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Where_a_run_failed_its_life_ends_with_the_week_and_the_reason()
    {
        var broken = Life with { Broke = new BrokenOff(27, "it broke") };
        Assert.Contains("in year 1, week 28 the model failed: it broke", Drawn(console => LifeCourseScreen.Write(broken, console, Language.En)));
        Assert.Contains("in jaar 1, week 28 liep het model vast: it broke", Drawn(console => LifeCourseScreen.Write(Lives with { Alternative = broken }, console, Language.Nl)));
        Assert.Equal(27, (int)LifeCourseJson.Of(broken)["broke"]!["week"]!);
    }

    [Fact]
    public void The_json_keeps_its_names()
    {
        var json = JsonNode.Parse(LifeCourseJson.Text(Lives))!;
        var stay = json["base"]!["stays"]![0]!;
        Assert.Equal("fedcba9876543210", (string)json["base"]!["fingerprint"]!);
        Assert.Equal("evicted_for_nuisance", (string)stay["why"]!);
        Assert.Equal("psychiatric", (string)stay["group"]!);
        Assert.Equal(11, (int)stay["years"]![0]!["attended"]!);
        Assert.Equal("last_chance", (string)JsonNode.Parse(LifeCourseJson.Text(Life with { Stays = [Life.Stays[0] with { Cases = [Climbed with { Rungs = [new RungReached(1, Rung.LastChance, null, false)] }] }] }))!["stays"]![0]!["cases"]![0]!["rungs"]![0]!["rung"]!);
        Assert.Equal("complaint", (string)stay["cases"]![1]!["by"]!);
        Assert.Equal(31, (int)stay["cases"]![1]!["from"]!["home"]!);
        Assert.Equal("unnoticed, by_letter", (string)stay["cases"]![1]!["hindrances"]!);
        Assert.Equal(26, (int)json["partings"]!["anywhere"]!["week"]!);
        Assert.Null(json["partings"]!["decision"]);
        Assert.Equal("policies", (string)json["partings"]!["anywhere"]!["process"]!);
        Assert.NotEmpty((string)json["base"]!["lines"]![0]!["text"]!["nl"]!);
    }

    [Fact]
    public void The_documented_names_are_those_of_the_json()
    {
        string line = Repository.Read("docs", "outputs.md").Split('\n').Single(line => line.StartsWith("trace    {", StringComparison.Ordinal));
        Assert.All(LifeCourseJson.Of(Life), pair => Assert.Contains($"\"{pair.Key}\"", line, StringComparison.Ordinal));
        Assert.All(LifeCourseJson.Of(Life)["stays"]![0]!.AsObject(), pair => Assert.Contains($"\"{pair.Key}\"", line, StringComparison.Ordinal));
        Assert.All(LifeCourseJson.Of(Lives), pair => Assert.Contains($"\"{pair.Key}\"", Repository.Read("docs", "outputs.md"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, "bij de opening")]
    [InlineData(0, "jaar 1, week 1")]
    [InlineData(51, "jaar 1, week 52")]
    [InlineData(52, "jaar 2, week 1")]
    public void Weeks_are_told_as_people_count_them(int week, string nl) => Assert.Equal(nl, WeekTexts.When(week).Nl);

    private static string Drawn(Action<IAnsiConsole> draw, int width = 110)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        draw(console);
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
