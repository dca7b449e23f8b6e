using System.Text.Json.Nodes;
using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Runner.Texts;
using Simulation.Runner.Trace;
using Spectre.Console;

namespace Simulation.Tests.Runner.Trace;

/// <summary>What a life looks like on the screen; made by hand, so that no change of the model moves it.</summary>
public class LifeCourseScreenTests
{
    private static readonly CaseCourse Settled = new()
    {
        Serial = 3,
        Kind = CaseKind.Rules,
        Cause = Cause.Ordinary,
        Serious = false,
        Opened = 10,
        Noticed = 12,
        By = Noticer.Neighbours,
        Responded = 12,
        Rungs = [new RungReached(10, Rung.Signal, null, false)],
        Hindrances = Hindrance.None,
        Ended = 12,
        How = CaseEnd.SettledByNeighbours,
    };

    private static readonly CaseCourse Climbed = new()
    {
        Serial = 9,
        Kind = CaseKind.Nuisance,
        Cause = Cause.Unrest,
        From = new CaseOrigin(7, 31, CaseKind.Care),
        Serious = true,
        Opened = 60,
        Noticed = 66,
        By = Noticer.Complaint,
        Responded = 72,
        Rungs = [new RungReached(60, Rung.Signal, null, false), new RungReached(66, Rung.Talk, 72, true), new RungReached(76, Rung.Mediation, 77, false)],
        Hindrances = Hindrance.Unnoticed | Hindrance.ByLetter,
        Ended = 104,
        How = CaseEnd.Evicted,
    };

    private static readonly LifeCourse Life = new()
    {
        Scenario = "court",
        Seed = 1,
        Replicate = 4,
        Home = 12,
        Corridor = 2,
        HomesOnCorridor = 8,
        Weeks = 156,
        Fingerprint = 0xFEDCBA9876543210,
        Stays =
        [
            new Stay
            {
                Number = 0,
                Arrived = 0,
                Left = 104,
                Why = WhyLeft.EvictedForNuisance,
                Group = TargetGroup.Psychiatric,
                CameWithSupport = true,
                ChoseDeliberately = false,
                Inclination = 0.62,
                HeavyNeed = true,
                Addicted = false,
                RefusesHelp = true,
                Daytime = false,
                Turns = [new Turn(55, Happening.Destabilised), new Turn(90, Happening.Recovered)],
                Roles = [new RoleChange(20, Role.None, Role.Organiser), new RoleChange(50, Role.Organiser, Role.None)],
                Years = [new YearOfLife(1, 52, 11, 9, 3, 52, 0, 4, 0.41, 0.72), new YearOfLife(2, 52, 2, 0, 0, 52, 35, 30, 0.3, 0.66)],
                Cases = [Settled, Climbed],
            },
            new Stay
            {
                Number = 1,
                Arrived = 110,
                Group = TargetGroup.Student,
                CameWithSupport = false,
                ChoseDeliberately = true,
                Inclination = 1.4,
                HeavyNeed = false,
                Addicted = false,
                RefusesHelp = false,
                Daytime = true,
                Turns = [],
                Roles = [],
                Years = [new YearOfLife(3, 46, 20, 0, 5, 0, 0, 0, 0.55, 0.8)],
                Cases = [],
            },
        ],
    };

    private static readonly ComparedLives Lives = new(
        Life,
        Life with { Scenario = "court-without-coach", Stays = [Life.Stays[0] with { Left = null, Why = null, Cases = [Settled], Turns = [] }] },
        new Divergences(
            new DivergencePoint(26, "Policies", [new Difference(EventTexts.Of(Simulation.Core.Plans.Lever.CoachHours), null, Bilingual.Same("1"), Bilingual.Same("0"))]),
            new DivergencePoint(27, "Acquaintance", [new Difference(ColumnTexts.Of("Energy"), 12, ("0,8134", "0.8134"), ("0,8121", "0.8121"))]),
            null));

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
    public void Weeks_are_told_as_people_count_them(int week, string nl) => Assert.Equal(nl, LifeCourseScreen.When(week).Nl);

    private static string Drawn(Action<IAnsiConsole> draw, int width = 110)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        draw(console);
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
