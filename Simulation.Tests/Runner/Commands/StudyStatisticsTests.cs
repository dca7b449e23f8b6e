using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Simulation.Tests.Runner.Commands;

/// <summary>The numbers of a study, worked out once more from its runs.</summary>
public class StudyStatisticsTests : Workplace
{
    private string[] Compare(string folder, params string[] more) => ["compare", Study, "--out", In(folder, "stops"), "--no-report", "--quiet", .. more];

    [Fact]
    public void Precision_adds_runs_until_the_interval_is_narrow_enough()
    {
        var said = Gwsim.Do("run", Small, "--years", "1", "--replicates", "5", "--precision", "participation_broad=0.02", "--out", In("r", "small"), "--no-report", "--json", "--quiet");
        var json = JsonDocument.Parse(said.Output).RootElement;
        var interval = json.GetProperty("outcomes").GetProperty("participation_broad").GetProperty("ci95");
        Assert.True(interval[1].GetDouble() - interval[0].GetDouble() <= 0.04);
        Assert.InRange(json.GetProperty("replicates").GetInt32(), 6, 2000);
    }

    [Fact]
    public void Precision_that_cannot_be_reached_says_how_far_it_came()
    {
        var said = Gwsim.Do("run", Small, "--years", "1", "--replicates", "5", "--precision", "participation_broad=0.0001", "--max-replicates", "20", "--out", In("r", "small"), "--no-report", "--json");
        Assert.Equal(20, JsonDocument.Parse(said.Output).RootElement.GetProperty("replicates").GetInt32());
        Assert.Contains("note: after 20 runs the interval of participation_broad is still ±", said.Error);
    }

    [Fact]
    public void Precision_of_a_comparison_is_that_of_the_difference()
    {
        var said = Gwsim.Do(Compare("r", "--precision", "participation_broad=0.02", "--json"));
        var alternatives = JsonDocument.Parse(said.Output).RootElement.GetProperty("alternatives");
        var interval = alternatives.GetProperty("stops").GetProperty("participation_broad").GetProperty("ci95");
        Assert.True(interval[1].GetDouble() - interval[0].GetDouble() <= 0.04);

        // What does not differ in three hundred pairs is narrow enough as well.
        Assert.Equal("nothing", alternatives.GetProperty("placebo").GetProperty("participation_broad").GetProperty("why_empty").GetString());
        Assert.InRange(JsonDocument.Parse(said.Output).RootElement.GetProperty("replicates").GetInt32(), 300, 1000);
    }

    [Fact]
    public void Precision_looks_at_no_fewer_than_a_hundred_runs_and_never_at_more_than_the_most()
    {
        int Runs(params string[] more) => JsonDocument.Parse(Gwsim.Do(["run", Small, "--years", "1", "--precision", "participation_broad=0.5", "--out", In("r", "small"), "--no-report", "--json", "--quiet", .. more]).Output)
            .RootElement.GetProperty("replicates").GetInt32();
        Assert.Equal(100, Runs("--replicates", "5"));
        Assert.Equal(30, Runs("--max-replicates", "30"));
        Assert.Equal(30, Runs("--max-replicates", "30", "--replicates", "30"));
        Assert.Equal(2, Runs("--max-replicates", "2"));
    }

    [Fact]
    public void Intervals_of_two_alternatives_are_wider_than_of_one_so_that_both_hold()
    {
        Gwsim.Do(Compare("r", "--json", "--ensemble", "none"));
        double[] differences = [.. Participation("stops").Zip(Participation("small"), (has, had) => has - had)];
        double tail = 0.05 / 2 / 2;
        double half = StudentT.InvCDF(0, 1, differences.Length - 1, 1 - tail) * differences.StandardDeviation() / Math.Sqrt(differences.Length);
        var row = Rows("differences.csv").Single(row => row["scenario"] == "stops" && row["outcome"] == "participation_broad");
        Assert.Equal(differences.Mean() - half, Number(row["ci95_low"]), 1e-12);
        Assert.Equal(differences.Mean() + half, Number(row["ci95_high"]), 1e-12);

        double[] Participation(string scenario) => [.. Rows("runs.csv").Where(row => row["scenario"] == scenario).Select(row => Number(row["participation_broad"]))];
    }

    [Fact]
    public void The_gain_of_pairing_in_a_year_is_that_of_its_four_quarters()
    {
        Gwsim.Do(Compare("r", "--full"));
        using var full = new StreamReader(new GZipStream(File.OpenRead(In("r", "stops", "series-full.csv.gz")), CompressionMode.Decompress));
        var quarters = Read(full).ToList();
        foreach (int year in (int[])[1, 2])
        {
            double[] had = Years("small", year);
            double[] has = Years("stops", year);
            double[] differences = [.. has.Zip(had, (one, other) => one - other)];
            var row = Rows("pairing.csv").Single(row => row["scenario"] == "stops" && row["outcome"] == "belonging" && row["year"] == $"{year}");
            if (row["why_empty"].Length == 0)
                Assert.Equal((had.Variance() + has.Variance()) / differences.Variance(), Number(row["variance_ratio"]), 1e-3 * Number(row["variance_ratio"]));

            // Before the coach stops next to nothing differs.
            Assert.Equal(year == 1, row["why_empty"].Length > 0);
        }

        double[] Years(string scenario, int year) =>
        [
            .. quarters.Where(row => row["scenario"] == scenario && Number(row["from_year"]) >= year - 1 && Number(row["to_year"]) <= year)
                .GroupBy(row => row["replicate"]).Select(run => run.Average(row => Number(row["belonging"]))),
        ];
    }

    private List<IDictionary<string, string>> Rows(string table)
    {
        using var text = new StreamReader(In("r", "stops", table));
        return [.. Read(text)];
    }

    private static IEnumerable<IDictionary<string, string>> Read(TextReader text)
    {
        string[] names = text.ReadLine()!.Split(',');
        while (text.ReadLine() is { } line)
            yield return names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
