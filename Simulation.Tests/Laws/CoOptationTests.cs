using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>Residents who may put candidates forward choose those who come; when the right is taken away a committee does.</summary>
public class CoOptationTests
{
    private static readonly Scenario CoOpts = Scenario.OfHomes(60) with { Selection = new SelectionPlan { Method = SelectionMethod.CoOptation } };

    [Theory]
    [InlineData(SelectionMethod.CoOptation, true, SelectionMethod.CoOptation, "as planned")]
    [InlineData(SelectionMethod.CoOptation, false, SelectionMethod.Committee, "the right is lost, the committee stays")]
    [InlineData(SelectionMethod.WaitingList, true, SelectionMethod.CoOptation, "the right is given")]
    [InlineData(SelectionMethod.WaitingList, false, SelectionMethod.WaitingList, "as planned")]
    [InlineData(SelectionMethod.Committee, true, SelectionMethod.CoOptation, "chosen on motivation first, co-opted later (E217)")]
    public void The_lever_says_who_chooses(SelectionMethod planned, bool may, SelectionMethod method, string why) =>
        Assert.True(method == new SelectionPlan { Method = planned }.MethodWhen(may), why);

    [Theory]
    [InlineData(SelectionMethod.CoOptation, 0, 1.0, "a committee's promise")]
    [InlineData(SelectionMethod.CoOptation, 1, 1.3, "what residents choose for themselves")]
    [InlineData(SelectionMethod.Committee, 1, 1.3, "the right was given")]
    [InlineData(SelectionMethod.WaitingList, 1, 1.3, "the right was given")]
    [InlineData(SelectionMethod.WaitingList, 0, 0.0, "nothing was changed")]
    public void Newcomers_keep_the_promise_of_how_they_were_chosen(SelectionMethod planned, double may, double promise, string why)
    {
        // Given: everybody has moved in as planned; then the right is given or taken and one home gets somebody else
        var setting = Given.Complex().With(("people.selection_promise", 1), ("people.selection_by_co_optation", 1.3), ("people.promise_fades", 0))
            .Without("allocation.degrades").Planned(p => p with { Selection = new SelectionPlan { Method = planned, RejectionShare = 0 } });
        var complex = setting.AsDrawn();
        double before = Promise(complex, 3);
        complex.Empty(7);
        complex.Levers[Lever.CoOptation] = may;
        Arrivals.MoveIn(complex, 7, withSupport: false, new Week(4));
        Assert.True(Math.Abs(Promise(complex, 7) - promise) < 1e-4, $"{why}: {Promise(complex, 7)}");

        // Then: it stays theirs whatever is decided later, and the others keep what they came with
        complex.Levers[Lever.CoOptation] = 1 - may;
        for (int home = 0; home < 12; home++)
            complex.Residents.Propensity[home] = Feelings.Propensity(complex, home, new Week(8));
        Assert.True(Math.Abs(Promise(complex, 7) - promise) < 1e-4, $"{why}, later: {Promise(complex, 7)}");
        Assert.Equal(before, Promise(complex, 3), 1e-6);

        static double Promise(HousingComplex complex, int home) => Math.Log(complex.Residents.Propensity[home] / complex.Residents.Inclination[home]);
    }

    [Theory]
    [InlineData(0, 5, "the list is worked off every week")]
    [InlineData(1, 1, "residents who choose meet once a month")]
    public void Where_residents_choose_a_vacancy_waits_for_their_meeting(double may, int expected, string why)
    {
        // Given: a waiting list, nobody turned down; five weeks, the last of which begins a month
        var setting = Given.Complex().With(("allocation.no_show", 0), ("allocation.to_the_key", 30))
            .Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.WaitingList, RejectionShare = 0 } });
        var complex = setting.Open();
        complex.Levers[Lever.CoOptation] = may;
        int let = 0;
        for (int week = 1; week <= 5; week++)
        {
            complex.Empty(week);
            complex.Homes.ReadyAt[week] = 0;
            Allocation.Step(complex, new Week(week));
            let += complex.Homes.MoveInAt[week] != Homes.Never ? 1 : 0;
        }

        Assert.True(expected == let, $"{why}: {let}");
    }

    [Fact]
    public void A_complex_that_loses_it_takes_part_less()
    {
        // 40 pairs with the same people, years 4 to 10 after the loss in year 2. False alarm 0.13% at no effect (3 standard errors).
        var loses = CoOpts with { Events = [new PolicyEvent { Name = "no co-optation", Change = Lever.CoOptation, To = 0, AtYear = 2 }] };
        var strong = new AssumptionSet().With(("people.selection_by_co_optation", 1.5), ("turnover.others", 0.35), ("turnover.supported", 0.35));
        static double Late(RunResult result) => Outcome.ParticipationBroad.Over(result.Series, 4 * Week.PerYear, 10 * Week.PerYear);
        var (mean, error) = Runs.Paired(Runs.Each(CoOpts, 40, 10, Late, strong), Runs.Each(loses, 40, 10, Late, strong));
        Assert.True(mean < -3 * error, $"{mean:0.0000}, standard error {error:0.0000}");
    }
}
