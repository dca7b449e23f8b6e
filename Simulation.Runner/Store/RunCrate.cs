using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Store;

/// <summary>
/// A folder of results told to programs that collect research: RO-Crate 1.1 by the profile Process Run Crate 0.5. One action, the program
/// that did it, the files it read (put beside the results, as nothing outside the folder can be part of it) and the files that came of it,
/// each with its SHA-256. The same study on the same date by the same person gives the same bytes.
/// </summary>
internal sealed class RunCrate(Receipt receipt, Bilingual title, string line, DateOnly date, string? author)
{
    public const string FileName = "ro-crate-metadata.json";

    /// <summary>The folder with the scenarios and the study as they were read.</summary>
    public const string Inputs = "inputs";

    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5";
    private const string Licence = "https://spdx.org/licenses/MIT";
    private const string Program = "#gwsim";
    private const string Person = "#author";

    /// <summary>What a kind of file is called among programs.</summary>
    private static readonly Dictionary<string, string> Formats = new()
    {
        [".csv"] = "text/csv",
        [".gz"] = "application/gzip",
        [".parquet"] = "application/vnd.apache.parquet",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".html"] = "text/html",
        [".yaml"] = "application/yaml",
        [".yml"] = "application/yaml",
    };

    private string Stated => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Action => $"#run-{receipt.Fingerprint}";

    /// <summary>Writes the files that were read and the description; <paramref name="made"/> are the files that came of it, from the folder.</summary>
    public void Write(string folder, IReadOnlyList<InputFile> read, IReadOnlyList<string> made, Language language)
    {
        var inputs = Placed(read).Select(one => Input(folder, one.Name, one.File)).ToList();
        var results = made.Select(name => Part(folder, name)).ToList();
        var graph = new JsonArray([.. Head(inputs, results, language), Instrument(), Run(inputs, results, language)]);
        if (author is not null) graph.Add(new JsonObject { ["@id"] = Person, ["@type"] = "Person", ["name"] = author });
        foreach (var part in inputs.Concat(results)) graph.Add(part);
        var crate = new JsonObject
        {
            ["@context"] = new JsonArray("https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context"),
            ["@graph"] = graph,
        };
        SafeFile.Write(Path.Combine(folder, FileName), crate.ToJsonString(Summaries.Style) + "\n");
    }

    /// <summary>The descriptor, the profile and the folder itself.</summary>
    private IEnumerable<JsonNode> Head(List<JsonObject> inputs, List<JsonObject> results, Language language)
    {
        yield return new JsonObject
        {
            ["@id"] = FileName,
            ["@type"] = "CreativeWork",
            ["conformsTo"] = Link("https://w3id.org/ro/crate/1.1"),
            ["about"] = Link("./"),
        };
        yield return new JsonObject
        {
            ["@id"] = "./",
            ["@type"] = "Dataset",
            ["name"] = title.In(language),
            ["description"] = Described.In(language),
            ["datePublished"] = Stated,
            ["conformsTo"] = Link(Profile),
            ["hasPart"] = Links(inputs.Concat(results)),
            ["mentions"] = Link(Action),
        };
        yield return new JsonObject { ["@id"] = Profile, ["@type"] = "CreativeWork", ["name"] = "Process Run Crate", ["version"] = "0.5" };
    }

    private Bilingual Described => (
        $"Uitkomsten van {receipt.Replicates} doorrekeningen van {receipt.Years} jaar met startgetal {receipt.Seed}; {Receipt.FileName} maakt ze opnieuw.",
        $"Results of {receipt.Replicates} runs of {receipt.Years} years with seed {receipt.Seed}; {Receipt.FileName} makes them again.");

    private JsonObject Instrument() => new()
    {
        ["@id"] = Program,
        ["@type"] = "SoftwareApplication",
        ["name"] = "GemengdWonen.Sim (gwsim)",
        ["softwareVersion"] = receipt.Program,
        ["description"] = $"model {receipt.Model}",
        ["license"] = Link(Licence),
    };

    private JsonObject Run(List<JsonObject> inputs, List<JsonObject> results, Language language)
    {
        var run = new JsonObject
        {
            ["@id"] = Action,
            ["@type"] = "CreateAction",
            ["name"] = title.In(language),
            ["description"] = line,
            ["endTime"] = Stated,
            ["instrument"] = Link(Program),
            ["object"] = Links(inputs),
            ["result"] = Links(results),
        };
        if (author is not null) run["agent"] = Link(Person);
        return run;
    }

    /// <summary>A name in one folder for each file that was read; of files that are alike one stands for all.</summary>
    private static IEnumerable<(string Name, InputFile File)> Placed(IReadOnlyList<InputFile> read)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in read.DistinctBy(one => (one.Path, one.Sha256)))
        {
            string name = file.Path.Replace('/', '-').Replace('\\', '-');
            for (int nth = 2; !taken.Add(name); nth++)
                name = string.Create(CultureInfo.InvariantCulture, $"{nth}-{file.Path.Replace('/', '-').Replace('\\', '-')}");
            yield return (name, file);
        }
    }

    private static JsonObject Input(string folder, string name, InputFile file)
    {
        SafeFile.Write(Path.Combine(folder, Inputs, name), file.Text);
        var part = Part(folder, $"{Inputs}/{name}");
        if (name != file.Path) part["alternateName"] = file.Path;
        return part;
    }

    private static JsonObject Part(string folder, string name)
    {
        string path = Path.Combine([folder, .. name.Split('/')]);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return new JsonObject
        {
            ["@id"] = string.Join('/', name.Split('/').Select(Uri.EscapeDataString)),
            ["@type"] = "File",
            ["name"] = name,
            ["contentSize"] = file.Length.ToString(CultureInfo.InvariantCulture),
            ["encodingFormat"] = Formats.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"),
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file)),
        };
    }

    private static JsonObject Link(string id) => new() { ["@id"] = id };

    private static JsonArray Links(IEnumerable<JsonObject> parts) => new([.. parts.Select(part => (JsonNode)Link((string)part["@id"]!))]);
}
