using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Cases;

/// <summary>Which road a case takes, what it consists of, and the weeks it really takes.</summary>
public class RoadsTests
{
    private const int Home = 5;
    private const int Now = 60;

    /// <summary>No step ends anything, nobody moves or falls ill by themselves, there are hours enough, and the court agrees.</summary>
    private static readonly Setting Hopeless = Given.Complex()
        .With(("escalation.early_talk_ends", 0), ("escalation.talk_ends", 0), ("escalation.mediation_ends", 0), ("escalation.warning_ends", 0))
        .With(("escalation.last_chance_ends", 0), ("escalation.exit_talk_ends", 0), ("escalation.refusal_ends", 0), ("escalation.arrears_step_ends", 0))
        .With(("escalation.legal_evicts", 1), ("escalation.legal_evicts_in_spell", 1), ("escalation.arrears_evicts", 1), ("escalation.arrears_early_ends", 0))
        .With(("turnover.others", 0), ("turnover.supported", 0), ("incidents.signals", 0), ("incidents.arrears", 0), ("incidents.arrears_supported", 0))
        .With(("incidents.spells_supported", 0), ("incidents.spells_others", 0), ("incidents.signals_in_spell", 0), ("encounters.goes_wrong", 0))
        .With(("signalling.arrears_early", 0), ("incidents.recovers_alone", 0))
        .Planned(p => p with { Beheer = new BeheerPlan { HoursPerWeek = 60, SocialShare = 1 } });

    public static TheoryData<string, CaseKind, Road, string> Leases => new()
    {
        { "ordinary", CaseKind.Nuisance, Road.Court, "tenancy law" },
        { "ordinary", CaseKind.Arrears, Road.Debt, "a debt is a debt" },
        { "cards", CaseKind.Rules, Road.Cards, "yellow and red" },
        { "cards", CaseKind.Arrears, Road.Debt, "there is no card for a debt" },
        { "provider", CaseKind.Nuisance, Road.Provider, "the care party holds the lease" },
        { "provider without support", CaseKind.Nuisance, Road.Court, "of others it does not" },
        { "provider, flipped", CaseKind.Nuisance, Road.Court, "nor after it flipped" },
        { "provider and cards", CaseKind.Nuisance, Road.Provider, "the lease goes before the rules" },
        { "trial", CaseKind.Tension, Road.Trial, "it began in the trial period" },
        { "trial is over", CaseKind.Tension, Road.Court, "and not after it" },
        { "cards, switched off", CaseKind.Rules, Road.Court, "without roads all go to court" },
    };

    [Theory]
    [MemberData(nameof(Leases))]
    public void The_road_follows_from_the_lease(string lease, CaseKind kind, Road road, string why)
    {
        var complex = Under(lease);
        ref var about = ref complex.Case(Home, kind, opened: Now);
        Assert.True(road == Roads.Of(complex, about), why);
    }

    [Theory]
    [InlineData(Road.Court, "Talk Mediation Warning LastChance Legal Eviction")]
    [InlineData(Road.Debt, "Talk Warning Legal Eviction")]
    [InlineData(Road.Cards, "Talk Warning ExitTalk Eviction")]
    [InlineData(Road.Provider, "Talk Warning ExitTalk Eviction")]
    [InlineData(Road.Trial, "Talk ExitTalk Eviction")]
    [InlineData(Road.Refusal, "Talk Warning ExitTalk Eviction")]
    public void A_road_has_its_steps(Road road, string steps)
    {
        var taken = new List<Rung>();
        for (var rung = Roads.After(road, Rung.Signal); taken.Count == 0 || taken[^1] < Rung.Eviction; rung = Roads.After(road, rung))
        {
            taken.Add(rung);
            if (rung == Rung.Eviction)
                break;
        }

        Assert.Equal(steps, string.Join(' ', taken));
    }

    [Theory]
    [InlineData(Road.Court, Rung.Signal, Rung.Talk)]
    [InlineData(Road.Court, Rung.Eviction, Rung.LastChance)]
    [InlineData(Road.Debt, Rung.Legal, Rung.Warning)]
    [InlineData(Road.Cards, Rung.ExitTalk, Rung.Warning)]
    [InlineData(Road.Trial, Rung.ExitTalk, Rung.Talk)]
    public void What_came_back_goes_on_where_its_road_lets_it(Road road, Rung reached, Rung first) => Assert.Equal(first, Roads.First(road, reached));

    [Theory]
    [InlineData("ordinary", CaseKind.Nuisance, 58, 110, "court: more than a year")]
    [InlineData("ordinary", CaseKind.Arrears, 26, 39, "debt: six to nine months from the first unpaid rent")]
    [InlineData("cards", CaseKind.Nuisance, 12, 26, "cards: weeks, and not the court")]
    [InlineData("provider", CaseKind.Nuisance, 12, 28, "care party: weeks, and not the court")]
    [InlineData("trial", CaseKind.Nuisance, 6, 14, "trial: sooner still")]
    public void A_road_takes_the_weeks_it_takes(string lease, CaseKind kind, int least, int most, string which)
    {
        var complex = Under(lease);
        complex.RunWeeks(Now - complex.Series.Weeks);
        complex.Case(Home, kind, kind == CaseKind.Arrears ? Rung.Signal : Rung.Talk, opened: Now, noticed: kind == CaseKind.Arrears ? -1 : Now);
        int tenant = complex.Residents.Tenancy[Home];
        int weeks = 0;
        while (complex.Residents.Tenancy[Home] == tenant && weeks < 200)
        {
            complex.RunWeeks(1);
            weeks++;
        }

        Assert.True(weeks >= least && weeks <= most, $"{which}: {weeks}");
    }

    [Fact]
    public void Shorter_roads_end_leases_sooner_and_the_outcome_says_so()
    {
        double[] weeks = [.. new[] { "ordinary", "cards", "trial" }.Select(lease =>
        {
            var complex = Under(lease);
            complex.RunWeeks(Now - complex.Series.Weeks);
            complex.Case(Home, CaseKind.Nuisance, Rung.Talk, opened: Now, noticed: Now);
            complex.RunWeeks(150);
            return Outcome.Named("weeks_to_lease_end").Over(complex.Series);
        })];
        Assert.True(weeks[0] > weeks[1] && weeks[1] > weeks[2], string.Join(' ', weeks));
    }

    // Refused care.

    [Theory]
    [InlineData("tied", true, "the lease says so")]
    [InlineData("not tied", false, "as at Binder (F107)")]
    [InlineData("others", false, "somebody without support has no such lease")]
    [InlineData("helped", false, "help was taken")]
    [InlineData("soon", false, "not before some weeks")]
    [InlineData("off", false, "without roads nobody takes it up")]
    public void Refused_help_is_held_against_a_lease_that_is_tied_to_care(string what, bool held, string why)
    {
        var complex = Refusing(what == "off" ? Hopeless.Without("escalation.roads") : Hopeless, what);
        Escalation.Step(complex, new Week(Now));
        Assert.True(held == complex.Cases.Of(Home, CaseKind.Refusal).Open, why);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.Complaints));
    }

    [Fact]
    public void Who_goes_on_refusing_loses_the_home_within_weeks()
    {
        var complex = Refusing(Hopeless, "tied");
        int weeks = 0;
        while (complex.Residents.Present[Home] && weeks < 100)
        {
            foreach (int place in complex.Cases.Open)
                complex.Cases[place].StepTaken = true;
            Escalation.Step(complex, new Week(Now + weeks));
            Turnover.Step(complex, new Week(Now + weeks));
            weeks++;
        }

        Assert.InRange(weeks, 8, 26);
        Assert.Equal(1, complex.Tally[GroupCounter.RefusalEvictions, Side.Supported]);
    }

    [Fact]
    public void Who_gives_in_takes_the_help_and_stays()
    {
        var complex = Refusing(Hopeless.With(("escalation.refusal_ends", 1), ("escalation.known_face_helps", 0)), "tied");
        Escalation.Step(complex, new Week(Now));
        complex.Cases.Of(Home, CaseKind.Refusal).StepTaken = true;
        Escalation.Step(complex, new Week(Now + 1));
        Assert.True(complex.Residents.SpellHelped[Home]);
        Assert.False(complex.Cases.Of(Home, CaseKind.Refusal).Open);
    }

    [Fact]
    public void When_the_crisis_is_over_so_is_the_matter()
    {
        var complex = Refusing(Hopeless, "tied");
        Escalation.Step(complex, new Week(Now));
        complex.Residents.SpellWeeks[Home] = 0;
        Escalation.Step(complex, new Week(Now + 1));
        Assert.False(complex.Cases.Of(Home, CaseKind.Refusal).Open);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.RefusalEvictions));
    }

    // Addiction, and a place elsewhere.

    [Theory]
    [InlineData(true, true, Rung.Warning, "it is against the rules")]
    [InlineData(false, true, Rung.Talk, "it is not")]
    [InlineData(true, false, Rung.Talk, "nor is there any")]
    public void Where_addiction_is_excluded_trouble_that_comes_of_it_begins_with_a_warning(bool excludes, bool addicted, Rung first, string why)
    {
        var complex = Hopeless.Planned(p => p with { Selection = new SelectionPlan { ExcludesAddiction = excludes } }).Open();
        complex.Residents.Addicted[Home] = addicted;
        ref var one = ref complex.Case(Home, CaseKind.Nuisance);
        Ladder.Climb(complex, ref one, new Week(Now));
        Assert.True(first == one.Rung, why);
    }

    [Theory]
    [InlineData(true, true, 1, Rung.Transfer, "it was agreed, and there is one")]
    [InlineData(true, true, 0, Rung.Legal, "there is none")]
    [InlineData(false, true, 1, Rung.Legal, "nothing was agreed")]
    [InlineData(true, false, 1, Rung.Legal, "it was agreed for who came with support")]
    public void A_place_elsewhere_comes_before_the_court(bool agreed, bool supported, double found, Rung next, string why)
    {
        var complex = Hopeless.With(("escalation.place_elsewhere_found", found), ("escalation.place_elsewhere_weeks", 12)).Open();
        complex.Levers[Lever.PlaceElsewhere] = agreed ? 1 : 0;
        if (supported)
            complex.WithSupport(Home);
        ref var one = ref complex.Case(Home, CaseKind.Nuisance, Rung.LastChance, stepTaken: true);
        Ladder.Climb(complex, ref one, new Week(Now));
        Assert.True(next == one.Rung, why);
        Assert.True(next != Rung.Transfer || one.NextAt == Now + 12);
    }

    [Fact]
    public void Where_no_lease_says_anything_of_the_kind_the_roads_change_nothing()
    {
        Assert.Equal(Print(Given.Complex(60)), Print(Given.Complex(60).Without("escalation.roads")));
        Assert.NotEqual(Print(Tied(Given.Complex(60))), Print(Tied(Given.Complex(60)).Without("escalation.roads")));

        static Setting Tied(Setting setting) => setting.With(("incidents.spells_supported", 1), ("people.refuses_help", 1))
            .Planned(p => p with { Mix = new MixPlan { SupportedShare = 0.5 }, Contract = new ContractPlan { TiedToCare = true } });
        static ulong Print(Setting setting) => Fingerprint.OfRun(setting.AsDrawn().RunWeeks(4 * Week.PerYear));
    }

    private static HousingComplex Refusing(Setting setting, string what)
    {
        var complex = setting.Planned(p => p with { Contract = new ContractPlan { TiedToCare = what != "not tied" } }).Open();
        if (what != "others")
            complex.WithSupport(Home);
        complex.InSpell(Home, helped: what == "helped");
        complex.Residents.Refuses[Home] = true;
        int noticed = Now - (int)setting.Believed.Escalation.RefusedWeeks + (what == "soon" ? 1 : 0);
        complex.Case(Home, CaseKind.Care, opened: noticed, noticed: noticed).Hindrances = Hindrance.HelpRefused;
        return complex;
    }

    private static HousingComplex Under(string lease)
    {
        bool has(string what) => lease.Contains(what, StringComparison.Ordinal);
        var setting = has("switched off") ? Hopeless.Without("escalation.roads") : Hopeless;
        var complex = setting.Planned(p => p with
        {
            Contract = new ContractPlan { Cards = has("cards"), ProviderLease = has("provider") },
            Selection = new SelectionPlan { TrialMonths = has("over") ? 6 : has("trial") ? 24 : 0 },
        }).Open();
        if (has("provider") && !has("without"))
            complex.WithSupport(Home);
        if (has("flipped"))
            complex.Residents.HoldsPlace[Home] = false;
        return complex;
    }
}
