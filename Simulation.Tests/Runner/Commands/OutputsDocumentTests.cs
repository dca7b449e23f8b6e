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

    private static string[] Header(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return text.ReadLine()!.Split(',');
    }
}
