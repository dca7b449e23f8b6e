using System.IO.Compression;

namespace Simulation.Tests.Runner.Commands;

public class OutputsDocumentTests : Workplace
{
    [Fact]
    public void Every_file_and_every_column_is_in_the_document()
    {
        string document = Repository.Read("docs", "outputs.md");
        Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--no-report", "--full", "--events", "--quiet");
        foreach (string file in Directory.EnumerateFiles(In("r", "stops")))
        {
            string name = Path.GetFileName(file);
            Assert.Contains($"| `{name}` |", document);
            if (!name.Contains(".csv", StringComparison.Ordinal))
                continue;
            string[] columns = Header(file)[2..];
            string row = document.Split('\n').Last(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
            int outcomes = Array.FindIndex(columns, column => column == "participation_broad");
            foreach (string column in outcomes < 0 ? columns : columns[..outcomes])
                Assert.Contains($"`{column}`", row);
        }
    }

    [Fact]
    public void Every_table_begins_with_the_place_in_the_design()
    {
        Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--no-report", "--quiet");
        Assert.All(Directory.EnumerateFiles(In("r", "mix"), "*.csv"), file =>
            Assert.Equal(["point", "mix.supported_share", "coach.times_rule", "scenario"], Header(file)[..4]));
    }

    [Fact]
    public void What_each_axis_does_is_a_table_where_there_are_more_than_two_or_no_grid()
    {
        string document = Repository.Read("docs", "outputs.md").Split('\n').Last(line => line.StartsWith("| `effects.csv` |", StringComparison.Ordinal));
        Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--no-report", "--quiet", "--ensemble", "none");
        Assert.False(File.Exists(In("r", "mix", "effects.csv")));
        string three = Write("three.yaml", File.ReadAllText(Sweep).Replace("axes:", "axes:\n  building.layout: [corridor, gallery]", StringComparison.Ordinal));
        string spread = Write("spread.yaml", """
            study: spread
            title: {nl: De mix, en: The mix}
            base: small.yaml
            years: 1
            replicates: 2
            design: latin_hypercube
            points: 5
            axes:
              mix.supported_share: {low: 0.2, high: 0.4}
              beheer.homes_per_fte: {low: 100, high: 200}
            alternatives:
              - {name: no_coach, title: {nl: zonder coach, en: without a coach}, set: {coach.times_rule: 0}}
            """);
        foreach (var (study, axes, scenarios) in new[] { (three, 3, 1), (spread, 2, 2) })
        {
            Assert.Equal(0, Gwsim.Do("sweep", study, "--out", In("r", "effects"), "--no-report", "--quiet", "--ensemble", "none").Code);
            string file = In("r", "effects", "effects.csv");
            Assert.All(Header(file), column => Assert.Contains($"`{column}`", document, StringComparison.Ordinal));
            Assert.Equal(1 + (axes * scenarios * Simulation.Core.Observation.Outcome.All.Count), File.ReadLines(file).Count());
        }
    }

    [Fact]
    public void Many_axes_stand_once_and_many_points_are_by_quarter_of_headline_outcomes_only()
    {
        string wide = Write("wide.yaml", """
            study: wide
            title: {nl: Breed, en: Wide}
            base: small.yaml
            years: 1
            replicates: 2
            design: latin_hypercube
            points: 51
            outcomes: [participation_broad, turnover_per_year]
            axes:
              mix.supported_share: {low: 0.2, high: 0.4}
              beheer.homes_per_fte: {low: 100, high: 200}
              assumptions.encounters.on_corridor: {low: 0.2, high: 0.9}
              building.layout: [corridor, gallery]
            alternatives:
              - {name: no_coach, title: {nl: zonder coach, en: without a coach}, set: {coach.times_rule: 0}}
            """);
        string[] sweep = ["sweep", wide, "--no-report", "--ensemble", "none", "--store", In("store"), "--out"];
        Assert.Contains("--all-series", Gwsim.Do([.. sweep, In("r", "wide")]).Error, StringComparison.Ordinal);
        Assert.Equal(
            ["point", "mix.supported_share", "beheer.homes_per_fte", "assumptions.encounters.on_corridor", "building.layout"],
            Header(In("r", "wide", "points.csv")));
        Assert.Equal(52, File.ReadLines(In("r", "wide", "points.csv")).Count());
        Assert.All(
            Directory.EnumerateFiles(In("r", "wide"), "*.csv").Where(file => Path.GetFileName(file) is not ("points.csv" or "effects.csv")),
            file => Assert.Equal(["point", "scenario"], Header(file)[..2]));
        Assert.Equal(1 + (51 * 2 * 2 * 4), File.ReadLines(In("r", "wide", "series.csv")).Count());

        // All of them when they are asked for, also when it is made again from the receipt.
        Assert.DoesNotContain("--all-series", Gwsim.Do([.. sweep, In("r", "all"), "--all-series"]).Error, StringComparison.Ordinal);
        Assert.True(File.ReadLines(In("r", "all", "series.csv")).Count() > 10 * 51 * 2 * 2 * 4);
        Assert.Equal(0, Gwsim.Do("verify", In("r", "all", "receipt.json"), "--quiet").Code);
        Assert.Equal(0, Gwsim.Do("verify", In("r", "wide", "receipt.json"), "--quiet").Code);
        var before = Contents(In("r", "all"));
        Assert.Equal(0, Gwsim.Do("report", In("r", "all"), "--no-report", "--quiet").Code);
        AssertSame(before, Contents(In("r", "all")));
    }

    private static string[] Header(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return text.ReadLine()!.Split(',');
    }
}
