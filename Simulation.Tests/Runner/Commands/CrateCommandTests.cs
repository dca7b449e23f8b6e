using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Commands;

/// <summary>The description for an archive: what RO-Crate 1.1 and Process Run Crate 0.5 ask of it, held against the folder it lies in.</summary>
public class CrateCommandTests : Workplace
{
    private const string Date = "2026-03-01";
    private const string Crate = "ro-crate-metadata.json";
    private const string Inputs = "inputs";

    private string Results => In("r", "stops");

    [Fact]
    public void Every_file_of_the_folder_is_in_it_with_its_hash_and_nothing_else_is()
    {
        Compare("--crate", "--date", Date, "--full");
        var files = Graph().Where(one => Types(one).Contains("File")).ToDictionary(one => Uri.UnescapeDataString((string)one["@id"]!));
        Assert.Equal(Contents(Results).Keys.Where(name => name != Crate).Order(), files.Keys.Order());
        foreach (var (name, told) in files)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(Results, name));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string?)told["sha256"]);
            Assert.Equal($"{bytes.Length}", (string?)told["contentSize"]);
            Assert.NotEqual("application/octet-stream", (string?)told["encodingFormat"]);
        }
    }

    [Fact]
    public void It_is_what_the_two_profiles_ask()
    {
        Compare("--crate", "--date", Date, "--author", "A. Person");
        var graph = Graph().ToDictionary(one => (string)one["@id"]!);
        Assert.All(graph.Values.SelectMany(Links), id => Assert.Contains(id, graph.Keys));
        Assert.Equal("https://w3id.org/ro/crate/1.1", (string?)graph[Crate]["conformsTo"]!["@id"]);
        Assert.Equal("./", (string?)graph[Crate]["about"]!["@id"]);
        var root = graph["./"];
        Assert.Equal((Date, "https://w3id.org/ro/wfrun/process/0.5"), ((string?)root["datePublished"], (string?)root["conformsTo"]!["@id"]));
        Assert.Equal(["CreativeWork"], Types(graph["https://w3id.org/ro/wfrun/process/0.5"]));
        var action = graph[(string)root["mentions"]!["@id"]!];
        Assert.Equal(["CreateAction"], Types(action));
        var program = graph[(string)action["instrument"]!["@id"]!];
        Assert.Equal(["SoftwareApplication"], Types(program));
        Assert.Equal(Receipt.ThisProgram, (string?)program["softwareVersion"]);
        Assert.Equal("A. Person", (string?)graph[(string)action["agent"]!["@id"]!]["name"]);
        Assert.Equal(Date, (string?)action["endTime"]);
        Assert.StartsWith("gwsim compare ", (string?)action["description"], StringComparison.Ordinal);
        var parts = Ids(root["hasPart"]);
        Assert.Equal(parts.Order(), Ids(action["object"]).Concat(Ids(action["result"])).Order());
        Assert.Equal(["inputs/small.yaml", "inputs/study.yaml"], Ids(action["object"]).Order());
        Assert.Equal(File.ReadAllText(Study), File.ReadAllText(Path.Combine(Results, "inputs", "study.yaml")));
        Assert.Superset(new HashSet<string> { "report.html", "receipt.json", "outcomes.csv", "datapackage.json" }, Ids(action["result"]).ToHashSet());
    }

    [Fact]
    public void Report_makes_it_of_stored_runs_and_the_same_date_gives_the_same_bytes()
    {
        Compare("--crate", "--date", Date);
        var before = Contents(Results);
        Assert.DoesNotContain("agent", Text(), StringComparison.Ordinal);
        File.Delete(Path.Combine(Results, Crate));
        Directory.Delete(Path.Combine(Results, Inputs), recursive: true);
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", Results, "--crate", "--date", Date, "--quiet").Code);
        AssertSame(before, Contents(Results));
    }

    [Fact]
    public void Without_a_report_there_are_no_figures_in_it()
    {
        Compare("--crate", "--date", Date, "--no-report");
        Assert.DoesNotContain(".svg", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("report.html", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_date_nothing_is_run()
    {
        var said = Gwsim.Do("compare", Study, "--out", Results, "--crate", "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("--date 2026-03-01", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void One_of_an_earlier_time_is_told()
    {
        Compare("--crate", "--date", Date);
        Assert.Contains($"{Crate} in {Results} is of an earlier time", Compare("--no-report"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_place_of_what_was_read_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Results);
        Directory.CreateDirectory(In("elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(Results, Inputs), In("elsewhere"));
        Assert.Equal(ExitCode.BadInput, Gwsim.Do("compare", Study, "--out", Results, "--crate", "--date", Date, "--quiet").Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(In("elsewhere")));
    }

    [Fact]
    public void Files_of_one_name_and_another_text_both_stay()
    {
        string other = Write(Path.Combine("elsewhere", "scenarios", "small.yaml"), File.ReadAllText(Small).Replace("homes: 12", "homes: 14", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Small, other, "--replicates", "2", "--years", "1", "--out", Results, "--no-report", "--crate", "--date", Date, "--quiet").Code);
        var read = Graph().Where(one => ((string)one["@id"]!).StartsWith("inputs/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["inputs/2-small.yaml", "inputs/small.yaml"], read.Select(one => (string)one["@id"]!).Order());
        Assert.Equal("small.yaml", (string?)read.Single(one => (string?)one["@id"] == "inputs/2-small.yaml")["alternateName"]);
    }

    private string Compare(params string[] options)
    {
        var said = Gwsim.Do(["compare", Study, "--out", Results, "--quiet", "--lang", "en", .. options]);
        Assert.True(said.Code == ExitCode.Done, said.Error);
        return said.Error;
    }

    private string Text() => File.ReadAllText(Path.Combine(Results, Crate));

    private List<JsonNode> Graph() => [.. JsonNode.Parse(Text())!["@graph"]!.AsArray().Select(one => one!)];

    private static List<string> Types(JsonNode one) => one["@type"] is JsonArray several ? [.. several.Select(type => (string)type!)] : [(string)one["@type"]!];

    private static List<string> Ids(JsonNode? links) => [.. links!.AsArray().Select(link => (string)link!["@id"]!)];

    /// <summary>What an entity points at; a licence stands elsewhere.</summary>
    private static IEnumerable<string> Links(JsonNode one) => one.AsObject().Where(pair => pair.Key is not ("license" or "conformsTo") || pair.Value?["@id"]?.ToString().Contains("wfrun", StringComparison.Ordinal) == true)
        .SelectMany(pair => pair.Value switch
        {
            JsonObject link when link.ContainsKey("@id") => [(string)link["@id"]!],
            JsonArray several => several.OfType<JsonObject>().Select(link => (string)link["@id"]!),
            _ => [],
        });
}
