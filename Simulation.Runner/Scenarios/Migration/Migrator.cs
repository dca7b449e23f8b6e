using System.Text.RegularExpressions;

namespace Simulation.Runner.Scenarios.Migration;

/// <summary>Something that was changed in a file, or that somebody has to change in it.</summary>
public sealed record MigrationNote(int Line, Bilingual Says, bool NeedsSomebody);

/// <summary>
/// Writes a file of an earlier form in the form of now. Remarks, order and everything that did not change stay as they were; what means
/// something else now is not guessed but told. The result is read by the ordinary reader, which has the last word.
/// </summary>
public sealed partial class Migrator
{
    /// <summary>Where names with dots are as good as nested ones.</summary>
    private static readonly string[] MayHaveDots = ["set", "axes", "keeps"];

    /// <summary>Blocks that speak of values by their names from the top of a scenario.</summary>
    private static readonly string[] Mirrors = ["sources", "assumed"];

    private readonly List<MigrationNote> _notes = [];

    private Migrator()
    {
    }

    /// <summary>A text in the form of now, and what was done to it in the order of its lines.</summary>
    public static (string Text, IReadOnlyList<MigrationNote> Notes) Migrate(string text)
    {
        var migrator = new Migrator();
        var (entries, after) = WrittenEntry.Read(text);
        migrator.Block(entries, mayHaveDots: false);
        migrator.Values(entries);
        migrator.Outcomes(entries);
        return (WrittenEntry.Written(entries, after), [.. migrator._notes.OrderBy(note => note.Line)]);
    }

    /// <summary>Nests every name with dots, where those mean nothing any more.</summary>
    private void Block(List<WrittenEntry> entries, bool mayHaveDots)
    {
        for (int nth = 0; nth < entries.Count && !mayHaveDots; nth++)
        {
            string[] parts = entries[nth].Name.Split('.', 2);
            if (parts.Length == 1) continue;
            var dotted = entries[nth];
            Note(dotted.Line, (
                $"`{dotted.Name}`: een naam met punten staat nu onder zijn blok",
                $"`{dotted.Name}`: a name with dots stands below its block now"));
            dotted.Name = parts[1];
            if (entries.Find(one => one.Name == parts[0]) is { } block)
            {
                dotted.MoveRight();
                block.Below.Add(dotted);
                entries.RemoveAt(nth--);
            }
            else
            {
                entries[nth] = dotted.Under(parts[0]);
            }
        }

        foreach (var entry in entries)
        {
            bool dots = mayHaveDots || MayHaveDots.Contains(entry.Name);
            Block(entry.Below, dots);
            foreach (var (item, _) in entry.Items) Block(item, dots);
        }
    }

    /// <summary>Names of values, at the top, in the blocks that speak of them, and in what an alternative sets.</summary>
    private void Values(List<WrittenEntry> entries, bool speaksOf = false)
    {
        foreach (var change in NameChanges.OfValues.Where(change => !change.IsSpread)) Change(entries, change);
        foreach (var change in NameChanges.OfValues.Where(change => change.IsSpread && !speaksOf)) Spread(entries, change);
        foreach (var entry in entries.ToList())
        {
            if (Mirrors.Contains(entry.Name) || MayHaveDots.Contains(entry.Name)) Values(entry.Below, Mirrors.Contains(entry.Name));
            if (entry.Name is "set" or "axes") Inline(entry);
            foreach (var (item, _) in entry.Items) Values(item);
        }
    }

    private void Change(List<WrittenEntry> entries, NameChange change)
    {
        if (Find(entries, change.Was) is not { } found) return;
        Tell(found.Entry.Line, change);
        if (change.NeedsSomebody) return;
        int at = found.Among.IndexOf(found.Entry);
        found.Among.Remove(found.Entry);
        if (found.Entry.Name == change.Was)
        {
            // Written with dots, where those may be.
            found.Among.InsertRange(at, change.Now.Select((now, nth) => found.Entry.Called(now, isFirst: nth == 0)));
            return;
        }

        for (int nth = 0; nth < change.Now.Count; nth++)
        {
            var entry = found.Entry.Called(change.Now[nth].Split('.')[^1], isFirst: nth == 0);
            Put(entries, change.Now[nth], entry, found.Among, at + nth);
        }

        TakeOutEmpty(entries);
    }

    /// <summary>Takes out blocks of which every name went elsewhere.</summary>
    private static void TakeOutEmpty(List<WrittenEntry> entries)
    {
        foreach (var entry in entries) TakeOutEmpty(entry.Below);
        entries.RemoveAll(one => one.IsEmptyBlock);
    }

    /// <summary>One value becomes the same value for each name of a block.</summary>
    private void Spread(List<WrittenEntry> entries, NameChange change)
    {
        if (Find(entries, change.Was)?.Entry is not { } found || OneValue().Match(found.Behind) is not { Success: true } value) return;
        string values = string.Join(", ", change.Now.Select(name => $"{name}: {value.Groups["value"].Value}"));
        found.Behind = $" {{ {values} }}{value.Groups["after"].Value}";
        Tell(found.Line, change);
    }

    /// <summary>An entry by its path, nested or with dots, and the entries it stands among.</summary>
    private static (WrittenEntry Entry, List<WrittenEntry> Among)? Find(List<WrittenEntry> entries, string path)
    {
        foreach (var entry in entries)
        {
            if (entry.Name == path) return (entry, entries);
            bool isAbove = path.StartsWith($"{entry.Name}.", StringComparison.Ordinal);
            if (isAbove && Find(entry.Below, path[(entry.Name.Length + 1)..]) is { } found) return found;
        }

        return null;
    }

    /// <summary>Puts an entry below its block: where the one was that it comes of, if that is the block.</summary>
    private static void Put(List<WrittenEntry> entries, string path, WrittenEntry entry, List<WrittenEntry> among, int at)
    {
        string[] parts = path.Split('.', 2);
        if (parts.Length == 1)
        {
            entries.Insert(entries == among ? at : entries.Count, entry);
            return;
        }

        var block = entries.Find(one => one.Name == parts[0]);
        if (block is null) entries.Add(block = new WrittenEntry { Name = parts[0], Line = entry.Line });
        Put(block.Below, parts[1], entry, among, at);
    }

    /// <summary>Names within braces, as in <c>set: { mix.supported_share: 0.4 }</c>.</summary>
    private void Inline(WrittenEntry entry)
    {
        foreach (var change in NameChanges.OfValues.Where(change => !change.IsSpread))
        {
            var name = new Regex($@"(?<=[{{,]\s*){Regex.Escape(change.Was)}(?=\s*:)", RegexOptions.None, TimeSpan.FromSeconds(1));
            if (!name.IsMatch(entry.Behind)) continue;
            bool one = change.Now.Count == 1;
            Tell(entry.Line, change with { NeedsSomebody = !one });
            if (one) entry.Behind = name.Replace(entry.Behind, change.Now[0]);
        }
    }

    private void Outcomes(List<WrittenEntry> entries)
    {
        foreach (var entry in entries.Where(one => one.Name == "outcomes"))
        {
            if (entry.Behind.TrimStart().StartsWith('['))
            {
                string named = OutcomeName().Replace(entry.Behind, match => string.Join(", ", Named(match.Value, entry.Line)));
                entry.Behind = EmptyPlace().Replace(named.Replace("[, ", "[", StringComparison.Ordinal), "${next}");
            }

            var lines = entry.Rest.SelectMany((line, nth) => OutcomeItem().Match(line) is { Success: true } item
                ? Named(item.Groups["name"].Value, entry.Line + nth + 1)
                    .Select(name => $"{item.Groups["before"].Value}{name}{item.Groups["after"].Value}")
                : [line]).ToList();
            entry.Rest.Clear();
            entry.Rest.AddRange(lines.Distinct());
        }
    }

    private IEnumerable<string> Named(string outcome, int line)
    {
        if (NameChanges.Of(outcome) is not { } change) return [outcome];
        Tell(line, change);
        return change.Now;
    }

    private void Tell(int line, NameChange change)
    {
        string now = string.Join(", ", change.Now.Select(name => $"`{name}`"));
        Bilingual became = change.NeedsSomebody ? ("dit moet u zelf zeggen", "you have to say this yourself")
            : now.Length == 0 ? ("is vervallen", "is gone") : ($"is nu {now}", $"is {now} now");
        Note(line, ($"`{change.Was}` {became.Nl}: {change.Why.Nl}", $"`{change.Was}` {became.En}: {change.Why.En}"), change.NeedsSomebody);
    }

    private void Note(int line, Bilingual says, bool needsSomebody = false) => _notes.Add(new MigrationNote(line, says, needsSomebody));

    [GeneratedRegex(@"[a-z][a-z0-9_]*(\.[a-z_]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutcomeName();

    [GeneratedRegex(@"^(?<before>\s*- )(?<name>[a-z][a-z0-9_.]*)(?<after>\s*(#.*)?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutcomeItem();

    [GeneratedRegex(@"^\s+(?<value>[A-Za-z0-9_]+)(?<after>\s*(#.*)?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneValue();

    [GeneratedRegex(@",\s*(,\s*)*(?<next>[,\]])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyPlace();
}
