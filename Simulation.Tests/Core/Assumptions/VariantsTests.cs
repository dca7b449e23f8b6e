using System.Text.RegularExpressions;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Assumptions;

/// <summary>Rules that can be otherwise: none holds unless somebody asks, and each that is asked for changes lives.</summary>
public class VariantsTests
{
    private const int Years = 4;

    public static TheoryData<string> All => [.. Catalogue.Variants.Select(variant => variant.Path)];

    [Fact]
    public void There_are_six_and_none_holds_as_a_rule()
    {
        Assert.Equal(
            ["participation.linear", "commitment.by_time", "incidents.no_contagion", "table.at_once", "turnover.by_belonging", "turnover.by_energy"],
            Catalogue.Variants.Select(variant => variant.Path));
        Assert.All(Catalogue.Variants, variant => Assert.False(variant.HoldsIn(new AssumptionSet())));
    }

    [Fact]
    public void One_that_is_not_there_is_refused() =>
        Assert.Contains("participation.lineair", Assert.Throws<ArgumentException>(() => new AssumptionSet().Instead("participation.lineair")).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_asked_for_holds_and_nothing_else(string path)
    {
        var usual = new AssumptionSet();
        var other = usual.Instead(path);
        Assert.Equal([path], Catalogue.Variants.Where(variant => variant.HoldsIn(other)).Select(variant => variant.Path));
        Assert.All(Catalogue.Variants, variant => Assert.False(variant.HoldsIn(usual)));
        Assert.All(Catalogue.Switches, mechanism => Assert.True(mechanism.IsOnIn(other)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_changes_lives_and_takes_no_memory_a_week(string path)
    {
        // No chance in it: the same people and the same luck, so any difference is the rule's.
        var plan = Scenario.OfHomes(80) with { Events = [new PolicyEvent { Name = "coach stops", AtYear = 2, Change = Lever.CoachHours, To = 0 }] };
        var usual = new ComplexRun(new Blueprint(plan, new AssumptionSet(), Years * Week.PerYear));
        var other = new ComplexRun(new Blueprint(plan, new AssumptionSet().Instead(path), Years * Week.PerYear));
        Assert.NotEqual(usual.Run(3, 0).Fingerprint, other.Run(3, 0).Fingerprint);

        var complex = other.Start(3, 1);
        ComplexRun.RunTo(complex, Week.PerYear);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ComplexRun.RunTo(complex, 2 * Week.PerYear);

        // What goes through the weeks is made once; the least object a week would be more than a thousand bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void Each_is_read_by_the_model()
    {
        string code = string.Concat(CoreSource.Files(["Processes", "Lives"]).Select(File.ReadAllText));
        foreach (var variant in Catalogue.Variants)
            Assert.True(Regex.IsMatch(code, $@"\.{variant.Property.Name}\b"), $"{variant.Path} changes nothing");
    }
}
