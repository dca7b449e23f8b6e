using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Simulation.Runner.Studio;
using Simulation.Tests.Runner.Report;

namespace Simulation.Tests.Runner.Studio.Page;

/// <summary>The script of the page as a thing one reads: checked types, small files, one library from outside with its licence.</summary>
public sealed partial class SourceTests
{
    private const string HowToGet = "there is no type checker: run npm ci in Simulation.Runner/Studio/Page";
    private static readonly string Folder = Path.Combine(Repository.Root, "Simulation.Runner", "Studio", "Page");

    private static readonly Assembly Program = typeof(StudioServer).Assembly;

    public static TheoryData<string, string> Vendored => new()
    {
        { "echarts.common.min.js", "61f13280aba3161f77fc801bf5f9c786f55f10432153a0683fc5cc0700b013d5" },
        { "echarts-LICENSE.txt", "634293835b43a6dd2094fa39182a3d9a6b9ca43b7fdb9ac354e8037af2a3093a" },
        { "echarts-LICENSE-d3.txt", "e1211892da0b0e0585b7aebe8f98c1274fba15bafe47fa1f4ee8a7a502c06304" },
        { "echarts-NOTICE.txt", "d491d358344f842685c1b1585970999db65fe30ecf7ef3867af8814f4016c016" },
    };

    [Theory]
    [MemberData(nameof(Vendored))]
    public void What_comes_from_echarts_is_what_npm_has_and_travels_with_the_program(string name, string sha256)
    {
        using var embedded = Program.GetManifestResourceStream($"studio/{name}");
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(embedded!)));
    }

    [Fact]
    public void A_file_fits_on_a_few_screens_and_a_line_on_one()
    {
        Assert.All(Scripts(), file =>
        {
            string[] lines = File.ReadAllLines(file);
            Assert.True(lines.Length <= 330, $"{Path.GetFileName(file)} is too long to read");
            // The table of texts has a text on a line, however long it is.
            Assert.True(Path.GetFileName(file) == "words.js" || lines.All(line => line.Length <= 150), $"{Path.GetFileName(file)} has a line of more than 150 columns");
        });
    }

    [Fact]
    public void Nothing_is_put_together_from_text_and_nothing_leaves_the_machine()
    {
        string[] forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "new Function", "document.write", "http://", "https://"];
        Assert.All(Scripts(), file =>
        {
            string text = File.ReadAllText(file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Assert.All(forbidden, word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{Path.GetFileName(file)} has {word}"));
        });
        string page = File.ReadAllText(Path.Combine(Folder, "index.html"));
        Assert.DoesNotMatch(InlineInPage(), page);
    }

    [Fact]
    public void Every_module_and_style_travels_with_the_program()
    {
        var embedded = Program.GetManifestResourceNames().ToHashSet();
        Assert.All(Scripts().Concat(Directory.GetFiles(Folder, "*.css")).Append(Path.Combine(Folder, "index.html")), file => Assert.Contains($"studio/{Path.GetFileName(file)}", embedded));
        Assert.DoesNotContain("studio/package.json", embedded);
    }

    [TypeCheckFact]
    [Trait("Speed", "slow")]
    public void Types_hold()
    {
        using var tsc = Process.Start(new ProcessStartInfo("node", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        string said = tsc.StandardOutput.ReadToEnd();
        tsc.WaitForExit();
        Assert.True(tsc.ExitCode == 0, said);
    }

    private static string[] Scripts() => Directory.GetFiles(Folder, "*.js");

    [GeneratedRegex(@"style=|<style|\son\w+=|<script(?![^>]*src=)")]
    private static partial Regex InlineInPage();

    /// <summary>Skipped where the type checker is not installed, unless GWSIM_BROWSER_TESTS says that it may not be.</summary>
    private sealed class TypeCheckFactAttribute : FactAttribute
    {
        public TypeCheckFactAttribute()
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "typescript")) && !Browser.IsRequired)
                Skip = HowToGet;
        }
    }
}
