using System.Text.RegularExpressions;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Randomness;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Conventions;

/// <summary>What style and design promise about the code, checked on the code.</summary>
public partial class CoreConventionTests
{
    private static readonly string[] Steps = [.. Schedule.Steps.Select(step => step.Process)];

    [Fact]
    public void The_week_has_twenty_four_steps_and_each_has_a_file_of_its_own()
    {
        Assert.Equal(24, Steps.Length);
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Simulation.Core", "Processes"), "*.cs").Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.Equal(Steps.Order(), files.Order());
    }

    [Fact]
    public void The_headings_of_the_model_document_are_the_schedule()
    {
        var headings = SubmodelHeading().Matches(Repository.Read("docs", "model.md")).Select(m => m.Groups[1].Value);
        Assert.Equal(Steps, headings);
    }

    [Fact]
    public void No_number_sits_in_a_rule()
    {
        // Allowed: 0, 1 and 2, halves, and the sizes of what one counts in (ten, a hundred).
        string[] allowed = ["0", "1", "2", "0.5", "10", "100", "12"];

        // In Arrivals the traits of a person are counted, which draw is whose.
        string[] besides = ["Cases/Ladder.cs", "Cases/Signals.cs", "Cases/Goodwill.cs", "Population/Feelings.cs"];
        var rules = CoreSource.Files(["Processes", "Lives", .. besides]).Where(file => Path.GetFileName(file) != "Arrivals.cs");
        foreach (string file in rules)
        {
            // Places in the address of a draw are powers of two and say nothing about the world.
            string code = DrawPlace().Replace(WithoutCommentsAndText(File.ReadAllText(file)), "");
            foreach (Match number in Number().Matches(code))
            {
                string value = number.Groups[1].Value;
                Assert.True(allowed.Contains(value), $"{Path.GetFileName(file)}: {value} belongs in the assumptions, with unit, range and source");
            }
        }
    }

    [Fact]
    public void Every_assumption_is_read_by_the_model()
    {
        string code = string.Concat(Sources().Where(f => !f.Contains("Assumptions", StringComparison.Ordinal) || f.EndsWith("GroupAssumptions.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        foreach (var entry in Catalogue.Entries)
        {
            bool isRead = entry.Section.Name == "Groups"
                ? Regex.IsMatch(code, $@"=> {entry.Property.Name},")
                : Regex.IsMatch(code, $@"\.{entry.Property.Name}\b");
            Assert.True(isRead, $"{entry.Path} is never read");
        }

        foreach (var mechanism in Catalogue.Switches)
            Assert.True(Regex.IsMatch(code, $@"\.{mechanism.Property.Name}\b"), $"{mechanism.Process}.{mechanism.Name} switches nothing");
    }

    [Fact]
    public void Every_stream_of_chance_and_every_counter_is_used()
    {
        string code = string.Concat(Sources().Select(File.ReadAllText));
        foreach (var about in Enum.GetNames<Chance>())
            Assert.True(code.Contains($"Chance.{about}", StringComparison.Ordinal), $"nothing draws from {about}");
        foreach (var counter in Enum.GetNames<GroupCounter>())
            Assert.True(Regex.IsMatch(code, $@"GroupCounter\.{counter}\b"), $"GroupCounter.{counter} is never counted");
        foreach (var counter in Enum.GetNames<ComplexCounter>())
            Assert.True(Regex.IsMatch(code, $@"ComplexCounter\.{counter}\b"), $"ComplexCounter.{counter} is never counted");
    }

    [Fact]
    public void Defaults_lie_inside_their_ranges_and_have_a_grade_that_fits_their_sources()
    {
        foreach (var entry in Catalogue.Entries)
        {
            var b = entry.Assumption;
            Assert.True(b.Low <= b.Value && b.Value <= b.High && b.Low < b.High, $"{entry.Path}: {b.Value} in {b.Low} to {b.High}");
            var (low, high) = entry.Possible;
            Assert.True(b.Low >= low && b.High <= high, $"{entry.Path}: {b.Unit} from {b.Low} to {b.High}");
            Assert.True(b.Sources.Count > 0 || b.Grade == Grade.D, $"{entry.Path}: grade {b.Grade} without a source");
            Assert.False(string.IsNullOrWhiteSpace(b.Meaning));
            Assert.All(b.Sources, id => Assert.Matches("^[GEFX][0-9]{3}$", id));
        }
    }

    [Fact]
    public void Core_needs_nothing_but_the_base_library_and_reads_no_clock_file_or_console()
    {
        string project = Repository.Read("Simulation.Core", "Simulation.Core.csproj");
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], PackageReference().Matches(project).Select(m => m.Groups[1].Value));
        string banned = Repository.Read("Simulation.Core", "BannedSymbols.txt");
        foreach (string name in new[] { "T:System.Random;", "DateTime.Now", "DateTime.UtcNow", "T:System.Diagnostics.Stopwatch;", "T:System.IO.File;", "T:System.Console;", "System.Math.Exp(", "System.Math.Pow(", "System.Math.Log(" })
            Assert.Contains(name, banned, StringComparison.Ordinal);
        var references = typeof(Schedule).Assembly.GetReferencedAssemblies().Select(a => a.Name);
        Assert.Empty(references.Intersect(["System.Console", "System.IO.FileSystem", "System.Net.Http", "System.Security.Cryptography", "System.Threading.Tasks.Parallel"]));
    }

    [Fact]
    public void Files_are_small_enough_to_read()
    {
        foreach (string file in Sources())
        {
            int lines = File.ReadLines(file).Count();
            bool table = file.EndsWith("Assumptions.cs", StringComparison.Ordinal) || file.EndsWith("Exact.cs", StringComparison.Ordinal);
            Assert.True(lines <= (table ? 500 : 340), $"{Path.GetFileName(file)} has {lines} lines");
        }
    }

    [Fact]
    public void Outcomes_have_the_names_files_and_documents_use()
    {
        string[] promised =
        [
            "participation_broad", "participation_narrow", "organisers_share", "recognised_share", "help_ties", "belonging", "safety", "lonely_share",
            "incidents_per_100", "serious_incidents_per_100", "warnings_per_100", "legal_per_100", "evictions_per_100", "weeks_to_notice", "weeks_to_respond",
            "turnover_per_year", "tenure_years", "supported_share", "coach_hours_per_week", "beheer_hours_per_week", "work_waiting_hours", "beheer_free_hours_share", "coach_free_hours_share", "waakvlam_weeks_share",
            "reraises_per_10y", "board_vacancy_share", "care_hours_per_supported", "care_exits_per_year", "relapses_per_year", "vacancy_weeks_per_year", "neighbourhood_credit",
            "cost_gemeente_eur_per_home_year", "cost_corporatie_eur_per_home_year", "cost_zorg_eur_per_home_year", "cost_rijk_eur_per_home_year", "cost_bewoners_eur_per_home_year",
            "cost_verzekeraar_eur_per_home_year", "cost_project_eur_per_home_year", "cost_together_eur_per_home_year", "spent_coach_eur_per_home_year", "spent_support_eur_per_home_year",
        ];
        var all = Outcome.All.Select(o => o.Id).ToArray();
        Assert.Empty(promised.Except(all));
        Assert.Equal(all.Length, all.Distinct().Count());
        string document = Repository.Read("docs", "model.md");
        foreach (var outcome in Outcome.All.Where(o => o.Side == Side.All))
            Assert.True(document.Contains($"`{outcome.Id}`", StringComparison.Ordinal) || outcome.Id.Contains("_eur_", StringComparison.Ordinal), $"{outcome.Id} is not defined in docs/model.md");
    }

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "Simulation.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string WithoutCommentsAndText(string code) => CommentOrText().Replace(code, "");

    [GeneratedRegex(@"^### 7\.\d+ (\w+)", RegexOptions.Multiline)]
    private static partial Regex SubmodelHeading();

    [GeneratedRegex(@"(?<![\w.])(\d+(?:\.\d+)?)(?:f|d|u|ul)?(?![\w.])")]
    private static partial Regex Number();

    [GeneratedRegex(@"//.*|""(?:[^""\\]|\\.)*""")]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"private const int \w+ = (?:4|8|16|32|64|1 << 12);")]
    private static partial Regex DrawPlace();

    [GeneratedRegex(@"PackageReference Include=""([^""]+)""")]
    private static partial Regex PackageReference();
}
