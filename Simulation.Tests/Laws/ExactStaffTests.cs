using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;
using Xunit.Abstractions;

namespace Simulation.Tests.Laws;

/// <summary>
/// Posts and their hours against renewal theory and a recursion. The exact mean and variance of one post come from a recursion over
/// the weeks that are left; limits are five standard errors of it (false alarm 6e-7 for each figure).
/// </summary>
public class ExactStaffTests(ITestOutputHelper output)
{
    private const int Weeks = 520;
    private const int Posts = 600;

    /// <summary>Held until the holder leaves, then empty for four to nine weeks, each as likely: an alternating renewal process.</summary>
    [Theory]
    [InlineData(0.25)]
    [InlineData(2)]
    [Trait("Kind", "oracle")]
    public void A_post_stands_empty_as_renewal_theory_says(double leavesPerYear)
    {
        double leaves = 1 - Math.Exp(-leavesPerYear / Week.PerYear);
        var (mean, variance) = WeeksThere(leaves, [4, 5, 6, 7, 8, 9], certainAtFirst: true);
        var believed = new AssumptionSet().Without("staffing.absence").With(("staffing.holder_leaves", leavesPerYear), ("staffing.weeks_to_fill", 6));
        double empty = (Posts * (double)Weeks) - WeeksWith(believed, complex => complex.Staff.Coach.Paid > 0);
        output.Near("weeks empty", Posts * (Weeks - mean), Math.Sqrt(Posts * variance), empty);
    }

    /// <summary>There until leave or illness comes, then away for two weeks.</summary>
    [Fact]
    [Trait("Kind", "oracle")]
    public void A_holder_is_away_as_renewal_theory_says()
    {
        var (mean, variance) = WeeksThere(1 - Math.Exp(-4.0 / Week.PerYear), [2], certainAtFirst: false);
        var believed = new AssumptionSet().Without("staffing.replacement").With(("staffing.away_per_year", 4), ("staffing.away_weeks", 2));
        double away = (Posts * (double)Weeks) - WeeksWith(believed, complex => complex.Staff.Coach.Hours > 0);
        output.Near("weeks away", Posts * (Weeks - mean), Math.Sqrt(Posts * variance), away);
    }

    /// <summary>
    /// A job that asks for more than its hours: every week 1/L of what waits lapses and r − h is added, so after n weeks
    /// (r − h) L (1 − (1 − 1/L)^n) waits, and in the end (r − h) L.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(520)]
    [Trait("Kind", "oracle")]
    public void Routine_work_that_does_not_fit_piles_up_to_what_lapses(int weeks)
    {
        const double Lapses = 13;
        const int Homes = 520;
        var believed = new AssumptionSet().Without("staffing.absence", "staffing.replacement").With(
            ("routine.social_per_home", 0.7), ("routine.lapses", Lapses), ("workload.team_meeting_hours", 0));
        var plan = Scenario.OfHomes(Homes) with
        {
            Beheer = new BeheerPlan { HoursPerWeek = 5, SocialShare = 1 },
            Coach = new CoachPlan { TimesRule = 0 },
        };
        var complex = new ComplexRun(new Blueprint(plan, believed, weeks)).Start(1, 0);
        for (int week = 0; week < weeks; week++)
        {
            Staffing.Step(complex, new Week(week));
            Workload.Step(complex, new Week(week));
        }

        double exact = ((0.7 * Homes / Week.PerYear) - 5) * Lapses * (1 - Math.Pow(1 - (1 / Lapses), weeks));
        output.Same($"hours waiting after {weeks} weeks", exact, complex.Staff.SocialBeheer.RoutineWaiting, 1e-12);
    }

    /// <summary>Weeks in which something holds, over all posts; nothing but the posts is stepped.</summary>
    private static double WeeksWith(AssumptionSet believed, Func<HousingComplex, bool> holds)
    {
        var plan = Scenario.OfHomes(4) with { Coach = new CoachPlan { HoursPerWeek = 8 } };
        var run = new ComplexRun(new Blueprint(plan, believed, Weeks));
        int count = 0;
        for (int replicate = 0; replicate < Posts; replicate++)
        {
            var complex = run.Start(3, replicate);
            for (int week = 0; week < Weeks; week++)
            {
                Staffing.Step(complex, new Week(week));
                count += holds(complex) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Mean and variance of the weeks in which somebody is there, where each gap is as likely as any other.</summary>
    private static (double Mean, double Variance) WeeksThere(double leaves, int[] gaps, bool certainAtFirst)
    {
        double[] first = new double[Weeks + 1];
        double[] second = new double[Weeks + 1];
        for (int left = 1; left <= Weeks; left++)
        {
            bool certain = certainAtFirst && left == Weeks;
            double stays = certain ? 1 : 1 - leaves;
            first[left] = stays * (1 + first[left - 1]);
            second[left] = stays * (1 + (2 * first[left - 1]) + second[left - 1]);
            foreach (int gap in certain ? [] : gaps)
            {
                first[left] += leaves / gaps.Length * first[Math.Max(0, left - gap)];
                second[left] += leaves / gaps.Length * second[Math.Max(0, left - gap)];
            }
        }

        return (first[Weeks], second[Weeks] - (first[Weeks] * first[Weeks]));
    }
}
