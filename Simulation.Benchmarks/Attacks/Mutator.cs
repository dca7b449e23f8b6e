using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Simulation.Benchmarks.Attacks;

/// <summary>What a mutator knows of a text. In bytes each letter is one byte.</summary>
public enum Texture
{
    Lines,
    Json,
    Bytes,
}

/// <summary>Makes bad texts of good ones: raw, letter by letter, or knowing that a text has lines, keys and values. The same number gives the
/// same text.</summary>
public sealed class Mutator(IReadOnlyList<string> seeds, Texture texture)
{
    private static readonly string[] Nasty =
    [
        "", "0", "-0", "-1", "1e309", "NaN", ".nan", ".inf", "-.inf", "1e-320", "999999999999999999999", "0x7f", "1_000", "12:30:45", "true", "no", "ja", "~", "null",
        "[]", "{}", "[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: {a: {a: {a: ", "&a [*a]", "*a", "!!python/object:os.system", "!!binary aGk=", "<<: *x", "|", ">-", "? a",
        "\"\\u202e\"", "\u202eevil", "\u0000", "\ufeff", "'", "\"", "a: b: c", "- - -", "40", "40%", "45% ± 5%", "± 5%", "2024-13", "2024-02-30", "9999-12", "../../etc/passwd",
        "base", "projects/meanderpark", "=HYPERLINK(\"x\")", "<script>alert(1)</script>", "🏠", "é", "\t", "1,5", "1e5", "0.1e+1", "+.5", ".5", "5.", "--- ", "...",
    ];

    private const int LongText = 20_000;

    /// <summary>The text with this number.</summary>
    public string Text(int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        string text = seeds[random.Next(seeds.Count)];
        for (int times = 1 + random.Next(4); times > 0; times--)
        {
            text = random.Next(3) == 0 ? Raw(text, random) : texture switch
            {
                Texture.Json => Structured(text, random),
                Texture.Bytes => Words(text, random),
                _ => Lines(text, random),
            };
        }

        return text;
    }

    private static int HashCode(int seed, int number) => unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)number * 2246822519u)));

    private string Raw(string text, Random random)
    {
        if (text.Length == 0) return Nasty[random.Next(Nasty.Length)];
        int at = random.Next(text.Length);
        int length = Math.Min(1 + random.Next(random.Next(2) == 0 ? 4 : 200), text.Length - at);
        return random.Next(7) switch
        {
            0 => text.Remove(at, length),
            1 => text[..at] + (char)(text[at] ^ (1 << random.Next(7))) + text[(at + 1)..],
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, Nasty[random.Next(Nasty.Length)]),
            4 => text[..at],
            5 => text[..at] + seeds[random.Next(seeds.Count)] is var spliced && spliced.Length > LongText * 4 ? spliced[..(LongText * 4)] : text[..at],
            _ => text.Insert(at, new string((char)random.Next(1, 0x2100), random.Next(2) == 0 ? length : LongText)),
        };
    }

    /// <summary>A line of YAML goes, comes twice, moves, gets another value, another key, another depth.</summary>
    private static string Lines(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count), other = random.Next(lines.Count);
        string line = lines[at];
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        switch (random.Next(9))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, line); break;
            case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            case 3: lines[at] = new string(' ', random.Next(9)) + line.TrimStart(); break;
            case 4: lines[at] = (colon < 0 ? line : line[..(colon + 1)]) + " " + Nasty[random.Next(Nasty.Length)]; break;
            case 5 when KeyOf(lines[other]) is { } key: lines[at] = Indent(line) + key + (colon < 0 ? ":" : line[colon..]); break;
            case 6: lines.Insert(other, line); break;
            case 7 when colon > 0: lines[at] = line[..colon].Insert(random.Next(colon), "x") + line[colon..]; break;
            default: lines[at] = Numbers(line, random); break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>A row of whole words, as numbers are kept, becomes another, goes, comes twice or stands elsewhere.</summary>
    private static string Words(string text, Random random)
    {
        const int Word = sizeof(uint);
        int words = text.Length / Word;
        if (words == 0) return text + "\0\0\0\0";
        int at = random.Next(words) * Word, other = random.Next(words) * Word;
        int length = Word * (1 + random.Next(Math.Min(random.Next(2) == 0 ? 2 : 400, words - (at / Word))));
        string row = text.Substring(at, length);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(other, row),
            2 => text[..at] + new string('\0', length) + text[(at + length)..],
            3 => text[..at] + new string('\u00ff', length) + text[(at + length)..],
            4 => text.Remove(at, length).Insert(Math.Min(other, text.Length - length), row),
            _ => text[..at] + string.Concat(row.Select(_ => (char)random.Next(256))) + text[(at + length)..],
        };
    }

    private static string? KeyOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? line[..colon].TrimStart(' ', '-', '{') : null;

    private static string Indent(string line) => line[..^line.TrimStart().Length];

    /// <summary>Every number of a line becomes another.</summary>
    private static string Numbers(string line, Random random)
    {
        var changed = new StringBuilder();
        foreach (char letter in line)
        {
            changed.Append(char.IsAsciiDigit(letter) ? (char)('0' + random.Next(10)) : letter);
            if (char.IsAsciiDigit(letter) && random.Next(6) == 0) changed.Append(random.Next(1000).ToString(CultureInfo.InvariantCulture));
        }

        return changed.ToString();
    }

    /// <summary>A value of a JSON text becomes another, goes, or moves.</summary>
    private static string Structured(string text, Random random)
    {
        JsonNode? root;
        try
        {
            // What says a name twice has no parts one can count.
            root = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or ArgumentException)
        {
            return text + Nasty[random.Next(Nasty.Length)];
        }

        var (node, inside) = (root, root);
        for (int depth = random.Next(6); depth > 0 && node is JsonObject or JsonArray; depth--)
        {
            inside = node;
            node = node switch
            {
                JsonObject { Count: > 0 } map => map.ElementAt(random.Next(map.Count)).Value,
                JsonArray { Count: > 0 } list => list[random.Next(list.Count)],
                _ => null,
            };
        }

        JsonNode? put = random.Next(5) switch
        {
            0 => null,
            1 => JsonValue.Create(random.NextDouble() * Math.Pow(10, random.Next(-30, 30))),
            2 => new JsonArray(),
            3 => new JsonObject { ["x"] = 1 },
            _ => JsonValue.Create(Nasty[random.Next(Nasty.Length)]),
        };
        switch (inside)
        {
            case JsonObject { Count: > 0 } map when map.ElementAt(random.Next(map.Count)).Key is var key:
                if (random.Next(3) == 0) map.Remove(key);
                else map[random.Next(4) == 0 ? key + "x" : key] = put;
                break;
            case JsonArray { Count: > 0 } list:
                list[random.Next(list.Count)] = put;
                break;
        }

        return root?.ToJsonString() ?? "null";
    }
}
