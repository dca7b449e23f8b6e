namespace Simulation.Runner.Texts;

/// <summary>
/// A table of words, kept beside the code as words/NAME.txt: a row a line, a key and then its cells, Dutch before English, with
/// bars between them. The first row names the columns; a question mark behind a name says that a row may end before it. A line
/// that begins with a bar goes on with the row above, one that begins with # is a remark. Read strictly: a cell that is missing
/// would be a sentence that nobody can read.
/// </summary>
public sealed class WordList<T>
    where T : class
{
    private readonly Dictionary<string, T> _rows = [];
    private readonly string _file;

    /// <summary>A list that travels inside this assembly.</summary>
    public WordList(string name, Func<WordRow, T> make)
        : this($"Texts/words/{name}.txt", Embedded.Text($"words/{name}.txt"), make)
    {
    }

    /// <summary>The text of a list, and what one row of it becomes.</summary>
    public WordList(string file, string text, Func<WordRow, T> make)
    {
        _file = file;
        var lines = new Dictionary<string, int>();
        foreach (var row in WordRow.All(file, text))
        {
            if (!lines.TryAdd(row.Key, row.Line))
                throw row.Wrong($"{row.Key} stands in line {lines[row.Key]} as well");
            _rows[row.Key] = make(row);
        }
    }

    /// <summary>What has words; for the tests that nothing is left out or left over.</summary>
    public IReadOnlyCollection<string> Keys => _rows.Keys;

    public T this[string key] => Find(key) ?? throw new ArgumentException($"{key} has no words yet: add a row to {_file}", nameof(key));

    /// <summary>The row of a key, or nothing.</summary>
    public T? Find(string key) => _rows.GetValueOrDefault(key);
}
