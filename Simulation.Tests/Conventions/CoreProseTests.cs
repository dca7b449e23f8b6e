using System.Text.RegularExpressions;
using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Conventions;

/// <summary>Core reads as prose: what a rule may name, whom a folder may know, and what an enum is for.</summary>
public class CoreProseTests
{
    private const string Root = "Simulation.Core";

    private static readonly Type[] Types = [.. typeof(Schedule).Assembly.GetTypes().Where(type => type is { DeclaringType: null } && type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)];

    /// <summary>What the root has that everything is about; the rest of it stands above the folders.</summary>
    private static readonly Type[] Ground = [typeof(HousingComplex), typeof(Blueprint), typeof(Unit), typeof(Units)];

    [Fact]
    public void Only_numerics_and_chance_know_how_the_processor_reckons_with_eight_at_a_time()
    {
        foreach (string file in Sources().Where(file => FolderOf(file) is not ("Numerics" or "Randomness")))
            Assert.False(Regex.IsMatch(File.ReadAllText(file), @"\bVector\d*\b|Runtime\.Intrinsics"), $"{Path.GetFileName(file)} names a vector; Eight and Yes say the same");
    }

    [Fact]
    public void No_circle_runs_through_the_folders()
    {
        var arrows = Types.Where(type => type.Namespace != Root)
            .SelectMany(from => Arrows.From(from).Select(to => (From: FolderOf(from), To: FolderOf(to), By: $"{from.Name} -> {to.Name}")))
            .Where(arrow => arrow.From != arrow.To && arrow.To.Length > 0)
            .ToLookup(arrow => arrow.From);
        foreach (string folder in arrows.Select(from => from.Key))
        {
            foreach (var arrow in arrows[folder])
                Assert.False(Reach(arrows, arrow.To).Contains(folder), $"{folder} -> {arrow.To} ({arrow.By}), and from there back to {folder}");
        }
    }

    [Fact]
    public void Of_the_root_a_folder_knows_the_state_and_the_blueprint_and_nothing_that_runs_them()
    {
        foreach (var type in Types.Where(type => type.Namespace != Root && type != typeof(RunResult)))
            Assert.Empty(Arrows.From(type).Where(other => other.Namespace == Root).Except(Ground));
    }

    [Fact]
    public void No_process_calls_another()
    {
        foreach (var process in Types.Where(IsProcess))
            Assert.Empty(Arrows.From(process).Where(IsProcess).Select(other => $"{process.Name} -> {other.Name}"));
    }

    [Fact]
    public void Nobody_writes_a_second_loop_over_the_weeks()
    {
        string[] projects = ["Simulation.Core", "Simulation.Runner", "Simulation.Benchmarks", "Simulation.Tests"];
        var calls = from project in projects
                    from file in Directory.GetFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
                    where Regex.IsMatch(File.ReadAllText(file), @"(?:for|foreach|while) \([^\n]*\n\s*(?:\{\s*)?(?:[^\n]*\n){0,3}?\s*Schedule\.Run\(")
                    select Path.GetFileName(file);
        Assert.Empty(calls);
    }

    [Fact]
    public void Nobody_reckons_with_an_enum_whose_numbers_are_not_written_down()
    {
        // A row of counters, a set of levers and a table of stays have places of their own, which nobody else reads by number.
        string[] rows = ["Tally.cs", "Levers.cs", "Stays.cs"];
        string all = string.Concat(Sources().Select(File.ReadAllText));
        Type[] counters = [.. Types.Where(type => type.IsEnum && !HasNumbers(type, all))];
        Assert.Equal(["CaseKind", "Chance", "FlameHolder", "Hindrance", "Parties", "PostKind"], Types.Where(type => type.IsEnum).Except(counters).Select(type => type.Name).Order());
        foreach (string file in Sources().Where(file => !rows.Contains(Path.GetFileName(file))))
        {
            string code = File.ReadAllText(file);
            foreach (var counted in counters)
            {
                string members = $@"\b{counted.Name}\.(?:{string.Join('|', Enum.GetNames(counted))})\b";
                var names = Regex.Matches(code, $@"\b{counted.Name} (\w+)\b").Select(found => found.Groups[1].Value)
                    .Where(name => !Regex.IsMatch(code, $@"\bint {name}\b")).Append("NoName").Distinct();
                string value = $@"(?:{members}|\b(?:{string.Join('|', names)})\b|\.{counted.Name}\b(?!\.))";
                var wrong = Regex.Match(code, $@"(?:{value})\s*(?:[+*/-]\s|\+\+|--)|(?:[+*/-]\s*|\+\+|--)\(int\)[\w.]*(?:{value})|\(int\)[\w.]*(?:{value})\s*[+*/-]");
                Assert.False(wrong.Success, $"{Path.GetFileName(file)}: {wrong.Value} reckons with {counted.Name}, and another order of its members would change the answer");
            }
        }
    }

    [Fact]
    public void Money_and_signals_are_counted_under_their_own_name()
    {
        var places = Payers.All.SelectMany(payer => CostItems.All.Select(item => Tally.IndexOf(payer, item))).ToList();
        Assert.Equal(Enumerable.Range(Tally.Width - places.Count, places.Count), places);

        // Refused help is no signal: it is taken up by who has to do with it.
        foreach (var kind in Enum.GetValues<CaseKind>().Where(kind => kind != CaseKind.Refusal))
        {
            var complex = Given.Complex().Open();
            complex.Tally.Clear();
            Signals.Happens(complex, 1, kind, Cause.Ordinary, -1, new(0));
            Assert.Equal(1, complex.Tally[Enum.Parse<ComplexCounter>($"Signal{kind}")]);
        }
    }

    private static bool IsProcess(Type type) => type.Namespace == $"{Root}.Processes";

    private static bool HasNumbers(Type type, string code) =>
        Regex.IsMatch(code, $@"enum {type.Name}\b[^{{]*\{{(?:\s*(?:///[^\n]*\n\s*)*\w+ = \d+,)+\s*\}}");

    private static HashSet<string> Reach(ILookup<string, (string From, string To, string By)> arrows, string from)
    {
        var reached = new HashSet<string> { from };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out string? folder))
        {
            foreach (var arrow in arrows[folder].Where(arrow => reached.Add(arrow.To)))
                next.Enqueue(arrow.To);
        }

        return reached;
    }

    private static string FolderOf(Type type) => type.Namespace is null or Root ? "" : type.Namespace[(Root.Length + 1)..];

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Core, "*.cs", SearchOption.AllDirectories).Where(file => FolderOf(file) != "obj");

    private static string FolderOf(string file) => Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "";

    private static string Core { get; } = Path.Combine(Repository.Root, Root);
}
