using Simulation.Runner.Beginning;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>Writes the complex of a state as a scenario that stands by itself: what the project it begins with says, what the page sets
/// over that, and what is believed. Behind each value where it comes from.</summary>
internal sealed class ComplexFile(StudioState state, LoadedScenario start)
{
    private static readonly Bilingual SetHere = ("ingesteld in de studio", "set in the studio");

    private static readonly string[] WrittenOtherwise = [Model.Opened, .. NamedList.All.Select(list => list.Name), KnownBlock.Name];

    private static readonly HashSet<string> Together =
        [.. Model.Everything.Below.OfType<Group>().Where(group => group.AddsUp).Select(group => group.Path)];

    private readonly PlacedText _yaml = new(state.Language);
    private readonly Branch _root = new("");

    /// <summary>The name of the complex in files.</summary>
    public static string NameOf(StudioState state) => NewCommand.NameOf(TitleOf(state).In(state.Language));

    public static Bilingual TitleOf(StudioState state) => state.Complex.Name is { } name ? Bilingual.Same(name) : ("Ons complex", "Our complex");

    public PlacedFile Write()
    {
        foreach (var value in Stated()) Put(value.Path, new StateValue(value.Value.ToString(), [], $"complex.set.{value.Path}"), RemarkOf(value));
        foreach (var field in state.Complex.Set) Over(field.Name, field.Value);
        foreach (var field in state.Assumptions) Over($"{Model.Assumptions}.{field.Name}", field.Value);
        Head();
        Plans();
        foreach (var list in NamedList.All) Items(list);
        Known();
        return _yaml.File(NewFiles.ComplexFile);
    }

    /// <summary>What the project says itself, in the order of the model; of shares that add up those that are there.</summary>
    private IEnumerable<LoadedValue> Stated()
    {
        var said = state.Complex.Set.Select(field => field.Name).ToHashSet();
        return start.Values.Where(value => value.Origin.Kind != OriginKind.Default && !WrittenOtherwise.Contains(value.Path.Split('.')[0])
            && !(value.Value.Number == 0 && Together.Contains(value.Path[..Math.Max(0, value.Path.LastIndexOf('.'))]))
            && !said.Any(path => SaidOtherwise.Replaces(path, value.Path)));
    }

    private Bilingual RemarkOf(LoadedValue value)
    {
        var from = new Bilingual("zoals ", "as ") + start.Title;
        string sources = string.Join(", ", value.Sources.Select(source => source.Id));
        return value.Assumed is not null ? from + (", een aanname", ", an assumption") : sources.Length > 0 ? from + $" ({sources})" : from;
    }

    private void Over(string path, StateValue value)
    {
        _root.Remove(path);
        Put(path, value, SetHere);
    }

    private void Put(string path, StateValue value, Bilingual remark)
    {
        if (!value.IsBlock) _root.Put(path.Split('.'), new Leaf(value.Text, value.At, remark));
        foreach (var part in value.Parts) Put($"{path}.{part.Name}", part.Value, remark);
    }

    private void Head()
    {
        _yaml.Remark((
            "Gemaakt in de studio (gwsim studio). Achter elke waarde staat waar zij vandaan komt; wat hier niet staat heeft de uitgangswaarde van het model.",
            "Made in the studio (gwsim studio). Behind each value stands where it comes from; what is not here has the starting value of the model."));
        _yaml.Line($"name: {NameOf(state)}").Text("title", TitleOf(state), at: "complex.name");
        if (state.Complex.Opened is { } opened)
            _yaml.Line($"opened: {opened.Text}", 0, opened.At, SetHere);
        else if (start.Plan.Opened is { } stated)
            _yaml.Line($"opened: {stated}", 0, "complex.opened", new Bilingual("zoals ", "as ") + start.Title);
    }

    private void Plans()
    {
        string[] order = [.. start.Values.Select(value => value.Path.Split('.')[0]).Distinct()];
        foreach (var section in _root.Below.OrderBy(section => Array.IndexOf(order, section.Name) is var at and >= 0 ? at : int.MaxValue))
        {
            _yaml.Gap();
            Write(section, 0);
        }
    }

    private void Write(Branch branch, int indent)
    {
        if (branch.Leaf is { } leaf)
        {
            _yaml.Line($"{branch.Name}: {leaf.Text}", indent, leaf.At, leaf.Remark);
            return;
        }

        _yaml.Line($"{branch.Name}:", indent, branch.FirstPlace);
        foreach (var below in branch.Below) Write(below, indent + 2);
    }

    /// <summary>Streams and events of the project, as they stand there.</summary>
    private void Items(NamedList list)
    {
        var items = start.Values.Where(value => Model.IsIn(list.Name, value.Path) && value.Origin.Kind != OriginKind.Default)
            .GroupBy(value => value.Path.Split('.')[1]).ToList();
        if (items.Count == 0) return;
        _yaml.Gap().Remark(new Bilingual("Zoals ", "As ") + start.Title + ".").Line($"{list.Name}:");
        foreach (var item in items)
        {
            var tree = new Branch("");
            foreach (var value in item)
                tree.Put(value.Path.Split('.').AsSpan(2), new Leaf(value.Value.ToString(), $"complex.set.{value.Path}", null));
            _yaml.Line($"- name: {item.Key}", 2, $"complex.set.{list.Name}.{item.Key}");
            foreach (var below in tree.Below) Write(below, 4);
        }
    }

    private void Known()
    {
        if (state.Complex.Known is not { } known) return;
        _yaml.Gap().Remark((
            "Alleen levenslopen die hiermee kloppen tellen mee.", "Only lives that agree with this count."));
        _yaml.Line($"{KnownBlock.Name}:", 0, "complex.known");
        foreach (var field in known) _yaml.Field(field.Name, field.Value, 2, SetHere);
    }

    /// <summary>One value on its way to a line.</summary>
    private sealed record Leaf(string Text, string At, Bilingual? Remark);

    /// <summary>A name in the file with what stands below it.</summary>
    private sealed class Branch(string name)
    {
        public string Name => name;
        public Leaf? Leaf { get; private set; }
        public List<Branch> Below { get; } = [];

        public string? FirstPlace => Leaf?.At ?? Below.Select(below => below.FirstPlace).FirstOrDefault();

        public void Put(ReadOnlySpan<string> path, Leaf leaf)
        {
            if (path.Length == 0)
            {
                Leaf = leaf;
                return;
            }

            string first = path[0];
            var below = Below.Find(one => one.Name == first);
            if (below is null) Below.Add(below = new Branch(first));
            below.Put(path[1..], leaf);
        }

        public void Remove(string path)
        {
            string[] parts = path.Split('.', 2);
            if (Below.Find(one => one.Name == parts[0]) is not { } below) return;
            if (parts.Length == 1) Below.Remove(below);
            else below.Remove(parts[1]);
        }
    }
}
