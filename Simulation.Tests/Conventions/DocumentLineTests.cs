using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;
using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Conventions;

/// <summary>
/// Every line for the terminal in every document, also within a sentence, is one the program takes: it reads the words, finds the files,
/// makes the plan, and is stopped before the first run. What is really run, DocumentCommandTests has.
/// </summary>
[Trait("Speed", "slow")]
public sealed class DocumentLineTests : IDisposable
{
    /// <summary>Words that stand for something of the reader's.</summary>
    private static readonly Dictionary<string, string[]> StandsFor = new()
    {
        ["STUDY"] = ["studies/coach-withdrawal"],
        ["STUDIE"] = ["studies/coach-withdrawal"],
        ["FILE"] = ["variants/no-room"],
        ["projects/NAME"] = ["projects/meanderpark"],
        ["NAME"] = ["projects/meanderpark"],
        ["N"] = ["8"],
        ["my-scenarios"] = [Path.Combine(Repository.Root, "scenarios", "variants")],
        ["mijn-scenarios"] = [Path.Combine(Repository.Root, "scenarios", "variants")],
        ["big.yaml"] = ["projects/place2bu"],
        ["tiny.yaml"] = ["variants/very-small"],
        ["mijn-complex/complex.yaml"] = ["projects/meanderpark"],
        ["mijn-complex/vraag.yaml"] = ["studies/coach-withdrawal"],
    };

    /// <summary>What a command needs beside what a sentence says of it.</summary>
    private static readonly Dictionary<string, string> Needs = new()
    {
        ["tipping"] = "tipping base --axis mix.supported_share=0.1:0.7 --axis coach.times_rule=0:2 --level 0.5",
        ["learn"] = "learn studies/coach-withdrawal --best participation_broad",
        ["sensitivity"] = "sensitivity base",
        ["compare"] = "compare studies/coach-withdrawal",
        ["sweep"] = "sweep studies/mix-80",
        ["run"] = "run base",
        ["check"] = "check base",
        ["explain"] = "explain base",
        ["migrate"] = $"migrate {Path.Combine(Repository.Root, "scenarios", "variants")}",
        ["trace"] = "trace base --replicate 1 --home 1",
        ["report"] = "report RESULTS",
        ["verify"] = "verify RESULTS",
        ["merge"] = "merge RESULTS RESULTS",
        ["work"] = "work --manifest MANIFEST --chunk 0",
        ["collect"] = "collect DIR",
        ["completion"] = "completion bash",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-line-").FullName;
    private readonly string _results;
    private readonly string _cluster;
    private int _nth;

    public DocumentLineTests()
    {
        _results = Path.Combine(_folder, "some-results");
        _cluster = Path.Combine(_folder, "some-cluster");
        string[] few = ["run", "variants/very-small", "--replicates", "2", "--years", "1", "--ensemble", "none", "--no-report", "--quiet"];
        Assert.Equal(0, Gwsim.Do([.. few, "--store", Path.Combine(_folder, "no-store"), "--slurm", _cluster]).Code);
        Assert.Equal(0, Gwsim.Do([.. few, "--out", _results, "--store", Path.Combine(_folder, "store")]).Code);
    }

    [Fact]
    public void Every_line_of_every_block_is_one_the_program_takes() => Assert.Empty(Documents.All.SelectMany(DocumentCommand.InBlocks).Select(Wrong).OfType<string>());

    [Fact]
    public void Every_line_within_a_sentence_is_one_the_program_takes()
    {
        var lines = DocumentCommand.InSentences.DistinctBy(command => command.Line).ToList();
        Assert.InRange(lines.Count, 40, 1000);
        Assert.Empty(lines.Select(Wrong).OfType<string>());
    }

    [Theory]
    [InlineData("compare studies/coach-withdrawl", "studies/coach-withdrawl")]
    [InlineData("compare studies/coach-withdrawal --replicats 4", "--replicats")]
    [InlineData("sweep studies/mix-80 --replicates many", "--replicates many")]
    [InlineData("compare funding/coach-stops --base projects/meanderprak", "meanderprak")]
    [InlineData("sensitivity results/headlines --alternative coach_stopt", "coach_stopt")]
    [InlineData("verify results/coach --nothing", "--nothing")]
    [InlineData("rnu base", "rnu")]
    public void A_line_that_is_wrong_is_seen(string line, string expected) => Assert.Contains(expected, Wrong(new DocumentCommand("here:1", line)));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What the program has against a line; nothing where it takes it.</summary>
    private string? Wrong(DocumentCommand command)
    {
        // The dialogue needs somebody at the keyboard.
        if (command.Line == "new --lang nl" || command.Line == "new") return null;
        if (WithoutAlternative(command) is { } missing) return $"{command}: {missing}";
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, Language.En, outputIsScreen: false, errorIsScreen: false, plain: true);
        int code = Interpreter.Run([.. Words(command)], terminal, new CancellationToken(canceled: true));
        return code is ExitCode.Done or ExitCode.Cancelled ? null : $"{command}: {error}";
    }

    /// <summary>An alternative that the study does not have; a command that is stopped at once does not look.</summary>
    private static string? WithoutAlternative(DocumentCommand command)
    {
        var named = Regex.Matches(command.Line, @"--alternative (\S+)").Select(match => match.Groups[1].Value).ToList();
        return named.Count == 0 ? null : named.Except(Documents.AlternativesOf(command.Words[1])).FirstOrDefault();
    }

    /// <summary>With what stands for something replaced by it, and with every file in a folder that goes away.</summary>
    private IEnumerable<string> Words(DocumentCommand command)
    {
        string line = command.Line.Split(" | ")[0].Replace("PATH=LOW:HIGH --axis PATH=LOW:HIGH", "mix.supported_share=0.1:0.7 --axis coach.times_rule=0:2 --level 0.5", StringComparison.Ordinal);
        if (line.Split(' ').Length == 1 && Needs.TryGetValue(line, out string? needed)) line = needed;
        if (line.StartsWith("tipping ", StringComparison.Ordinal) && !line.Contains("--axis", StringComparison.Ordinal)) line = Needs["tipping"];
        if (line.StartsWith("trace ", StringComparison.Ordinal) && !line.Contains("--home", StringComparison.Ordinal)) line = Needs["trace"];
        if (line.StartsWith("learn ", StringComparison.Ordinal) && !Regex.IsMatch(line, "--(keep|best|price)")) line = Needs["learn"];
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var known = CommandList.All.FirstOrDefault(one => one.Name == words[0])?.Options.Select(choice => choice.Name).ToList() ?? [];
        if (words[0] is "verify" or "report" or "merge")
            words = [words[0], .. words[1..].Where(word => word.StartsWith('-') || word is "nl" or "en" || DateOnly.TryParse(word, CultureInfo.InvariantCulture, out _)), .. Enumerable.Repeat(_results, words[0] == "merge" ? 2 : 1)];
        if (words[0] == "collect") words = ["collect", _cluster, .. words.Skip(2)];
        if (words.IndexOf("--manifest") is var manifest and > 0) words[manifest + 1] = Path.Combine(_cluster, "manifest.json");
        if (words.Contains("--targets") && words[^1] == "FILE")
            words[^1] = OwnTargets();
        words = [.. words.SelectMany((word, nth) => nth > 0 && StandsFor.TryGetValue(word, out string[]? meant) ? meant : [word])];
        foreach (string place in new[] { "--out", "--store", "--slurm" }.Where(known.Contains))
        {
            // No two commands find what the other left.
            string folder = Path.Combine(_folder, $"{place[2..]}-{_nth++}");
            int at = words.IndexOf(place);
            if (at >= 0) words[at + 1] = folder;
            else if (place != "--slurm") words.AddRange([place, folder]);
        }

        return known.Contains("--quiet") && !words.Contains("--quiet") ? words.Append("--quiet") : words;
    }

    private string OwnTargets()
    {
        string file = Path.Combine(_folder, "targets.yaml");
        File.WriteAllText(file, Documents.Blocks("docs/calibration-targets.md").Single(block => block.Language == "yaml").Text);
        return file;
    }
}
