using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;
using Simulation.Tests.Runner.Tables;

namespace Simulation.Tests.Runner.Commands;

/// <summary>What the description of the tables says is what stands in them, and Parquet has what CSV has.</summary>
public class DataPackageTests : Workplace
{
    public static TheoryData<string, string> Studies => new()
    {
        { "compare", "" },
        { "compare", "--excel-nl" },
        { "compare", "--full --events" },
        { "sweep", "" },
        { "named", "" },
        { "four", "" },
        { "compare", "--structure" },
    };

    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_value_has_the_type_that_its_column_is_said_to_have(string study, string options)
    {
        var resources = Resources(study, options, ".csv");
        Assert.All(resources, Check);
        if (study == "named") Assert.Contains(resources, one => Fields(one).Any(field => TypeOf(field) == ("building.layout", "string")));
    }

    /// <summary>DuckDB reads both, each with its own reader: what it finds in the CSV, as text, is what it finds in the Parquet file, to the
    /// last bit, with the type that is said.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_value_of_parquet_is_the_one_of_the_csv_for_somebody_else_who_reads_both(string study, string options)
    {
        var all = Resources(study, $"--parquet {options}", ".csv", ".parquet");
        var (csvs, parquets) = (all.Where(one => Path(one).Contains(".csv", StringComparison.Ordinal)).ToList(), all.Where(one => Path(one).EndsWith(".parquet", StringComparison.Ordinal)).ToList());
        Assert.Equal(csvs.Select(one => Path(one).Split('.')[0]), parquets.Select(one => Path(one).Split('.')[0]));
        using var duck = new Duck(In("r"));
        foreach (var (csv, parquet) in csvs.Zip(parquets))
        {
            string file = Path(parquet);
            var columns = Fields(csv).Select(TypeOf).ToList();
            Assert.Equal(columns, Fields(parquet).Select(TypeOf));
            Assert.Equal(
                columns.Select(column => (column.Name, column.Type switch { "integer" => "BIGINT", "number" => "DOUBLE", _ => "VARCHAR" })),
                duck.Rows($"DESCRIBE SELECT * FROM '{file}'").Select(row => ((string)row[0]!, (string)row[1]!)));
            string separator = csv.GetProperty("dialect").GetProperty("delimiter").GetString()!;
            var texts = duck.Rows($"SELECT * FROM read_csv('{Path(csv)}', delim = '{separator}', header = true, all_varchar = true, nullstr = '')");
            var values = duck.Rows($"SELECT * FROM '{file}'");
            Assert.Equal(texts.Count, values.Count);
            foreach (var (text, value) in texts.Zip(values))
                Assert.Equal(text.Zip(columns, (one, column) => Typed((string?)one, column.Type, separator)), value.Select(one => one is double number ? BitConverter.DoubleToInt64Bits(number) : one));
        }
    }

    /// <summary>Somebody who opens one file knows what stands in it and which receipt it belongs to.</summary>
    [Fact]
    public void A_parquet_file_says_what_it_is_and_where_it_comes_from()
    {
        var all = Resources("compare", "--parquet", ".csv", ".parquet");
        var receipt = Receipt.Parse(File.ReadAllBytes(In("r", Receipt.FileName)));
        using var duck = new Duck(In("r"));
        foreach (var resource in all.Where(one => Path(one).EndsWith(".parquet", StringComparison.Ordinal)))
        {
            var about = duck.About(Path(resource));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(resource.GetRawText()), JsonNode.Parse(about["gwsim.table"])), Path(resource));
            Assert.Equal(receipt.Fingerprint, about["gwsim.fingerprint"]);
            Assert.All(about.Keys, key => Assert.Contains($"`{key}`", Repository.Read("docs", "outputs.md"), StringComparison.Ordinal));
            about.Remove("gwsim.table");
            Assert.Equal(receipt.Origin().OrderBy(one => one.Key, StringComparer.Ordinal), about.OrderBy(one => one.Key, StringComparer.Ordinal));
            Assert.Contains(receipt.Tables, table => table == ReceiptTable.Of(In("r", Path(resource))));
        }

        // Another study has another origin; how and by whom the same one is told makes no difference.
        Assert.NotEqual(receipt.Origin()["gwsim.receipt_sha256"], (receipt with { Seed = 2 }).Origin()["gwsim.receipt_sha256"]);
        Assert.Equal(receipt.Origin(), (receipt with { Machine = "another", Language = "nl", Store = "elsewhere" }).Origin());
    }

    [Fact]
    public void Every_column_has_a_row_of_words_and_none_is_left_over()
    {
        var seen = new[] { ("compare", "--full --events --structure"), ("four", ""), ("named", "") }
            .SelectMany(study => Resources(study.Item1, study.Item2, ".csv").SelectMany(one => Fields(one).Select(field => (Table: Path(one).Split('.')[0], TypeOf(field).Name)))).ToList();
        var known = TableColumn.Known;
        var used = seen.Select(one => known.Contains($"{one.Table}.{one.Name}") ? $"{one.Table}.{one.Name}" : one.Name).Where(known.Contains).Distinct();
        Assert.Equal(known.Order(), used.Order());
    }

    private static object? Typed(string? text, string type, string separator) => text is null ? null : type switch
    {
        "integer" => long.Parse(text, CultureInfo.InvariantCulture),
        "number" => BitConverter.DoubleToInt64Bits(double.Parse(separator == ";" ? text.Replace(',', '.') : text, CultureInfo.InvariantCulture)),
        _ => separator == ";" && double.TryParse(text.Replace(',', '.'), CultureInfo.InvariantCulture, out _) ? text.Replace(',', '.') : text,
    };

    /// <summary>Runs a study, and gives its tables, which are all that are described.</summary>
    private List<JsonElement> Resources(string study, string options, params string[] endings)
    {
        if (Directory.Exists(In("r"))) Directory.Delete(In("r"), recursive: true);
        string file = study switch
        {
            "compare" => Study,
            "four" => Write("four.yaml", Four),
            "named" => Write("layouts.yaml", Axes("building.layout: [portiek, corridor]")),
            _ => Write("shares.yaml", Axes("mix.supported_share: [0.1, 0.4]")),
        };
        string[] line = [study == "compare" ? "compare" : "sweep", file, "--replicates", "4", "--years", "1", "--out", In("r"), "--no-report", "--quiet"];
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. line, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Code);
        var package = JsonDocument.Parse(File.ReadAllText(In("r", "datapackage.json"))).RootElement;
        string[] files = [.. Directory.GetFiles(In("r")).Select(path => System.IO.Path.GetFileName(path)!).Where(name => endings.Any(ending => name.Contains(ending, StringComparison.Ordinal)))];
        var resources = package.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(files.Order(StringComparer.Ordinal), resources.Select(Path).Order(StringComparer.Ordinal));
        Assert.Equal(resources.Count, resources.Select(one => one.GetProperty("name").GetString()).Distinct().Count());
        Assert.Equal(endings.Length > 1 ? "data-package" : "tabular-data-package", package.GetProperty("profile").GetString());
        return resources;
    }

    private static string Path(JsonElement resource) => resource.GetProperty("path").GetString()!;

    private static JsonElement.ArrayEnumerator Fields(JsonElement resource) => resource.GetProperty("schema").GetProperty("fields").EnumerateArray();

    private static (string Name, string Type) TypeOf(JsonElement field) => (field.GetProperty("name").GetString()!, field.GetProperty("type").GetString()!);

    private void Check(JsonElement resource)
    {
        string path = In("r", Path(resource));
        char separator = resource.GetProperty("dialect").GetProperty("delimiter").GetString()![0];
        var fields = Fields(resource).ToList();
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));
        Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), text.ReadLine()!.Split(separator));
        var texts = fields.Where(field => TypeOf(field) is { Type: "string", Name: not ("fingerprint" or "from" or "to") }).ToDictionary(field => TypeOf(field).Name, _ => new List<string>());
        while (text.ReadLine() is { } row)
        {
            foreach (var (field, value) in fields.Zip(row.Split(separator)).Where(one => one.Second.Length > 0))
            {
                string plain = field.TryGetProperty("decimalChar", out _) ? value.Replace(',', '.') : value;
                bool fits = field.GetProperty("type").GetString() switch
                {
                    "integer" => long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                    "number" => double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                    _ => true,
                };
                Assert.True(fits, $"{Path(resource)}: {field.GetRawText()} has {value}");
                if (texts.TryGetValue(TypeOf(field).Name, out var seen)) seen.Add(plain);
            }
        }

        // What is said to be text and is numbers throughout is said wrongly.
        Assert.All(texts.Where(one => one.Value.Count > 0), one => Assert.Contains(one.Value, value => !double.TryParse(value, CultureInfo.InvariantCulture, out _)));
    }

    private const string Four = """
        study: four
        title: {nl: Vier assen, en: Four axes}
        base: small.yaml
        outcomes: [participation_broad]
        keeps: { participation_broad: { at_least: 0.01 } }
        axes:
          mix.supported_share: [0.1, 0.4]
          coach.times_rule: [1, 2]
          beheer.homes_per_fte: [200, 400]
          building.layout: [portiek, corridor]
        alternatives:
          - {name: stops, title: {nl: stopt, en: stops}, events: [{name: coach_stops, at_year: 0.5, change: coach_hours, to: 0}]}
        """;

    private static string Axes(string axis) => $$"""
        study: axes
        title: {nl: As, en: Axis}
        base: small.yaml
        outcomes: [participation_broad]
        axes: { {{axis}} }
        """;
}
