using System.Text.Json;
using Simulation.Release;

namespace Simulation.Tests.Release;

/// <summary>What others made is told completely and freshly, for people and for machines.</summary>
public class ThirdPartyTests
{
    private static readonly IReadOnlyList<Component> All = Components.Of(Repository.Root, Components.PackageFolder);

    [Fact]
    public void The_page_is_fresh() => Repository.AssertFresh(ThirdParty.Page(All), "THIRD-PARTY.md");

    [Fact]
    public void Every_package_of_the_lock_file_that_travels_is_there_and_no_analyzer()
    {
        string[] names = [.. All.Select(one => one.Name)];
        Assert.All(["ScottPlot", "SkiaSharp.NativeAssets.Win32", "YamlDotNet", "Snappier", "echarts", "@ibm/plex-sans"], (string name) => Assert.Contains(name, names));
        Assert.DoesNotContain(names, name => name.Contains("Analyzer", StringComparison.Ordinal));
        using var locked = JsonDocument.Parse(Repository.Read("Simulation.Runner", "packages.lock.json"));
        var packages = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject().Where(one => one.Value.TryGetProperty("resolved", out _));
        Assert.Equal(
            packages.Select(one => one.Name).Where(name => !name.Contains("Analyzer", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            All.Where(one => one.Source == "nuget").Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_program_really_loads_is_on_the_list()
    {
        string[] ours = ["Simulation.", "gwsim"];
        var files = typeof(Simulation.Runner.Texts.Bilingual).Assembly.GetReferencedAssemblies().Select(one => one.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name == "System.CommandLine")
            .Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal) && !ours.Any(own => name.StartsWith(own, StringComparison.Ordinal)));
        Assert.All(files.Select(name => name == "Parquet" ? "Parquet.Net" : name), name => Assert.Contains(All, one => one.Name == name));
    }

    [Fact]
    public void A_licence_nobody_has_read_is_refused()
    {
        var odd = new Component("odd", "1.0", "GPL-3.0-only", "somebody", "nuget");
        Assert.Contains("odd: nobody has read the licence GPL-3.0-only", Assert.Throws<InvalidDataException>(() => ThirdParty.Page([odd])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_notices_travel_along()
    {
        string folder = Directory.CreateTempSubdirectory("gwsim-licences-").FullName;
        try
        {
            Licences.Write(Repository.Root, folder, All);
            Assert.Equal(
                ["Apache-2.0.txt", "BSD-3-Clause.txt", "MIT.txt", "OFL-1.1.txt"],
                Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Contains("Apache License", File.ReadAllText(Path.Combine(folder, "Apache-2.0.txt")), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, "echarts", "echarts-NOTICE.txt")));
            Assert.True(File.Exists(Path.Combine(folder, "SkiaSharp.NativeAssets.Win32", "THIRD-PARTY-NOTICES.txt")));
            Assert.True(File.Exists(Path.Combine(folder, "ScottPlot", "NOTICES.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_list_for_machines_has_each_once_with_version_licence_and_hash()
    {
        string json = Bom.Json("1.2.3", All);
        Assert.Equal(json, Bom.Json("1.2.3", All));
        Assert.NotEqual(json, Bom.Json("1.2.4", All));
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (root.GetProperty("bomFormat").GetString(), root.GetProperty("specVersion").GetString()));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", root.GetProperty("serialNumber").GetString());
        var components = root.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(All.Count, components.Select(one => one.GetProperty("bom-ref").GetString()).Distinct().Count());
        Assert.All(components, one => Assert.Matches("^(MIT|Apache-2.0|BSD-3-Clause|OFL-1.1)$", one.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()));
        Assert.All(components.Where(one => one.GetProperty("purl").GetString()!.StartsWith("pkg:nuget/", StringComparison.Ordinal)), one =>
            Assert.Matches("^[0-9a-f]{128}$", one.GetProperty("hashes")[0].GetProperty("content").GetString()));
        Assert.Contains(components, one => one.GetProperty("purl").GetString() == "pkg:npm/%40ibm/plex-sans@1.1.0");
        Assert.Contains(components, one => one.GetProperty("purl").GetString() == "pkg:npm/echarts@6.1.0");
    }
}
