using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>What the description of the tables says is what stands in them.</summary>
public class DataPackageTests : Workplace
{
    [Theory]
    [InlineData("compare", "")]
    [InlineData("compare", "--excel-nl")]
    [InlineData("compare", "--full --events")]
    [InlineData("sweep", "")]
    [InlineData("named", "")]
    [InlineData("four", "")]
    [InlineData("compare", "--structure")]
    public void Every_value_has_the_type_that_its_column_is_said_to_have(string study, string options)
    {
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
        string[] files = [.. Directory.GetFiles(In("r")).Select(path => Path.GetFileName(path)!).Where(name => name.Contains(".csv", StringComparison.Ordinal))];
        var resources = package.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(files.Order(StringComparer.Ordinal), resources.Select(one => one.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(resources, Check);
        if (study == "named") Assert.Contains("{\"name\":\"building.layout\",\"type\":\"string\"}", package.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    private void Check(JsonElement resource)
    {
        string path = In("r", resource.GetProperty("path").GetString()!);
        char separator = resource.GetProperty("dialect").GetProperty("delimiter").GetString()![0];
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));
        Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), text.ReadLine()!.Split(separator));
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
                Assert.True(fits, $"{Path.GetFileName(path)}: {field.GetRawText()} has {value}");
            }
        }
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
