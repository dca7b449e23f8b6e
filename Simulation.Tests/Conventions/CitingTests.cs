using System.Text.Json.Nodes;
using Simulation.Core;
using Simulation.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace Simulation.Tests.Conventions;

/// <summary>The three files archives read are made from one source, and say the same when somebody else reads them.</summary>
public class CitingTests
{
    [Fact]
    public void The_files_are_what_the_properties_of_the_build_give()
    {
        var citing = Citing.Read();
        Repository.AssertFresh(citing.Cff(), "CITATION.cff");
        Repository.AssertFresh(citing.CodeMeta(), "codemeta.json");
        Repository.AssertFresh(citing.Zenodo(), ".zenodo.json");
    }

    [Fact]
    public void All_three_say_the_same_of_the_program_that_was_built()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read("CITATION.cff")));
        var cff = (YamlMappingNode)yaml.Documents[0].RootNode;
        var meta = JsonNode.Parse(Repository.Read("codemeta.json"))!;
        var zenodo = JsonNode.Parse(Repository.Read(".zenodo.json"))!;
        string Cff(string key) => ((YamlScalarNode)cff[key]).Value!;

        AssertAlike(Cff("title"), (string?)meta["name"], (string?)zenodo["title"]);
        AssertAlike(Cff("abstract"), (string?)meta["description"], (string?)zenodo["description"]);
        AssertAlike(Cff("version"), (string?)meta["version"], (string?)zenodo["version"]);
        AssertAlike(Cff("version"), typeof(Schedule).Assembly.GetName().Version!.ToString(3), (string?)meta["version"]);
        AssertAlike(Cff("license"), ((string?)meta["license"])!.Split('/')[^1], (string?)zenodo["license"]);
        Assert.StartsWith($"{Cff("license")} License", Repository.Read("LICENSE"), StringComparison.Ordinal);
        string[] authors = [.. ((YamlSequenceNode)cff["authors"]).Select(one => ((YamlScalarNode)one["name"]).Value!)];
        string[] words = [.. ((YamlSequenceNode)cff["keywords"]).Select(one => ((YamlScalarNode)one).Value!)];
        Assert.NotEmpty(authors);
        Assert.NotEmpty(words);
        Assert.Equal(authors, meta["author"]!.AsArray().Select(one => (string)one!["name"]!));
        Assert.Equal(authors, zenodo["creators"]!.AsArray().Select(one => (string)one!["name"]!));
        Assert.Equal(words, meta["keywords"]!.AsArray().Select(one => (string)one!));
        Assert.Equal(words, zenodo["keywords"]!.AsArray().Select(one => (string)one!));
    }

    private static void AssertAlike(string one, string? other, string? third)
    {
        Assert.NotEmpty(one);
        Assert.Equal((one, one), (other, third));
    }
}
