using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Where things land when nobody says where.</summary>
public class ResultsFolderTests : Workplace
{
    private static readonly string[] Short = ["--replicates", "3", "--years", "1", "--ensemble", "none", "--no-report"];

    [Fact]
    public void Another_folder_for_results_works_nothing_out_again()
    {
        Directory.CreateDirectory(In("elsewhere"));
        Done(Folder, ["run", Small, .. Short]);
        var store = Contents(In("results", "store"));
        Assert.Equal(2, store.Count);

        // In a folder of its own, and from another place in the project.
        Done(Folder, ["run", Small, .. Short, $"--out={In("own", "small")}"]);
        Done(In("elsewhere"), ["run", Small, .. Short]);
        AssertSame(store, Contents(In("results", "store")));
        foreach (string folder in (string[])[In("own"), In("elsewhere", "results")])
        {
            Assert.Equal(File.ReadAllBytes(In("results", "small", "runs.csv")), File.ReadAllBytes(Path.Combine(folder, "small", "runs.csv")));
            Assert.False(Directory.Exists(Path.Combine(folder, "store")));
            Assert.Equal(ExitCode.Done, Gwsim.Do("verify", Path.Combine(folder, "small", "receipt.json"), "--quiet").Code);
        }
    }

    [Fact]
    public void A_study_does_not_write_over_the_results_of_another_with_its_name()
    {
        string[] studies = [.. ((string[])["a", "b"]).Select(folder => Write($"{folder}/study.yaml", File.ReadAllText(Study).Replace("base: small.yaml", "base: ../small.yaml", StringComparison.Ordinal)))];
        Assert.DoesNotContain("another study", Done(Folder, ["compare", studies[0], .. Short]).Error, StringComparison.Ordinal);
        byte[] first = File.ReadAllBytes(In("results", "stops", "receipt.json"));
        Assert.Contains(
            $"{Path.Combine("results", "stops")} has the results of another study; these go to {Path.Combine("results", "stops-2")} (--out chooses a folder)",
            Done(Folder, ["compare", studies[1], .. Short]).Error,
            StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllBytes(In("results", "stops", "receipt.json")));

        // Each finds its own again, also when its text changed.
        File.AppendAllText(studies[1], "\n# changed\n");
        Done(Folder, ["compare", studies[1], .. Short]);
        Done(Folder, ["compare", studies[0], .. Short]);
        Assert.Equal(first, File.ReadAllBytes(In("results", "stops", "receipt.json")));
        Assert.Contains("# changed", File.ReadAllText(In("results", "stops-2", "receipt.json")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("results", "stops-3")));

        // What somebody names is used.
        Done(Folder, ["compare", studies[1], .. Short, "--out", In("results", "stops")]);
        Assert.NotEqual(first, File.ReadAllBytes(In("results", "stops", "receipt.json")));
    }

    [Theory]
    [InlineData("sensitivity", "sensitivity.json", "--trajectories 2 --replicates 2 --rows 4 --top 2")]
    [InlineData("learn", "learn.json", "--best participation_broad --draws 16 --replicates 2")]
    [InlineData("tipping", "tipping.json", "--axis mix.supported_share=0.1:0.6 --axis coach.times_rule=0.2:2 --points 16 --draws 2 --replicates 1")]
    [Trait("Speed", "slow")]
    public void What_asks_about_assumptions_leaves_the_answers_of_another_study_alone(string command, string file, string options)
    {
        string[] studies = [.. ((string[])["a", "b"]).Select(folder => Write($"{folder}/study.yaml", File.ReadAllText(Study).Replace("base: small.yaml", "base: ../small.yaml", StringComparison.Ordinal)))];
        string[] line = [.. options.Split(' '), "--alternative", "stops", "--years", "1", "--no-report"];
        string usual = Path.Combine("results", $"stops-{command}");
        Assert.DoesNotContain("another study", Done(Folder, [command, studies[0], .. line]).Error, StringComparison.Ordinal);
        byte[] first = File.ReadAllBytes(In(usual, file));
        Assert.Contains($"{usual} has the results of another study; these go to {usual}-2", Done(Folder, [command, studies[1], .. line]).Error, StringComparison.Ordinal);
        Done(Folder, [command, studies[0], .. line]);
        Assert.Equal(first, File.ReadAllBytes(In(usual, file)));
        Assert.False(Directory.Exists(In($"{usual}-3")));
        Assert.Equal(["results", "scenarios"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_the_model_expects_is_not_written_into_documents()
    {
        Done(Folder, ["predict", Small, "--replicates", "4", "--years", "10", "--ensemble", "none"]);
        Assert.True(File.Exists(In("results", "predictions", "predictions.md")));
        Assert.False(Directory.Exists(In("docs")));
    }

    [Theory]
    [InlineData("validate", "results/validation")]
    [InlineData("predict", "results/predictions")]
    [InlineData("projects", "results/projects/scenarios.md")]
    [InlineData("calibrate", "results/calibration")]
    public void Help_says_where_it_goes_and_that_is_among_the_results(string command, string folder)
    {
        string help = Gwsim.Do(command, "--help").Output;
        Assert.Contains($"({folder})", string.Join(' ', help.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("(docs", help, StringComparison.Ordinal);
    }

    private static Outcome Done(string folder, string[] line)
    {
        var said = Gwsim.Apart(folder, line);
        Assert.True(said.Code == ExitCode.Done, said.Error);
        return said;
    }
}
