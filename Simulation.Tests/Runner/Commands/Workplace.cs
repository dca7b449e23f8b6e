using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Commands;

/// <summary>A folder with a small complex, a small comparison and a small sweep, gone after the test.</summary>
public abstract class Workplace : IDisposable
{
    private readonly TempFolder _folder = new();

    protected Workplace()
    {
        Small = _folder.Write("small.yaml", """
            name: small
            title: {nl: Klein complex, en: Small complex}
            building: {homes: 12}
            """);
        Other = _folder.Write("other.yaml", """
            name: other
            title: {nl: Zonder coach, en: Without a coach}
            extends: small.yaml
            coach: {times_rule: 0}
            """);
        Study = _folder.Write("study.yaml", """
            study: stops
            title: {nl: De coach stopt, en: The coach stops}
            question: {nl: Wat als de coach stopt?, en: What if the coach stops?}
            base: small.yaml
            years: 2
            replicates: 6
            outcomes: [participation_broad, turnover_per_year, coach_hours_per_week]
            alternatives:
              - name: stops
                title: {nl: coach stopt, en: coach stops}
                events: [{name: coach_stops, at_year: 1, change: coach_hours, to: 0}]
              - name: placebo
                title: {nl: er verandert niets, en: nothing changes}
                events: [{name: nothing, at_year: 1, change: coach_hours, to: 0, placebo: true}]
            """);
        Sweep = _folder.Write("sweep.yaml", """
            study: mix
            title: {nl: De mix, en: The mix}
            base: small.yaml
            years: 1
            replicates: 3
            outcomes: [participation_broad, turnover_per_year]
            axes:
              mix.supported_share: [0.2, 0.4]
              coach.times_rule: [0, 1]
            """);
    }

    protected string Small { get; }
    protected string Other { get; }
    protected string Study { get; }
    protected string Sweep { get; }

    /// <summary>A folder for anything.</summary>
    protected string Folder => _folder.Outside;

    protected string In(params string[] path) => Path.Combine([Folder, .. path]);

    protected string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Every file of a folder with its bytes.</summary>
    protected static Dictionary<string, byte[]> Contents(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);

    protected static void AssertSame(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (name, bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[name]), $"{name} differs");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
