using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Simulation.Tests.Kit;

/// <summary>How the program is cited, from the one place it is written down (Directory.Build.props), in the three forms archives read.</summary>
internal sealed record Citing(string Title, string Abstract, string Version, string License, string[] Authors, string[] Keywords, string Framework)
{
    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Citing Read()
    {
        var properties = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("PropertyGroup").Elements().ToLookup(one => one.Name.LocalName, one => one.Value);
        string Of(string name) => string.Join(' ', properties[name].Single().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Citing(
            Of("CiteTitle"), Of("CiteAbstract"), Of("Version"), Of("PackageLicenseExpression"), Of("CiteAuthors").Split(';'), Of("CiteKeywords").Split(';'), Of("TargetFramework"));
    }

    /// <summary>Citation File Format 1.2.0, which code hosts and reference managers read.</summary>
    public string Cff() => $"""
        cff-version: 1.2.0
        message: If you use this model, cite it as below and give the receipt of your study (receipt.json) as an appendix.
        type: software
        title: {Quoted(Title)}
        abstract: {Quoted(Abstract)}
        authors:
        {string.Join('\n', Authors.Select(author => $"  - name: {Quoted(author)}"))}
        version: {Version}
        license: {License}
        keywords:
        {string.Join('\n', Keywords.Select(word => $"  - {Quoted(word)}"))}

        """.ReplaceLineEndings("\n");

    /// <summary>CodeMeta 3.0, which software heritage archives read.</summary>
    public string CodeMeta() => Text(new JsonObject
    {
        ["@context"] = "https://w3id.org/codemeta/3.0",
        ["type"] = "SoftwareSourceCode",
        ["name"] = Title,
        ["description"] = Abstract,
        ["version"] = Version,
        ["license"] = $"https://spdx.org/licenses/{License}",
        ["author"] = new JsonArray([.. Authors.Select(author => (JsonNode)new JsonObject { ["type"] = "Organization", ["name"] = author })]),
        ["keywords"] = List(Keywords),
        ["programmingLanguage"] = "C#",
        ["runtimePlatform"] = $".NET {Framework["net".Length..]}",
        ["operatingSystem"] = List(["Linux", "Windows", "macOS"]),
    });

    /// <summary>What Zenodo takes for the record of a release.</summary>
    public string Zenodo() => Text(new JsonObject
    {
        ["upload_type"] = "software",
        ["title"] = Title,
        ["description"] = Abstract,
        ["version"] = Version,
        ["license"] = License,
        ["access_right"] = "open",
        ["creators"] = new JsonArray([.. Authors.Select(author => (JsonNode)new JsonObject { ["name"] = author })]),
        ["keywords"] = List(Keywords),
        ["language"] = "eng",
    });

    private static string Quoted(string text) => $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word!)]);

    private static string Text(JsonObject json) => json.ToJsonString(Style) + "\n";
}
