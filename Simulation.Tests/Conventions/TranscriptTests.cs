using System.Text;
using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Conventions;

/// <summary>What a page shows of the program is what the program says, typed in an empty folder.</summary>
[Trait("Speed", "slow")]
public sealed class TranscriptTests : IDisposable
{
    private const string Page = "docs/nl/uw-eigen-complex.md";
    private const int Width = 118;

    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-transcript-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Lines are broken where the page has room; what counts is every word in its order.</summary>
    [Fact]
    public void What_the_page_about_ones_own_complex_shows_is_what_one_gets()
    {
        var typed = DocumentCommand.InBlocks(Page).Single(command => command.Line.StartsWith("new --homes", StringComparison.Ordinal));
        var said = Gwsim.Apart(_folder, typed.Words);
        Assert.True(said.Code == 0, said.Error);
        string shown = Documents.Blocks(Page).Single(block => block.Language == "text").Text;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            string renewed = Start(said.Output);
            File.WriteAllText(Path.Combine(Repository.Root, Page), Documents.Read(Page).Replace(shown, renewed, StringComparison.Ordinal));
            shown = renewed;
        }

        Assert.Equal(Words(shown), Words(said.Output).Take(Words(shown).Length));
        Assert.Contains("Verschil met", shown);
    }

    /// <summary>The first screen, to the line below its table.</summary>
    private static string Start(string output)
    {
        var text = new StringBuilder();
        foreach (string line in output.Split('\n').Select(line => line.TrimEnd()))
        {
            text.Append(Wrapped(line)).Append('\n');
            if (line.StartsWith("Verschil met", StringComparison.Ordinal)) break;
        }

        return text.ToString();
    }

    private static string Wrapped(string line)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (string word in line.Length <= Width ? [line] : line.Split(' '))
        {
            if (at > 0 && at + 1 + word.Length > Width) at = 0;
            text.Append(text.Length == 0 ? "" : at == 0 ? "\n" : " ").Append(word);
            at += (at > 0 ? 1 : 0) + word.Length;
        }

        return text.ToString();
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
