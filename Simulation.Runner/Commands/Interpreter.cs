using System.CommandLine;
using System.CommandLine.Help;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;
using ParserCommand = System.CommandLine.Command;

namespace Simulation.Runner.Commands;

/// <summary>Understands a command line, and tells what is wrong with it in the reader's language.</summary>
public static class Interpreter
{
    public const string Program = "gwsim";

    internal static Bilingual Stopped { get; } = ("gestopt; wat af was is bewaard", "stopped; what was finished is kept");

    /// <summary>Runs what was typed; gives the exit code.</summary>
    public static int Run(string[] arguments, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            // What people type when they look for help.
            if (arguments is ["help", ..]) arguments = [.. arguments[1..], "--help"];
            var root = Root(terminal, cancel);
            var parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (parsed.Action is HelpScreen)
                RefuseUnknown(parsed, arguments);
            else
                Refuse(parsed, arguments);
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = terminal.Output,
                Error = terminal.Error,
            });
        }
        catch (RefusedException wrong)
        {
            foreach (var problem in wrong.Problems) terminal.Warn(problem);
            return wrong is BadInputException or DisagreementException ? ExitCode.BadInput : ExitCode.ModelFault;
        }
        catch (ScenarioFileException wrong)
        {
            terminal.Tell(wrong.Text(terminal.Language));
            return ExitCode.BadInput;
        }
        catch (NothingDoneException)
        {
            terminal.Warn(("gestopt; er is niets geschreven", "stopped; nothing was written"));
            return ExitCode.Cancelled;
        }
        catch (OperationCanceledException)
        {
            terminal.Warn(Stopped);
            return ExitCode.Cancelled;
        }
        catch (ModelFaultException fault)
        {
            terminal.Warn(($"het model liep vast: {fault.Message}", $"the model failed: {fault.Message}"));
            return ExitCode.ModelFault;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.Warn(($"lezen of schrijven lukt niet: {fault.Message}", $"cannot read or write: {fault.Message}"));
            return ExitCode.BadInput;
        }
        catch (ArgumentOutOfRangeException fault) when (fault.TargetSite?.DeclaringType == typeof(RandomAccess))
        {
            // What .NET makes of a write beyond the largest file that a disk or the system allows.
            terminal.Warn((
                "lezen of schrijven lukt niet: een bestand zou groter worden dan hier mag", "cannot read or write: a file would become larger than it may be here"));
            return ExitCode.BadInput;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.Warn(($"het programma liep vast: {fault}", $"the program failed: {fault}"));
            return ExitCode.ModelFault;
        }
    }

    private static RootCommand Root(Terminal terminal, CancellationToken cancel)
    {
        var root = new RootCommand(terminal.Say(HelpScreen.What)) { TreatUnmatchedTokensAsErrors = false };
        Helped(root, null, terminal);
        root.SetAction(_ => HelpScreen.Write(null, terminal));
        foreach (var command in CommandList.All)
        {
            var parser = new ParserCommand(command.Name, terminal.Say(command.Description)) { TreatUnmatchedTokensAsErrors = false };
            foreach (var choice in command.Options) parser.Add(choice.Parsed);
            Helped(parser, command, terminal);
            parser.SetAction(parsed =>
            {
                var call = new Call(parsed, Named(command, parsed), terminal, cancel);
                Shared.Apply(call);
                return command.Run(call);
            });
            root.Add(parser);
        }

        return root;
    }

    private static void Helped(ParserCommand parser, Command? command, Terminal terminal)
    {
        foreach (var old in parser.Options.OfType<HelpOption>().ToList()) parser.Options.Remove(old);
        parser.Add(new HelpOption { Action = new HelpScreen(command, terminal) });
    }

    /// <summary>What was named, when it is as many as the command takes.</summary>
    private static IReadOnlyList<string> Named(Command command, ParseResult parsed)
    {
        string usage = $"{Program} {command.Name} {command.Arguments}".TrimEnd();
        var named = parsed.UnmatchedTokens;
        if (named.Count < command.ArgumentCount.Least)
            throw new BadInputException(($"{command.Name}: er ontbreekt iets; zo gebruikt u het: {usage}", $"{command.Name}: something is missing; use it like this: {usage}"));
        if (named.Count > command.ArgumentCount.Most)
            throw new BadInputException(($"{command.Name}: {named[command.ArgumentCount.Most]} is te veel; zo gebruikt u het: {usage}", $"{command.Name}: {named[command.ArgumentCount.Most]} is too much; use it like this: {usage}"));
        return named;
    }

    /// <summary>A command that does not exist; its help does not either. Gives the one that does.</summary>
    private static Command? RefuseUnknown(ParseResult parsed, string[] arguments)
    {
        var command = CommandList.All.FirstOrDefault(one => one.Name == parsed.CommandResult.Command.Name);
        if (command is not null || arguments.Length == 0 || arguments[0].StartsWith('-')) return command;
        string[] names = [.. CommandList.All.Select(one => one.Name)];
        throw Unknown(arguments[0], names, ("opdracht", "a command"));
    }

    private static void Refuse(ParseResult parsed, string[] arguments)
    {
        var command = RefuseUnknown(parsed, arguments);

        foreach (string token in parsed.UnmatchedTokens.Where(token => token.Length > 1 && token.StartsWith('-') && !char.IsDigit(token[1])))
        {
            string name = token.Split('=')[0];
            string[] names = [.. (command?.Options ?? []).Select(choice => choice.Name), "--help"];
            throw Unknown(name, names, ("optie van deze opdracht", "an option of this command"));
        }

        if (parsed.Errors.Count > 0)
            throw new BadInputException([.. parsed.Errors.Select(error => Bilingual.Same(error.Message))]);
    }

    /// <summary>What was written is none of those that are known; which was meant.</summary>
    internal static BadInputException Unknown(string written, string[] known, Bilingual what)
    {
        string name = Printable.Of(written);
        string list = string.Join(", ", known);
        return new BadInputException(Nearest.To(written, known) is { } meant
            ? ($"{name} is geen {what.Nl}; bedoelde u `{meant}`? (toegestaan: {list})", $"{name} is not {what.En}; did you mean `{meant}`? (allowed: {list})")
            : ($"{name} is geen {what.Nl}; toegestaan: {list}", $"{name} is not {what.En}; allowed: {list}"));
    }
}
