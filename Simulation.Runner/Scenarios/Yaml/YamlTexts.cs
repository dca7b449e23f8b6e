namespace Simulation.Runner.Scenarios.Yaml;

/// <summary>What the YAML parser says, in words for somebody who does not write parsers, in both languages.</summary>
internal static class YamlTexts
{
    public static readonly Bilingual NeverClosed = new("dit haakje wordt nooit gesloten", "this bracket is never closed");

    public static readonly Bilingual Unknown = new("de schrijfwijze klopt hier niet", "it is not well-formed here");

    private static readonly (string Part, Bilingual Text)[] Known =
    [
        ("wrong indentation", new("deze aanhalingstekens worden niet op tijd gesloten, of de regels erna springen niet in", "these quotes are not closed in time, or the lines after them are not indented")),
        ("unexpected end of stream", new("deze aanhalingstekens worden nooit gesloten", "these quotes are never closed")),
        ("unexpected document indicator", new("deze aanhalingstekens worden nooit gesloten", "these quotes are never closed")),
        ("invalid mapping", new("een dubbele punt te veel, of geen spatie erna; zet een tekst met een dubbele punt tussen aanhalingstekens", "one colon too many, or no space after it; put a text with a colon in quotes")),
        ("Mapping values are not allowed", new("een dubbele punt te veel, of een regel die verkeerd inspringt", "one colon too many, or a line that is indented wrongly")),
        ("expected key", new("deze regel springt anders in dan de regels waar hij bij hoort", "this line is indented differently from the lines it belongs to")),
        ("expected '-' indicator", new("deze regel hoort bij een lijst en begint niet met een streepje en een spatie", "this line belongs to a list and does not begin with a dash and a space")),
        ("Block sequence entries are not allowed", new("een lijst begint op een nieuwe regel, of staat tussen [ en ]", "a list begins on a new line, or stands between [ and ]")),
        ("',' or ']'", new("hier ontbreekt een komma of een ]", "a comma or a ] is missing here")),
        ("',' or '}'", new("hier ontbreekt een komma of een }", "a comma or a } is missing here")),
        ("cannot start any token", new("een waarde kan niet met dit teken beginnen; zet haar tussen aanhalingstekens", "a value cannot begin with this character; put it in quotes")),
        ("unknown escape character", new("na \\ staat een teken dat daar niets betekent", "the character after \\ means nothing there")),
        ("could not find expected ':'", new("na deze naam ontbreekt een dubbele punt", "a colon is missing after this name")),
        ("expected node content", new("hier ontbreekt een waarde", "a value is missing here")),
        ("expected <document start>", new("dit hoort niet meer bij wat ervoor staat; ontbreekt er een dubbele punt en een spatie?", "this does not belong to what stands before it; is a colon and a space missing?")),
        ("expected <document end>", new("dit hoort niet meer bij wat ervoor staat", "this does not belong to what stands before it")),
        ("block scalar", new("een tekst na | of > begint op een nieuwe regel en springt in", "a text after | or > begins on a new line and is indented")),
    ];

    public static Bilingual Of(string message)
    {
        foreach (var (part, text) in Known)
        {
            if (message.Contains(part, StringComparison.Ordinal)) return text;
        }

        return Unknown;
    }
}
