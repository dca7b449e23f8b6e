using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Cases;

/// <summary>What a step does to a case, at the edges that a run seldom comes to.</summary>
public class LadderTests
{
    private const int Home = 3;

    [Theory]
    [InlineData(-1, Hindrance.Unnoticed, "nobody had noticed before somebody complained")]
    [InlineData(0, Hindrance.None, "it was noticed in the very first week")]
    public void A_complaint_keeps_whether_anybody_had_noticed(int noticed, Hindrance hindrance, string why)
    {
        var complex = Given.Complex().Open();
        ref var open = ref complex.Case(Home, CaseKind.Nuisance, noticed: noticed);
        Ladder.Complain(complex, ref open, new Week(10));
        Assert.True(hindrance == open.Hindrances, why);
        Assert.Equal(noticed < 0 ? 10 : noticed, open.Noticed);
    }

    [Fact]
    public void What_was_noticed_in_the_first_week_is_not_noticed_again_when_another_hears()
    {
        var complex = Given.Complex().Open();
        ref var open = ref complex.Case(Home, CaseKind.Nuisance, noticed: 0, knownTo: Parties.Beheer);
        Ladder.Tell(complex, ref open, Parties.Coach, new Week(10));
        Assert.Equal((0, Parties.Beheer | Parties.Coach), (open.Noticed, open.KnownTo));
        Assert.Equal((0, 0), (complex.Tally[ComplexCounter.Noticed], complex.Tally[ComplexCounter.WorkAsked]));
    }

    [Fact]
    public void Who_is_visited_again_in_a_crisis_asks_for_the_hours_of_a_visit_again()
    {
        var complex = Given.Complex().With(("workload.care_response_hours", 3)).Open();
        ref var crisis = ref complex.Case(Home, CaseKind.Care, stepTaken: true);
        crisis.HoursNeeded = 0;
        Ladder.VisitAgain(complex, ref crisis);
        Assert.Equal((3, false), (crisis.HoursNeeded, crisis.StepTaken));
        Assert.Equal(3, complex.Tally[ComplexCounter.WorkAsked]);
    }

    [Fact]
    public void From_the_week_in_which_help_is_accepted_a_crisis_waits_no_longer()
    {
        var complex = Given.Complex().Open();
        ref var crisis = ref complex.Case(Home, CaseKind.Care, opened: 2, noticed: 4);
        Ladder.AcceptHelp(complex, ref crisis, new Week(9));
        Assert.Equal(7, complex.Cases.DelayOfHelp(Home));
        Assert.Equal((Rung.Talk, true), (crisis.Rung, complex.Residents.SpellHelped[Home]));
    }

    [Fact]
    public void When_who_knew_has_gone_it_is_as_if_nobody_ever_did()
    {
        var complex = Given.Complex().Open();
        ref var open = ref complex.Case(Home, CaseKind.Nuisance, stepTaken: true);
        open.NextAt = 30;
        Ladder.Unknow(ref open);
        Assert.Equal((Parties.None, -1, -1), (open.KnownTo, open.Seen, open.Noticed));
        Assert.Equal((0, false, Ladder.Undecided), (open.HoursNeeded, open.StepTaken, open.NextAt));

        // Whoever hears of it next has the whole step before them.
        Ladder.Tell(complex, ref open, Parties.Beheer, new Week(12));
        Assert.Equal((12, 12, Ladder.HoursFor(complex, open)), (open.Seen, open.Noticed, open.HoursNeeded));
    }
}
