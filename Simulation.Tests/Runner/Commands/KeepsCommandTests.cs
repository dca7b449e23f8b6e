using System.Globalization;
using System.Text.Json;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>A study that states levels to keep tells which scenarios keep them wherever it tells its results.</summary>
public class KeepsCommandTests : Workplace
{
    private const string Head = "study: levels\nbase: small.yaml\nyears: 2\nreplicates: 6\noutcomes: [participation_broad, coach_hours_per_week, beheer_hours_per_week]\n";
    private const string Axes = "axes: { beheer.homes_per_fte: [100, 400], coach.times_rule: [0, 1] }\n";
    private const string Alternatives = "alternatives:\n  - {name: none, title: {nl: Geen coach, en: No coach}, set: {coach.times_rule: 0}}\n";
    private const string Easy = "keeps: { participation_broad: { at_least: 0.01 }, turnover_per_year.supported: { at_most: 1 } }\n";
    private const string Impossible = "keeps: { participation_broad: { at_least: 1 } }\n";

    [Fact]
    public void A_sweep_tells_the_fewest_hours_on_the_screen_in_the_report_and_in_a_table()
    {
        var said = Gwsim.Do("sweep", Write("levels.yaml", Head + Axes + Easy), "--lang", "nl", "--out", In("r", "levels"));
        Assert.Equal(ExitCode.Done, said.Code);
        string screen = Flat(said.Output), report = Flat(File.ReadAllText(In("r", "levels", "report.html")));
        foreach (string told in (string[])["De minste uren waarmee het peil gehaald wordt: ", "Van de 4 mogelijkheden halen er 4 het peil zeker, 0 misschien en 0 niet.", "alles wat toeval en aannames openlaten (90%)", "minstens 1%", "Dat ligt aan de rand van wat is doorgerekend (woningen per fte beheer); daarbuiten is niet gezocht."])
        {
            Assert.Contains(told, screen);
            Assert.Contains(told, report);
        }

        // Without a coach and with a quarter of the beheer there are the fewest hours.
        string[] rows = File.ReadAllLines(In("r", "levels", "keeps.csv"));
        Assert.Equal("point,beheer.homes_per_fte,coach.times_rule,scenario,verdict,shortfall,hours_per_week,cost_together_eur_per_home_year", rows[0]);
        Assert.Equal(["1,100,0,small,sure,0", "2,100,1,small,sure,0", "3,400,0,small,sure,0", "4,400,1,small,sure,0"], rows[1..].Select(row => string.Join(',', row.Split(',')[..6])));
        Assert.Equal(3, rows[1..].Select((row, nth) => (Hours: double.Parse(row.Split(',')[6], CultureInfo.InvariantCulture), nth)).Min().nth + 1);
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", In("r", "levels"), "--quiet").Code);
    }

    [Fact]
    public void What_needs_hardly_more_is_told_by_what_is_other_in_it()
    {
        string axes = "axes: { beheer.homes_per_fte: [300, 402, 401, 400, 399, 398], coach.times_rule: [0] }\n";
        var said = Gwsim.Do("sweep", Write("levels.yaml", Head + axes + Easy), "--lang", "en", "--out", In("r", "levels"), "--no-report");
        string screen = Flat(said.Output);
        Assert.Matches(@"The fewest hours that keep the level: [\d.]+ hours? a week, at homes per full post \(402\)", screen);
        Assert.Matches(@"Hardly more hours \(5% at most\): homes per full post \(401\): [\d.]+ hours? a week; homes per full post \(400\): [\d.]+ hours? a week; homes per full post \(399\): [\d.]+ hours? a week; and 1 more, in keeps.csv\.", screen);
    }

    [Fact]
    public void Where_nothing_keeps_them_that_is_said_with_the_nearest_miss()
    {
        var said = Gwsim.Do("compare", Write("levels.yaml", Head + Alternatives + Impossible), "--lang", "en", "--out", In("r", "levels"), "--no-report");
        Assert.Equal(ExitCode.Done, said.Code);
        string screen = Flat(said.Output);
        Assert.Contains("Of 2 possibilities 0 are sure to keep the level, 0 may, and 2 do not.", screen);
        Assert.Contains("No possibility is sure to keep the level. The nearest to it is ‘", screen);
        Assert.Contains("asked at least 100%", screen);
        Assert.DoesNotContain("The fewest hours that keep the level", screen);
        Assert.Equal(["small,not", "none,not"], File.ReadAllLines(In("r", "levels", "keeps.csv"))[1..].Select(row => string.Join(',', row.Split(',')[1..3])));
    }

    [Fact]
    public void JSON_says_what_is_kept_by_what()
    {
        var said = Gwsim.Do("sweep", Write("levels.yaml", Head + Axes.Replace(", coach.times_rule: [0, 1]", "", StringComparison.Ordinal) + Alternatives + Easy), "--out", In("r", "levels"), "--no-report", "--quiet", "--json");
        using var json = JsonDocument.Parse(said.Output);
        var keeps = json.RootElement.GetProperty("keeps");
        Assert.Equal(["participation_broad at_least 0.01", "turnover_per_year.supported at_most 1"], keeps.GetProperty("levels").EnumerateArray().Select(level => $"{level.GetProperty("outcome")} {level.GetProperty("bound")} {level.GetProperty("level")}"));
        Assert.Equal((4, 0, 0), (keeps.GetProperty("sure").GetInt32(), keeps.GetProperty("may").GetInt32(), keeps.GetProperty("not").GetInt32()));
        var fewest = keeps.GetProperty("fewest_hours")[0];
        Assert.Equal((2, "none"), (fewest.GetProperty("point").GetInt32(), fewest.GetProperty("scenario").GetString()));
        Assert.True(fewest.GetProperty("hours_per_week").GetDouble() > 0);
        Assert.True(keeps.GetProperty("least_cost")[0].GetProperty("cost_together_eur_per_home_year").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, keeps.GetProperty("nearest_miss").ValueKind);
    }

    [Fact]
    public void A_study_without_levels_says_nothing_of_them()
    {
        var said = Gwsim.Do("sweep", Write("levels.yaml", Head + Axes), "--out", In("r", "levels"), "--no-report", "--lang", "en");
        Assert.DoesNotContain("level", said.Output.Replace("levels", "", StringComparison.Ordinal));
        Assert.False(File.Exists(In("r", "levels", "keeps.csv")));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
