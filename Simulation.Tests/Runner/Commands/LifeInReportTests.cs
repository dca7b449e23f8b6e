using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Two futures of one home in a report: asked for, kept by the receipt, and of the very runs the results are made of.</summary>
public sealed partial class LifeInReportTests : Workplace
{
    [Fact]
    public void A_report_has_the_life_somebody_asked_for_and_the_receipt_and_the_line_to_repeat_it_say_so()
    {
        Compare("r", "--home", "3", "--replicate", "2", "--against", "stops");

        string page = File.ReadAllText(In("r", "report.html"));
        Assert.Contains("<section id=\"life\"", page, StringComparison.Ordinal);
        Assert.Contains("--ensemble none --home 3 --replicate 2 --against stops</code>", page, StringComparison.Ordinal);
        Assert.True(File.Exists(In("r", "figures", "life-home-3-run-2.svg")) && File.Exists(In("r", "figures", "life-home-3-run-2.png")));
        Assert.Equal("""{"home":3,"replicate":2,"against":"stops"}""", Receipt("r")["life"]!.ToJsonString());
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", In("r", "receipt.json"), "--quiet").Code);
    }

    [Fact]
    public void Nothing_but_the_page_hangs_on_it()
    {
        Compare("with", "--home", "3");
        Compare("without");

        foreach (string table in (string[])["runs.csv", "differences.csv", "outcomes.csv"])
            Assert.Equal(File.ReadAllBytes(In("without", table)), File.ReadAllBytes(In("with", table)));
        Assert.Equal((string)Receipt("without")["fingerprint"]!, (string)Receipt("with")["fingerprint"]!);
        Assert.Null(Receipt("without")["life"]);
        Assert.DoesNotContain("id=\"life\"", File.ReadAllText(In("without", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_made_again_has_it_again_to_the_last_byte_and_another_when_asked()
    {
        Compare("r", "--home", "3", "--replicate", "2", "--against", "stops");
        byte[] first = File.ReadAllBytes(In("r", "report.html"));
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r"), "--quiet").Code);
        Assert.Equal(first, File.ReadAllBytes(In("r", "report.html")));

        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r"), "--quiet", "--home", "5").Code);
        Assert.Equal("""{"home":5,"replicate":0,"against":"stops"}""", Receipt("r")["life"]!.ToJsonString());
    }

    [Theory]
    [InlineData("--home", "12", "--home 12: not possible; allowed: a whole number from 0 to 11")]
    [InlineData("--replicate", "1", "--replicate makes sense only with --home")]
    [InlineData("--against", "stops", "--against makes sense only with --home")]
    public void What_cannot_be_told_is_refused_before_anything_is_run(string option, string value, string error)
    {
        var said = Gwsim.Do("compare", Study, "--out", In("r"), "--store", In("store"), option, value);
        Assert.StartsWith(error, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("store")));
    }

    [Fact]
    public void Another_alternative_another_building_no_report_and_no_such_run_are_refused_too()
    {
        string Said(params string[] options) => Gwsim.Do(["compare", Study, "--out", In("r"), "--store", In("store"), "--replicates", "4", "--home", "1", .. options]).Error;
        Assert.StartsWith("stpos is not an alternative of stops; did you mean `stops`?", Said("--against", "stpos"), StringComparison.Ordinal);
        Assert.StartsWith("--home goes into the report, and --no-report makes none", Said("--no-report"), StringComparison.Ordinal);
        Assert.StartsWith("--replicate 9: not possible; allowed: a whole number from 0 to 3", Said("--replicate", "9"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("store")));
        string bigger = Write("bigger.yaml", "name: bigger\nbuilding: {homes: 14}\n");
        Assert.StartsWith("bigger has another number of homes than 12", Gwsim.Do("compare", Small, bigger, "--home", "1", "--out", In("b")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_somebody_changed_gives_no_life_that_is_not_there()
    {
        Compare("r", "--home", "3");
        string asked = Gwsim.Do("report", In("r"), "--quiet", "--home", "3", "--replicate", "900").Error;
        Assert.Contains("--replicate 900: that run does not count here; the nearest: ", asked, StringComparison.Ordinal);
        string file = In("r", "receipt.json");
        File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), "\"home\": 3", "\"home\": 300"));

        Assert.StartsWith("--home 300: not possible; allowed: a whole number from 0 to 11", Gwsim.Do("report", In("r"), "--quiet").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Trace_draws_what_it_tells_where_it_is_asked_to()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do("trace", Study, "--home", "3", "--against", "stops", "--out", In("two")).Code);
        var said = Gwsim.In(Language.Nl, "trace", Small, "--home", "3", "--years", "2", "--out", In("one"), "--dark");

        Assert.Contains("<title", File.ReadAllText(In("two", "life-home-3-run-0.svg")), StringComparison.Ordinal);
        Assert.Contains("Klein complex", File.ReadAllText(In("one", "life-home-3-run-0.svg")), StringComparison.Ordinal);
        Assert.Equal("figuur: " + In("one", "life-home-3-run-0.svg") + " en .png", said.Error.Trim());
        Assert.StartsWith("--out ", Gwsim.Do("trace", Small, "--home", "3", "--out", Small).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_has_an_author_and_a_date_where_somebody_says_so_and_the_receipt_is_the_same()
    {
        Compare("r");
        byte[] plain = File.ReadAllBytes(In("r", "report.html"));
        string receipt = Receipt("r").ToJsonString();
        Compare("again");
        Assert.Equal(plain, File.ReadAllBytes(In("again", "report.html")));

        Compare("r", "--author", "A. <b>\"} Janssen", "--date", "2026-03-01");
        string page = File.ReadAllText(In("r", "report.html"));
        Assert.Equal(receipt, Receipt("r").ToJsonString());
        Assert.Contains("<span>Prepared by: A. &lt;b&gt;&quot;} Janssen</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span>Date: 1 March 2026</span>", page, StringComparison.Ordinal);
        Assert.Contains("""content: "The coach stops \b7  A\2e  \3c b\3e \22 \7d  Janssen\2c  1 March 2026";""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_today_is_used_only_when_asked_for()
    {
        Compare("r", "--date", "today");
        Assert.Matches(DayOfToday(), File.ReadAllText(In("r", "report.html")));
    }

    [Theory]
    [InlineData("--date", "1-3-2026", "--date 1-3-2026: that is no date; write 2026-03-01, or today")]
    [InlineData("--date", "2026-02-30", "--date 2026-02-30: that is no date")]
    public void What_is_no_date_is_refused_before_anything_is_run(string option, string value, string error)
    {
        Assert.StartsWith(error, Gwsim.Do("compare", Study, "--out", In("r"), "--store", In("store"), option, value).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("store")));
    }

    [Fact]
    public void A_name_longer_than_a_line_is_refused() =>
        Assert.StartsWith("--author: a name of 121 characters; at most 120", Gwsim.Do("compare", Study, "--out", In("r"), "--author", new string('a', 121)).Error, StringComparison.Ordinal);

    private void Compare(string folder, params string[] options) => Assert.Equal(
        ExitCode.Done,
        Gwsim.Do(["compare", Study, "--out", In(folder), "--store", In("store"), "--replicates", "4", "--ensemble", "none", "--quiet", .. options]).Code);

    private JsonNode Receipt(string folder) => JsonNode.Parse(File.ReadAllText(In(folder, "receipt.json")))!;

    [GeneratedRegex(@"<span>Date: \d{1,2} [A-Z][a-z]+ 20\d\d</span>")]
    private static partial Regex DayOfToday();
}
