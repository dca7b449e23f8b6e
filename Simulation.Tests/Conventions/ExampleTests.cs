using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Simulation.Core;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;
using Simulation.Tests.Runner.Tables;

namespace Simulation.Tests.Conventions;

/// <summary>A test that needs a program; without it it is skipped, unless GWSIM_EXAMPLE_TESTS says that it may not be.</summary>
public sealed class ExampleFactAttribute : FactAttribute
{
    public ExampleFactAttribute(string program, string package)
    {
        bool isRequired = Environment.GetEnvironmentVariable("GWSIM_EXAMPLE_TESTS") == "required";
        if (!isRequired && !IsThere(program)) Skip = $"there is no {program}: apt-get install {package}";
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}

/// <summary>The study of docs/a-mix-study.md that the examples read, with few runs: its folder, what was printed, and the number behind that.</summary>
public sealed class CoachResults : IDisposable
{
    public CoachResults()
    {
        string[] line = ["compare", "studies/coach-withdrawal", "--replicates", "12", "--years", "5", "--parquet", "--no-report", "--quiet", "--out", Path.Combine("results", "coach")];
        var screen = Gwsim.Apart(Folder, line);
        Assert.True(screen.Code == 0, screen.Error);
        string stops = screen.Output[screen.Output.IndexOf("The coach stops, compared with", StringComparison.Ordinal)..];
        Printed = stops.Split('\n').First(row => row.Contains("Takes part", StringComparison.Ordinal));
        var json = JsonDocument.Parse(Gwsim.Apart(Folder, [.. line, "--json"]).Output).RootElement;
        Exact = json.GetProperty("alternatives").GetProperty("stops").GetProperty("participation_broad").GetProperty("difference").GetDouble();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("gwsim-example-").FullName;
    public string Printed { get; }
    public double Exact { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>The examples in docs/examples give the number that the program printed, from every table they can read.</summary>
[Trait("Speed", "slow")]
public sealed class ExampleTests(CoachResults coach) : IClassFixture<CoachResults>
{
    private static readonly string[] Csv = ["differences.csv", "runs.csv"];
    private static readonly string[] All = ["differences.csv", "differences.parquet", "runs.csv", "runs.parquet"];

    [ExampleFact("python3", "python3")]
    public void Python() => Holds(Said("python3", "coach.py"));

    [ExampleFact("Rscript", "r-base-core")]
    public void R() => Holds(Said("Rscript", "coach.R"));

    [Fact]
    public void Duckdb()
    {
        using var duck = new Duck(coach.Folder);
        string query = Repository.Read("docs", "examples", "coach.sql");
        Holds(string.Concat(duck.Rows(query).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row[0]} {row[1]}\n"))), All);
    }

    [Fact]
    public void The_document_names_each_example()
    {
        string document = Repository.Read("docs", "a-mix-study.md");
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "examples")),
            file => Assert.Contains($"(examples/{Path.GetFileName(file)})", document, StringComparison.Ordinal));
    }

    private void Holds(string said) => Holds(said, said.Contains("Parquet is not read", StringComparison.Ordinal) ? Csv : All);

    private void Holds(string said, string[] sources)
    {
        var read = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains('.', StringComparison.Ordinal) && !line.StartsWith("Parquet", StringComparison.Ordinal))
            .Select(line => line.Split(' ')).ToDictionary(words => words[0], words => double.Parse(words[1], CultureInfo.InvariantCulture));
        Assert.Equal(sources, read.Keys.Order(StringComparer.Ordinal));
        Assert.All(read, one =>
        {
            Assert.Equal(coach.Exact, one.Value, 1e-14);
            Assert.Contains($" {Numbers.Difference(one.Value, Unit.ShareOfResidents, Language.En)} ", coach.Printed, StringComparison.Ordinal);
        });
    }

    private string Said(string program, string example)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(Repository.Root, "docs", "examples", example), Path.Combine("results", "coach")])
        {
            WorkingDirectory = coach.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return said;
    }
}
