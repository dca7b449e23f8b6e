using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Who needs a neighbour, who is asked, and what an answer, or none, does to both.</summary>
public class RequestsTests
{
    private const int Now = 40;
    private const double Never = 1e-12;
    private const double Surely = 1e15;

    /// <summary>Nobody needs anything but the lonely, who always do; a neighbour with some energy and some tie answers.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("requests.per_week", Never), ("requests.supported_ratio", 1), ("requests.heavy_ratio", 1), ("requests.light_ratio", 1),
            ("requests.spell_ratio", 1), ("requests.lonely_ratio", Surely), ("requests.when_new", 1), ("requests.neighbours_asked", 3),
            ("requests.answers", 1e9), ("requests.tie_for_half", 0.25), ("requests.supported_answer", 1), ("requests.costs", 0.1),
            ("requests.costs_when_heavy", 2), ("requests.recovers", 0), ("requests.exhausted_below", 0.5), ("requests.loses_heart", 0.2),
            ("requests.takes_heart", 0.5), ("requests.spares_support", 0.1), ("requests.staff_hours", 0.75), ("care.least", 1), ("ties.from_help", 0.4));

    // Energy.

    [Fact]
    public void Energy_comes_back_with_rest_and_never_beyond_all_there_is()
    {
        var complex = Plain.With(("requests.recovers", 0.25)).Open();
        complex.Residents.Energy[3] = 0.2f;
        Step(complex);
        Assert.Equal(1 - (0.8 * Math.Exp(-1)), complex.Residents.Energy[3], 1e-4);
        Assert.Equal(1, complex.Residents.Energy[4]);
    }

    [Fact]
    public void That_of_those_who_carry_something_is_a_matter_of_what_they_carry()
    {
        var complex = Plain.With(("requests.recovers", 0.25)).Open();
        complex.Carries(3, energy: 0.2f);
        Step(complex);
        Assert.Equal(0.2f, complex.Residents.Energy[3]);
    }

    // Who needs something.

    [Theory]
    [InlineData("supported", "requests.supported_ratio", "whoever has support")]
    [InlineData("heavy", "requests.heavy_ratio", "with a heavy need")]
    [InlineData("spell", "requests.spell_ratio", "in a spell")]
    [InlineData("lonely", "requests.lonely_ratio", "who is lonely")]
    [InlineData("new", "requests.when_new", "in the first quarter")]
    public void People_need_somebody_more_often(string who, string path, string why)
    {
        var complex = Plain.With(("requests.lonely_ratio", 1)).With((path, Surely)).Open();
        Put(complex, 3, who);
        Step(complex);
        Assert.True(complex.Tally.Total(GroupCounter.RequestsAsked) == 1, why);
        Assert.True(complex.Tally[GroupCounter.RequestsAsked, complex.Residents.SideOf(3)] == 1, why);
    }

    [Fact]
    public void With_a_light_need_less_often()
    {
        var complex = Plain.With(("requests.per_week", Surely), ("requests.light_ratio", 0)).Open();
        Put(complex, 3, "light");
        Step(complex);
        Assert.Equal(11, complex.Tally.Total(GroupCounter.RequestsAsked));
        Assert.Equal(0, complex.Tally[GroupCounter.RequestsAsked, Side.Supported]);
    }

    [Fact]
    public void After_the_first_quarter_nobody_is_new()
    {
        var complex = Plain.With(("requests.when_new", Surely)).Open();
        complex.Residents.MovedIn[3] = Now - Week.PerQuarter;
        Step(complex);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.RequestsAsked));
    }

    /// <summary>A quarter of 400 needs somebody in a week: a sixteenth in two, 25, with a standard error of 4.8; five of them, false alarm 6e-7.</summary>
    [Fact]
    public void Whoever_needs_somebody_this_week_may_do_without_the_next()
    {
        var complex = (Plain with { Plan = Given.Complex(homes: 400).Plan }).With(("requests.per_week", 0.25), ("requests.lonely_ratio", 1)).Open();
        var first = Asking(Now);
        Assert.InRange(first.Count, 57, 143);
        Assert.InRange(first.Intersect(Asking(Now + 1)).Count(), 1, 49);

        // They know nobody, so all who ask do so in vain and lose heart.
        List<int> Asking(int week)
        {
            Array.Fill(complex.Residents.AsksReadily, 1);
            Step(complex, week);
            return [.. complex.Homes().Where(home => complex.Residents.AsksReadily[home] < 1)];
        }
    }

    [Fact]
    public void In_an_empty_home_nobody_needs_anything()
    {
        var complex = Plain.Open();
        complex.Residents.Lonely[3] = true;
        complex.Empty(3);
        complex.Residents.Lonely[3] = true;
        Step(complex);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.RequestsAsked) + complex.Tally.Total(GroupCounter.RequestsWithdrawn));
    }

    [Theory]
    [InlineData(1, 1, "behind a closed door")]
    [InlineData(0, 0, "after too many times in vain")]
    public void Nobody_is_asked(float withdrawal, float readily, string when)
    {
        var complex = Between(tie: 0.9f);
        complex.Residents.Withdrawal[0] = withdrawal;
        complex.Residents.AsksReadily[0] = readily;
        Step(complex);
        Assert.True(complex.Tally[GroupCounter.RequestsWithdrawn, Side.Never] == 1, when);
        Assert.True(complex.Tally.Total(GroupCounter.RequestsAsked) + complex.Tally.Total(GroupCounter.HelpsGiven) == 0, when);
        Assert.True((readily, 0.0) == (complex.Residents.AsksReadily[0], complex.LeftToOthers), "what was not asked was not refused");
    }

    // Who answers.

    [Theory]
    [InlineData("known", true, "somebody one knows")]
    [InlineData("unknown", false, "nobody one knows")]
    [InlineData("spell", false, "not in a spell")]
    [InlineData("worn", false, "not with the energy at which one counts as exhausted")]
    [InlineData("tired", true, "just above it")]
    [InlineData("closed", false, "not behind a closed door")]
    [InlineData("gone", false, "not who has moved out")]
    [InlineData("unwilling", false, "not who is not inclined at all")]
    [InlineData("foreign", false, "not without a word in common")]
    [InlineData("both foreign", true, "newcomers among themselves have one")]
    public void It_takes_somebody_who_can_and_will(string who, bool answered, string why)
    {
        var complex = Between(tie: who == "unknown" ? 0 : 0.9f);
        var residents = complex.Residents;
        switch (who)
        {
            case "spell":
                complex.InSpell(5);
                break;
            case "worn" or "tired":
                residents.Energy[5] = who == "worn" ? 0.5f : 0.51f;
                break;
            case "closed":
                residents.Withdrawal[5] = 1;
                break;
            case "gone":
                residents.Tenancy[5]++;
                break;
            case "unwilling":
                residents.Propensity[5] = 0;
                break;
            case "foreign" or "both foreign":
                residents.Foreign[0] = true;
                residents.Foreign[5] = who == "both foreign";
                residents.Speaks[0] = 0;
                break;
        }

        Step(complex);
        Assert.True(answered == (complex.Tally[GroupCounter.RequestsAnswered, Side.Never] == 1), why);
        Assert.True(answered == (complex.Tally[GroupCounter.HelpsGiven, Side.Never] == 1), why);
        Assert.True(answered != (complex.Tally[GroupCounter.RequestsUnanswered, Side.Never] == 1), why);
    }

    [Theory]
    [InlineData("requests.answers", 0.2, 0.7, "the more willing people are")]
    [InlineData("requests.tie_for_half", 2, 0.1, "the less it takes to be close")]
    [InlineData("requests.exhausted_below", 0.6, 0.1, "the longer they go on")]
    public void More_is_answered(string path, double less, double more, string why)
    {
        var setting = (Plain with { Plan = Given.Complex(homes: 400).Plan }).With(("requests.answers", 0.6));
        Compare.Adds(Pairs(setting.With((path, less)), Tired), Pairs(setting.With((path, more)), Tired), why);

        static void Tired(HousingComplex complex) => Array.Fill(complex.Residents.Energy, 0.8f);
    }

    [Theory]
    [InlineData("tie")]
    [InlineData("energy")]
    [InlineData("door")]
    [InlineData("inclined")]
    [InlineData("side")]
    public void More_is_answered_by_who_is_near_rested_open_inclined_or_without_support(string what)
    {
        var setting = (Plain with { Plan = Given.Complex(homes: 400).Plan }).With(("requests.answers", 0.9), ("requests.supported_answer", 0.5));
        Compare.Adds(Pairs(setting, c => Other(c, what, more: false)), Pairs(setting, c => Other(c, what, more: true)), what);

        static void Other(HousingComplex complex, string what, bool more)
        {
            for (int helper = 1; helper < complex.Residents.Homes; helper += 2)
            {
                complex.Friends(helper - 1, helper, what == "tie" && more ? 0.8f : 0);
                complex.Residents.Energy[helper] = what == "energy" && !more ? 0.7f : 1;
                complex.Residents.Withdrawal[helper] = what == "door" && !more ? 0.5f : 0;
                complex.Residents.Propensity[helper] = what == "inclined" && !more ? 0.25f : 1;
                if (what == "side" && !more)
                    complex.WithSupport(helper);
            }
        }
    }

    [Fact]
    public void Nobody_answers_more_for_being_more_inclined_than_average()
    {
        var setting = (Plain with { Plan = Given.Complex(homes: 400).Plan }).With(("requests.answers", 0.6));
        Compare.Same(Pairs(setting, _ => { }), Pairs(setting, c => Array.Fill(c.Residents.Propensity, 9)), "the chance is that of full willingness");
    }

    /// <summary>Of 200 who need somebody 80 dare to ask, and 32 of those hear yes, with a standard error of 5.2; five of them, false alarm 6e-7.</summary>
    [Fact]
    public void Daring_to_ask_says_nothing_of_the_answer()
    {
        var setting = (Plain with { Plan = Given.Complex(homes: 400).Plan }).With(("requests.answers", 0.65));
        int helped = Pairs(setting, complex => Array.Fill(complex.Residents.AsksReadily, 0.4f)).Count();
        Assert.InRange(helped, 6, 58);
    }

    [Fact]
    public void The_nearest_of_those_who_are_asked_comes_first()
    {
        int times = 0;
        for (int week = Now; week < Now + 120; week += Blueprint.PerMonth)
        {
            var complex = Plain.Open();
            complex.Residents.Lonely[0] = true;
            foreach (int home in new[] { 3, 5, 8 })
                complex.Friends(0, home, home == 5 ? 0.9f : 0.3f);
            Step(complex, week);
            int asked = (int)complex.Tally.Total(GroupCounter.RequestsAsked);
            Assert.Equal(asked > 0 ? week : Residents.LongAgo, complex.Residents.LastHelped[5]);
            Assert.Equal(1 - (0.1 * asked), complex.Residents.Energy[5], 1e-6);
            times += asked;
        }

        Assert.True(times > 20, "too few to say anything");
    }

    /// <summary>One in three finds the one who can: 300 weeks, limits of five standard errors of 8.2, false alarm 6e-7.</summary>
    [Fact]
    public void No_more_are_asked_than_one_dares()
    {
        var (asked, answered) = Weeks(asks: 3);
        Assert.Equal(asked, answered);
        (asked, answered) = Weeks(asks: 1);
        Assert.InRange(answered, (asked / 3) - 41, (asked / 3) + 41);

        static (double Asked, double Answered) Weeks(int asks)
        {
            var complex = Plain.With(("requests.neighbours_asked", asks), ("requests.costs", 0), ("requests.loses_heart", 0), ("ties.from_help", 0)).Open();
            complex.Residents.Lonely[0] = true;
            foreach (int home in new[] { 3, 5, 8 })
            {
                complex.Friends(0, home, 0.5f);
                complex.Residents.Withdrawal[home] = home == 5 ? 0 : 1;
            }

            for (int week = Now; week < Now + 300; week++)
                Step(complex, week);
            return (complex.Tally.Total(GroupCounter.RequestsAsked), complex.Tally.Total(GroupCounter.RequestsAnswered));
        }
    }

    // What an answer does.

    [Fact]
    public void An_answer_brings_two_people_closer_and_is_remembered_by_both()
    {
        var complex = Between(tie: 0.5f);
        complex.Residents.AsksReadily[0] = 0.999f;
        complex.Residents.LastContributed[5] = Residents.LongAgo;
        Step(complex);
        var residents = complex.Residents;
        Assert.Equal(0.7, complex.Tie(0, 5), 1e-6);
        Assert.Equal((Now, Now, Now), (residents.LastWasHelped[0], residents.LastHelped[5], residents.LastContributed[5]));
        Assert.True((residents.Recent[5] & Recent.Helped) != 0);
        Assert.Equal(0.9995, residents.AsksReadily[0], 1e-6);
        Assert.Equal((0, 0), (complex.LeftToCare, complex.LeftToOthers));
        Assert.True(residents.LastHelped[0] < 0 && residents.LastWasHelped[5] < 0, "who was helped has not helped");
    }

    [Theory]
    [InlineData(false, false, 0.9, "a tenth of all there is")]
    [InlineData(true, false, 0.8, "twice that for a heavy need")]
    [InlineData(false, true, 0.8, "or in a spell")]
    public void It_costs_whoever_gives_it_energy(bool heavy, bool spell, double left, string how)
    {
        var complex = Between(tie: 0.9f);
        complex.Residents.Heavy[0] = heavy;
        if (spell)
            complex.InSpell(0);
        Step(complex);
        Assert.True(Math.Abs(left - complex.Residents.Energy[5]) < 1e-6, how);
        Assert.Equal(1, complex.Residents.Energy[0]);
    }

    [Fact]
    public void And_never_more_than_somebody_has()
    {
        var complex = Between(tie: 0.9f, Plain.With(("requests.costs", 3)));
        Step(complex);
        Assert.Equal(0, complex.Residents.Energy[5]);
    }

    [Theory]
    [InlineData(10, 9, "a tenth is needed no longer")]
    [InlineData(1.05f, 1, "but never less than makes sense")]
    public void A_little_support_becomes_unnecessary(float hours, double left, string why)
    {
        var complex = Between(tie: 0.9f);
        complex.WithSupport(0, hours);
        Step(complex);
        Assert.True(Math.Abs(left - complex.Residents.CareHours[0]) < 1e-5, why);
        Assert.Equal((1, 0), (complex.Tally[GroupCounter.RequestsAnswered, Side.Supported], complex.Tally[GroupCounter.HelpsGiven, Side.Supported]));
        Assert.Equal(1, complex.Tally[GroupCounter.HelpsGiven, Side.Never]);
    }

    [Fact]
    public void Who_has_no_support_gets_none_by_being_helped()
    {
        var complex = Between(tie: 0.9f);
        Step(complex);
        Assert.Equal(0, complex.Residents.CareHours[0]);
    }

    [Theory]
    [InlineData(true, 0.75, 0)]
    [InlineData(false, 0, 0.75)]
    public void Without_an_answer_people_ask_less_and_it_goes_to_whoever_is_paid(bool supported, double toCare, double toOthers)
    {
        var complex = Between(tie: 0);
        if (supported)
            complex.WithSupport(0, hours: 10);
        Step(complex);
        Assert.Equal(0.8, complex.Residents.AsksReadily[0], 1e-6);
        Assert.Equal((toCare, toOthers), (complex.LeftToCare, complex.LeftToOthers));
        Assert.Equal(supported ? 10 : 0, complex.Residents.CareHours[0]);
        Assert.True(complex.Residents.LastWasHelped[0] < 0);
    }

    [Fact]
    public void Where_nobody_needs_anything_nothing_is_asked_and_nothing_costs()
    {
        var complex = Plain.With(("requests.recovers", 0.1)).Without("requests.process").Open();
        Array.Fill(complex.Residents.Lonely, true);
        Array.Fill(complex.Residents.Energy, 0.5f);
        Step(complex);
        Assert.Equal(0, complex.Tally.Total(GroupCounter.RequestsAsked) + complex.Tally.Total(GroupCounter.RequestsWithdrawn));
        Assert.All(complex.Residents.Energy[..12], energy => Assert.Equal(0.5f, energy));
    }

    private static void Step(HousingComplex complex, int week = Now) => Requests.Step(complex, new Week(week));

    /// <summary>Home 0 needs something this week, and knows home 5.</summary>
    private static HousingComplex Between(float tie, Setting? setting = null)
    {
        var complex = (setting ?? Plain).Open();
        complex.Residents.Lonely[0] = true;
        if (tie > 0)
            complex.Friends(0, 5, tie);
        return complex;
    }

    /// <summary>Who is helped when the even homes need something and each knows the one next door.</summary>
    private static IEnumerable<int> Pairs(Setting setting, Action<HousingComplex> given)
    {
        var complex = setting.Open();
        for (int home = 0; home < complex.Residents.Homes; home += 2)
        {
            complex.Residents.Lonely[home] = true;
            complex.Friends(home, home + 1, 0.4f);
        }

        given(complex);
        Step(complex);
        return [.. complex.Homes().Where(home => complex.Residents.LastWasHelped[home] == Now)];
    }

    private static void Put(HousingComplex complex, int home, string who)
    {
        switch (who)
        {
            case "supported":
                complex.WithSupport(home);
                break;
            case "heavy":
                complex.Residents.Heavy[home] = true;
                break;
            case "light":
                complex.WithSupport(home);
                complex.Residents.Light[home] = true;
                break;
            case "spell":
                complex.InSpell(home);
                break;
            case "lonely":
                complex.Residents.Lonely[home] = true;
                break;
            case "new":
                complex.Residents.MovedIn[home] = Now - Week.PerQuarter + 1;
                break;
        }
    }
}
