using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Where it goes wrong less, and contact across support, age and language.</summary>
public class MeetingPeopleTests
{
    private const int Now = 10;
    private const int Many = 200;

    /// <summary>Two hundred of whom everybody meets a neighbour at the next door, and all of it goes wrong.</summary>
    private static readonly Setting Wrong = Given.Complex(Many)
        .With(
            ("encounters.on_corridor", 1), ("encounters.per_door", 0), ("encounters.across_floors", 0), ("encounters.passing_room", 0),
            ("encounters.goes_wrong", 1), ("encounters.goes_wrong_hosted", 1), ("encounters.knowing_eases", 0), ("encounters.accepting_eases", 0),
            ("encounters.adds_acceptance", 0), ("encounters.leaves_tension", 0), ("encounters.closes_door", 0), ("encounters.takes_off_tie", 0),
            ("encounters.takes_acceptance", 0), ("people.homophily_by_age", 1));

    private static readonly Setting Well = Wrong.With(("encounters.goes_wrong", 0));

    // Who knows and accepts each other, and where somebody hosts.

    [Theory]
    [InlineData("nobody", 0, 1, "strangers")]
    [InlineData("strangers", 1, 1, "knowing cannot ease what is between strangers")]
    [InlineData("close", 1, 0, "with the closest tie all of it passes off")]
    [InlineData("accepting", 1, 0, "among people who fully accept each other too")]
    public void What_would_have_gone_wrong_passes_off(string who, double eases, double wrong, string why)
    {
        var complex = Wrong.With(("encounters.knowing_eases", eases), ("encounters.accepting_eases", eases)).Open();
        Array.Fill(complex.Residents.Acceptance, who == "accepting" ? 1 : 0);
        if (who == "close")
            Befriend(complex, 1);
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.Meetings] >= Many - 2, "everybody meets somebody");
        Assert.True(wrong * complex.Tally[ComplexCounter.Meetings] == complex.Tally[ComplexCounter.BadMeetings], why);
    }

    [Fact]
    public void A_closer_tie_or_more_acceptance_never_makes_it_worse()
    {
        var setting = Wrong.With(("encounters.knowing_eases", 0.8), ("encounters.accepting_eases", 0.5));
        double[] known = [.. new[] { 0, 0.3f, 0.9f }.Select(tie => Bad(setting, c => Befriend(c, tie)))];
        double[] accepted = [.. new[] { 0, 0.5f, 1 }.Select(much => Bad(setting, c => Array.Fill(c.Residents.Acceptance, much)))];
        Assert.Equal(known.OrderDescending(), known);
        Assert.Equal(accepted.OrderDescending(), accepted);
        Assert.True(known[0] > known[2] + 20 && accepted[0] > accepted[2] + 20, "and mostly better");
    }

    [Fact]
    public void What_passes_off_is_a_good_meeting()
    {
        var complex = Wrong.With(("encounters.accepting_eases", 1), ("encounters.closes_door", 0.5), ("ties.from_corridor", 0.2)).Open();
        Array.Fill(complex.Residents.Acceptance, 1);
        Step(complex);
        Assert.All(complex.Residents.Withdrawal, closed => Assert.Equal(0, closed));
        Assert.All(complex.Homes(), home => Assert.True(complex.Ties.CountOf(home) > 0));
    }

    [Fact]
    public void Where_knowing_makes_no_difference_it_goes_wrong_all_the_same()
    {
        var complex = Wrong.With(("encounters.knowing_eases", 1), ("encounters.accepting_eases", 1)).Without("encounters.knowing").Open();
        Array.Fill(complex.Residents.Acceptance, 1);
        Step(complex);
        Assert.Equal(complex.Tally[ComplexCounter.Meetings], complex.Tally[ComplexCounter.BadMeetings]);
    }

    [Theory]
    [InlineData(0, true, 0, "somebody hosts, and nothing goes wrong")]
    [InlineData(1, true, 1, "hosting does not help")]
    [InlineData(0, false, 1, "hosting is what is switched off")]
    public void At_an_activity_it_goes_wrong_as_often_as_where_somebody_hosts(double hosted, bool on, double wrong, string why)
    {
        var complex = Activity(on, hosted, atTheDoor: 0);
        Step(complex);
        Assert.True(complex.Tally[ComplexCounter.Meetings] > Many / 2, "they talk");
        Assert.True(wrong * complex.Tally[ComplexCounter.Meetings] == complex.Tally[ComplexCounter.BadMeetings], why);
    }

    [Fact]
    public void And_in_the_corridor_as_often_as_ever()
    {
        var complex = Activity(on: true, hosted: 0, atTheDoor: 1);
        Step(complex);
        Assert.InRange(complex.Tally[ComplexCounter.BadMeetings], Many - 10, Many);
        Assert.True(complex.Tally[ComplexCounter.Meetings] > complex.Tally[ComplexCounter.BadMeetings] + (Many / 2), "those at the activity go well");
    }

    // Age and language.

    [Fact]
    public void People_of_another_age_band_get_on_less_often()
    {
        Assert.Equal(0, Met(1e9, mixed: true));
        Assert.True(Met(1e9, mixed: false) >= Many - 2);
        Assert.True(Met(1, mixed: true) >= Many - 2);
        Assert.True(Met(1e9, mixed: true, on: false) >= Many - 2);

        static double Met(double byAge, bool mixed, bool on = true)
        {
            var setting = Well.With(("people.homophily_by_age", byAge));
            var complex = (on ? setting : setting.Without("people.homophily")).Open();
            for (int home = 0; home < Many; home++)
                complex.Residents.Age[home] = mixed ? home % 2 : 2;
            Step(complex);
            return complex.Tally[ComplexCounter.Meetings];
        }
    }

    [Theory]
    [InlineData("one", 0, false, "without a word in common they do not meet")]
    [InlineData("one", 0.999f, true, "speaking it by now they do")]
    [InlineData("both", 0, true, "newcomers among themselves as well as anybody")]
    public void A_language_stands_between_people(string who, float speaks, bool meet, string why)
    {
        var complex = Well.Open();
        for (int home = 0; home < Many; home++)
        {
            complex.Residents.Foreign[home] = who == "both" || home % 2 == 0;
            complex.Residents.Speaks[home] = complex.Residents.Foreign[home] ? speaks : 1;
        }

        Step(complex);
        Assert.True(meet == complex.Tally[ComplexCounter.Meetings] > Many - 10, $"{why}: {complex.Tally[ComplexCounter.Meetings]}");
    }

    // What is counted.

    [Theory]
    [InlineData("support", ComplexCounter.AcrossSupport)]
    [InlineData("age", ComplexCounter.AcrossAge)]
    [InlineData("language", ComplexCounter.AcrossLanguage)]
    public void Good_meetings_across_a_trait_are_counted_for_that_trait(string trait, ComplexCounter counter)
    {
        // Neighbours differ in turn, so that all they meet are unlike in this and alike in all else.
        var complex = Differing(Well, trait);
        complex.Residents.Acceptance.AsSpan().Clear();
        Step(complex);
        double met = complex.Tally[ComplexCounter.Meetings];
        Assert.True(met >= Many - 2);
        foreach (var one in new[] { ComplexCounter.AcrossSupport, ComplexCounter.AcrossAge, ComplexCounter.AcrossLanguage })
            Assert.Equal(one == counter ? met : 0, complex.Tally[one]);
        var bad = Differing(Wrong, trait);
        Step(bad);
        Assert.Equal(0, bad.Tally[counter]);
    }

    private static void Step(HousingComplex complex) => Encounters.Step(complex, new Week(Now));

    private static double Bad(Setting setting, Action<HousingComplex> given)
    {
        var complex = setting.Open();
        given(complex);
        Step(complex);
        return complex.Tally[ComplexCounter.BadMeetings];
    }

    private static void Befriend(HousingComplex complex, float tie)
    {
        for (int home = 0; home + 1 < Many && tie > 0; home++)
            complex.Friends(home, home + 1, tie);
        Array.Clear(complex.Residents.Acceptance);
    }

    private static HousingComplex Differing(Setting setting, string trait)
    {
        var complex = setting.Open();
        for (int home = 0; home < Many; home += 2)
        {
            complex.Residents.EverSupported[home] = trait == "support";
            complex.OfKind(home, trait == "age" ? 2 : 1, foreign: trait == "language", speaks: 0.9999f);
        }

        return complex;
    }

    /// <summary>Everybody went to something last week.</summary>
    private static HousingComplex Activity(bool on, double hosted, double atTheDoor)
    {
        var setting = Wrong.With(("encounters.goes_wrong_hosted", hosted), ("encounters.on_corridor", atTheDoor), ("encounters.at_activity", 2));
        var complex = (on ? setting : setting.Without("encounters.hosting")).Open();
        foreach (int home in complex.Homes())
            complex.Programme.Attend(home, supported: false);
        complex.Programme.CloseCluster();
        return complex;
    }
}
