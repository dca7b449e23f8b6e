using System.Text.Json;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios.Migration;
using Simulation.Tests.Runner.Commands;
using YamlDotNet.RepresentationModel;
using Measured = Simulation.Core.Observation.Outcome;

namespace Simulation.Tests.Runner.Scenarios.Migration;

/// <summary>
/// The files that were shipped with the first edition of the model (commit 87cc321), as they were, and the names it knew. With a new form of
/// the files its forerunner comes beside this one, so that whoever kept files of any edition can bring them along.
/// </summary>
public sealed class FirstEditionTests : Workplace
{
    private static string Kept => Repository.PathOf(Path.Combine("Simulation.Tests", "Runner", "Scenarios", "Migration", "first-edition"));

    [Fact]
    public void Every_shipped_file_is_brought_along_and_read()
    {
        var made = Gwsim.Do("migrate", Path.Combine(Kept, "scenarios"), "--out", In("new", "scenarios"), "--quiet");
        Assert.Equal((ExitCode.Done, ""), (made.Code, made.Error));
        Assert.EndsWith($"102 files in {In("new", "scenarios")}\n", made.Output, StringComparison.Ordinal);
        // As it was, most of it cannot be read: there is something to bring along.
        Assert.Equal(ExitCode.BadInput, Gwsim.Do("check", Path.Combine(Kept, "scenarios", "projects", "montana.yaml")).Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do("check", In("new", "scenarios", "projects", "montana.yaml")).Code);
    }

    [Fact]
    public void Nothing_of_them_is_lost_and_nothing_comes_to_it()
    {
        var files = Directory.EnumerateFiles(Kept, "*.yaml", SearchOption.AllDirectories).ToList();
        Assert.Equal(102, files.Count);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            var (now, notes) = Migrator.Migrate(text);
            Assert.Equal(Values(text, Expected), Values(now, Itself));
            Assert.Equal(Remarks(text), Remarks(now));
            Assert.Equal(notes.Count == 0, text == now);
        }
    }

    [Fact]
    public void Doing_it_again_changes_nothing()
    {
        foreach (string file in Directory.EnumerateFiles(Kept, "*.yaml", SearchOption.AllDirectories))
        {
            string once = Migrator.Migrate(File.ReadAllText(file)).Text;
            Assert.Equal((once, 0), Migrator.Migrate(once) is var (text, notes) ? (text, notes.Count) : default);
        }
    }

    [Fact]
    public void Every_name_it_knew_is_known_or_has_a_row_that_says_what_became_of_it()
    {
        string[] names = File.ReadAllLines(Path.Combine(Kept, "names.txt"));
        Assert.InRange(names.Length, 600, 700);
        string[] aside = ["title", "summary", "events"];
        var values = names.Where(name => !name.StartsWith("outcome ", StringComparison.Ordinal) && !aside.Contains(name.Split('.')[0])).ToList();
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(Path.Combine("scenarios", "schema.json"))));
        var known = Names(schema.RootElement, schema.RootElement, "", 0).ToHashSet();
        Assert.Equal(NameChanges.OfValues.Where(change => !change.IsSpread).Select(change => change.Was).Order(StringComparer.Ordinal), values.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal));
        var outcomes = names.Where(name => name.StartsWith("outcome ", StringComparison.Ordinal)).Select(name => name["outcome ".Length..]).ToList();
        Assert.All(outcomes, name => Assert.True(Measured.All.Any(one => one.Id == name) != (NameChanges.Of(name) is not null), name));
        Assert.All(outcomes.SelectMany(name => NameChanges.Of(name)?.Now ?? []), now => Assert.Contains(Measured.All, one => one.Id == now));
        Assert.All(NameChanges.OfValues.SelectMany(change => change.Now.Select(now => change.IsSpread ? $"{change.Was}.{now}" : now)), now => Assert.Contains(now, known));
    }

    [Fact]
    public void What_only_somebody_can_say_is_told_with_its_line_and_no_success()
    {
        File.WriteAllText(In("old.yaml"), "name: old\ntitle: { nl: Oud, en: Old }\nbuilding: { homes: 20 }\nwaakvlam:\n  also_in_large_complexes: true\n");
        var told = Gwsim.Do("migrate", In("old.yaml"));
        Assert.Equal(ExitCode.BadInput, told.Code);
        Assert.Contains("old.yaml:5: `waakvlam.also_in_large_complexes` you have to say this yourself: say in waakvlam.up_to_homes up to how many homes", told.Output, StringComparison.Ordinal);
        var made = Gwsim.Do("migrate", In("old.yaml"), "--out", In("new"));
        Assert.Equal(ExitCode.BadInput, made.Code);
        Assert.Contains("also_in_large_complexes", made.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_over_and_what_is_not_there_is_told()
    {
        string small = File.ReadAllText(Small);
        var over = Gwsim.Do("migrate", Small, "--out", Path.GetDirectoryName(Small)!);
        Assert.Equal(ExitCode.BadInput, over.Code);
        Assert.Contains("is there already and is not written over", over.Error, StringComparison.Ordinal);
        Assert.Equal(small, File.ReadAllText(Small));
        Assert.Contains("does not exist", Gwsim.Do("migrate", In("nothing.yaml")).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Gwsim.Do("migrate", Small).Code);
    }

    /// <summary>The names in a schema, with their blocks before them.</summary>
    private static IEnumerable<string> Names(JsonElement root, JsonElement node, string path, int depth)
    {
        while (node.TryGetProperty("$ref", out var reference))
        {
            node = root;
            foreach (string step in reference.GetString()!.Split('#')[^1].Split('/', StringSplitOptions.RemoveEmptyEntries)) node = node.GetProperty(step);
        }

        if (depth > 4) yield break;
        foreach (string either in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (!node.TryGetProperty(either, out var all)) continue;
            foreach (string name in all.EnumerateArray().SelectMany(one => Names(root, one, path, depth))) yield return name;
        }

        if (!node.TryGetProperty("properties", out var below)) yield break;
        foreach (var one in below.EnumerateObject().Where(one => path.Length > 0 || one.Name is not ("sources" or "assumed")))
        {
            yield return $"{path}.{one.Name}".TrimStart('.');
            foreach (string name in Names(root, one.Value, $"{path}.{one.Name}".TrimStart('.'), depth + 1)) yield return name;
        }
    }

    /// <summary>Every value with its path, dots and blocks alike, in an order of its own.</summary>
    private static List<string> Values(string text, Func<string, string, IEnumerable<(string Path, string Value)>> becomes)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. Leaves(stream.Documents[0].RootNode, "").SelectMany(one => becomes(one.Path, one.Value)).Select(one => $"{one.Path}={one.Value}").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Path, string Value)> Leaves(YamlNode node, string path) => node switch
    {
        YamlMappingNode block => block.Children.SelectMany(one => Leaves(one.Value, $"{path}.{one.Key}".TrimStart('.'))),
        YamlSequenceNode list when path == "outcomes" => list.Children.Select(one => (path, $"{one}")),
        YamlSequenceNode list => list.Children.SelectMany((one, nth) => Leaves(one, $"{path}[{nth}]")),
        _ => [(path, $"{node}")],
    };

    private static IEnumerable<(string Path, string Value)> Itself(string path, string value) => [(path, value)];

    private static IEnumerable<(string Path, string Value)> Expected(string path, string value)
    {
        if (path == "outcomes") return NameChanges.Of(value) is { } outcome ? outcome.Now.Select(now => (path, now)) : [(path, value)];
        var change = NameChanges.OfValues.FirstOrDefault(change => $"{path}.".Contains($"{change.Was}.", StringComparison.Ordinal));
        if (change is { IsSpread: true }) return path == change.Was ? change.Now.Select(now => ($"{path}.{now}", value)) : [(path, value)];
        return change is null ? [(path, value)] : change.Now.Select(now => (path.Replace(change.Was, now, StringComparison.Ordinal), value));
    }

    private static List<string> Remarks(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'))];
}
