using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;
using Known = Simulation.Core.Observation.Outcome;

namespace Simulation.Tests.Runner.Commands;

public class StudyCommandTests : Workplace
{
    private string[] Compare(string folder, params string[] more) => ["compare", Study, "--out", In(folder, "stops"), "--no-report", "--quiet", .. more];

    [Fact]
    public void Run_gives_a_table_and_a_folder()
    {
        var said = Gwsim.In(Language.Nl, "run", Small, "--replicates", "4", "--years", "2", "--out", In("r", "small"), "--no-report");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("Klein complex", said.Output);
        Assert.Contains("Doet mee (ruim)", said.Output);
        Assert.Contains("4 doorrekeningen van 2 jaar", said.Output);
        Assert.Contains("resultaten: ", said.Error);
        Assert.Equal(["datapackage.json", "ledger.csv", "outcomes.csv", "receipt.json", "runs.csv", "series.csv"], Contents(In("r", "small")).Keys.Order());
        Assert.Single(Directory.GetFiles(In("r", "store"), "*.runs"));
    }

    [Fact]
    public void Run_as_JSON_is_as_documented()
    {
        var said = Gwsim.Do("run", Small, "--replicates", "4", "--years", "2", "--out", In("r", "small"), "--no-report", "--json", "--quiet");
        var json = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(["scenario", "seed", "replicates", "years", "ensemble", "fingerprint", "outcomes"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("small", 1, 4, 2), (json.GetProperty("scenario").GetString(), json.GetProperty("seed").GetInt32(), json.GetProperty("replicates").GetInt32(), json.GetProperty("years").GetInt32()));
        Assert.Matches("^[0-9a-f]{16}$", json.GetProperty("fingerprint").GetString());
        var outcomes = json.GetProperty("outcomes");
        Assert.Equal(Known.All.Select(outcome => outcome.Id), outcomes.EnumerateObject().Select(p => p.Name));
        var one = outcomes.GetProperty("participation_broad");
        Assert.Equal(["mean", "ci95", "q05", "q50", "q95", "why_empty", "band90", "members", "variance"], one.EnumerateObject().Select(p => p.Name));
        Assert.Equal(2, one.GetProperty("ci95").GetArrayLength());
        Assert.InRange(one.GetProperty("mean").GetDouble(), one.GetProperty("ci95")[0].GetDouble(), one.GetProperty("ci95")[1].GetDouble());
        Assert.Empty(said.Error);
    }

    [Fact]
    public void Compare_as_JSON_is_as_documented()
    {
        var said = Gwsim.Do(Compare("r", "--json"));
        var json = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(["study", "base", "seed", "replicates", "years", "ensemble", "fingerprint", "alternatives"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["stops", "placebo"], json.GetProperty("alternatives").EnumerateObject().Select(p => p.Name));
        var one = json.GetProperty("alternatives").GetProperty("stops").GetProperty("coach_hours_per_week");
        Assert.Equal(["base", "alternative", "difference", "ci95", "correlation", "variance_ratio", "why_empty", "band90", "same_sign", "members", "variance"], one.EnumerateObject().Select(p => p.Name));
        Assert.True(one.GetProperty("difference").GetDouble() < 0);
        Assert.Equal(one.GetProperty("alternative").GetDouble() - one.GetProperty("base").GetDouble(), one.GetProperty("difference").GetDouble(), 1e-12);

        // Where nothing changes nothing differs, to the last bit.
        var nothing = json.GetProperty("alternatives").GetProperty("placebo");
        Assert.All(nothing.EnumerateObject().Where(p => p.Value.GetProperty("difference").ValueKind == JsonValueKind.Number), p => Assert.Equal(0, p.Value.GetProperty("difference").GetDouble()));
    }

    [Fact]
    public void Sweep_as_JSON_is_as_documented()
    {
        var said = Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--no-report", "--quiet", "--json");
        var points = JsonDocument.Parse(said.Output).RootElement.GetProperty("points");
        Assert.Equal(4, points.GetArrayLength());
        Assert.Equal(["point", "at", "outcomes"], points[1].EnumerateObject().Select(p => p.Name));
        Assert.Equal((0.2, 1), (points[1].GetProperty("at").GetProperty("mix.supported_share").GetDouble(), points[1].GetProperty("at").GetProperty("coach.times_rule").GetDouble()));
    }

    [Fact]
    public void The_table_of_runs_says_the_same_as_the_summary()
    {
        var json = JsonDocument.Parse(Gwsim.Do(Compare("r", "--json")).Output).RootElement;
        using var csv = CsvReader.FromFile(In("r", "stops", "runs.csv"));
        var rows = Rows(csv);
        Assert.Equal(3 * 6, rows.Count);
        double Mean(string arm) => rows.Where(row => row["scenario"] == arm).Average(row => double.Parse(row["participation_broad"], CultureInfo.InvariantCulture));
        var difference = json.GetProperty("alternatives").GetProperty("stops").GetProperty("participation_broad");
        Assert.Equal(Mean("small"), difference.GetProperty("base").GetDouble(), 1e-12);
        Assert.Equal(Mean("stops"), difference.GetProperty("alternative").GetDouble(), 1e-12);
        Assert.All(rows, row => Assert.Equal("", row["error"]));
    }

    [Fact]
    public void Results_do_not_depend_on_threads_on_order_or_on_what_was_there_already()
    {
        // Given: the study at once on one thread
        Assert.Equal(ExitCode.Done, Gwsim.Do(Compare("a", "--threads", "1")).Code);
        var expected = Contents(In("a"));

        // When: on two and eight threads; in two steps; with an alternative run first on its own
        Gwsim.Do(Compare("b", "--threads", "2"));
        Gwsim.Do(Compare("c", "--threads", "8", "--full"));
        Gwsim.Do(Compare("d", "--replicates", "3"));
        Gwsim.Do(Compare("d"));
        Gwsim.Do("run", Small, "--replicates", "2", "--years", "2", "--out", In("e", "small"), "--no-report", "--quiet");
        Gwsim.Do(Compare("e"));
        Directory.Delete(In("e", "small"), recursive: true);

        // Then
        AssertSame(expected, Contents(In("b")));
        AssertSame(expected, Contents(In("d")));
        AssertSame(expected, Contents(In("e")));
        var full = Contents(In("c"));
        Assert.True(full.Remove("stops/series-full.csv.gz"));
        // The receipt and the description of the tables name one more.
        foreach (string telling in (string[])["stops/receipt.json", "stops/datapackage.json"])
            Assert.True(full.Remove(telling) && expected.Remove(telling));
        AssertSame(expected, full);
    }

    [Fact]
    public void A_Dutch_spreadsheet_gets_semicolons_and_commas()
    {
        Gwsim.Do(Compare("r", "--excel-nl"));
        byte[] bytes = File.ReadAllBytes(In("r", "stops", "outcomes.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = File.ReadAllLines(In("r", "stops", "outcomes.csv"));
        Assert.Equal("point;scenario;outcome;unit;runs;mean;ci95_low;ci95_high;q05;q50;q95;why_empty;members;band90_low;band90_high;chance_sd;assumptions_sd", lines[0]);
        Assert.Matches("^1;small;participation_broad;share of residents;6;0,[0-9]+;0,[0-9]+;", lines[1]);
    }

    [Fact]
    public void Events_tell_who_came_and_went()
    {
        Gwsim.Do(Compare("r", "--events"));
        using var zip = new System.IO.Compression.GZipStream(File.OpenRead(In("r", "stops", "events.csv.gz")), System.IO.Compression.CompressionMode.Decompress);
        using var csv = CsvReader.Create(zip);
        var rows = Rows(csv);
        Assert.Contains(rows, row => row["what"] == "moved_out");
        Assert.Contains(rows, row => row["what"] == "case_noticed" && row["cause"].Length > 0);
        Assert.Equal(["placebo", "small", "stops"], rows.Select(row => row["scenario"]).Distinct().Order());

        // Watching changes nothing: people leave as often as the counts of the runs say.
        using var runs = CsvReader.FromFile(In("r", "stops", "runs.csv"));
        Assert.Equal(18, Rows(runs).Count);
    }

    [Fact]
    public void A_study_with_axes_and_alternatives_is_compared_at_its_own_values_and_swept_over_its_axes()
    {
        string both = Write("both.yaml", "study: both\nbase: small.yaml\nyears: 2\nreplicates: 3\noutcomes: [complaints_per_100]\naxes: {beheer.homes_per_fte: [100, 600]}\n"
            + "alternatives:\n  - {name: none, title: {nl: Geen, en: None}, set: {coach.times_rule: 0}}\n");
        var compared = Gwsim.Do("compare", both, "--out", In("r", "compared"), "--no-report");
        var swept = Gwsim.Do("sweep", both, "--out", In("r", "swept"), "--no-report");
        Assert.Equal((ExitCode.Done, ExitCode.Done), (compared.Code, swept.Code));
        Assert.Contains("None, compared with: ", compared.Output);
        Assert.Contains("None: difference with ", swept.Output);
        Assert.False(File.Exists(In("r", "compared", "turns.csv")));
        using var turns = CsvReader.FromFile(In("r", "swept", "turns.csv"));
        Assert.Equal(Known.All.Count, Rows(turns).Count);
        foreach (string folder in (string[])["compared", "swept"])
            Assert.Equal(ExitCode.Done, Gwsim.Do("verify", In("r", folder), "--quiet").Code);
    }

    [Fact]
    public void Scenarios_compare_with_a_base()
    {
        var said = Gwsim.Do("compare", Small, Other, "--years", "1", "--replicates", "3", "--out", In("r", "two"), "--no-report");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("Without a coach, compared with: Small complex", said.Output);
    }

    [Theory]
    [InlineData("run", "study.yaml", "is a study and not a scenario; use compare or sweep")]
    [InlineData("compare", "sweep.yaml", "only varies something; use sweep")]
    [InlineData("compare", "small.yaml", "is a scenario; name what it is compared with too, or use gwsim run")]
    [InlineData("sweep", "study.yaml", "varies nothing; use compare")]
    [InlineData("sweep", "small.yaml", "is a scenario; name what it is compared with too, or use gwsim run")]
    public void The_wrong_command_for_a_file_names_the_right_one(string command, string file, string expected)
    {
        var said = Gwsim.Do(command, Path.Combine(Path.GetDirectoryName(Small)!, file));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(expected, said.Error);
    }

    [Fact]
    public void Every_mistake_of_a_file_is_told_before_anything_is_run()
    {
        string wrong = Write("wrong.yaml", "name: wrong\nbuilding: {hoems: 12}\nmix: {supported_share: 2}\n");
        var said = Gwsim.Do("run", wrong, "--out", In("r", "wrong"));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Equal(2, said.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("`hoems`", said.Error);
        Assert.Contains("did you mean `homes`?", said.Error);
        Assert.False(Directory.Exists(In("r")));
    }

    [Fact]
    public void Check_says_what_is_in_order()
    {
        var said = Gwsim.Do("check", Small, Study);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Equal([$"{Small}: in order", $"{Study}: in order"], said.Output.Split('\n').Where(line => line.EndsWith("in order", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.BadInput, Gwsim.Do("check", Small, In("nothing.yaml")).Code);
    }

    [Fact]
    public void A_report_again_is_the_same_to_the_byte()
    {
        Gwsim.Do(Compare("r"));
        var before = Contents(In("r", "stops"));
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "stops"), "--no-report", "--quiet").Code);
        AssertSame(before, Contents(In("r", "stops")));
    }

    [Fact]
    public void A_report_of_runs_that_are_gone_says_so()
    {
        Gwsim.Do(Compare("r"));
        Directory.Delete(In("r", "store"), recursive: true);
        var said = Gwsim.Do("report", In("r", "stops"));
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("small: of 6 runs 0 are in", said.Error);
        Assert.Contains("placebo: of 6 runs 0 are in", said.Error);
    }

    [Fact]
    public void A_receipt_verifies_without_the_files_it_came_from()
    {
        Gwsim.Do(Compare("r"));
        File.Delete(Study);
        File.Delete(Small);
        var said = Gwsim.Do("verify", In("r", "stops", "receipt.json"), "--quiet");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.StartsWith("equal: 18 runs, fingerprint ", said.Output);
    }

    [Fact]
    public void A_receipt_that_does_not_agree_is_refused()
    {
        Gwsim.Do(Compare("r"));
        string receipt = In("r", "stops", "receipt.json");
        string text = File.ReadAllText(receipt);
        string seed = text.Replace("\"seed\": 1,", "\"seed\": 2,", StringComparison.Ordinal);
        Assert.NotEqual(text, seed);
        File.WriteAllText(receipt, seed);
        var said = Gwsim.Do("verify", receipt, "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("not equal: differences: ", said.Output);
        Assert.Contains("arms[0].fingerprint: was ", said.Output);
    }

    [Theory]
    [InlineData("\"kind\": \"compare\"", "\"kind\": \"guess\"", "kind guess")]
    [InlineData("\"format\": 2", "\"format\": 9", "format 9")]
    [InlineData("\"path\": \"small.yaml\"", "\"path\": \"../../small.yaml\"", "lies outside the folder of scenarios")]
    [InlineData("{", "[", "")]
    public void What_is_no_receipt_is_refused(string from, string to, string expected)
    {
        Gwsim.Do(Compare("r"));
        string receipt = In("r", "stops", "receipt.json");
        string text = File.ReadAllText(receipt);
        File.WriteAllText(receipt, text.Replace(from, to, StringComparison.Ordinal));
        var said = Gwsim.Do("verify", receipt);
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("is no receipt of this program", said.Error);
        Assert.Contains(expected, said.Error);
    }

    [Fact]
    public void Two_stores_merge_into_what_one_would_have_been()
    {
        // Given: the base and its alternatives with six people, and elsewhere only three
        Gwsim.Do(Compare("a"));
        Gwsim.Do(Compare("b", "--replicates", "3"));

        // When
        var said = Gwsim.Do("merge", In("b", "store"), In("a", "store"));

        // Then
        Assert.Contains("9 runs more", said.Output);
        AssertSame(Contents(In("a", "store")), Contents(In("b", "store")));
        Assert.Contains("0 runs more", Gwsim.Do("merge", In("b", "store"), In("a", "store")).Output);
    }

    internal static List<Dictionary<string, string>> Rows(CsvReader csv)
    {
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(name => name, name => csv.GetString(name)));
        return rows;
    }
}
