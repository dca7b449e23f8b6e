using Simulation.Runner.Beginning;

namespace Simulation.Runner.Studio;

/// <summary>A file of the studio: its text, and for each line the field of the page it says.</summary>
public sealed record PlacedFile(string Name, string Text, IReadOnlyDictionary<int, string> Places);

/// <summary>Writes a file and remembers at which line each field of the page came to stand, so that what the reader has against a line
/// can be said beside the field.</summary>
internal sealed class PlacedText(Language language)
{
    private readonly CommentedYaml _yaml = new(language);
    private readonly Dictionary<int, string> _places = [];

    public PlacedText Gap()
    {
        _yaml.Gap();
        return this;
    }

    public PlacedText Remark(Bilingual says, int indent = 0)
    {
        _yaml.Remark(says, indent);
        return this;
    }

    public PlacedText Line(string line, int indent = 0, string? at = null, Bilingual? remark = null)
    {
        _yaml.Line(line, remark, indent);
        if (at is not null) _places[_yaml.Lines] = at;
        return this;
    }

    /// <summary>A text people read, the same in both languages where somebody typed it.</summary>
    public PlacedText Text(string key, Bilingual text, int indent = 0, string? at = null)
    {
        if (text.Nl == text.En) return Line($"{key}: {CommentedYaml.Quoted(text.Nl)}", indent, at);
        Line($"{key}:", indent, at).Line($"nl: {CommentedYaml.Quoted(text.Nl)}", indent + 2, at);
        return Line($"en: {CommentedYaml.Quoted(text.En)}", indent + 2, at);
    }

    /// <summary>A name with its value, or with names below it.</summary>
    public PlacedText Field(string name, StateValue value, int indent, Bilingual? remark = null)
    {
        if (!value.IsBlock) return Line($"{name}: {value.Text}", indent, value.At, remark);
        Line($"{name}:", indent, value.At, remark);
        foreach (var part in value.Parts) Field(part.Name, part.Value, indent + 2);
        return this;
    }

    /// <summary>Streams of money or events, each with all it says.</summary>
    public PlacedText Items(string list, IReadOnlyList<StudioItem> items, int indent)
    {
        if (items.Count > 0) Line($"{list}:", indent);
        foreach (var item in items)
        {
            Line($"- name: {Name(item.Name)}", indent + 2, item.At);
            foreach (var field in item.Fields) Field(field.Name, field.Value, indent + 4);
        }

        return this;
    }

    /// <summary>A name, which is a text also where it looks like a number.</summary>
    public static string Name(string name) =>
        char.IsAsciiLetter(name[0]) && name is not ("true" or "false" or "null") ? name : CommentedYaml.Quoted(name);

    public PlacedFile File(string name) => new(name, _yaml.ToString(), _places);
}
