using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// Dropping the share of support that is for everybody changes what is done and not how much is paid: the hours go to
/// one's own clients, and what was done for others is not done.
/// </summary>
public class CommunityShareTests
{
    private const int At = Week.PerYear;
    private const int Years = 4;
    private static readonly Scenario Plan = Scenario.OfHomes(60) with { Mix = new MixPlan { SupportedShare = 0.5 } };
    private static readonly Scenario Dropped = Plan with
    {
        Events = [new PolicyEvent { Name = "no hours for the community", Change = Lever.CareCommunityShare, To = 0, AtYear = 1 }],
    };

    /// <summary>Nobody leaves or is away, and no hour is lost on the road, so that what is paid is what is indicated.</summary>
    private static readonly AssumptionSet Steady = new AssumptionSet().With(("care.lost_when_small", 0)).Without("staffing.replacement", "staffing.absence");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_paid_is_what_is_indicated_whoever_it_is_for(bool dropped)
    {
        var complex = new ComplexRun(new Blueprint(dropped ? Dropped : Plan, Steady, Years * Week.PerYear)).Start(1, 0);
        double indicated = complex.CareHours;
        foreach (var week in ComplexRun.Weeks(complex))
        {
            double paid = complex.Staff.Care.Paid + complex.Staff.Clients.Paid;
            Assert.True(Math.Abs(indicated - paid) < 1e-6 * Math.Max(1, indicated), $"{week}: {paid} paid of {indicated}");
            Assert.Equal(dropped && week.Index >= At, complex.Staff.Care.Funded == 0);
            indicated = complex.CareHours;
        }
    }

    [Fact]
    public void The_bill_for_support_is_what_is_indicated_times_the_price()
    {
        var believed = Steady.Without("incidents.process", "turnover.process");
        var (with, without) = (Run(Plan, believed), Run(Dropped, believed));
        foreach (var arm in new[] { with, without })
        {
            double indicated = arm.Sum(ComplexCounter.CareHours, 0, arm.Weeks);
            double paid = Enum.GetValues<Payer>().Sum(payer => arm.Sum(payer, CostItem.Support, 0, arm.Weeks));
            Assert.Equal(indicated * believed.Accounts.In(Plan.Funding.PriceYear).SupportHour, paid, 1e-6 * paid);
        }
    }

    [Fact]
    public void Ones_own_clients_still_get_help_in_a_crisis_and_others_do_not()
    {
        var believed = Steady.With(("incidents.spells_supported", 0.6), ("incidents.spells_others", 0.3));
        var (own, others) = Helped(Plan, believed);
        var (ownWithout, othersWithout) = Helped(Dropped, believed);
        Assert.True(own > 0 && others > 0, $"with: {own} and {others}");
        Assert.True(ownWithout > 0.5 * own, $"own clients: {own} with the share, {ownWithout} without");
        Assert.Equal(0, othersWithout);
    }

    [Fact]
    public void What_care_did_for_everybody_is_not_done()
    {
        var (with, without) = (Run(Plan, Steady), Run(Dropped, Steady));
        foreach (var lost in new[] { ComplexCounter.CareActivities, ComplexCounter.CareMeetings, ComplexCounter.CarePresence })
        {
            Assert.True(with.Sum(lost, At, with.Weeks) > 0, lost.ToString());
            Assert.True(without.Sum(lost, At, without.Weeks) == 0, lost.ToString());
        }
    }

    [Fact]
    public void Care_is_not_at_the_table_any_more()
    {
        var complex = new ComplexRun(new Blueprint(Dropped, Steady, Years * Week.PerYear)).Start(1, 0);
        int before = 0;
        foreach (var week in ComplexRun.Weeks(complex))
        {
            bool there = complex.Staff.AtTable.Any(Parties.Care);
            before += there && week.Index < At ? 1 : 0;
            Assert.True(!there || week.Index < At + 5, $"{week}: {complex.Staff.AtTable}");
        }

        Assert.True(before > 0);
    }

    /// <summary>Crises in which a step was taken in the years without, of people with support and of others.</summary>
    private static (int Own, int Others) Helped(Scenario plan, AssumptionSet believed)
    {
        var complex = new ComplexRun(new Blueprint(plan, believed, Years * Week.PerYear)).Start(1, 0);
        ComplexRun.RunTo(complex, At + 1);
        int own = 0;
        int others = 0;
        var seen = new HashSet<int>();
        foreach (var week in ComplexRun.Weeks(complex, (state, now) =>
        {
            foreach (var step in Schedule.Steps)
            {
                step.Do(state, now);
                if (step.Process == "CommunityWork")
                    Count(state);
            }
        }))
        {
        }

        return (own, others);

        void Count(HousingComplex state)
        {
            foreach (int place in state.Cases.Open)
            {
                ref readonly var one = ref state.Cases[place];
                if (!one.Open || one.Kind != CaseKind.Care || !one.StepTaken || !seen.Add(one.Serial))
                    continue;
                own += state.Residents.Supported[one.Subject] ? 1 : 0;
                others += state.Residents.Supported[one.Subject] ? 0 : 1;
            }
        }
    }

    private static Series Run(Scenario plan, AssumptionSet believed)
    {
        var run = new ComplexRun(new Blueprint(plan, believed, Years * Week.PerYear));
        run.Run(1, 0);
        return run.Complex.Series;
    }
}
