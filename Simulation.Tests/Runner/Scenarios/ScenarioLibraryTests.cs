using System.Text.RegularExpressions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What is there to start from, and how one gets at it.</summary>
public sealed class ScenarioLibraryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ScenarioLibrary _library;

    public ScenarioLibraryTests()
    {
        _folder.Write("base.yaml", "name: base\nsummary: {nl: Tachtig woningen., en: Eighty homes.}\nbuilding: { homes: 80 }\n");
        _folder.Write("projects/meanderpark.yaml", "name: meanderpark\ntitle: {nl: Meanderpark, en: Meanderpark}\nextends: ../base.yaml\n");
        _folder.Write("projects/tango.yaml", "name: tango\nextends: ../base.yaml\nmxi: 1\n");
        _folder.Write("studies/mix.yml", "study: mix\nsummary: {nl: De mix., en: The mix.}\nbase: ../base.yaml\naxes: {mix.supported_share: [0.2]}\n");
        _folder.Write("studies/tango.yaml", "study: tango\nbase: ../base.yaml\naxes: {mix.supported_share: [0.2]}\n");
        _folder.Write("broken.yaml", "name: [\n");
        _folder.Write("nameless.yaml", "building: { homes: 80 }\n");
        _folder.Write("schema.json", "{}");
        _folder.Write(".hidden/x.yaml", "name: hidden\n");
        Directory.CreateSymbolicLink(_folder.PathOf("round"), _folder.Root);
        _library = ScenarioLibrary.In(_folder.Root);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_scenario_and_study_is_listed_by_path_and_nothing_else()
    {
        Assert.Equal(
            ["base.yaml", "broken.yaml", "nameless.yaml", "projects/meanderpark.yaml", "projects/tango.yaml", "studies/mix.yml", "studies/tango.yaml"],
            _library.Entries.Select(entry => entry.RelativePath));
        Assert.Equal(["mix", "tango"], _library.Entries.Where(entry => entry.Kind == FileKind.Study).Select(entry => entry.Name));
    }

    [Fact]
    public void An_entry_has_its_sentence_in_both_languages_and_its_errors_when_it_cannot_be_read()
    {
        Assert.Equal("Eighty homes.", _library.Find("base").OrThrow().Summary!.In(Language.En));
        Assert.Equal("De mix.", _library.Find("mix").OrThrow().Summary!.In(Language.Nl));
        Assert.Empty(_library.Find("projects/tango").OrThrow().Errors);
        Assert.Equal(ScenarioErrorKind.BadYaml, Assert.Single(_library.Find("broken").OrThrow().Errors).Kind);
        Assert.Equal(["1:1 missing_key name"], _library.Find("nameless").OrThrow().Errors.Select(ScenarioErrorTests.Told));
    }

    [Theory]
    [InlineData("meanderpark", "by its name")]
    [InlineData("projects/meanderpark", "by its path in the folder")]
    [InlineData("projects/meanderpark.yaml", "by its file")]
    [InlineData("projects\\meanderpark.yaml", "as Windows writes it")]
    public void A_file_is_found_by_name_or_path(string name, string why)
    {
        Assert.True(_library.Find(name).OrThrow().Name == "meanderpark", why);
    }

    [Fact]
    public void A_path_on_the_disk_comes_before_a_name()
    {
        Assert.Equal("projects/tango.yaml", _library.Find(_folder.PathOf("projects/tango.yaml")).OrThrow().RelativePath);
    }

    [Theory]
    [InlineData("meanderprak", "meanderpark")]
    [InlineData("studies/mx.yml", "studies/mix.yml")]
    [InlineData("something else", null)]
    public void An_unknown_name_is_told_with_the_nearest_one(string name, string? nearest)
    {
        var error = Assert.Single(_library.Find(name).Errors);

        Assert.Equal((ScenarioErrorKind.NameUnknown, nearest), (error.Kind, error.Suggestion));
        Assert.StartsWith($"{_folder.Root}: no scenario or study is called {name}", error.Text(Language.En), StringComparison.Ordinal);
        Assert.Contains("base, broken, nameless, meanderpark, tango, mix", error.Text(Language.Nl), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_names_those_are_offered_that_are_alike_without_their_folder()
    {
        foreach (int nth in Enumerable.Range(0, 30)) _folder.Write($"others/aa{nth}.yaml", "title: {nl: Iets, en: Something}\n");
        _folder.Write("studies/quiz-80.yaml", "study: quiz-80\n");
        _folder.Write("studies/quiz-long-name.yaml", "study: quiz-long-name\n");
        string said = Assert.Single(ScenarioLibrary.In(_folder.Root).Find("studies/quiz").Errors).Text(Language.En);
        Assert.Contains("quiz-80, quiz-long-name and ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_two_files_have_is_told_with_both()
    {
        var error = Assert.Single(_library.Find("tango").Errors);

        Assert.Equal(ScenarioErrorKind.NameAmbiguous, error.Kind);
        Assert.Equal("projects/tango.yaml, studies/tango.yaml", error.Allowed!.En);
    }

    [Theory]
    [InlineData("base", 1, 1, "a path in the folder: that file")]
    [InlineData("meanderpark", 1, 2, "a name that is that of the file too: that file, and for all of it the one it extends")]
    [InlineData("tango", 2, 2, "two files are called so: both, to see which is meant")]
    [InlineData("studies/mix.yml", 1, 2, "a study, and its base")]
    [InlineData("mix", 1, 2, "the same by its name")]
    public void A_lookup_opens_the_files_it_needs_and_each_once(string name, int found, int read, string why)
    {
        var entry = _library.Find(name);
        Assert.True(found == _library.Opened, $"{why}: {_library.Opened}");

        if (entry.Value is { } one)
            Target.Read(one, new ReadOptions()).OrThrow();
        Assert.True(read == _library.Opened, $"{why}: {_library.Opened}");
    }

    [Fact]
    public void All_files_that_lie_below_one_are_kept_with_it()
    {
        _folder.Write("ours.yaml", "name: ours\nextends: projects/meanderpark.yaml\n");

        var target = Target.Read(ScenarioLibrary.In(_folder.Root).Find("ours").OrThrow(), new ReadOptions()).OrThrow();

        Assert.Equal(["ours.yaml", "projects/meanderpark.yaml", "base.yaml"], target.Files.Select(file => file.Path));
    }

    [Fact]
    public void A_file_that_changes_after_it_was_read_is_kept_as_it_was_read()
    {
        var entry = _library.Find("meanderpark").OrThrow();
        _folder.Write("projects/meanderpark.yaml", "name: meanderpark\nextends: ../base.yaml\nbuilding: { homes: 12 }\n");

        var target = Target.Read(entry, new ReadOptions()).OrThrow();

        Assert.Equal(80, target.Scenario!.Plan.Building.Homes);
        Assert.DoesNotContain("homes: 12", target.Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_has_nothing_in_it()
    {
        Assert.Empty(ScenarioLibrary.In(_folder.PathOf("nowhere")).Entries);
    }

    [Fact]
    public void The_shipped_folder_is_found_from_inside_the_repository_and_has_only_files_that_read()
    {
        string shipped = ScenarioLibrary.ShippedFolder(Repository.PathOf("Simulation.Tests"))!;

        var library = ScenarioLibrary.In(shipped);

        Assert.Equal(Repository.PathOf("scenarios"), shipped);
        Assert.NotEmpty(library.Entries);
        Assert.All(library.Entries, entry =>
        {
            Assert.Empty(entry.Errors);
            Assert.NotNull(entry.Summary);
            Assert.Empty(entry.Kind == FileKind.Study ? StudyFile.Read(entry.File).Errors : ScenarioFile.Read(entry.File).Errors);
            string schema = Path.GetRelativePath(Path.GetDirectoryName(entry.File)!, Path.Combine(shipped, entry.Kind == FileKind.Study ? "study.schema.json" : "schema.json")).Replace('\\', '/');
            Assert.Equal($"# yaml-language-server: $schema={schema}", File.ReadLines(entry.File).First());
        });
        Assert.Equal(library.Entries.Count, library.Entries.Select(entry => entry.Name).Distinct().Count());
    }

    [Fact]
    public void Every_kind_of_mistake_is_shown_by_a_test()
    {
        var shown = ScenarioErrorTests.Wrong.SelectMany(row => (string[])row[2])
            .Concat(StudyErrorTests.Wrong.SelectMany(row => (string[])row[2]))
            .Concat(HostileInputTests.Bytes.Select(row => (string)row[2]))
            .Concat(HostileInputTests.Paths.Select(row => (string)row[2]))
            .Concat(HostileInputTests.Firsts)
            .Select(told => Regex.Match(told, @"^\d+:\d+ (?<kind>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["kind"].Value)
            .ToHashSet();
        // These have a test of their own, since they need a file or a folder that a table cannot hold.
        string[] elsewhere = ["file_too_large", "file_unreadable", "link_leaves", "wrong_kind_of_file", "name_unknown", "name_ambiguous", "too_many_errors", "has_a_place", "same_target", "unknown_measure"];

        Assert.Equal(Enum.GetValues<ScenarioErrorKind>().Select(kind => kind.Code()).Order(), shown.Where(kind => kind.Length > 0).Concat(elsewhere).Distinct().Order());
    }
}
