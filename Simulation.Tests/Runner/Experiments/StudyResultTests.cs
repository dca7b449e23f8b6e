using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Experiments;

public sealed class StudyResultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Store => Path.Combine(_folder.Outside, "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_is_summed_up_comes_of_one_reading_of_the_store()
    {
        // Given: a base and two alternatives, of which something was asked once
        var plan = PlanOf(12, 14, 16);
        new Replicator(Store, 2).Complete([.. plan.Arms.Select(arm => arm.Point)], 0, 5, null, default);
        var result = new StudyResult(plan, Store, 5);
        result.Failures(plan.Base);

        // When
        Directory.Delete(Store, recursive: true);

        // Then: nothing else that is asked needs the runs again
        var cell = plan.Cells[0];
        Assert.All(plan.Arms, arm => Assert.Equal((5, 5), (result.Runs(arm), result.Summary(arm).At(Outcome.Belonging, 3).Runs)));
        Assert.All(cell.Alternatives, arm => Assert.Equal(result.Of(arm, Outcome.Belonging).Mean, result.Of(cell, arm, Outcome.Belonging).Alternative, 1e-12));
        Assert.All(cell.Alternatives, arm => Assert.Equal(5, result.Paired(cell, arm).InYear(Outcome.Belonging, 0).Runs));
        Assert.Throws<StoreException>(() => result.Each(plan.Base).Count());
    }

    [Fact]
    public void What_is_wrong_with_one_arm_is_told_of_that_arm_and_of_no_other()
    {
        var plan = PlanOf(12, 14, 16);
        new Replicator(Store, 2).Complete([plan.Base.Point, plan.Cells[0].Alternatives[1].Point], 0, 4, null, default);
        var result = new StudyResult(plan, Store, 4);
        Assert.StartsWith("arm 1: of 4 runs 0 are in ", Assert.Throws<StoreException>(() => result.Failures(plan.Cells[0].Alternatives[0])).Problems[0].En);
        Assert.Equal(4, result.Paired(plan.Cells[0], plan.Cells[0].Alternatives[1]).Runs);
    }

    [Fact]
    public void Any_two_arms_can_be_compared_with_the_same_luck()
    {
        // Given: two arms of one cell, 30 runs each; what the cell says of them is known
        var plan = PlanOf(12, 14);
        new Replicator(Store, 2).Complete([.. plan.Arms.Select(arm => arm.Point)], 0, 30, null, default);
        var result = new StudyResult(plan, Store, 30);
        var known = result.Of(plan.Cells[0], plan.Cells[0].Alternatives[0], Outcome.Belonging);

        // Then
        var between = result.Between(plan.Base, plan.Cells[0].Alternatives[0], Outcome.Belonging, simultaneous: 1);
        Assert.Equal((known.Runs, known.Difference, known.HalfWidth), (between.Runs, between.Difference, between.HalfWidth));
        Assert.True(result.Between(plan.Base, plan.Cells[0].Alternatives[0], Outcome.Belonging, simultaneous: 100).HalfWidth > between.HalfWidth, "wider, so that many hold together");
        Assert.Equal(Footing.Nothing, result.Between(plan.Base, plan.Base, Outcome.Belonging, simultaneous: 1).Footing);
    }

    [Theory]
    [InlineData(1, 0.975, 12.7062)]
    [InlineData(2, 0.975, 4.30265)]
    [InlineData(3, 0.975, 3.18245)]
    [InlineData(1, 1 - 5e-6, 63662)]
    [InlineData(2, 1 - 5e-6, 316.225)]
    [Trait("Kind", "oracle")]
    public void The_quantile_of_few_runs_is_found_however_far_out(long degrees, double p, double quantile) =>
        Assert.Equal(1, Moments.StudentQuantile(degrees, p) / quantile, 1e-4);

    private static StudyPlan PlanOf(params int[] homes)
    {
        Arm[] arms = [.. homes.Select((many, nth) => new Arm($"arm {nth}", ($"arm {nth}", $"arm {nth}"), () => throw new NotSupportedException(), Small($"arm {nth}", many)))];
        return new StudyPlan
        {
            Kind = StudyKind.Compare,
            Name = "study",
            Title = ("studie", "study"),
            Seed = 3,
            Years = 1,
            Files = [],
            Cells = [new Cell(1, new Dictionary<string, Simulation.Runner.Scenarios.FieldValue>(), arms[0], arms[1..])],
        };
    }

    private static Point Small(string name, int homes) =>
        new(name, Scenario.OfHomes(homes), new AssumptionSet(), new RunIdentity("model", name, "usual", 3, 1));
}
