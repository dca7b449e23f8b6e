using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class CoachingPhaseTests
{
    private const int Residents = 60;
    private const int InYear4 = 160;
    private static readonly int[] MonthsOfYear4 = [.. Enumerable.Range(InYear4, 40).Where(week => new Week(week).StartsMonth)];

    /// <summary>Two good readings let go, two bad ones raise; what is seen is four weeks old and has no error.</summary>
    private static readonly Setting Clear = Given.Complex(Residents)
        .With(("coaching.reading_delay", 4), ("coaching.reading_error", 0), ("coaching.organiser_error", 0), ("coaching.board_filled", 0.6))
        .Planned(p => p with
        {
            Waakvlam = new WaakvlamPlan
            {
                EnterAtParticipation = 0.5,
                EnterAtOrganisers = 0.1,
                LeaveAtParticipation = 0.4,
                LeaveAtOrganisers = 0.05,
                GoodReadings = 2,
                BadReadings = 2,
                MinimumWeeks = 10,
                RaiseWithinWeeks = 5,
                ScaledUpWeeks = 12,
            },
        });

    [Theory]
    [InlineData(51, Phase.Opbouw, "the first year")]
    [InlineData(52, Phase.Consolidatie, "the second")]
    [InlineData(155, Phase.Consolidatie, "to the end of the third")]
    [InlineData(156, Phase.Afbouw, "the fourth")]
    public void The_first_three_years_go_by_the_calendar(int week, Phase phase, string which)
    {
        var complex = Well(Clear.Planned(p => p with { Waakvlam = new WaakvlamPlan { Allowed = false } }));
        Step(complex, 0, week);
        Assert.True(phase == complex.Coaching.Phase, $"{which}: {complex.Coaching.Phase}");
    }

    [Fact]
    public void The_team_lets_go_after_a_row_of_good_months()
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        Step(complex, InYear4, MonthsOfYear4[1] - 1);
        Assert.Equal(Phase.Afbouw, complex.Coaching.Phase);
        CoachingPhase.Step(complex, new Week(MonthsOfYear4[1]));
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Theory]
    [InlineData(0.49, 0.2, 5, true, Residents, false, "too few take part")]
    [InlineData(0.8, 0.09, 5, true, Residents, false, "too few carry it")]
    [InlineData(0.8, 0.2, 2, true, Residents, false, "two of five seats is no board that stands")]
    [InlineData(0.8, 0.2, 3, true, Residents, true, "three of five is")]
    [InlineData(0.5, 0.1, 3, true, Residents, true, "just enough of everything")]
    [InlineData(0.8, 0.2, 5, false, Residents, false, "the plan does not allow it")]
    [InlineData(0.8, 0.2, 5, true, 99, true, "below a hundred homes it is possible")]
    [InlineData(0.8, 0.2, 5, true, 100, false, "from a hundred homes the coach is there for good")]
    public void It_lets_go_only_when_it_runs_well_and_residents_carry_it(double broad, double organisers, int board, bool allowed, int homes, bool letsGo, string why)
    {
        var setting = Clear.Planned(p => p with { Building = p.Building with { Homes = homes }, Waakvlam = p.Waakvlam with { Allowed = allowed } });
        var complex = Seen(setting, broad, organisers, board);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        Step(complex, InYear4, MonthsOfYear4[3]);
        Assert.True(letsGo == (complex.Coaching.Phase == Phase.Waakvlam), why);
    }

    [Theory]
    [InlineData(24, true, "two of the four hours a month go to meetings, twenty-four a year are left")]
    [InlineData(25, false, "more than that does not fit")]
    public void It_does_not_let_go_while_newcomers_ask_more_than_the_flame_has(double hoursLastYear, bool letsGo, string why)
    {
        // Given: what the coach gave to welcomes, in one week of the last year and in the year before
        var setting = Clear.With(("workload.waakvlam_meeting_hours", 2));
        Assert.True(letsGo == LetsGo(setting, hoursLastYear, MonthsOfYear4[1] - 4), why);
        Assert.True(LetsGo(setting, 1000, MonthsOfYear4[0] - 4 - 52), "what was over a year ago does not count");
        Assert.True(LetsGo(setting, 1000, MonthsOfYear4[1] - 3), "what has not been seen yet does not either");
        Assert.True(LetsGo(setting.Without("coaching.newcomers_count"), 1000, MonthsOfYear4[1] - 4), "unless nobody looks at it");

        static bool LetsGo(Setting setting, double hours, int inWeek)
        {
            var complex = setting.Open();
            Written(complex, inWeek, 0.8, 0.2, 5);
            Written(complex, 1, 0.8, 0.2, 5, hours);
            Written(complex, 300 - inWeek, 0.8, 0.2, 5);
            complex.Coaching.Enter(Phase.Afbouw, InYear4);
            Step(complex, InYear4, MonthsOfYear4[1]);
            return complex.Coaching.Phase == Phase.Waakvlam;
        }
    }

    [Theory]
    [InlineData(12, 6, true, "a quarter of a year has gone by, and a quarter of what the flame has in a year is six hours")]
    [InlineData(12, 6.1, false, "more than that does not fit")]
    [InlineData(0, 0.4, true, "one week is a fifty-second part of twenty-four hours")]
    [InlineData(0, 0.5, false, "nor does a first week in which everybody is new")]
    [InlineData(51, 24, true, "the first full year")]
    [InlineData(51, 24.1, false, "the first full year, and more than fits")]
    [InlineData(52, 24, true, "from then on the last year counts, and the first week no more")]
    public void In_the_first_year_the_team_goes_by_the_newcomers_so_far(int seen, double hours, bool good, string why)
    {
        // Given: what the coach gave to welcomes in the opening week, and a picture that is as old as it was seen
        var setting = Clear.With(("workload.waakvlam_meeting_hours", 2));
        int now = Enumerable.Range(seen + 1, 8).First(week => new Week(week).StartsMonth);
        var complex = setting.With(("coaching.reading_delay", now - seen)).Open();
        Written(complex, 1, 0.8, 0.2, 5, seen == 52 ? 1000 : hours);
        Written(complex, 1, 0.8, 0.2, 5, seen == 52 ? hours : 0);
        Written(complex, 100, 0.8, 0.2, 5);
        complex.Coaching.Enter(Phase.Waakvlam, 0);
        complex.Levers[Lever.OnlyWaakvlam] = 1;
        CoachingPhase.Step(complex, new Week(now));
        Assert.True(good == (complex.Coaching.GoodReadings == 1), why);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Paying_for_the_flame_alone_from_early_on_fails_no_run(double atYear)
    {
        // Forty runs: on the state that read before the opening 13 to 24 of them failed.
        var early = Scenario.OfHomes(60) with { Events = [new PolicyEvent { Name = "only the flame", Change = Lever.OnlyWaakvlam, To = 1, AtYear = atYear }] };
        var run = new ComplexRun(new Blueprint(early, new AssumptionSet(), 2 * Week.PerYear));
        for (int replicate = 0; replicate < 40; replicate++)
            Assert.InRange(run.Run(1, replicate)[Outcome.WaakvlamWeeksShare], 0.2, 1);
    }

    [Theory]
    [InlineData(20, Phase.Opbouw, "in the first year")]
    [InlineData(80, Phase.Consolidatie, "in the second")]
    [InlineData(InYear4, Phase.Afbouw, "in the fourth")]
    public void Hours_that_were_raised_early_go_back_to_what_the_calendar_says(int raised, Phase after, string when)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Opschaling, raised);
        Step(complex, raised, raised + 12);
        Assert.True(after == complex.Coaching.Phase, when);
    }

    [Fact]
    public void In_a_complex_that_has_closed_no_flame_is_raised()
    {
        var complex = Quiet(Clear.Planned(p => p with { Building = p.Building with { ClosesAfterYears = 4 } }));
        complex.Coaching.Enter(Phase.Waakvlam, InYear4);
        Step(complex, 4 * 52, 5 * 52);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Fact]
    public void A_large_complex_may_go_down_to_the_flame_if_the_plan_says_so()
    {
        var setting = Clear.Planned(p => p with { Building = p.Building with { Homes = 150 }, Waakvlam = p.Waakvlam with { UpToHomes = 150 } });
        var complex = Well(setting);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        Step(complex, InYear4, MonthsOfYear4[1]);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Fact]
    public void Where_there_is_to_be_no_association_no_board_is_missed()
    {
        var setting = Clear.Planned(p => p with { Association = new AssociationPlan { Form = Representation.None } });
        var complex = Seen(setting, 0.8, 0.2, board: 0);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        Step(complex, InYear4, MonthsOfYear4[1]);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Fact]
    public void One_month_that_is_not_good_and_counting_begins_again()
    {
        // Given: good, then one month too quiet (seen four weeks later), then good again
        var complex = Clear.Open();
        Written(complex, MonthsOfYear4[1] - 4, 0.8, 0.2, 5);
        Written(complex, 1, 0.45, 0.2, 5);
        Written(complex, 100, 0.8, 0.2, 5);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        Step(complex, InYear4, MonthsOfYear4[1]);
        Assert.Equal(0, complex.Coaching.GoodReadings);
        Step(complex, MonthsOfYear4[1] + 1, MonthsOfYear4[3] - 1);
        Assert.Equal(Phase.Afbouw, complex.Coaching.Phase);
        CoachingPhase.Step(complex, new Week(MonthsOfYear4[3]));
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Fact]
    public void The_team_reads_once_a_month()
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        int between = Enumerable.Range(InYear4, 10).First(week => !new Week(week).StartsMonth);
        CoachingPhase.Step(complex, new Week(between));
        Assert.Equal(0, complex.Coaching.GoodReadings);
    }

    [Fact]
    public void The_flame_is_raised_some_weeks_after_a_row_of_bad_months()
    {
        // Given: on the flame long enough, and it has gone quiet
        var complex = Quiet(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);

        // When: the second bad month is seen
        int decided = MonthsOfYear4[1];
        Step(complex, InYear4, decided);

        // Then: it has been decided, and the hours come five weeks later
        Assert.Equal(decided + 5, complex.Coaching.RaisedAt);
        Step(complex, decided + 1, decided + 4);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
        CoachingPhase.Step(complex, new Week(decided + 5));
        Assert.Equal(Phase.Opschaling, complex.Coaching.Phase);
        Assert.Equal(1, complex.Tally[ComplexCounter.Raises]);
    }

    [Theory]
    [InlineData(0.39, 0.2, true, "too few take part")]
    [InlineData(0.4, 0.2, false, "just enough take part")]
    [InlineData(0.8, 0.04, true, "too few carry it")]
    [InlineData(0.8, 0.05, false, "just enough carry it")]
    public void It_is_raised_when_people_stop_coming_or_stop_carrying(double broad, double organisers, bool raised, string why)
    {
        var complex = Seen(Clear, broad, organisers, board: 0);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        Step(complex, InYear4, MonthsOfYear4[1]);
        Assert.True(raised == complex.Coaching.RaisedAt >= 0, why);
    }

    [Fact]
    public void The_flame_burns_some_weeks_at_least()
    {
        var complex = Quiet(Clear.Planned(p => p with { Waakvlam = p.Waakvlam with { MinimumWeeks = MonthsOfYear4[4] - InYear4 } }));
        complex.Coaching.Enter(Phase.Waakvlam, InYear4);
        Step(complex, InYear4, MonthsOfYear4[4] - 1);
        Assert.Equal(-1, complex.Coaching.RaisedAt);
        CoachingPhase.Step(complex, new Week(MonthsOfYear4[4]));
        Assert.True(complex.Coaching.RaisedAt > 0);
    }

    [Fact]
    public void Without_the_right_to_scale_up_it_stays_low_however_bad_it_gets()
    {
        var complex = Quiet(Clear.Planned(p => p with { Waakvlam = p.Waakvlam with { MayScaleUp = false } }));
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        Step(complex, InYear4, InYear4 + 60);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Theory]
    [InlineData(false, Phase.Afbouw, "back to the hours of the plan")]
    [InlineData(true, Phase.Waakvlam, "back to what is paid for")]
    public void Raised_hours_go_down_again_after_a_while(bool onlyWaakvlam, Phase after, string why)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Opschaling, InYear4);
        complex.Levers[Lever.OnlyWaakvlam] = onlyWaakvlam ? 1 : 0;
        Step(complex, InYear4, InYear4 + 11);
        Assert.Equal(Phase.Opschaling, complex.Coaching.Phase);
        CoachingPhase.Step(complex, new Week(InYear4 + 12));
        Assert.True(after == complex.Coaching.Phase, why);
    }

    [Fact]
    public void The_team_acts_on_an_old_picture()
    {
        // Given: it was quiet until week 170 and goes well since
        var complex = Clear.With(("coaching.reading_delay", 12)).Open();
        Written(complex, 170, 0.1, 0.01, 5);
        Written(complex, 100, 0.8, 0.2, 5);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);

        // Then: until twelve weeks later every month counts as a bad one
        Step(complex, InYear4, 170 + 11);
        Assert.Equal(0, complex.Coaching.GoodReadings);
        Step(complex, 170 + 12, 170 + 12 + 5);
        Assert.True(complex.Coaching.GoodReadings > 0);
    }

    [Fact]
    public void The_picture_is_a_noisy_one()
    {
        // Just good enough every month: without an error always good, with one now and then not.
        int[] Resets(Setting setting)
        {
            var complex = Seen(setting.Planned(p => p with { Waakvlam = p.Waakvlam with { GoodReadings = 36 } }), 0.5, 0.1, 5);
            complex.Coaching.Enter(Phase.Afbouw, InYear4);
            var resets = new List<int>();
            for (int week = InYear4; week < InYear4 + 52; week++)
            {
                CoachingPhase.Step(complex, new Week(week));
                if (new Week(week).StartsMonth && complex.Coaching.GoodReadings == 0)
                    resets.Add(week);
            }

            return [.. resets];
        }

        Assert.Empty(Resets(Clear));
        Assert.NotEmpty(Resets(Clear.With(("coaching.reading_error", 0.1))));
        Assert.NotEmpty(Resets(Clear.With(("coaching.organiser_error", 0.3))));
    }

    [Fact]
    public void When_only_the_pilot_flame_is_paid_for_nobody_asks_whether_they_are_ready()
    {
        var complex = Quiet(Clear);
        complex.Levers[Lever.OnlyWaakvlam] = 1;
        CoachingPhase.Step(complex, new Week(20));
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Theory]
    [InlineData(4, 1, "somebody keeps the flame")]
    [InlineData(0, 0, "without hours there is no flame")]
    public void Weeks_on_the_flame_are_counted_while_somebody_is_paid_for_it(double hours, double counted, string why)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4);
        complex.Levers[Lever.CoachHours] = hours > 0 ? 1 : 0;
        Staffing.Step(complex, new Week(InYear4 + 1));
        Assert.True(counted == complex.Tally[ComplexCounter.OnWaakvlam], why);
    }

    private static HousingComplex Well(Setting setting) => Seen(setting, 0.8, 0.2, board: 5);

    private static HousingComplex Quiet(Setting setting) => Seen(setting, 0.1, 0.01, board: 0);

    private static HousingComplex Seen(Setting setting, double broad, double organisers, int board)
    {
        var complex = setting.Open();
        Written(complex, 300, broad, organisers, board);
        return complex;
    }

    /// <summary>Weeks as they were written down, half of it by residents with support.</summary>
    private static void Written(HousingComplex complex, int weeks, double broad, double organisers, int board, double welcomes = 0) => complex.WriteDown(weeks, tally =>
    {
        foreach (var side in new[] { Side.Supported, Side.Never })
        {
            tally[GroupCounter.Residents, side] = 100;
            tally[GroupCounter.Broad, side] = 100 * broad;
            tally[GroupCounter.Organisers, side] = 100 * organisers;
        }

        tally[ComplexCounter.Board] = board;
        tally[ComplexCounter.CoachWelcomes] = welcomes;
    });

    private static void Step(HousingComplex complex, int from, int until)
    {
        for (int week = from; week <= until; week++)
            CoachingPhase.Step(complex, new Week(week));
    }
}
