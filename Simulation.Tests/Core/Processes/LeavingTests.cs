using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Looking on from a temporary home, being worn out, what the stated rates hold for, and why people left.</summary>
public class LeavingTests
{
    private const int Now = 100;
    private const int Many = 400;

    /// <summary>About one in six moves in a week, and nothing makes a difference.</summary>
    private static readonly Setting Moving = Given.Complex(Many)
        .With(
            ("turnover.others", 10), ("turnover.supported", 10), ("turnover.others_shape", 1), ("turnover.supported_shape", 1),
            ("turnover.belonging_keeps", 0), ("turnover.unsafe_leave", 0), ("turnover.worn_out_leave", 0), ("turnover.in_spell", 1),
            ("turnover.looks_on", 1), ("turnover.looks_on_at_end", 3), ("turnover.extended", 0), ("turnover.usual_energy", 1), ("turnover.usual_safety", 0.75),
            ("turnover.usual_belonging", 0.5), ("turnover.usual_belonging_supported", 0.25), ("turnover.leaves_least", 0.1));

    // A home that is known to be temporary.

    [Theory]
    [InlineData(3 * Week.PerYear, 20, "from the first day twice as often")]
    [InlineData(Week.PerYear, 20, "no more than that a year before the end")]
    [InlineData(Week.PerYear / 2, 30, "half a year before it halfway to the most")]
    [InlineData(0, 40, "at the end looking on three times as hard")]
    public void Whoever_knows_the_home_is_temporary_looks_on(int weeksLeft, double rate, string how) =>
        Compare.Same(Left(Closing(weeksLeft)), Left(Moving.With(("turnover.others", rate))), how);

    [Fact]
    public void A_lease_of_a_term_does_what_a_closing_does_and_the_first_to_come_counts()
    {
        var leased = Moving.Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 100 } });
        Compare.Same(Left(leased, c => Array.Fill(c.Residents.LeaseEnds, Now + 26)), Left(Moving.With(("turnover.others", 30))), "half a year of lease left");
        Compare.Same(Left(leased, c => Array.Fill(c.Residents.LeaseEnds, int.MaxValue)), Left(Moving), "without an end nobody looks on");
        var both = Closing(3 * Week.PerYear).Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 100 } });
        Compare.Same(Left(both, c => Array.Fill(c.Residents.LeaseEnds, Now + 26)), Left(Moving.With(("turnover.others", 30))), "the lease ends first");
    }

    [Theory]
    [InlineData("turnover.temporary")]
    [InlineData("")]
    public void Nobody_looks_on_where_the_mechanism_is_off_or_the_home_is_there_to_stay(string off)
    {
        var setting = off.Length > 0 ? Closing(26).Without(off) : Moving;
        Compare.Same(Left(setting), Left(Moving.With(("turnover.looks_on", 0))), "as anybody else");
    }

    [Fact]
    public void Who_has_to_move_on_looks_on_and_nobody_else()
    {
        var setting = Moving.Planned(p => p with { Mix = p.Mix with { WhenSupportEnds = AfterSupport.MovesOn } });
        var left = Left(setting, c => Array.Fill(c.Residents.LeaseEnds, Now + Week.PerYear, 0, Many / 2));
        var usual = Left(Moving);
        Compare.Same(usual.Where(home => home >= Many / 2), left.Where(home => home >= Many / 2), "the others");
        Compare.Adds(usual.Where(home => home < Many / 2), left.Where(home => home < Many / 2), "whoever has to");
    }

    [Fact]
    public void A_lease_is_not_extended_where_that_was_not_agreed()
    {
        foreach (bool extends in new[] { true, false })
        {
            var complex = Moving.With(("turnover.extended", 1)).Without("turnover.moves")
                .Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 24, Extends = extends } }).Open();
            complex.Residents.LeaseEnds[3] = Now;
            Step(complex);
            Assert.Equal(extends, complex.Residents.Present[3]);
        }
    }

    // Worn out, and what is usual.

    [Theory]
    [InlineData(0, 20, "all energy gone")]
    [InlineData(0.5f, 15, "half of it")]
    [InlineData(1, 10, "as in the housing in which it was measured")]
    public void Who_is_worn_out_moves_on_sooner(float energy, double rate, string how)
    {
        var setting = Moving.With(("turnover.worn_out_leave", 1));
        Compare.Same(Left(setting, Tired), Left(Moving.With(("turnover.others", rate))), how);
        Compare.Same(Left(setting.Without("turnover.worn_out"), Tired), Left(Moving), "not where that makes no difference");

        void Tired(HousingComplex complex) => Array.Fill(complex.Residents.Energy, energy);
    }

    [Theory]
    [InlineData(false, 0.5f, "as at home as people without support were where it was measured")]
    [InlineData(true, 0.25f, "and those with support where theirs was")]
    public void A_stated_rate_is_that_of_people_who_feel_as_those_did(bool supported, float belonging, string who)
    {
        var feeling = Moving.With(("turnover.belonging_keeps", 1), ("turnover.unsafe_leave", 1));
        Compare.Same(Left(Moving, Side), Left(feeling, Side), who);
        Compare.Adds(Left(feeling, Happier), Left(feeling, Side), "who is not happier");

        void Side(HousingComplex complex)
        {
            Array.Fill(complex.Residents.EverSupported, supported);
            Array.Fill(complex.Residents.Belonging, belonging);
            Array.Fill(complex.Residents.Safety, 0.75f);
        }

        void Happier(HousingComplex complex)
        {
            Side(complex);
            Array.Fill(complex.Residents.Belonging, belonging + 0.3f);
        }
    }

    // Why.

    [Theory]
    [InlineData("choice", GroupCounter.LeftByChoice)]
    [InlineData("spell", GroupCounter.LeftInCrisis)]
    [InlineData("lease", GroupCounter.LeftAtLeaseEnd)]
    [InlineData("closing", GroupCounter.LeftAtClosing)]
    [InlineData("nuisance", GroupCounter.NuisanceEvictions)]
    [InlineData("arrears", GroupCounter.ArrearsEvictions)]
    [InlineData("refusal", GroupCounter.RefusalEvictions)]
    [InlineData("elsewhere", GroupCounter.LeftForElsewhere)]
    public void Why_somebody_left_is_written_down_once(string why, GroupCounter reason)
    {
        var setting = (Moving with { Plan = Given.Complex().Plan }).With(("turnover.others", why is "choice" or "spell" ? 1e4 : 0), ("turnover.supported", 0))
            .Planned(p => p with
            {
                Building = p.Building with { ClosesAfterYears = why == "closing" ? (double)Now / Week.PerYear : 0 },
                Contract = new ContractPlan { LeaseMonthsOthers = why == "lease" ? 24 : 0 },
            });
        var complex = setting.Open();
        foreach (int home in complex.Homes().Where(home => home != 3))
            complex.Empty(home);
        if (why == "spell")
            complex.InSpell(3);
        complex.Residents.LeaseEnds[3] = why == "lease" ? Now : int.MaxValue;
        if (why is "nuisance" or "arrears" or "refusal" or "elsewhere")
        {
            var kind = why switch { "arrears" => CaseKind.Arrears, "refusal" => CaseKind.Refusal, _ => CaseKind.Nuisance };
            complex.Case(3, kind, why == "elsewhere" ? Rung.Transfer : Rung.Eviction, stepTaken: true).NextAt = Now;
        }

        Step(complex);
        Assert.False(complex.Residents.Present[3]);
        GroupCounter[] reasons =
        [
            GroupCounter.LeftByChoice, GroupCounter.LeftInCrisis, GroupCounter.LeftAtLeaseEnd, GroupCounter.LeftAtClosing,
            GroupCounter.NuisanceEvictions, GroupCounter.ArrearsEvictions, GroupCounter.RefusalEvictions, GroupCounter.LeftForElsewhere,
        ];
        Assert.All(reasons, one => Assert.Equal(one == reason ? 1 : 0, complex.Tally[one, Side.Never]));
        Assert.Equal(1, complex.Tally[GroupCounter.Exits, Side.Never]);
    }

    [Theory]
    [InlineData("role", 1, "has taken something on")]
    [InlineData("helped", 1, "answered somebody in the last quarter")]
    [InlineData("long ago", 0, "before that")]
    [InlineData("nothing", 0, "did neither")]
    public void A_carrier_who_leaves_is_counted_as_one(string what, int carriers, string who)
    {
        var complex = (Moving with { Plan = Given.Complex().Plan }).With(("turnover.others", 0)).Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 24 } }).Open();
        complex.Residents.LeaseEnds[3] = Now;
        if (what == "role")
            complex.Carries(3);
        if (what is "helped" or "long ago")
            complex.Residents.LastHelped[3] = Now - Week.PerQuarter + (what == "helped" ? 1 : 0);
        Step(complex);
        Assert.Equal(1, complex.Tally[GroupCounter.Exits, Side.Never]);
        Assert.True(carriers == complex.Tally[GroupCounter.CarrierExits, Side.Never], who);
    }

    [Fact]
    public void Whoever_is_followed_is_counted_among_the_same_people_until_they_leave()
    {
        var complex = (Moving with { Plan = Given.Complex().Plan }).With(("turnover.others", 0)).Planned(p => p with { Contract = new ContractPlan { LeaseMonthsOthers = 24 } }).Open();
        complex.Residents.LeaseEnds[3] = complex.Residents.LeaseEnds[4] = Now;
        complex.Residents.Same.Remove(4);
        Step(complex);
        Assert.Equal((2, 1), (complex.Tally[GroupCounter.Exits, Side.Never], complex.Tally[GroupCounter.Exits, Side.Same]));
        Assert.False(complex.Residents.Same.Contains(3));
        Assert.Equal(2, complex.Tally.Total(GroupCounter.Exits));
    }

    private static void Step(HousingComplex complex, int week = Now) => Turnover.Step(complex, new Week(week));

    private static Setting Closing(int weeksLeft) =>
        Moving.Planned(p => p with { Building = p.Building with { ClosesAfterYears = (Now + weeksLeft + (weeksLeft == 0 ? 0.6 : 0)) / Week.PerYear } });

    private static int[] Left(Setting setting, Action<HousingComplex>? given = null)
    {
        var complex = setting.Open();
        given?.Invoke(complex);
        Step(complex);
        return [.. complex.Homes().Where(home => !complex.Residents.Present[home])];
    }
}
