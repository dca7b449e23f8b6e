using System.Text;

namespace Simulation.Runner.Beginning;

/// <summary>A file of values with remarks, built from the top down: a short remark stands behind its value, a long one above it.</summary>
public sealed class CommentedYaml(Language language)
{
    private const int Widest = 120;
    private const int Column = 38;

    private readonly StringBuilder _text = new();

    /// <summary>How many lines there are.</summary>
    public int Lines { get; private set; }

    /// <summary>A remark on lines of its own.</summary>
    public CommentedYaml Remark(Bilingual says, int indent = 0)
    {
        string margin = new(' ', indent);
        var line = new StringBuilder();
        foreach (string word in says.In(language).Split(' '))
        {
            if (line.Length > 0 && indent + 2 + line.Length + 1 + word.Length > Widest)
            {
                End(margin + "# " + line);
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        return End(margin + "# " + line);
    }

    public CommentedYaml Gap() => End("");

    /// <summary>One line, with what is to be said about it.</summary>
    public CommentedYaml Line(string line, Bilingual? remark = null, int indent = 0)
    {
        string written = new string(' ', indent) + line;
        string said = remark?.In(language) ?? "";
        bool behind = said.Length > 0 && Math.Max(written.Length + 1, Column) + 2 + said.Length <= Widest;
        if (said.Length > 0 && !behind) Remark(remark!, indent);
        return End(behind ? written.PadRight(Column) + $" # {said}" : written);
    }

    /// <summary>A text in both languages.</summary>
    public CommentedYaml Both(string key, Bilingual text, int indent = 0) => Line($"{key}:", null, indent)
        .Line($"nl: {Quoted(text.Nl)}", null, indent + 2).Line($"en: {Quoted(text.En)}", null, indent + 2);

    /// <summary>Any text, so that it reads back as itself.</summary>
    public static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>A number as files have it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public override string ToString() => _text.ToString();

    private CommentedYaml End(string line)
    {
        _text.Append(line).Append('\n');
        Lines++;
        return this;
    }
}
