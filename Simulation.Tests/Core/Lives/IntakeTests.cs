using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

/// <summary>Newcomers are chosen as well as those who are left to choose can do it.</summary>
public class IntakeTests
{
    private const int Newcomer = 7;
    private static readonly Week Now = new(60);

    /// <summary>Fifty homes, so that it takes two residents; half is lost without residents and a fifth without a coach.</summary>
    private static readonly Setting Usual = Given.Complex(50)
        .With(("allocation.committee_per_hundred", 4), ("allocation.organisers_take_part", 0.5), ("allocation.residents_bring", 0.5))
        .With(("allocation.coach_brings", 0.2), ("allocation.candidates_a_meeting", 4), ("allocation.candidates_by_word", 0.5))
        .With(("people.selection_promise", 1), ("people.selection_by_advert", 0.2), ("people.selection_by_evening", 0.4))
        .With(("people.selection_by_interview", 0.7), ("people.selection_by_co_optation", 1.2), ("people.acceptance_at_entry", 0.4))
        .With(("people.acceptance_by_selection", 0.2), ("people.promise_fades", 0))
        .Planned(p => p with { Selection = new SelectionPlan { RejectionShare = 0 } });

    [Theory]
    [InlineData(0, 0, 0, "nobody carries the community")]
    [InlineData(2, 0, 1, "two on the board are enough for fifty homes")]
    [InlineData(1, 0, 0.5, "one is half of it")]
    [InlineData(0, 2, 0.5, "organisers take part by halves")]
    [InlineData(1, 2, 1, "together it is enough")]
    [InlineData(5, 9, 1, "more than enough is enough")]
    public void Residents_take_part_as_far_as_there_are_board_members_and_organisers(int board, int organisers, double expected, string why)
    {
        var complex = With(Usual, board, organisers, coach: false);
        Assert.True(Math.Abs(expected - Intake.ByResidents(complex)) < 1e-9, $"{why}: {Intake.ByResidents(complex)}");
    }

    [Theory]
    [InlineData(SelectionMethod.Committee, 2, true, 1.0, "all who should choose do")]
    [InlineData(SelectionMethod.Committee, 0, true, 0.5, "no residents")]
    [InlineData(SelectionMethod.Committee, 2, false, 0.8, "no coach")]
    [InlineData(SelectionMethod.Committee, 0, false, 0.3, "the landlord chooses alone")]
    [InlineData(SelectionMethod.Interview, 0, true, 0.7, "a talk is held by professionals")]
    [InlineData(SelectionMethod.Interview, 0, false, 0.56, "and the coach advises")]
    [InlineData(SelectionMethod.InformationEvening, 0, false, 0.12, "an evening needs somebody to tell")]
    [InlineData(SelectionMethod.Advert, 0, false, 0.2, "an advertisement needs nobody")]
    [InlineData(SelectionMethod.WaitingList, 0, false, 0.0, "nor does a list")]
    [InlineData(SelectionMethod.CoOptation, 2, true, 1.2, "residents know whom they put forward")]
    [InlineData(SelectionMethod.CoOptation, 0, false, 0.36, "when there are any")]
    public void A_choice_is_as_good_as_those_who_make_it(SelectionMethod method, int board, bool coach, double promise, string why)
    {
        var complex = Arrived(Usual.Planned(p => p with { Selection = p.Selection with { Method = method } }), board, coach);
        Assert.True(Math.Abs(promise - complex.Residents.Promise[Newcomer]) < 1e-6, $"{why}: {complex.Residents.Promise[Newcomer]}");
        Assert.Equal(Math.Min(1, promise), complex.Tally[GroupCounter.ChoseKnowingly, Side.Never], 1e-6);
    }

    [Fact]
    public void Newcomers_who_were_chosen_badly_accept_less_too_and_the_talk_told_less_of_them()
    {
        var strict = Usual.With(("people.talk_tells_inclination", 0.5)).Planned(p => p with { Selection = p.Selection with { RejectionShare = 0.5 } });
        var well = Arrived(strict, board: 2, coach: true).Residents;
        var badly = Arrived(strict, board: 0, coach: false).Residents;
        Assert.Equal(0.6, well.Acceptance[Newcomer], 1e-6);
        Assert.Equal(0.46, badly.Acceptance[Newcomer], 1e-6);
        Assert.True(badly.Inclination[Newcomer] < well.Inclination[Newcomer]);
    }

    [Fact]
    public void A_first_tenant_is_chosen_as_planned_and_so_is_everybody_with_the_switch_off()
    {
        Assert.All(Usual.AsDrawn().Residents.Promise, promise => Assert.Equal(1, promise, 1e-6));
        Assert.Equal(1, Arrived(Usual.Without("allocation.degrades"), board: 0, coach: false).Residents.Promise[Newcomer], 1e-6);
    }

    [Theory]
    [InlineData(SelectionMethod.Committee, 2, 4, "residents tell of it")]
    [InlineData(SelectionMethod.Committee, 1, 3, "some do")]
    [InlineData(SelectionMethod.Committee, 0, 2, "nobody does")]
    [InlineData(SelectionMethod.WaitingList, 0, 4, "the list is as long as it is")]
    public void Fewer_candidates_come_where_no_resident_tells_of_the_complex(SelectionMethod method, int board, int candidates, string why)
    {
        var complex = With(Usual.Planned(p => p with { Selection = p.Selection with { Method = method } }), board, 0, coach: true);
        Assert.True(candidates == Intake.Candidates(complex), $"{why}: {Intake.Candidates(complex)}");
    }

    [Theory]
    [InlineData(0, 30, 0.4, "there is no hurry")]
    [InlineData(9, 8, 0.4, "there is still time")]
    [InlineData(9, 9, 0.0, "the first who comes gets it")]
    public void When_the_time_to_fill_a_home_is_over_nobody_is_turned_down(double within, int empty, double rejected, string why)
    {
        var complex = With(Usual, 2, 0, coach: true);
        (complex.Levers[Lever.RejectionShare], complex.Levers[Lever.FillWithinWeeks]) = (0.4, within);
        complex.Empty(Newcomer);
        complex.Homes.ReadyAt[Newcomer] = Now.Index - empty;
        Assert.True(Math.Abs(rejected - Intake.RejectedShare(complex, Newcomer, supported: false, Now)) < 1e-9, why);
    }

    private static HousingComplex Arrived(Setting setting, int board, bool coach)
    {
        var complex = With(setting, board, 0, coach);
        complex.Empty(Newcomer);
        complex.Homes.ReadyAt[Newcomer] = Now.Index - 2;
        Arrivals.MoveIn(complex, Newcomer, withSupport: false, Now);
        return complex;
    }

    private static HousingComplex With(Setting setting, int board, int organisers, bool coach)
    {
        var complex = setting.AsDrawn();
        complex.Staff.IntakeAdvice = coach ? 1 : 0;
        for (int nth = 0; nth < board + organisers; nth++)
            complex.Carries(10 + nth, nth < board ? Role.Board : Role.Organiser);
        return complex;
    }
}
