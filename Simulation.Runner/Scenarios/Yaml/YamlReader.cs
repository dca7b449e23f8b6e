using Simulation.Runner.Scenarios.Errors;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulation.Runner.Scenarios.Yaml;

/// <summary>Reads the part of YAML that scenarios need: mappings, lists and values. It pulls one event at a time, so that the limits
/// hold while reading and every piece knows its line and column.</summary>
internal sealed class YamlReader(string file, string text, ErrorList errors)
{
    /// <summary>Levels of nesting; a scenario has five.</summary>
    public const int Deepest = 32;

    /// <summary>Values, lists and mappings together; a scenario that states everything has a thousand.</summary>
    public const int MostNodes = 20_000;

    private static readonly Bilingual OnlyPlainYaml = new(
        "namen, waarden en lijsten; schrijf de waarde uit", "names, values and lists; write the value out");

    private readonly Parser _events = new(new Scanner(new StringReader(text), skipComments: true));
    private readonly Stack<Place> _open = new();
    private int _nodes;

    /// <summary>The mapping a file consists of, or nothing when it cannot be read; what is wrong is in the list.</summary>
    public static YamlMapping? Read(string file, string text, ErrorList errors)
    {
        var reader = new YamlReader(file, text, errors);
        try
        {
            reader.RefuseDirectives();
            return reader.Document();
        }
        catch (LimitReachedException)
        {
            return null;
        }
        catch (YamlException fault)
        {
            errors.Add(reader.PlaceOf(fault.Start), "", ScenarioErrorKind.BadYaml.With(YamlTexts.Of(fault.Message)));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser gives up this way where brackets do not pair; the innermost open one is to blame.
            bool open = reader._open.TryPeek(out var bracket);
            var at = open ? bracket : reader.PlaceOf(reader._events.Current?.Start ?? Mark.Empty);
            errors.Add(at, "", ScenarioErrorKind.BadYaml.With(open ? YamlTexts.NeverClosed : YamlTexts.Unknown));
            return null;
        }
    }

    private YamlMapping? Document()
    {
        while (_events.MoveNext() && _events.Current is not (DocumentStart or StreamEnd)) continue;
        if (_events.Current is DocumentStart) Advance();
        if (_events.Current is null or StreamEnd)
        {
            errors.Add(new Place(file, 1, 1), "", ScenarioErrorKind.NoContent);
            return null;
        }

        var root = Node(depth: 1);
        Advance();
        if (_events.MoveNext() && _events.Current is DocumentStart second)
            errors.Add(PlaceOf(second.Start), "", ScenarioErrorKind.SecondDocument, ("één document per bestand", "one document in a file"));
        return AsFile(root);
    }

    /// <summary>Directives stand before anything else; the parser passes over those it does not know.</summary>
    private void RefuseDirectives()
    {
        int line = 1;
        foreach (var start in text.AsSpan().EnumerateLines())
        {
            if (start.StartsWith("%"))
                Refuse(new Place(file, line, 1), ScenarioErrorKind.Directive);
            else if (!start.IsWhiteSpace() && !start.StartsWith("#"))
                return;
            line++;
        }
    }

    private YamlMapping? AsFile(YamlNode root)
    {
        if (root is YamlMapping { Pairs.Count: > 0 } mapping) return mapping;
        if (root is YamlMapping or YamlScalar { IsNothing: true })
            errors.Add(root.At, "", ScenarioErrorKind.NoContent);
        else if (root is not YamlRefused)
            errors.Add(root.At, "", ScenarioErrorKind.WrongShape.With(root.Shape), YamlNode.Block);
        return null;
    }

    /// <summary>The node that begins at the current event; leaves the reader on its last event.</summary>
    private YamlNode Node(int depth)
    {
        var current = _events.Current!;
        var at = PlaceOf(current.Start);
        if (++_nodes > MostNodes)
            Stop(at, ScenarioErrorKind.TooManyNodes, FaultTexts.AtMost(MostNodes) + (" namen en waarden", " names and values"));
        if (depth > Deepest) Stop(at, ScenarioErrorKind.TooDeep, FaultTexts.AtMost(Deepest) + (" niveaus", " levels"));
        if (current is AnchorAlias alias)
        {
            Refuse(at, ScenarioErrorKind.Alias.With(Printable.Of(alias.Value.Value)));
            return new YamlRefused(at);
        }

        bool refused = current is NodeEvent node && IsMarked(node);
        bool isBracketed = current is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        if (isBracketed) _open.Push(at);
        YamlNode read = current switch
        {
            SequenceStart => Sequence(at, depth),
            MappingStart => Mapping(at, depth),
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, at),
            _ => throw new InvalidOperationException($"a value cannot begin with {current.GetType().Name}"),
        };
        if (isBracketed) _open.Pop();
        return refused && read is YamlScalar ? new YamlRefused(at) : read;
    }

    private YamlSequence Sequence(Place at, int depth)
    {
        var items = new List<YamlNode>();
        while (Advance() is not SequenceEnd) items.Add(Node(depth + 1));
        return new YamlSequence(items, at);
    }

    private YamlNode Mapping(Place at, int depth)
    {
        var pairs = new List<(YamlScalar, YamlNode)>();
        bool refused = false;
        while (Advance() is not MappingEnd)
        {
            var key = Node(depth + 1);
            Advance();
            var value = Node(depth + 1);
            if (AsKey(key) is { } name)
                pairs.Add((name, value));
            else
                refused = true;
        }

        return refused && pairs.Count == 0 ? new YamlRefused(at) : new YamlMapping(pairs, at);
    }

    private YamlScalar? AsKey(YamlNode key)
    {
        if (key is YamlScalar { Text: "<<", Plain: true })
        {
            Refuse(key.At, ScenarioErrorKind.MergeKey);
            return null;
        }

        if (key is YamlScalar { IsNothing: false, Text.Length: > 0 } name) return name;
        if (key is not YamlRefused) errors.Add(key.At, "", ScenarioErrorKind.KeyNotText);
        return null;
    }

    private bool IsMarked(NodeEvent node)
    {
        var at = PlaceOf(node.Start);
        if (!node.Anchor.IsEmpty) Refuse(at, ScenarioErrorKind.Anchor.With(Printable.Of(node.Anchor.Value)));
        if (!node.Tag.IsEmpty && node.Tag.IsNonSpecific)
            Refuse(at, ScenarioErrorKind.Tag.With("!"));
        else if (!node.Tag.IsEmpty)
            Refuse(at, ScenarioErrorKind.Tag.With(Printable.Of(node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal))));
        return !node.Anchor.IsEmpty || !node.Tag.IsEmpty;
    }

    private ParsingEvent Advance() =>
        _events.MoveNext() ? _events.Current! : throw new InvalidOperationException("the file stops half-way");

    private void Refuse(Place at, Problem problem) => errors.Add(at, "", problem, OnlyPlainYaml);

    private void Stop(Place at, ScenarioErrorKind kind, Bilingual allowed)
    {
        errors.Add(at, "", kind, allowed);
        throw new LimitReachedException();
    }

    private Place PlaceOf(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>Leaves the recursion once a limit is reached; never leaves this class.</summary>
    private sealed class LimitReachedException : Exception;
}
