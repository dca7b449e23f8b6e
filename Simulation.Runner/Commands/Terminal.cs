using System.Text;
using Spectre.Console;

namespace Simulation.Runner.Commands;

/// <summary>Where a command writes and in which language. What was asked for goes to the output; how it goes, and what went wrong, to
/// the error stream, so that output can be piped.</summary>
public sealed class Terminal
{
    /// <summary>The width where nobody looks, so that what is kept looks the same everywhere.</summary>
    private const int WidthOfFiles = 110;

    private readonly bool _outputIsScreen;

    public Terminal(TextWriter output, TextWriter error, Language language, bool outputIsScreen, bool errorIsScreen, bool plain)
    {
        Output = output;
        Error = error;
        Language = language;
        ErrorIsScreen = errorIsScreen && !plain;
        _outputIsScreen = outputIsScreen && !plain;
    }

    public TextWriter Output { get; }
    public TextWriter Error { get; }
    public Language Language { get; }

    /// <summary>Whether somebody sees the error stream as it is written.</summary>
    public bool ErrorIsScreen { get; }

    /// <summary>Where answers to questions come from; nobody answers where it is not said.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether somebody sits at the input.</summary>
    public bool InputIsScreen { get; init; }

    /// <summary>The month it is, for whoever says "now".</summary>
    public CalendarMonth Today { get; init; } = new(DateTime.Now.Year, DateTime.Now.Month);

    /// <summary>The day of it, for what is put on paper.</summary>
    public DateOnly Day { get; init; } = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>No lines about how it goes.</summary>
    public bool Quiet { get; set; }

    /// <summary>The terminal this process was started in.</summary>
    public static Terminal OfProcess(IReadOnlyList<string> arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var language = LanguageChoice.From(arguments, Environment.GetEnvironmentVariable);
        return new Terminal(Console.Out, Console.Error, language, !Console.IsOutputRedirected, !Console.IsErrorRedirected, plain)
        {
            Input = Console.In,
            InputIsScreen = !Console.IsInputRedirected,
        };
    }

    public string Say(Bilingual text) => text.In(Language);

    public void Line(Bilingual text) => Output.WriteLine(Say(text));

    public void Line(string text = "") => Output.WriteLine(text);

    /// <summary>A line about how it goes.</summary>
    public void Note(Bilingual text)
    {
        if (!Quiet) Error.WriteLine(Say(text));
    }

    /// <summary>A line that must be seen.</summary>
    public void Warn(Bilingual text) => Error.WriteLine(Say(text));

    /// <summary>For tables and colours on the output.</summary>
    public IAnsiConsole Drawing()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = _outputIsScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _outputIsScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!_outputIsScreen) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
