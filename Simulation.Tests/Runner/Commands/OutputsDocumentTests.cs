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

    private static string[] Header(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return text.ReadLine()!.Split(',');
    }
}
