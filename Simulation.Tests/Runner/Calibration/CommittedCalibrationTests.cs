using System.Globalization;
using Simulation.Core.Assumptions;
using Simulation.Runner.Calibration;

namespace Simulation.Tests.Runner.Calibration;

/// <summary>The defaults are what the committed search found; nobody moved one by hand afterwards.</summary>
public class CommittedCalibrationTests
{
    private const string Remedy = "run `gwsim calibrate --out docs` and do what it says";

    /// <summary>Numbers that were given another meaning or set provisionally by the second edition of the model, until it is calibrated.</summary>
    private static readonly string[] Provisional = ["encounters.goes_wrong", "commitment.starts_by_themselves"];

    private static readonly Dictionary<string, double> Start = Line("start");
    private static readonly Dictionary<string, double> Best = Line("best");

    [Fact]
    public void Each_default_that_was_searched_is_the_value_that_was_found() =>
        Assert.All(Best, found => AssertIs(found.Value, Default(found.Key), $"{found.Key}: the search found"));

    [Fact]
    public void Each_default_that_was_not_searched_is_its_committed_start_if_it_has_one() =>
        Assert.All(Kept().Where(s => !Best.ContainsKey(s.Entry.Path)), s => AssertIs(s.Value, s.Entry.ValueIn(new AssumptionSet()), $"{s.Entry.Path}: was not moved from"));

    [Fact]
    public void The_search_started_from_the_committed_values_and_moved_nothing_that_has_none()
    {
        var committed = StartingValues.Committed().ToDictionary(s => s.Entry.Path, s => s.Value);
        Assert.All(Best, found => AssertIs(committed.GetValueOrDefault(found.Key, found.Value), Start[found.Key], $"{found.Key}: {StartingValues.File} has"));
    }

    [Fact]
    public void The_document_has_the_values_of_the_file_with_its_points()
    {
        string document = Repository.Read("docs", "calibration.md");
        Assert.All(Best, found => Assert.Contains(CalibrationTable.Row(EntryOf(found.Key), Start[found.Key], found.Value.ToString(CultureInfo.InvariantCulture)), document, StringComparison.Ordinal));
        Assert.All(Kept().Where(s => !Best.ContainsKey(s.Entry.Path)), s => Assert.Contains(CalibrationTable.Row(s.Entry, s.Value, "not moved"), document, StringComparison.Ordinal));
    }

    private static IEnumerable<StartingValue> Kept() => StartingValues.Committed().Where(s => !Provisional.Contains(s.Entry.Path));

    private static void AssertIs(double expected, double actual, string what) =>
        Assert.True(expected == actual, string.Create(CultureInfo.InvariantCulture, $"{what} {expected}, not {actual}; {Remedy}"));

    private static double Default(string path) => EntryOf(path).ValueIn(new AssumptionSet());

    private static Entry EntryOf(string path) => Catalogue.Entries.First(e => e.Path == path);

    /// <summary>One line of docs/calibration.csv, by assumption.</summary>
    private static Dictionary<string, double> Line(string name)
    {
        const int BeforeValues = 3;
        string[][] lines = [.. Repository.Read("docs", "calibration.csv").Split('\n').Select(line => line.Split(','))];
        string[] line = lines.Single(cells => cells[0] == name);
        return lines[0].Zip(line).Skip(BeforeValues).Where(cell => !Provisional.Contains(cell.First)).ToDictionary(cell => cell.First, cell => double.Parse(cell.Second, CultureInfo.InvariantCulture));
    }
}
