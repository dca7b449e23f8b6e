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
}
