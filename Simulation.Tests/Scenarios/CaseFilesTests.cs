using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Scenarios;

/// <summary>
/// Held against the case files the scenarios were written from, where those lie beside the repository: a stated number of
/// homes, share, months or hours is in the scenario, or the file says under "Stated otherwise" why it is not.
/// </summary>
public sealed partial class CaseFilesTests
{
    private const string Reason = "# Stated otherwise: ";

    /// <summary>One number that a document states about a project.</summary>
    private sealed record Claim(string Project, string Column, string Cell);

    /// <summary>Where a column of the case files may end up in a scenario.</summary>
    private static readonly Dictionary<string, string[]> Paths = new(StringComparer.Ordinal)
    {
        ["units"] = ["building.homes"],
        ["residents"] = ["building.homes"],
        ["share_supported"] = ["mix.supported_share"],
        ["max_stay_months"] = ["contract.lease_months_supported", "contract.lease_months_others"],
        ["social_mgmt_hours_per_week"] = ["beheer.hours_per_week"],
        ["social_mgmt_fte"] = ["beheer.homes_per_fte"],
        ["coach_hours_per_week"] = ["coach.hours_per_week"],
        ["care_hours_per_week"] = ["selection.care_ceiling_hours", "care.hours_per_supported"],
        ["physical_mgmt_fte"] = ["beheer.homes_per_fte"],
    };

    // Projects that are called differently in one of the files.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal) { ["welkom-veenendaal"] = "welkom" };

    [Fact]
    public void Every_project_of_the_case_files_has_a_scenario()
    {
        if (Folder() is not { } folder)
            return;
        var named = Cases(folder).Select(row => row.Project).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(named, Shipped.Projects.Select(project => project.Value.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stated_number_is_in_the_scenario_or_the_file_says_why_not()
    {
        if (Folder() is not { } folder)
            return;
        var claims = Cases(folder).SelectMany(row => row.Claims).ToList();

        Assert.InRange(claims.Count, 70, 200);
        Assert.Empty(claims.Where(claim => !IsTaken(claim) && !IsExplained(claim)).Select(claim => $"{claim.Project}: {claim.Column} {claim.Cell}"));
    }

    [Theory]
    [InlineData("meanderpark", "units", "250", true, "the number itself")]
    [InlineData("meanderpark", "units", "251", false, "another number")]
    [InlineData("de-biltse-grift", "share_supported", "0.89", true, "17 of 19, rounded")]
    [InlineData("zandewierde", "social_mgmt_hours_per_week", "5-10", true, "within a range")]
    [InlineData("zandewierde", "social_mgmt_hours_per_week", "8-10", false, "outside the range")]
    [InlineData("proeftuin-eperweg", "max_stay_months", "24 (regular); 60 (with care need)", true, "two numbers, two leases")]
    [InlineData("proeftuin-eperweg", "max_stay_months", "24 (regular); 36 (with care need)", false, "one of two numbers differs")]
    [InlineData("montana", "care_hours_per_week", "max 5 per client", true, "a ceiling")]
    [InlineData("binder", "social_mgmt_fte", "2", true, "posts over homes")]
    public void A_number_is_compared_as_it_was_meant(string project, string column, string cell, bool taken, string why) =>
        Assert.True(taken == IsTaken(new Claim(project, column, cell)), why);

    [Fact]
    public void A_written_reason_is_about_a_number_that_really_differs()
    {
        if (Folder() is not { } folder)
            return;
        var claims = Cases(folder).SelectMany(row => row.Claims).Where(IsTaken).ToList();

        Assert.Empty(claims.Where(IsExplained).Select(claim => $"{claim.Project}: {claim.Column} {claim.Cell} is explained and does not differ"));
    }

    /// <summary>The case files, when they lie in shared/domain beside one of the folders above; nothing when they do not.</summary>
    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "domain");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }

    private static IEnumerable<(string Project, IReadOnlyList<Claim> Claims)> Cases(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "cases-*.csv").Order(StringComparer.Ordinal))
        {
            using var csv = CsvReader.FromFile(file);
            csv.ReadHeader();
            string[] columns = [.. csv.Headers.Where(Paths.ContainsKey)];
            while (csv.Read())
            {
                string project = Renamed.GetValueOrDefault(csv.GetString("id"), csv.GetString("id"));
                yield return (project, [.. columns.Select(column => new Claim(project, column, csv.GetString(column))).Where(claim => claim.Cell.Length > 0)]);
            }
        }
    }

    private static bool IsTaken(Claim claim)
    {
        var scenario = Scenario(claim.Project);
        double[] stated = [.. Number().Matches(claim.Cell).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
        double[] taken = [.. Paths[claim.Column].Select(path => scenario[path]).Where(IsStated).Select(value => value.Value.Number)];
        if (claim.Column.EndsWith("_fte", StringComparison.Ordinal))
            taken = [.. taken.Select(homes => scenario.Plan.Building.Homes / homes)];
        if (Range().IsMatch(claim.Cell))
            return taken.Any(value => value >= stated[0] && value <= stated[1]);
        return taken.Length > 0 && stated.All(number => taken.Any(value => Same(number, value)));
    }

    // A value the base gives is no value the document was followed in.
    private static bool IsStated(LoadedValue value) => value.Origin.Kind == OriginKind.File;

    private static bool Same(double stated, double taken) => Math.Abs(stated - taken) <= (stated < 1 ? 0.005 : 1e-9);

    private static bool IsExplained(Claim claim) =>
        File.ReadLines(Scenario(claim.Project).File).Any(line => line.StartsWith($"{Reason}{claim.Column} {claim.Cell}:", StringComparison.Ordinal));

    private static LoadedScenario Scenario(string project) => Shipped.Scenarios[$"projects/{project}.yaml"];

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d+(\.\d+)?-\d+(\.\d+)?$")]
    private static partial Regex Range();
}
