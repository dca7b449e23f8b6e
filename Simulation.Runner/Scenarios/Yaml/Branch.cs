using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Yaml;

/// <summary>What a file says, as a tree of names. Under <c>set</c>, <c>axes</c> and <c>keeps</c> a dotted name and nested blocks are the same thing,
/// so that a value that is given twice is found however it was written; elsewhere there is one way to write it.</summary>
internal sealed class Branch
{
    private const int LongestKey = 200;

    private readonly List<Branch> _children = [];
    private readonly Dictionary<string, Branch> _byName = [];
    private readonly Branch? _parent;
    private readonly int _depth;
    private readonly bool _mayHaveDots;

    private Branch(string name, Branch? parent, Place at, bool mayHaveDots, ErrorList errors)
    {
        Name = name;
        Errors = errors;
        _parent = parent;
        _depth = parent is null ? 0 : parent._depth + 1;
        _mayHaveDots = mayHaveDots || name is "set" or "axes" or "keeps";
        At = at;
    }

    /// <summary>One name, or [3] for a place in a list.</summary>
    public string Name { get; }

    /// <summary>The names from the top of the file, joined with dots. Put together when asked for: a hostile file has many.</summary>
    public string Path => _parent is null ? Name : Name[0] == '[' ? _parent.Path + Name : Joined(_parent.Path, Printable.Of(Name));

    /// <summary>The place of the name.</summary>
    public Place At { get; }

    /// <summary>Where to say what is missing here: at the name, or at the top of a file.</summary>
    public Place Start => Name.Length == 0 ? new Place(At.File, 1, 1) : At;

    /// <summary>Where what is wrong is told.</summary>
    public ErrorList Errors { get; }

    /// <summary>What stands under the name, when that is not a block.</summary>
    public YamlNode? Value { get; private set; }

    public IReadOnlyList<Branch> Children => _children;

    public Branch? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>The shape of what stands here, to say in a message.</summary>
    public Bilingual Shape => Value?.Shape ?? YamlNode.Block;

    /// <summary>The tree of a file.</summary>
    public static Branch Of(YamlMapping file, ErrorList errors) => Of(file, "", mayHaveDots: false, errors);

    /// <summary>The tree of a block in the list that stands here.</summary>
    public Branch BlockAt(YamlMapping block, int nth) => Of(block, $"{Path}[{nth}]", _mayHaveDots, Errors);

    /// <summary>An item of the list that stands here, as if it stood here by itself.</summary>
    public Branch ItemAt(YamlNode item) => new(Path, null, At, _mayHaveDots, Errors) { Value = item };

    /// <summary>The path of a name in this block.</summary>
    public string PathOf(string name) => Joined(Path, name);

    public void Refuse(Problem problem, Bilingual? allowed = null, string? meant = null) => Errors.Add(At, Path, problem, allowed, meant);

    /// <summary>Refuses what stands under the name.</summary>
    public void RefuseValue(Problem problem, Bilingual? allowed = null, string? meant = null) =>
        Errors.Add(Value?.At ?? At, Path, problem, allowed, meant);

    /// <summary>The same where nothing stands, or the wrong thing.</summary>
    public void Unfit(Bilingual allowed, bool isEmpty = false)
    {
        var kind = isEmpty || Value is YamlScalar { IsNothing: true } ? ScenarioErrorKind.NothingStated : ScenarioErrorKind.WrongShape;
        if (Value is not YamlRefused) RefuseValue(kind.With(Shape), allowed);
    }

    private static Branch Of(YamlMapping mapping, string path, bool mayHaveDots, ErrorList errors)
    {
        var root = new Branch(path, null, mapping.At, mayHaveDots, errors);
        root.Add(mapping);
        return root;
    }

    private void Add(YamlMapping mapping)
    {
        var written = new Dictionary<string, Place>();
        foreach (var (key, value) in mapping.Pairs)
        {
            if (Errors.Full) return;
            if (!written.TryAdd(key.Text, key.At))
                Errors.Add(key.At, PathOf(Printable.Of(key.Text)), ScenarioErrorKind.DuplicateKey.With(written[key.Text].Line));
            else if (Descend(key, value) is { } child)
                child.Put(value, key.At);
        }
    }

    private void Put(YamlNode value, Place at)
    {
        bool taken = Value is not null || (value is not YamlMapping && _children.Count > 0);
        if (taken)
            Errors.Add(at, Path, ScenarioErrorKind.DuplicateKey.With((Value is null ? _children[0].At : At).Line));
        else if (value is YamlMapping block)
            Add(block);
        else
            Value = value;
    }

    /// <summary>The branch a dotted name leads to; nothing when it leads nowhere, which is then in the list of errors.</summary>
    private Branch? Descend(YamlScalar key, YamlNode value)
    {
        if (Parts(key) is not { } parts)
        {
            Errors.Add(key.At, PathOf(Printable.Of(key.Text)), ScenarioErrorKind.BadKey);
            return null;
        }

        if (parts.Count > 1 && !_mayHaveDots)
            Errors.Add(key.At, PathOf(Printable.Of(key.Text)), ScenarioErrorKind.DottedName, meant: Nested(parts, value));
        var here = this;
        foreach (var (name, at) in parts)
        {
            if (here.Value is not null)
            {
                Errors.Add(key.At, here.Path, ScenarioErrorKind.DuplicateKey.With(here.At.Line));
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
            if (name.Length == 0 || (bracket >= 0 && !IsIndex(part[bracket..]))) return null;
            parts.Add((name, key.At with { Column = column }));
            if (bracket >= 0) parts.Add((part[bracket..], key.At with { Column = column + bracket }));
            column += part.Length + 1;
        }

        return parts.Count > 0 && parts.Count + _depth <= YamlReader.Deepest ? parts : null;
    }

    /// <summary>The nested form of a dotted name. A place in a list has none: outside those blocks an event is called by its name.</summary>
    private static string Nested(List<(string Name, Place At)> parts, YamlNode value)
    {
        string nested = value is YamlScalar { Plain: true } scalar ? Printable.Of(scalar.Text) : "...";
        for (int i = parts.Count - 1; i >= 0; i--)
            nested = $"{(parts[i].Name[0] == '[' ? "NAME" : Printable.Of(parts[i].Name))}: {(i == parts.Count - 1 ? nested : $"{{ {nested} }}")}";
        return nested;
    }

    private Branch Child(string name, Place at)
    {
        if (_byName.TryGetValue(name, out var known)) return known;
        var child = new Branch(name, this, at, _mayHaveDots, Errors);
        _children.Add(child);
        return _byName[name] = child;
    }

    private static bool IsIndex(string text) =>
        text.Length is > 2 and < 8 && text[^1] == ']' && text.AsSpan(1, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Joined(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
