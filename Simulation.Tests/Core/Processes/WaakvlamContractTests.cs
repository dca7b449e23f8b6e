using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Each term of the contract does what it says, whether it stands in the plan or is changed on the way.</summary>
public class WaakvlamContractTests
{
    private const int InYear4 = 160;
    private static readonly int[] Months = [.. Enumerable.Range(InYear4, 120).Where(week => new Week(week).StartsMonth)];

    /// <summary>What is seen is four weeks old and has no error, nobody leaves or is away, and the plan gives ten hours a week.</summary>
    private static readonly Setting Clear = Given.Complex(60)
        .With(("coaching.reading_delay", 4), ("coaching.reading_error", 0), ("coaching.organiser_error", 0), ("coaching.board_filled", 0.6), ("staffing.away_per_year", 0))
        .Without("staffing.replacement", "coaching.newcomers_count")
        .Planned(p => p with
        {
            Coach = new CoachPlan { HoursPerWeek = 10 },
            Waakvlam = new WaakvlamPlan
            {
                HoursPerMonth = 13,
                EnterAtParticipation = 0.5,
                EnterAtOrganisers = 0.1,
                LeaveAtParticipation = 0.4,
                LeaveAtOrganisers = 0.05,
                GoodReadings = 2,
                BadReadings = 2,
                MinimumWeeks = 0,
                RaiseWithinWeeks = 5,
                ScaledUpWeeks = 12,
            },
        });

    // Hours.

    [Theory]
    [InlineData(13, 1, 3, "thirteen a month are three a week")]
    [InlineData(26, 1, 6, "twice as many")]
    [InlineData(80, 1, 10, "never more than the plan gives a coach")]
    [InlineData(0, 1, 0, "a flame without hours")]
    [InlineData(13, 0.5, 1.5, "a coach at half the hours is so on the flame")]
    [InlineData(13, 0, 0, "no coach, no flame")]
    public void So_many_hours_a_month_are_paid_for(double aMonth, double coach, double aWeek, string how)
    {
        var complex = OnFlame(Clear);
        complex.Levers[Lever.WaakvlamHours] = aMonth;
        complex.Levers[Lever.CoachHours] = coach;
        Staffing.Step(complex, new Week(InYear4));
        Assert.True(Math.Abs(aWeek - complex.Staff.Coach.Funded) < 1e-9, how);
        Assert.Equal((aWeek, aWeek), (complex.Staff.Coach.Paid, complex.Staff.Coach.Hours));
    }

    [Fact]
    public void Hours_of_the_flame_that_are_not_worked_are_paid_all_the_same()
    {
        var complex = OnFlame(Clear.Without("coaching.flame_works"));
        Staffing.Step(complex, new Week(InYear4));
        Assert.Equal((3.0, 0.0, 0.0), (complex.Staff.Coach.Paid, complex.Staff.Coach.Hours, complex.Staff.Coach.Left));
        complex.Coaching.Phase = Phase.Afbouw;
        Staffing.Step(complex, new Week(InYear4 + 1));
        Assert.Equal(10, complex.Staff.Coach.Hours);
    }

    // Who holds it.

    [Theory]
    [InlineData(FlameHolder.Coach, Parties.Coach, 1, "the coach stays")]
    [InlineData(FlameHolder.Beheer, Parties.Beheer, 0, "a social beheerder gets the hours")]
    [InlineData(FlameHolder.Care, Parties.Care, 0, "the care team does")]
    public void Somebody_holds_it(FlameHolder by, Parties party, int seats, string who)
    {
        var complex = OnFlame(Supported(Clear));
        complex.Levers[Lever.WaakvlamHolder] = (int)by;
        Staffing.Step(complex, new Week(InYear4));
        Assert.True(party == complex.Staff.CoachIsOf, who);
        Assert.Equal(seats, complex.Staff.Coach.Seats);
        Assert.Equal((3.0, 3.0, 3.0), (complex.Staff.Coach.Funded, complex.Staff.Coach.Paid, complex.Staff.Coach.Hours));
    }

    [Fact]
    public void Until_the_flame_the_coach_is_the_coach_whoever_will_hold_it()
    {
        var complex = Supported(Clear).Open();
        complex.Levers[Lever.WaakvlamHolder] = (int)FlameHolder.Care;
        Staffing.Step(complex, new Week(InYear4));
        Assert.Equal((Parties.Coach, 1), (complex.Staff.CoachIsOf, complex.Staff.Coach.Seats));
    }

    [Theory]
    [InlineData(FlameHolder.Beheer)]
    [InlineData(FlameHolder.Care)]
    public void Residents_see_the_face_of_the_holder(FlameHolder by)
    {
        var complex = OnFlame(Supported(Clear));
        for (int week = InYear4; week < InYear4 + 40; week++)
            Staffing.Step(complex, new Week(week));
        double coach = complex.Staff.Coach.Known;
        complex.Levers[Lever.WaakvlamHolder] = (int)by;
        Staffing.Step(complex, new Week(InYear4 + 40));
        var holder = by == FlameHolder.Beheer ? complex.Staff.SocialBeheer : complex.Staff.Care;
        Assert.Equal(holder.Known, complex.Staff.Coach.Known);
        Assert.NotEqual(coach, complex.Staff.Coach.Known, 1e-3);
    }

    [Theory]
    [InlineData(true, 3, "on leave, and paid")]
    [InlineData(false, 0, "vacant, and not paid")]
    public void When_the_holder_is_not_there_nobody_keeps_it(bool leave, double paid, string why)
    {
        var complex = OnFlame(Clear);
        complex.Levers[Lever.WaakvlamHolder] = (int)FlameHolder.Beheer;
        Staffing.Step(complex, new Week(InYear4));
        var until = leave ? complex.Staff.SocialBeheer.SeatAwayUntil : complex.Staff.SocialBeheer.SeatVacantUntil;
        until.Fill(InYear4 + 9);
        Staffing.Step(complex, new Week(InYear4 + 1));
        Assert.True((paid, 0.0) == (complex.Staff.Coach.Paid, complex.Staff.Coach.Hours), why);
    }

    [Theory]
    [InlineData(FlameHolder.Coach, true, "the coach who knew of it is still there")]
    [InlineData(FlameHolder.Beheer, false, "the coach has gone, and took it along")]
    public void What_only_the_coach_knew_goes_with_the_coach(FlameHolder by, bool known, string why)
    {
        var complex = Clear.Open();
        Staffing.Step(complex, new Week(InYear4));
        ref var one = ref complex.Case(0, CaseKind.Tension, knownTo: Parties.Coach);
        ref var other = ref complex.Case(1, CaseKind.Tension, knownTo: Parties.Coach | Parties.Beheer);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4);
        complex.Levers[Lever.WaakvlamHolder] = (int)by;
        Staffing.Step(complex, new Week(InYear4 + 1));
        Assert.True(known == one.Noticed >= 0, why);
        Assert.True(other.Noticed >= 0);
    }

    [Fact]
    public void After_another_has_kept_it_the_coach_who_comes_back_is_a_stranger()
    {
        var complex = Clear.Open();
        for (int week = InYear4; week < InYear4 + 50; week++)
            Staffing.Step(complex, new Week(week));
        double known = complex.Staff.Coach.Known;
        complex.Levers[Lever.WaakvlamHolder] = (int)FlameHolder.Beheer;
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 + 50);
        Staffing.Step(complex, new Week(InYear4 + 50));
        complex.Coaching.Enter(Phase.Opschaling, InYear4 + 51);
        Staffing.Step(complex, new Week(InYear4 + 51));
        Assert.Equal((Parties.Coach, 1), (complex.Staff.CoachIsOf, complex.Staff.Coach.Seats));
        Assert.InRange(complex.Staff.Coach.Known, 0, known / 5);
    }

    // When it may begin.

    [Theory]
    [InlineData(4, false, "from the fourth year")]
    [InlineData(3, true, "from the third")]
    [InlineData(0, true, "from the start")]
    public void It_is_possible_from_a_year(double from, bool letsGo, string when)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        complex.Levers[Lever.WaakvlamFromYear] = from;
        Step(complex, InYear4, Months[3]);
        Assert.True(letsGo == (complex.Coaching.Phase == Phase.Waakvlam), when);
    }

    [Fact]
    public void Early_in_life_it_is_possible_if_the_contract_says_so()
    {
        var complex = Well(Clear);
        complex.Levers[Lever.WaakvlamFromYear] = 0.5;
        Step(complex, 0, 25);
        Assert.Equal((Phase.Opbouw, 0), (complex.Coaching.Phase, complex.Coaching.GoodReadings));
        Step(complex, 26, 36);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
    }

    [Theory]
    [InlineData(60, true, "sixty homes at most, and these are sixty")]
    [InlineData(59, false, "fifty-nine at most")]
    public void It_is_possible_up_to_a_size(double upTo, bool letsGo, string why)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        complex.Levers[Lever.WaakvlamUpToHomes] = upTo;
        Step(complex, InYear4, Months[3]);
        Assert.True(letsGo == (complex.Coaching.Phase == Phase.Waakvlam), why);
    }

    [Theory]
    [InlineData(Lever.WaakvlamEnterAtParticipation, 0.8, true, "as many take part as was wanted")]
    [InlineData(Lever.WaakvlamEnterAtParticipation, 0.81, false, "one too few")]
    [InlineData(Lever.WaakvlamEnterAtOrganisers, 0.2, true, "as many carry it as was wanted")]
    [InlineData(Lever.WaakvlamEnterAtOrganisers, 0.21, false, "one too few")]
    [InlineData(Lever.WaakvlamGoodReadings, 4, true, "four good months")]
    [InlineData(Lever.WaakvlamGoodReadings, 5, false, "the fifth has still to come")]
    [InlineData(Lever.Waakvlam, 0, false, "it is not allowed")]
    public void The_team_lets_go_on_the_terms_of_the_contract(Lever term, double to, bool letsGo, string why)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Afbouw, InYear4);
        complex.Levers[term] = to;
        Step(complex, InYear4, Months[3]);
        Assert.True(letsGo == (complex.Coaching.Phase == Phase.Waakvlam), why);
    }

    // When it is raised.

    public static TheoryData<Lever, double, bool, string> Triggers => new()
    {
        { Lever.WaakvlamLeaveAtParticipation, 0.8, false, "as many take part as the contract names" },
        { Lever.WaakvlamLeaveAtParticipation, 0.81, true, "fewer than that" },
        { Lever.WaakvlamLeaveAtOrganisers, 0.2, false, "as many carry it as the contract names" },
        { Lever.WaakvlamLeaveAtOrganisers, 0.21, true, "fewer than that" },
        { Lever.WaakvlamRaiseAtComplaints, 52, false, "as many complaints as the contract names: two a week of two hundred residents are 52 for a hundred resident-years" },
        { Lever.WaakvlamRaiseAtComplaints, 51.9, true, "more than that" },
        { Lever.WaakvlamRaiseAtComplaints, 0, false, "nobody looks at complaints" },
        { Lever.WaakvlamRaiseAtTension, 5, false, "as many open cases as the contract names" },
        { Lever.WaakvlamRaiseAtTension, 4.9, true, "more than that" },
        { Lever.WaakvlamRaiseAtTension, 0, false, "nobody looks at cases" },
        { Lever.WaakvlamRaiseAtNewcomers, 0.13, false, "as many newcomers in a quarter as the contract names" },
        { Lever.WaakvlamRaiseAtNewcomers, 0.129, true, "more than that" },
        { Lever.WaakvlamRaiseAtNewcomers, 0, false, "nobody looks at newcomers" },
        { Lever.WaakvlamRaiseWhenBoardFalls, 1, false, "the board stands" },
    };

    [Theory]
    [MemberData(nameof(Triggers))]
    public void It_is_raised_by_what_the_contract_names(Lever trigger, double level, bool raised, string why)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        complex.Levers[trigger] = level;
        Step(complex, InYear4, Months[1]);
        Assert.True(raised == complex.Coaching.RaisedAt >= 0, why);
    }

    [Theory]
    [InlineData(0, 0, false, "nobody looks at the board")]
    [InlineData(1, 2, true, "two of five seats are no board")]
    [InlineData(1, 3, false, "three are")]
    public void It_is_raised_when_the_board_falls_if_the_contract_says_so(double looks, int board, bool raised, string why)
    {
        var complex = Clear.Open();
        Written(complex, 300, 0.8, 0.2, board);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        complex.Levers[Lever.WaakvlamRaiseWhenBoardFalls] = looks;
        Step(complex, InYear4, Months[1]);
        Assert.True(raised == complex.Coaching.RaisedAt >= 0, why);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    public void After_so_many_bad_months_in_a_row(double readings, int month)
    {
        var complex = Quiet(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        complex.Levers[Lever.WaakvlamBadReadings] = readings;
        Step(complex, InYear4, Months[month] - 1);
        Assert.Equal(-1, complex.Coaching.RaisedAt);
        CoachingPhase.Step(complex, new Week(Months[month]));
        Assert.Equal(Months[month] + 5, complex.Coaching.RaisedAt);
    }

    [Fact]
    public void Not_before_the_flame_has_lasted_as_long_as_was_agreed()
    {
        var complex = Quiet(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4);
        complex.Levers[Lever.WaakvlamMinimumWeeks] = Months[4] - InYear4;
        Step(complex, InYear4, Months[4] - 1);
        Assert.Equal(-1, complex.Coaching.RaisedAt);
        CoachingPhase.Step(complex, new Week(Months[4]));
        Assert.Equal(Months[4] + 5, complex.Coaching.RaisedAt);
    }

    // How it is raised.

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void The_hours_are_there_as_soon_as_was_agreed(int within)
    {
        var complex = Quiet(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        complex.Levers[Lever.WaakvlamRaiseWithinWeeks] = within;
        Step(complex, InYear4, Months[1] + within - 1);
        Assert.Equal(Phase.Waakvlam, complex.Coaching.Phase);
        CoachingPhase.Step(complex, new Week(Months[1] + within));
        Assert.Equal((Phase.Opschaling, 1), (complex.Coaching.Phase, complex.Tally[ComplexCounter.Raises]));
    }

    [Theory]
    [InlineData(17, 0, 17, "as many as the contract names, whatever the plan is")]
    [InlineData(4, 0, 4, "also fewer than the plan")]
    [InlineData(0, 0, 10, "or what the plan gives")]
    [InlineData(0, 3, 3 * 8.0, "or the hours of the second and third year")]
    public void Raised_hours_are_what_was_agreed(double raised, double timesRule, double hours, string how)
    {
        var setting = timesRule == 0 ? Clear : Clear.Planned(p => p with { Coach = new CoachPlan { TimesRule = timesRule } });
        var complex = setting.Open();
        complex.Coaching.Enter(Phase.Opschaling, InYear4);
        complex.Levers[Lever.WaakvlamRaisedHours] = raised;
        Staffing.Step(complex, new Week(InYear4));
        Assert.True(hours == complex.Staff.Coach.Funded, how);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(3)]
    public void They_stay_up_as_long_as_was_agreed(int weeks)
    {
        var complex = Well(Clear);
        complex.Coaching.Enter(Phase.Opschaling, InYear4);
        complex.Levers[Lever.WaakvlamScaledUpWeeks] = weeks;
        Step(complex, InYear4, InYear4 + weeks - 1);
        Assert.Equal(Phase.Opschaling, complex.Coaching.Phase);
        CoachingPhase.Step(complex, new Week(InYear4 + weeks));
        Assert.Equal(Phase.Afbouw, complex.Coaching.Phase);
    }

    [Theory]
    [InlineData(0, 0, "never")]
    [InlineData(1, 1, "once in the fourth year, and once more when the fifth has begun")]
    [InlineData(2, 2, "twice a year")]
    public void So_often_a_year_it_is_raised(double timesAYear, double inYear, string how)
    {
        // Raised for three weeks, and bad enough every month: but for this term it would be raised over and over.
        var complex = Quiet(Clear);
        complex.Levers[Lever.OnlyWaakvlam] = 1;
        complex.Levers[Lever.WaakvlamBadReadings] = 1;
        complex.Levers[Lever.WaakvlamScaledUpWeeks] = 3;
        complex.Levers[Lever.WaakvlamRaiseWithinWeeks] = 0;
        complex.Levers[Lever.WaakvlamRaisesPerYear] = timesAYear;
        complex.Coaching.Enter(Phase.Waakvlam, 3 * Week.PerYear);
        Step(complex, 3 * Week.PerYear, (4 * Week.PerYear) - 1);
        Assert.True(inYear == complex.Tally[ComplexCounter.Raises], how);
        Step(complex, 4 * Week.PerYear, (5 * Week.PerYear) - 1);
        Assert.True(2 * inYear == complex.Tally[ComplexCounter.Raises], how);
    }

    [Fact]
    public void Without_the_right_to_raise_no_trigger_raises_it()
    {
        var complex = Quiet(Clear);
        complex.Coaching.Enter(Phase.Waakvlam, InYear4 - 30);
        complex.Levers[Lever.ScaleUp] = 0;
        Step(complex, InYear4, InYear4 + 60);
        Assert.Equal((Phase.Waakvlam, -1), (complex.Coaching.Phase, complex.Coaching.RaisedAt));
    }

    [Fact]
    public void Every_term_of_the_plan_is_where_the_lever_starts()
    {
        var plan = new WaakvlamPlan
        {
            Allowed = false,
            HoursPerMonth = 7,
            HeldBy = FlameHolder.Care,
            FromYear = 2,
            UpToHomes = 150,
            EnterAtParticipation = 0.51,
            EnterAtOrganisers = 0.11,
            GoodReadings = 3,
            MayScaleUp = false,
            LeaveAtParticipation = 0.41,
            LeaveAtOrganisers = 0.07,
            RaiseAtComplaints = 8,
            RaiseAtTension = 9,
            RaiseAtNewcomers = 0.3,
            RaiseWhenBoardFalls = true,
            BadReadings = 4,
            MinimumWeeks = 27,
            RaiseWithinWeeks = 11,
            RaisedHours = 12,
            ScaledUpWeeks = 13,
            RaisesPerYear = 5,
        };
        var complex = Clear.Planned(p => p with { Waakvlam = plan }).Open();
        double Is(Lever lever) => complex.Levers[lever];
        Assert.Equal(
            [0, 7, 2, 2, 150, 0.51, 0.11, 3, 0, 0.41, 0.07, 8, 9, 0.3, 1, 4, 27, 11, 12, 13, 5],
            new[]
            {
                Is(Lever.Waakvlam), Is(Lever.WaakvlamHours), Is(Lever.WaakvlamHolder), Is(Lever.WaakvlamFromYear), Is(Lever.WaakvlamUpToHomes), Is(Lever.WaakvlamEnterAtParticipation),
                Is(Lever.WaakvlamEnterAtOrganisers), Is(Lever.WaakvlamGoodReadings), Is(Lever.ScaleUp), Is(Lever.WaakvlamLeaveAtParticipation), Is(Lever.WaakvlamLeaveAtOrganisers),
                Is(Lever.WaakvlamRaiseAtComplaints), Is(Lever.WaakvlamRaiseAtTension), Is(Lever.WaakvlamRaiseAtNewcomers), Is(Lever.WaakvlamRaiseWhenBoardFalls),
                Is(Lever.WaakvlamBadReadings), Is(Lever.WaakvlamMinimumWeeks), Is(Lever.WaakvlamRaiseWithinWeeks), Is(Lever.WaakvlamRaisedHours),
                Is(Lever.WaakvlamScaledUpWeeks), Is(Lever.WaakvlamRaisesPerYear),
            });
    }

    private static Setting Supported(Setting setting) => setting.Planned(p => p with { Mix = new MixPlan { SupportedShare = 0.5 } });

    private static HousingComplex OnFlame(Setting setting)
    {
        var complex = setting.Open();
        complex.CareHours = 100;
        Staffing.Step(complex, new Week(0));
        complex.Coaching.Enter(Phase.Waakvlam, 1);
        return complex;
    }

    private static HousingComplex Well(Setting setting)
    {
        var complex = setting.Open();
        Written(complex, 400, 0.8, 0.2, 5);
        return complex;
    }

    private static HousingComplex Quiet(Setting setting)
    {
        var complex = setting.Open();
        Written(complex, 400, 0.1, 0.01, 0);
        return complex;
    }

    /// <summary>Two hundred residents; every week two complaints and two newcomers, and ten open cases.</summary>
    private static void Written(HousingComplex complex, int weeks, double broad, double organisers, int board) => complex.WriteDown(weeks, tally =>
    {
        foreach (var side in new[] { Side.Supported, Side.Never })
        {
            tally[GroupCounter.Residents, side] = 100;
            tally[GroupCounter.Broad, side] = 100 * broad;
            tally[GroupCounter.Organisers, side] = 100 * organisers;
            tally[GroupCounter.Complaints, side] = 1;
            tally[GroupCounter.MoveIns, side] = 1;
        }

        tally[ComplexCounter.OpenCases] = 10;
        tally[ComplexCounter.Board] = board;
    });

    private static void Step(HousingComplex complex, int from, int until)
    {
        for (int week = from; week <= until; week++)
            CoachingPhase.Step(complex, new Week(week));
    }
}
