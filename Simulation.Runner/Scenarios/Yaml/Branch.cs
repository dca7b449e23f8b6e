using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Yaml;

/// <summary>
/// What a file says, as a tree of names. Under <c>set</c> and <c>axes</c> a dotted name and nested blocks are the same thing,
/// so that a value that is given twice is found however it was written; elsewhere there is one way to write it.
/// </summary>
internal sealed class Branch
{
    private const int LongestKey = 200;

    private readonly List<Branch> _children = [];
    private readonly Dictionary<string, Branch> _byName = [];
    private readonly Branch? _parent;
    private readonly int _depth;
    private readonly bool _mayHaveDots;

    private Branch(string name, Branch? parent, Place at, bool mayHaveDots)
    {
        Name = name;
        _parent = parent;
        _depth = parent is null ? 0 : parent._depth + 1;
        _mayHaveDots = mayHaveDots || name is "set" or "axes";
        At = at;
    }

    /// <summary>One name, or [3] for a place in a list.</summary>
    public string Name { get; }

    /// <summary>The names from the top of the file, joined with dots. Put together when asked for: a hostile file has many.</summary>
    public string Path => _parent is null ? Name : Name[0] == '[' ? _parent.Path + Name : Joined(_parent.Path, Printable.Of(Name));

    /// <summary>The place of the name.</summary>
    public Place At { get; }

    /// <summary>What stands under the name, when that is not a block.</summary>
    public YamlNode? Value { get; private set; }

    public IReadOnlyList<Branch> Children => _children;

    public Branch? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>The shape of what stands here, to say in a message.</summary>
    public Bilingual Shape => Value?.Shape ?? YamlNode.Block;

    /// <summary>The tree of a file.</summary>
    public static Branch Of(YamlMapping file, ErrorList errors) => Of(file, "", mayHaveDots: false, errors);

    /// <summary>The tree of a block in the list that stands here.</summary>
    public Branch BlockAt(YamlMapping block, int nth, ErrorList errors) => Of(block, $"{Path}[{nth}]", _mayHaveDots, errors);

    private static Branch Of(YamlMapping mapping, string path, bool mayHaveDots, ErrorList errors)
    {
        var root = new Branch(path, null, mapping.At, mayHaveDots);
        root.Add(mapping, errors);
        return root;
    }

    private void Add(YamlMapping mapping, ErrorList errors)
    {
        var written = new Dictionary<string, Place>();
        foreach (var (key, value) in mapping.Pairs)
        {
            if (errors.Full)
                return;
            if (!written.TryAdd(key.Text, key.At))
                errors.Add(key.At, Joined(Path, Printable.Of(key.Text)), ScenarioErrorKind.DuplicateKey, written[key.Text].Line);
            else if (Descend(key, value, errors) is { } child)
                child.Put(value, key.At, errors);
        }
    }

    private void Put(YamlNode value, Place at, ErrorList errors)
    {
        bool taken = Value is not null || (value is not YamlMapping && _children.Count > 0);
        if (taken)
            errors.Add(at, Path, ScenarioErrorKind.DuplicateKey, (Value is null ? _children[0].At : At).Line);
        else if (value is YamlMapping block)
            Add(block, errors);
        else
            Value = value;
    }

    /// <summary>The branch a dotted name leads to; nothing when it leads nowhere, which is then in the list of errors.</summary>
    private Branch? Descend(YamlScalar key, YamlNode value, ErrorList errors)
    {
        if (Parts(key) is not { } parts)
        {
            errors.Add(key.At, Joined(Path, Printable.Of(key.Text)), ScenarioErrorKind.BadKey);
            return null;
        }

        if (parts.Count > 1 && !_mayHaveDots)
            errors.Add(Dotted(key, parts, value));
        var here = this;
        foreach (var (name, at) in parts)
        {
            if (here.Value is not null)
            {
                errors.Add(key.At, here.Path, ScenarioErrorKind.DuplicateKey, here.At.Line);
                return null;
            }

            here = here.Child(name, at);
        }

        return here;
    }

    /// <summary>The names in a dotted name, each with its own column; events[0] is a name and a place in a list.</summary>
    private List<(string Name, Place At)>? Parts(YamlScalar key)
    {
        var parts = new List<(string, Place)>();
        int column = key.At.Column + (key.Plain ? 0 : 1);
        foreach (string part in key.Text.Length > LongestKey ? [] : key.Text.Split('.'))
        {
            int bracket = part.IndexOf('[', StringComparison.Ordinal);
            string name = bracket < 0 ? part : part[..bracket];
            if (name.Length == 0 || (bracket >= 0 && !IsIndex(part[bracket..])))
                return null;
            parts.Add((name, key.At with { Column = column }));
            if (bracket >= 0)
                parts.Add((part[bracket..], key.At with { Column = column + bracket }));
            column += part.Length + 1;
        }

        return parts.Count > 0 && parts.Count + _depth <= YamlReader.Deepest ? parts : null;
    }

    /// <summary>Shows the nested form. A place in a list has none: outside those blocks an event is called by its name.</summary>
    private ScenarioError Dotted(YamlScalar key, List<(string Name, Place At)> parts, YamlNode value)
    {
        string nested = value is YamlScalar { Plain: true } scalar ? Printable.Of(scalar.Text) : "...";
        for (int i = parts.Count - 1; i >= 0; i--)
            nested = $"{(parts[i].Name[0] == '[' ? "NAME" : Printable.Of(parts[i].Name))}: {(i == parts.Count - 1 ? nested : $"{{ {nested} }}")}";
        var kind = ScenarioErrorKind.DottedName;
        return new ScenarioError(key.At, Joined(Path, Printable.Of(key.Text)), kind, kind.With(), Suggestion: nested);
    }

    private Branch Child(string name, Place at)
    {
        if (_byName.TryGetValue(name, out var known))
            return known;
        var child = new Branch(name, this, at, _mayHaveDots);
        _children.Add(child);
        return _byName[name] = child;
    }

    private static bool IsIndex(string text) =>
        text.Length is > 2 and < 8 && text[^1] == ']' && text.AsSpan(1, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Joined(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
