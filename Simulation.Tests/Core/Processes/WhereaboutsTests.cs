using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class WhereaboutsTests
{
    /// <summary>Everybody leaves this week, and where they go is certain.</summary>
    private static readonly Setting Leaving = Given.Complex(homes: 8)
        .With(("turnover.others", 1000), ("turnover.supported", 1000), ("destinations.family", 0), ("destinations.beschermd_wonen", 0), ("destinations.support_goes_along", 0))
        .With(("destinations.beschermd_wonen_in_crisis", 0), ("destinations.beschermd_wonen_others", 0), ("destinations.opvang_in_crisis", 0), ("destinations.clinic_in_crisis", 0));

    [Theory]
    [InlineData("destinations.family", 0, Destination.OwnHome)]
    [InlineData("destinations.family", 1, Destination.Family)]
    public void Who_moves_on_without_support_goes_home_or_to_family(string path, double share, Destination to) =>
        AllGo(Leaving.With((path, share)), _ => { }, to);

    [Theory]
    [InlineData("destinations.support_goes_along", Destination.SupportedElsewhere)]
    [InlineData("destinations.beschermd_wonen", Destination.BeschermdWonen)]
    [InlineData("destinations.family", Destination.Family)]
    public void Who_moves_on_with_support_may_take_it_along_or_go_back(string path, Destination to) =>
        AllGo(Leaving.With((path, 1)), c => c.WithSupport(2, hours: 5), to, home: 2);

    [Theory]
    [InlineData("destinations.beschermd_wonen_in_crisis", true, Destination.BeschermdWonen)]
    [InlineData("destinations.beschermd_wonen_in_crisis", false, Destination.Family)]
    [InlineData("destinations.beschermd_wonen_others", false, Destination.BeschermdWonen)]
    [InlineData("destinations.opvang_in_crisis", true, Destination.Opvang)]
    [InlineData("destinations.clinic_in_crisis", false, Destination.Clinic)]
    public void Who_leaves_in_a_crisis_goes_where_crises_lead(string path, bool supported, Destination to) => AllGo(
        Leaving.With((path, 1)),
        c =>
        {
            if (supported)
                c.WithSupport(2);
            c.InSpell(2);
        },
        to,
        home: 2);

    [Fact]
    public void The_law_under_which_somebody_has_support_pays_what_follows_them()
    {
        var setting = Leaving.With(("destinations.beschermd_wonen", 1), ("destinations.beschermd_wonen_weeks", 4));
        var complex = setting.Open();
        complex.WithSupport(2);
        complex.Residents.Group[2] = TargetGroup.Disability;
        Turnover.Step(complex, new Week(10));
        Assert.Equal(1, complex.Stays.Now(Destination.BeschermdWonen, Payer.Rijk));
        Whereabouts.Step(complex, new Week(13));
        Assert.Equal(1, complex.Stays.Now(Destination.BeschermdWonen, Payer.Rijk));
        Whereabouts.Step(complex, new Week(14));
        Assert.Equal(0, complex.Stays.Now(Destination.BeschermdWonen, Payer.Rijk));
    }

    [Fact]
    public void Who_is_evicted_goes_to_a_shelter_and_not_home()
    {
        var complex = Leaving.With(("turnover.others", 0), ("destinations.opvang_evicted", 1)).Open();
        ref var one = ref complex.Case(3, CaseKind.Nuisance, Rung.Eviction);
        one.NextAt = 10;
        Turnover.Step(complex, new Week(10));
        Assert.Equal(1, complex.Tally.Total(GroupCounter.ToOpvang));
        Assert.Equal(1, complex.Stays.Now(Destination.Opvang, Payer.Gemeente));
    }

    [Theory]
    [InlineData(1, 1, true, true, "with help as well")]
    [InlineData(1, 0, true, false, "help takes the chance away")]
    [InlineData(1, 0, false, true, "and without help it is what it was")]
    [InlineData(0, 1, false, false, "nobody is")]
    public void Somebody_in_a_crisis_may_be_admitted_and_keeps_the_home(double chance, double withHelp, bool helped, bool admitted, string why)
    {
        var complex = Leaving.With(("destinations.admitted", chance), ("destinations.admitted_with_help", withHelp)).Open();
        complex.InSpell(2, helped);
        Whereabouts.Step(complex, new Week(10));
        Whereabouts.Step(complex, new Week(11));
        Assert.True(complex.Tally.Total(GroupCounter.Admitted) == (admitted ? 1 : 0), why);
        Assert.Equal(admitted ? 1 : 0, complex.Stays.Now(Destination.Clinic, Payer.Verzekeraar));
        Assert.True(complex.Residents.Present[2]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_crisis_that_is_over_passed_at_home_or_not(double chance, double atHome)
    {
        var complex = Leaving.With(("destinations.admitted", chance)).Open();
        complex.InSpell(2);
        Whereabouts.Step(complex, new Week(10));
        complex.Residents.SpellWeeks[2] = 0;
        Whereabouts.Step(complex, new Week(11));
        Whereabouts.Step(complex, new Week(12));
        Assert.Equal((1, atHome), (complex.Tally.Total(GroupCounter.CrisesOver), complex.Tally.Total(GroupCounter.PassedAtHome)));
        Assert.Equal(Crisis.None, complex.Residents.Crisis[2]);
    }

    [Fact]
    public void A_crisis_that_ends_in_leaving_is_over_and_did_not_pass_at_home()
    {
        var complex = Leaving.With(("destinations.admitted", 0)).Open();
        complex.InSpell(2);
        Whereabouts.Step(complex, new Week(10));
        Turnover.Step(complex, new Week(10));
        Assert.Equal((1, 0), (complex.Tally.Total(GroupCounter.CrisesOver), complex.Tally.Total(GroupCounter.PassedAtHome)));
    }

    [Fact]
    public void Where_it_leads_is_the_persons_own_and_not_that_of_the_week()
    {
        var setting = Leaving.With(("destinations.beschermd_wonen_others", 0.3), ("destinations.opvang_in_crisis", 0.3), ("destinations.clinic_in_crisis", 0.3));
        Assert.Equal(Places(setting, 10), Places(setting, 40));

        static double[] Places(Setting setting, int week)
        {
            var complex = setting.Open();
            foreach (int home in complex.Homes())
                complex.InSpell(home);
            Turnover.Step(complex, new Week(week));
            return [.. Destinations.All.Select(to => complex.Tally.Total(to.Counter()))];
        }
    }

    private static void AllGo(Setting setting, Action<HousingComplex> given, Destination to, int home = -1)
    {
        var complex = setting.Open();
        given(complex);
        for (int other = 0; home >= 0 && other < complex.Residents.Homes; other++)
        {
            if (other != home)
                complex.Empty(other);
        }

        complex.Log = new EventLog();
        Turnover.Step(complex, new Week(10));
        var left = complex.Log.Events.Where(line => line.What == Happening.MovedOut).ToList();
        Assert.NotEmpty(left);
        Assert.All(left, line => Assert.Equal(to, line.To));
        Assert.Equal(left.Count, complex.Tally.Total(to.Counter()));
    }
}
