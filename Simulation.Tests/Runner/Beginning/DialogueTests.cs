using System.Diagnostics;
using Simulation.Runner.Beginning;
using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Beginning;

/// <summary>The questions of `gwsim new` on a screen: explained, taken back, stopped.</summary>
public class DialogueTests : Workplace
{
    private string Dir => In("own");

    [Theory]
    [InlineData(Language.Nl, "?", "Tel de woningen, niet de mensen")]
    [InlineData(Language.Nl, "uitleg", "Tel de woningen, niet de mensen")]
    [InlineData(Language.En, "?", "Count homes, not people")]
    [InlineData(Language.En, "help", "Count homes, not people")]
    public void A_question_is_explained_and_asked_again(Language language, string asked, string explained)
    {
        var said = Gwsim.Answering(language, ["", asked, "64", .. Enumerable.Repeat("", 10)], "new", "--out", Dir, "--no-run");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains($"> {explained}", said.Error, StringComparison.Ordinal);
        Assert.Equal(64, ScenarioFile.Read(Path.Combine(Dir, "complex.yaml")).OrThrow().Plan.Building.Homes);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("terug")]
    public void One_can_go_back_and_answer_otherwise(string back)
    {
        string[] lines = [back, "De Linde", "64", "37%", back, back, "48", "", .. Enumerable.Repeat("", 9)];
        var said = Gwsim.Answering(Language.Nl, lines, "new", "--out", Dir, "--no-run");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("> dit is de eerste vraag", said.Error, StringComparison.Ordinal);
        Assert.Equal(2, said.Error.Split("2/12  Hoeveel woningen").Length - 1);
        var plan = ScenarioFile.Read(Path.Combine(Dir, "complex.yaml")).OrThrow().Plan;
        Assert.Equal(48, plan.Building.Homes);

        // What was answered behind it is asked anew, and was not answered this time.
        Assert.NotEqual(0.37, plan.Mix.SupportedShare);
    }

    [Fact]
    public void Every_question_has_an_explanation() =>
        Assert.All(Questions.All.Where(question => question.Asks is not null), question => Assert.NotNull(question.Why));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Questions_fit_on_a_narrow_screen(int width)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] words = ["?", "", "x", "64", "?", "40", "40%", "?", "ggz 3", "", "?", "", "?", "", "?", "", "?", "", "?", "", "?", "200", "30 uur", "?", "corporatie 4", "?", ""];
        var terminal = new Terminal(output, error, Language.Nl, false, false, plain: true)
        {
            Input = new StringReader(string.Concat(words.Select(word => word + "\n"))),
            InputIsScreen = true,
            Columns = width,
            ErrorColumns = width,
        };
        Assert.Equal(ExitCode.Done, Interpreter.Run(["new", "--out", Dir, "--no-run"], terminal, CancellationToken.None));
        Assert.All(
            $"{output}{error}".ReplaceLineEndings("\n").Split('\n'),
            line => Assert.True(line.Replace("> ", "", StringComparison.Ordinal).Length <= width || line.StartsWith("  gwsim", StringComparison.Ordinal) || line.Contains(Folder, StringComparison.Ordinal), line));
    }

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData("\u0003", ExitCode.Cancelled, "gestopt; er is niets geschreven")]
    [InlineData("\u0004", ExitCode.BadInput, "de invoer hield op voor de laatste vraag; er is niets geschreven")]
    public void Who_stops_on_a_live_terminal_has_written_nothing(string key, int code, string told)
    {
        if (!File.Exists("/usr/bin/script") || Gwsim.Interrupt != "-INT") return;
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/script", ["-qec", $"dotnet {typeof(Interpreter).Assembly.Location} new --lang nl", "/dev/null"])
        {
            WorkingDirectory = Directory.CreateDirectory(In("here")).FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["TERM"] = "xterm" },
        })!;
        string said = "";
        foreach (var (prompt, typed) in ((string, string)[])[("1/12", "De Linde\r"), ("2/12", "64\r"), ("3/12", key)])
        {
            said += Until(process.StandardOutput, prompt);
            said += Until(process.StandardOutput, "> ");
            process.StandardInput.Write(typed);
            process.StandardInput.Flush();
        }

        said += process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(code, process.ExitCode);
        Assert.Contains($"\n{told}", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(In("here")));
    }

    private static string Until(StreamReader reader, string end)
    {
        var read = new System.Text.StringBuilder();
        for (int one; !read.ToString().EndsWith(end, StringComparison.Ordinal) && (one = reader.Read()) >= 0;) read.Append((char)one);
        return read.ToString();
    }
}
