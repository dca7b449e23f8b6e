using System.Text;
using Spectre.Console;

namespace Simulation.Runner.Commands;

/// <summary>Where a command writes and in which language. What was asked for goes to the output; how it goes, and what went wrong, to
/// the error stream, so that output can be piped. For whoever looks at a screen lines end between words; elsewhere a sentence is a line.</summary>
public sealed class Terminal
{
    /// <summary>The width where nobody looks, so that what is kept looks the same everywhere.</summary>
    private const int WidthOfFiles = 110;

    private const int NarrowestScreen = 40;
    private const int Indent = 2;

    /// <summary>Names beside which less than this is left stand above what is said of them.</summary>
    private const int RoomForText = 34;

    private readonly bool _coloured;

    public Terminal(TextWriter output, TextWriter error, Language language, bool outputIsScreen, bool errorIsScreen, bool plain)
    {
        Output = output;
        Error = error;
        Language = language;
        ErrorIsScreen = errorIsScreen && !plain;
        _coloured = outputIsScreen && !plain;
    }

    public TextWriter Output { get; }
    public TextWriter Error { get; }
    public Language Language { get; }

    /// <summary>Whether somebody sees the error stream as it is written, on something that can do more than print.</summary>
    public bool ErrorIsScreen { get; }

    /// <summary>How wide the screen is that somebody reads the output on, and the same of the error stream; nothing where nobody looks.</summary>
    public int? Columns { get; init; }
    public int? ErrorColumns { get; init; }

    /// <summary>The width for tables.</summary>
    public int Width => Math.Max(Columns ?? WidthOfFiles, NarrowestScreen);

    /// <summary>How a path is written that somebody may click on.</summary>
    internal Func<string, string> Link { get; init; } = path => path;

    /// <summary>Where answers to questions come from; nobody answers where it is not said.</summary>
    public TextReader Input
    {
        get => field ??= OpenInput();
        init;
    }

    // A console whose input is opened says so to the screen: not before somebody is asked something.
    private Func<TextReader> OpenInput { get; init; } = () => TextReader.Null;

    /// <summary>Whether somebody sits at the input.</summary>
    public bool InputIsScreen { get; init; }

    /// <summary>The month it is, for whoever says "now".</summary>
    public CalendarMonth Today { get; init; } = new(DateTime.Now.Year, DateTime.Now.Month);

    /// <summary>No lines about how it goes.</summary>
    public bool Quiet { get; set; }

    /// <summary>The terminal this process was started in.</summary>
    public static Terminal OfProcess(IReadOnlyList<string> arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Func<string, string?> said = Environment.GetEnvironmentVariable;
        bool plain = said("NO_COLOR") is { Length: > 0 } || said("TERM") == "dumb";
        var (output, error) = (!Console.IsOutputRedirected, !Console.IsErrorRedirected);
        return new Terminal(Console.Out, Console.Error, LanguageChoice.From(arguments, said), output, error, plain)
        {
            OpenInput = () => Console.In,
            InputIsScreen = !Console.IsInputRedirected,
            Columns = ScreenWidth.Of(output, said),
            ErrorColumns = ScreenWidth.Of(error, said),
            Link = FileLink.For(error, plain, said),
        };
    }

    public string Say(Bilingual text) => text.In(Language);

    public void Line(Bilingual text) => Line(Say(text));

    public void Line(string text = "") => Write(Output, Columns, text);

    /// <summary>A line that somebody copies, which therefore stays one.</summary>
    public void Whole(string line) => Output.WriteLine(line);

    /// <summary>A line about how it goes.</summary>
    public void Note(Bilingual text)
    {
        if (!Quiet) Warn(text);
    }

    /// <summary>A line that must be seen.</summary>
    public void Warn(Bilingual text) => Tell(Say(text));

    /// <summary>The same, of a text that has its language.</summary>
    public void Tell(string text) => Write(Error, ErrorColumns, text, Indent);

    /// <summary>Where something lies that somebody may want to open.</summary>
    public void NotePath(Bilingual what, string path)
    {
        if (!Quiet) Error.WriteLine($"{Say(what)}: {Link(path)}");
    }

    /// <summary>A table of texts; all columns but the first are numbers unless said otherwise.</summary>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, bool numbers = true)
    {
        foreach (string line in new TextTable(columns, [.. rows]) { NumbersRight = numbers }.Lines(Width)) Output.WriteLine(line);
        Output.WriteLine();
    }

    /// <summary>Names with what is said of each: beside them, or below them where there is little room.</summary>
    public void Pairs(IEnumerable<(string Name, string Says)> rows, int widestName = int.MaxValue)
    {
        var all = rows.ToList();
        int names = Math.Min(widestName, all.Select(row => row.Name.Length).Append(0).Max()) + Indent;
        bool beside = Columns is null || Columns - Indent - names >= RoomForText;
        foreach (var (name, says) in all)
        {
            string margin = new(' ', Indent + (beside ? names : 2 * Indent));
            bool together = beside && name.Length <= names - 1;
            var lines = Columns is { } width ? Wrap.Lines(margin + says, width) : [margin + says];
            foreach (var (nth, line) in lines.Index())
            {
                if (nth == 0 && !together) Output.WriteLine($"  {name}");
                Output.WriteLine(nth == 0 && together ? $"  {name.PadRight(names)}{line[margin.Length..]}" : line);
            }
        }
    }

    /// <summary>For pages with headings on the output.</summary>
    public IAnsiConsole Drawing()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = _coloured ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _coloured ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        return console;
    }

    private static void Write(TextWriter to, int? columns, string text, int hang = 0)
    {
        if (columns is null || text.Length <= columns)
        {
            to.WriteLine(text);
            return;
        }

        foreach (string part in text.Split('\n'))
        {
            foreach (string line in Wrap.Lines(part, columns.Value, hang)) to.WriteLine(line);
        }
    }
}
