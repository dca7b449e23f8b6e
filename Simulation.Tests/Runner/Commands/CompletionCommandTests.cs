using System.Diagnostics;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

public class CompletionCommandTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("powershell")]
    public void Every_command_and_option_can_be_completed(string shell)
    {
        var said = Gwsim.Do("completion", shell);
        Assert.Equal(ExitCode.Done, said.Code);
        foreach (var command in CommandList.All)
        {
            Assert.Contains(command.Name, said.Output, StringComparison.Ordinal);
            Assert.All(command.Options, choice => Assert.Contains(choice.Name, said.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Another_shell_is_refused_with_those_there_are() =>
        Assert.Contains("did you mean `bash`?", Gwsim.Do("completion", "bas").Error);

    [Theory]
    [InlineData("gwsim com", "compare completion")]
    [InlineData("gwsim compare --prec", "--precision")]
    [InlineData("gwsim help tra", "trace")]
    public void A_real_bash_completes_with_it(string line, string expected)
    {
        if (!File.Exists("/bin/bash")) return;
        string[] words = line.Split(' ');
        string quoted = string.Join(' ', words.Select(word => $"'{word}'"));
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", "-s") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        bash.StandardInput.Write(Gwsim.Do("completion", "bash").Output);
        bash.StandardInput.Write($"COMP_WORDS=({quoted}); COMP_CWORD={words.Length - 1}; _gwsim; echo \"${{COMPREPLY[@]}}\"\n");
        bash.StandardInput.Close();
        Assert.Equal(expected, bash.StandardOutput.ReadToEnd().Trim());
        bash.WaitForExit();
    }

    [Fact]
    public void Help_of_a_command_can_be_asked_for_as_people_do()
    {
        Assert.Equal(Gwsim.Do("trace", "--help").Output, Gwsim.Do("help", "trace").Output);
        Assert.Equal(Gwsim.Do("--help").Output, Gwsim.Do("help").Output);
    }

    [Fact]
    public void Help_of_what_does_not_exist_names_what_does()
    {
        var said = Gwsim.Do("help", "compre");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("compre is not a command; did you mean `compare`?", said.Error, StringComparison.Ordinal);
        Assert.Equal("", said.Output);
        Assert.Equal(ExitCode.BadInput, Gwsim.Do("compre", "--help").Code);
        Assert.All(CommandList.All, command => Assert.Contains(command.Name, Gwsim.Do("help", command.Name).Output, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData("gwsim compl", "completion")]
    [InlineData("gwsim compare --prec", "--precision")]
    [InlineData("gwsim help tra", "trace")]
    public void A_real_zsh_completes_with_it(string line, string expected)
    {
        string? zsh = ((string[])["/bin/zsh", "/usr/bin/zsh"]).FirstOrDefault(File.Exists);
        if (zsh is null) return;
        string script = Path.Combine(Directory.CreateTempSubdirectory("gwsim-").FullName, "completion");
        File.WriteAllText(script, Gwsim.Do("completion", "zsh").Output);

        // A shell in a shell, so that the key is pressed as somebody presses it.
        string typed = $$"""
            zmodload zsh/zpty
            zpty shell {{zsh}} -f -i
            zpty -w shell 'autoload -U compinit && compinit -u -D; source {{script}}; print LOAD""ED'
            zpty -r shell said '*LOADED*'
            zpty -w -n shell $'{{line}}\t'
            for nth in {1..50}; do
              zpty -r -t shell part && print -r -- "$part"
              sleep 0.1
            done
            """;
        using var process = Process.Start(new ProcessStartInfo(zsh, ["-f", "-c", typed]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        string shown = System.Text.RegularExpressions.Regex.Replace(said, "\u001b\\[[0-9;?]*[a-zA-Z]", "");
        string[] before = [.. line.Split(' ').Skip(1).SkipLast(1)];
        Assert.Contains($"gwsim {string.Join(' ', [.. before, expected])}", shown, StringComparison.Ordinal);
    }
}
