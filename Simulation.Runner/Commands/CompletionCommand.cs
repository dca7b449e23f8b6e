using System.Text;

namespace Simulation.Runner.Commands;

/// <summary>A script that lets a shell complete commands and options, and files where neither fits; made from the list of commands, so
/// that it never falls behind.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "powershell"];

    public static Command Command { get; } = new()
    {
        Name = "completion",
        Arguments = string.Join('|', Shells),
        ArgumentCount = (1, 1),
        Options = [Shared.Lang],
        Run = Do,
    };

    private static int Do(Call call)
    {
        string shell = call.Named[0];
        if (!Shells.Contains(shell)) throw Interpreter.Unknown(shell, Shells, ("schil waarvoor dit kan", "a shell this is made for"));
        string script = shell switch
        {
            "bash" => Bash(),
            "zsh" => "autoload -U +X bashcompinit && bashcompinit\n" + Bash(),
            _ => PowerShell(),
        };
        call.Terminal.Output.Write(script);
        return ExitCode.Done;
    }

    private static string Words(Command command) => string.Join(' ', command.Options.Select(choice => choice.Name).Append("--help"));

    private static string Commands => string.Join(' ', CommandList.All.Select(command => command.Name).Append("help"));

    private static string Bash()
    {
        var text = new StringBuilder("_gwsim() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" options=\"\"\n  case \"${COMP_WORDS[1]}\" in\n");
        foreach (var command in CommandList.All)
            text.Append(CultureInfo.InvariantCulture, $"    {command.Name}) options=\"{Words(command)}\" ;;\n");
        text.Append(CultureInfo.InvariantCulture, $$"""
                help) options="{{Commands}}" ;;
              esac
              if [ "$COMP_CWORD" -eq 1 ]; then options="{{Commands}}"; fi
              COMPREPLY=($(compgen -W "$options" -- "$word"))
              if [ ${#COMPREPLY[@]} -eq 0 ]; then COMPREPLY=($(compgen -f -- "$word")); fi
            }
            complete -F _gwsim gwsim

            """);
        return text.ToString();
    }

    private static string PowerShell()
    {
        var text = new StringBuilder("Register-ArgumentCompleter -Native -CommandName gwsim -ScriptBlock {\n  param($word, $line, $at)\n");
        text.Append("  $typed = $line.CommandElements | ForEach-Object { $_.ToString() }\n  $options = switch ($typed[1]) {\n");
        foreach (var command in CommandList.All)
            text.Append(CultureInfo.InvariantCulture, $"    '{command.Name}' {{ '{Words(command)}' }}\n");
        text.Append(CultureInfo.InvariantCulture, $"    default {{ '{Commands}' }}\n  }}\n");
        text.Append("  $options.Split(' ') | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n");
        return text.ToString();
    }
}
