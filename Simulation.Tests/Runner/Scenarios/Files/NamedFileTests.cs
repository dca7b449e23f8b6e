using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Scenarios.Files;

/// <summary>What a file means that names another by extends or base: a file beside it, or a name of the library.</summary>
public sealed class NamedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // In a folder of nobody: no folder of scenarios lies above it, so the library is that of the program.
    private string Alone(string name, string text)
    {
        string file = Path.Combine(_folder.Outside, "own", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    [Theory]
    [InlineData("base", "base.yaml", "by its name")]
    [InlineData("meanderpark", "meanderpark.yaml", "the name of a project")]
    [InlineData("projects/meanderpark", "meanderpark.yaml", "by its path, as gwsim list shows it")]
    [InlineData("projects/meanderpark.yaml", "meanderpark.yaml", "by its file")]
    public void A_file_of_ones_own_extends_what_the_program_brings(string reference, string below, string why)
    {
        string file = Alone("ours.yaml", $"name: ours\nextends: {reference}\nbuilding: {{ homes: 33 }}\n");
        var read = ScenarioFile.Read(file).OrThrow();
        Assert.True(read.Below.Select(Path.GetFileName).First() == below, why);
        Assert.Equal(33, read.Plan.Building.Homes);
        string study = Alone("study.yaml", $"study: ours\nbase: {reference}\naxes: {{ coach.times_rule: [0, 1] }}\n");
        Assert.Equal(below, Path.GetFileName(StudyFile.Read(study).OrThrow().Base.File));
    }

    [Fact]
    public void Where_one_stands_plays_no_part()
    {
        string file = Alone("ours.yaml", "name: ours\nextends: base\n");
        string hash = ScenarioFile.Read(file).OrThrow().ScenarioHash;
        // From a folder with a library of its own, whose base is another, and from one with nothing.
        using var other = new TempFolder();
        other.Write("base.yaml", "name: base\nbuilding: { homes: 7 }\n");
        string[] said = [.. new[] { other.Outside, Path.GetTempPath() }.Select(folder => Gwsim.Apart(folder, "explain", file, "--lang", "en").Output)];
        Assert.Equal(said[0], said[1]);
        Assert.Contains("80 homes;", said[0], StringComparison.Ordinal);
        Assert.Equal(hash, ScenarioFile.Read(file).OrThrow().ScenarioHash);
    }

    [Theory]
    [InlineData("meanderpark.yaml", "with its ending")]
    [InlineData("meanderpark", "and without")]
    public void A_file_beside_it_comes_before_the_library(string reference, string why)
    {
        Alone("meanderpark.yaml", "name: mine\nbuilding: { homes: 9 }\n");
        string file = Alone("ours.yaml", $"name: ours\nextends: {reference}\n");
        Assert.True(ScenarioFile.Read(file).OrThrow().Plan.Building.Homes == 9, why);
    }

    [Fact]
    public void A_file_may_be_called_like_what_it_extends()
    {
        string file = Alone("meanderpark.yaml", "name: meanderpark\nextends: meanderpark\ncoach: { times_rule: 2 }\n");
        var read = ScenarioFile.Read(file).OrThrow();
        Assert.Equal((250, 2.0), (read.Plan.Building.Homes, read.Plan.Coach.TimesRule));
        Assert.Equal(ScenarioErrorKind.CyclicExtends, Assert.Single(ScenarioFile.Read(Alone("x.yaml", "name: x\nextends: x.yaml\n")).Errors).Kind);
    }

    [Fact]
    public void In_a_folder_of_scenarios_its_own_names_come_before_those_of_the_program()
    {
        _folder.Write("deep/base.yaml", "name: base\nbuilding: { homes: 11 }\n");
        string own = _folder.Write("a/ours.yaml", "name: ours\nextends: base\n");
        string shipped = _folder.Write("a/theirs.yaml", "name: theirs\nextends: meanderpark\n");
        Assert.Equal(11, ScenarioFile.Read(own).OrThrow().Plan.Building.Homes);
        Assert.Equal(250, ScenarioFile.Read(shipped).OrThrow().Plan.Building.Homes);
    }

    [Theory]
    [InlineData("projects/meanderprk", "name_unknown", "projects/meanderpark", "a slip in a path")]
    [InlineData("meanderprk", "name_unknown", "meanderpark", "a slip in a name")]
    [InlineData("basis", "name_unknown", "base", "in Dutch")]
    [InlineData("../base.yaml", "path_leaves", "base", "copied out of the library, with its path")]
    [InlineData("projects/meanderprk.yaml", "file_missing", "projects/meanderpark.yaml", "a slip in a file")]
    [InlineData("nothing-like-it-at-all", "name_unknown", null, "nothing is like it")]
    [InlineData("size", "wrong_kind_of_file", null, "a study")]
    public void What_is_not_found_is_told_with_the_nearest(string reference, string code, string? meant, string why)
    {
        var errors = ScenarioFile.Read(Alone("ours.yaml", $"name: ours\nextends: {reference}\n")).Errors;
        var error = Assert.Single(errors);
        Assert.True((code, meant) == (error.Kind.Code(), error.Suggestion), $"{why}: {error}");
    }

    [Fact]
    public void A_name_that_two_files_have_is_told_with_both()
    {
        _folder.Write("a/twin.yaml", "name: twin\nbuilding: { homes: 8 }\n");
        _folder.Write("b/twin.yaml", "name: twin\nbuilding: { homes: 9 }\n");
        var error = Assert.Single(ScenarioFile.Read(_folder.Write("ours.yaml", "name: ours\nextends: twin\n")).Errors);
        Assert.Equal((ScenarioErrorKind.NameAmbiguous, "a/twin.yaml, b/twin.yaml", 2), (error.Kind, error.Allowed!.En, error.Line));
    }

    [Theory]
    [InlineData("base", "a name")]
    [InlineData("projects/meanderpark", "a path")]
    public void A_receipt_brings_back_what_came_from_the_library(string reference, string why)
    {
        // Called like the base, so that one must not take the place of the other.
        string study = Alone("question.yaml", "study: ours\nbase: base.yaml\nyears: 1\nreplicates: 2\naxes: { coach.times_rule: [0, 1] }\n");
        Alone("base.yaml", $"name: mine\nextends: {reference}\nbuilding: {{ homes: 12 }}\n");
        var target = Target.Read(ScenarioLibrary.In(_folder.Root).Find(study).OrThrow(), new ReadOptions()).OrThrow();
        Assert.Contains(target.Files, file => file.Path.StartsWith(ScenarioLibrary.KeptFolder + "/", StringComparison.Ordinal));

        // The library of the receipt and not the one of today: its base has another number of seats.
        string folder = Path.Combine(_folder.Outside, "again");
        var kept = new Simulation.Runner.Store.ReceiptTarget(target.Main, [.. target.Files.Select(file =>
            file.Path == $"{ScenarioLibrary.KeptFolder}/base.yaml" ? file with { Text = file.Text + "\nassociation: { seats: 3 }\n" } : file)]);
        var again = Target.Read(Target.Unpack(kept, folder), new ReadOptions());
        Assert.True(again.Ok, $"{why}: {string.Join('\n', again.Errors)}");
        Assert.Equal((12, 3), (again.Value!.Study!.Base.Plan.Building.Homes, again.Value.Study.Base.Plan.Association.Seats));
        Assert.Equal(target.Files.Select(file => file.Path), again.Value.Files.Select(file => file.Path));
    }
}
