using System.Text.RegularExpressions;

namespace Simulation.Runner.Scenarios.Migration;

/// <summary>A name of a file as somebody wrote it, with the remarks above it, what stands behind it and what stands below it: as much of YAML as
/// is needed to move a name without touching the rest.</summary>
internal sealed partial class WrittenEntry
{
    private const int Step = 2;

    /// <summary>Remarks and empty lines above it, and its place in a list where it has one.</summary>
    public List<string> Above { get; init; } = [];

    public required string Name { get; set; }

    /// <summary>The line it stood in; it counts from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What stands in its line behind the colon.</summary>
    public string Behind { get; set; } = "";

    /// <summary>The names below it, where it is a block of names.</summary>
    public List<WrittenEntry> Below { get; init; } = [];

    /// <summary>The items below it, where it is a list of blocks of names; one that is written otherwise is kept as it was.</summary>
    public List<(List<WrittenEntry> Entries, List<string> AsWritten)> Items { get; init; } = [];

    /// <summary>Anything else below it, as it was written.</summary>
    public List<string> Rest { get; init; } = [];

    /// <summary>How far what stands below it stood to the right of it.</summary>
    private int _indent;

    /// <summary>How much further to the right it stands than it was written.</summary>
    private int _moved;

    /// <summary>The entries of a text, and what stands behind the last.</summary>
    public static (List<WrittenEntry> Entries, List<string> After) Read(string text) =>
        Read([.. text.Split('\n').Select((line, nth) => (line, nth + 1))], 0);

    /// <summary>The text of entries.</summary>
    public static string Written(IEnumerable<WrittenEntry> entries, IEnumerable<string> after)
    {
        var lines = new List<string>();
        foreach (var entry in entries) entry.Write(lines, 0);
        return string.Join('\n', lines.Concat(after));
    }

    /// <summary>Whether it was a block of names and nothing is left below it.</summary>
    public bool IsEmptyBlock => _indent > 0 && Below.Count == 0 && Items.Count == 0 && Rest.Count == 0;

    /// <summary>The same with another name; remarks above it stay above the first that comes of it.</summary>
    public WrittenEntry Called(string name, bool isFirst = true) => new()
    {
        Name = name,
        Line = Line,
        Behind = Behind,
        Above = isFirst ? [.. Above] : [],
        Below = [.. Below],
        Items = [.. Items],
        Rest = [.. Rest],
        _indent = _indent,
        _moved = _moved,
    };

    /// <summary>A block of one name that was written with dots before; remarks above it stay above the block.</summary>
    public WrittenEntry Under(string block)
    {
        var made = new WrittenEntry { Name = block, Line = Line, Below = [this], Above = [.. Above] };
        Above.Clear();
        MoveRight();
        return made;
    }

    /// <summary>Moves it and all below it a step to the right.</summary>
    public void MoveRight()
    {
        _moved += Step;
        for (int nth = 0; nth < Above.Count; nth++) Above[nth] = Shifted(Above[nth], Step);
        foreach (var one in Below.Concat(Items.SelectMany(item => item.Entries))) one.MoveRight();
    }

    private static (List<WrittenEntry> Entries, List<string> After) Read(List<(string Text, int Line)> lines, int indent)
    {
        var entries = new List<WrittenEntry>();
        var above = new List<string>();
        for (int at = 0; at < lines.Count;)
        {
            if (Named(lines[at].Text, indent) is not { } name)
            {
                above.Add(lines[at++].Text);
                continue;
            }

            int end = at + 1;
            while (end < lines.Count && Belongs(lines[end].Text, indent)) end++;
            // Remarks that stand no further to the right than the name go with what comes after.
            while (end > at + 1 && IsAside(lines[end - 1].Text) && (lines[end - 1].Text.Length == 0 || Indent(lines[end - 1].Text) <= indent)) end--;
            var (called, behind) = (name.Groups["name"].Value, name.Groups["behind"].Value);
            var entry = new WrittenEntry { Name = called, Line = lines[at].Line, Behind = behind, Above = above };
            entry.ReadBelow(lines[(at + 1)..end], indent);
            entries.Add(entry);
            above = [];
            at = end;
        }

        return (entries, above);
    }

    private void ReadBelow(List<(string Text, int Line)> lines, int indent)
    {
        int first = lines.FindIndex(line => !IsAside(line.Text));
        bool isText = Behind.TrimStart() is ['|' or '>', ..];
        if (first < 0 || isText || (Behind.Trim().Length > 0 && !Behind.TrimStart().StartsWith('#')))
        {
            Rest.AddRange(lines.Select(line => line.Text));
            return;
        }

        int deep = Indent(lines[first].Text);
        _indent = deep - indent;
        if (Named(lines[first].Text, deep) is not null)
        {
            var (entries, after) = Read(lines, deep);
            Below.AddRange(entries);
            Rest.AddRange(after);
        }
        else if (lines[first].Text.AsSpan(deep).StartsWith("- ") && Named(Opened(lines[first].Text, deep), deep + Step) is not null)
        {
            ReadItems(lines, deep);
        }
        else
        {
            Rest.AddRange(lines.Select(line => line.Text));
        }
    }

    private void ReadItems(List<(string Text, int Line)> lines, int deep)
    {
        var begins = Enumerable.Range(0, lines.Count).Where(at => IsItem(lines[at].Text, deep)).Append(lines.Count).ToList();
        for (int nth = 0; nth + 1 < begins.Count; nth++)
        {
            var item = lines[(nth == 0 ? 0 : begins[nth])..begins[nth + 1]];
            var asWritten = item.ConvertAll(line => line.Text);
            int mark = begins[nth] - (nth == 0 ? 0 : begins[nth]);
            item[mark] = (Opened(item[mark].Text, deep), item[mark].Line);
            var (entries, after) = Read(item, deep + Step);
            Items.Add((entries, asWritten));
            // Remarks between two items stay behind the first.
            if (entries.Count > 0) entries[^1].Rest.AddRange(after);
        }
    }

    private void Write(List<string> lines, int indent, bool isItem = false)
    {
        lines.AddRange(Above);
        string before = isItem ? $"{new string(' ', indent - Step)}- " : new string(' ', indent);
        lines.Add($"{before}{Name}:{Behind}");
        int deep = indent + (_indent > 0 ? _indent : Step);
        foreach (var one in Below) one.Write(lines, deep);
        foreach (var (entries, asWritten) in Items)
        {
            if (entries.Count == 0) lines.AddRange(asWritten.Select(line => Shifted(line, _moved)));
            for (int nth = 0; nth < entries.Count; nth++) entries[nth].Write(lines, deep + Step, isItem: nth == 0);
        }

        lines.AddRange(Rest.Select(line => Shifted(line, _moved)));
    }

    private static string Shifted(string line, int columns) => line.Length > 0 ? new string(' ', columns) + line : line;

    private static bool IsAside(string line) => line.TrimStart() is "" or ['#', ..];

    private static bool IsItem(string line, int indent) => Indent(line) == indent && line.AsSpan(indent).StartsWith("- ");

    private static bool Belongs(string line, int indent) => IsAside(line) || Indent(line) > indent || IsItem(line, indent);

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static string Opened(string line, int deep) => $"{line[..deep]}  {line[(deep + Step)..]}";

    private static Match? Named(string line, int indent) =>
        Indent(line) == indent && Entry().Match(line.TrimStart(' ')) is { Success: true } match ? match : null;

    [GeneratedRegex(@"^(?<name>[A-Za-z_][\w.\[\]-]*):(?<behind>$|\s.*$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
