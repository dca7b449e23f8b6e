using System.CommandLine;
using System.CommandLine.Invocation;

namespace Simulation.Runner.Commands;

/// <summary>What --help shows: what it does, how to write it, an example, and every option.</summary>
public sealed class HelpScreen(Command? command, Terminal terminal) : SynchronousCommandLineAction
{
    private const int Widest = 30;

    public static Bilingual What { get; } = (
        "Rekent door hoe een wooncomplex met gemengd wonen zich door de jaren ontwikkelt, en vergelijkt plannen met elkaar.",
        "Works out how a complex of Gemengd Wonen develops over the years, and compares plans with each other.");

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult) => Write(command, terminal);

    public static int Write(Command? command, Terminal terminal)
    {
        if (command is null)
            Overview(terminal);
        else
            Of(command, terminal);
        return ExitCode.Done;
    }

    private static void Overview(Terminal terminal)
    {
        terminal.Line(What);
        terminal.Line();
        terminal.Line(("Zo gebruikt u het:", "Usage:"));
        terminal.Line($"  {Interpreter.Program} {terminal.Say(("OPDRACHT", "COMMAND"))} [...]");
        terminal.Line();
        terminal.Line(("Opdrachten:", "Commands:"));
        terminal.Pairs(CommandList.All.Select(command => (command.Name, terminal.Say(command.Description))));
        terminal.Line();
        terminal.Line(("Om te beginnen:", "To begin:"));
        terminal.Whole($"  {Interpreter.Program} list");
        terminal.Whole($"  {Interpreter.Program} compare studies/coach-withdrawal");
        terminal.Line();
        terminal.Line(($"Meer over een opdracht: {Interpreter.Program} OPDRACHT --help", $"More about a command: {Interpreter.Program} COMMAND --help"));
        terminal.Line(("Taal: --lang nl of --lang en, of de omgevingsvariabele GWSIM_LANG.", "Language: --lang nl or --lang en, or the environment variable GWSIM_LANG."));
    }

    private static void Of(Command command, Terminal terminal)
    {
        terminal.Line(command.Description);
        terminal.Line();
        terminal.Line(("Zo gebruikt u het:", "Usage:"));
        string names = command.Arguments.Length > 0 ? $" {command.Arguments}" : "";
        terminal.Line($"  {Interpreter.Program} {command.Name}{names}{(command.Options.Count > 0 ? terminal.Say((" [opties]", " [options]")) : "")}");
        terminal.Line();
        terminal.Line(command.Examples.Count > 1 ? ("Voorbeelden:", "Examples:") : ("Voorbeeld:", "Example:"));
        foreach (var (line, says) in command.Examples)
        {
            terminal.Whole($"  {Interpreter.Program} {line}");
            terminal.Line($"      {terminal.Say(says)}");
        }

        if (command.Options.Count == 0) return;
        terminal.Line();
        terminal.Line(("Opties:", "Options:"));
        var options = command.Options.Select(choice => (choice.Shown, terminal.Say(choice.Says)));
        terminal.Pairs(options.Append(("--help", terminal.Say(("toont deze uitleg", "shows this text")))), Widest);
    }
}
