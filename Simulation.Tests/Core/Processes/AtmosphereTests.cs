using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class AtmosphereTests
{
    // A week in which home 0 is looked at.
    private const int Now = 40;

    /// <summary>Feelings follow at once; each thing adds something of its own.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("atmosphere.follows", 1e-6), ("atmosphere.belongs_alone", 0.2), ("atmosphere.belongs_by_chats", 0.3), ("atmosphere.chats_for_half", 2),
            ("atmosphere.belongs_by_taking_part", 0.1), ("atmosphere.belongs_by_knowing", 0.2), ("atmosphere.belongs_by_safety", 0.4), ("atmosphere.belongs_by_acceptance", 0.4),
            ("atmosphere.unsafe_by_unrest", 0.1), ("atmosphere.safe_by_knowing", 0), ("people.safety_at_entry", 0.5), ("people.acceptance_at_entry", 0.5),
            ("atmosphere.acceptance_drifts", 1e9), ("atmosphere.opens_by_itself", 0), ("atmosphere.opens_by_chat", 0), ("atmosphere.closes_in_spell", 0),
            ("atmosphere.opens_when_accepted", 0));

    [Theory]
    [InlineData("nothing", 0.2, "somebody without any contact")]
    [InlineData("two chats", 0.35, "half of what chats can give")]
    [InlineData("taking part", 0.3, "a tenth more")]
    [InlineData("knowing everybody", 0.4, "two tenths more")]
    [InlineData("accepting", 0.4, "from halfway to full acceptance")]
    public void Somebody_feels_at_home_by(string what, double belonging, string how)
    {
        var complex = Plain.Open();
        switch (what)
        {
            case "two chats":
                complex.Friends(0, 1, 0.9f);
                complex.Friends(0, 2, 0.9f);
                break;
            case "taking part":
                complex.Residents.Recent[0] = Recent.Helped;
                break;
            case "knowing everybody":
                complex.Residents.Known[0] = 11;
                break;
            case "accepting":
                complex.Residents.Acceptance[0] = 1;
                break;
        }

        Step(complex);
        Assert.True(Math.Abs(belonging - complex.Residents.Belonging[0]) < 1e-5, $"{how}: {complex.Residents.Belonging[0]}");
    }

    [Fact]
    public void Who_feels_unsafe_feels_less_at_home()
    {
        var complex = Plain.Open();
        complex.Clusters.Unrest[0] = 2;
        Step(complex);
        Assert.Equal(0.3, complex.Residents.Safety[0], 1e-5);
        Assert.Equal(0.2 - (0.4 * 0.2), complex.Residents.Belonging[0], 1e-5);
    }

    [Theory]
    [InlineData(0, 0.4, "nobody")]
    [InlineData(5.5, 0.5, "half of them")]
    [InlineData(11, 0.6, "everybody")]
    public void Who_knows_the_faces_around_feels_safer(float known, double safety, string whom)
    {
        var complex = Plain.With(("atmosphere.safe_by_knowing", 0.2)).Open();
        complex.Residents.Known[0] = known;
        Step(complex);
        Assert.True(Math.Abs(safety - complex.Residents.Safety[0]) < 1e-5, $"knows {whom}: {complex.Residents.Safety[0]}");
    }

    [Fact]
    public void Unrest_is_felt_in_its_own_corridor()
    {
        var complex = (Plain with { Plan = Given.Complex(homes: 8, perCorridor: 4).Plan }).Open();
        complex.Clusters.Unrest[1] = 3;
        Step(complex);
        Assert.Equal(0.5, complex.Residents.Safety[0], 1e-5);
        Assert.Equal(0.2, complex.Residents.Safety[4], 1e-5);
    }

    [Fact]
    public void Feelings_stay_on_their_scale_however_bad_it_gets()
    {
        var complex = Plain.With(("atmosphere.belongs_alone", 0)).Open();
        complex.Clusters.Unrest[0] = 100;
        complex.Residents.Acceptance[0] = 0;
        Step(complex);
        Assert.Equal(0, complex.Residents.Safety[0]);
        Assert.Equal(0, complex.Residents.Belonging[0]);
    }

    [Fact]
    public void Feelings_follow_slowly_what_happens()
    {
        var complex = Plain.With(("atmosphere.follows", 26)).Open();
        complex.Residents.Safety[0] = 1;
        Step(complex);
        Assert.Equal(0.5 + (0.5 * Math.Exp(-4.0 / 26)), complex.Residents.Safety[0], 1e-5);
        Assert.Equal(0.75, complex.Residents.Safety[1]);
    }

    [Theory]
    [InlineData(0.9f, "what contact added wears off")]
    [InlineData(0.1f, "so does what it took")]
    public void Acceptance_drifts_back_to_where_it_was(float acceptance, string why)
    {
        var complex = Plain.With(("atmosphere.acceptance_drifts", 52)).Open();
        complex.Residents.Acceptance[0] = acceptance;
        Step(complex);
        Assert.True(Math.Abs(0.5 + ((acceptance - 0.5) * Math.Exp(-4.0 / 52)) - complex.Residents.Acceptance[0]) < 1e-5, why);
    }

    [Theory]
    [InlineData(0, 0.96, "by itself, a hundredth a week")]
    [InlineData(1, 0.92, "with somebody to chat with")]
    [InlineData(3, 0.84, "with three")]
    [InlineData(6, 0.84, "and more makes no difference")]
    public void A_closed_door_opens_with_time_and_contact(int chats, double withdrawal, string how)
    {
        var complex = Plain.With(("atmosphere.opens_by_itself", 0.01), ("atmosphere.opens_by_chat", 0.01), ("atmosphere.opens_at_most_by", 3)).Open();
        complex.Residents.Withdrawal[0] = 1;
        for (int other = 1; other <= chats; other++)
            complex.Friends(0, other, 0.9f);
        Step(complex);
        Assert.True(Math.Abs(withdrawal - complex.Residents.Withdrawal[0]) < 1e-5, $"{how}: {complex.Residents.Withdrawal[0]}");
    }

    [Theory]
    [InlineData(1f, 0.94)]
    [InlineData(0.5f, 0.96)]
    [InlineData(0f, 0.98)]
    public void It_opens_faster_where_neighbours_accept_it(float accepted, double withdrawal)
    {
        var complex = Plain.With(("atmosphere.opens_by_itself", 0.01), ("atmosphere.opens_when_accepted", 1)).Open();
        Array.Fill(complex.Residents.Acceptance, accepted);
        complex.Residents.Withdrawal[0] = 1;
        Step(complex);
        Assert.Equal(withdrawal, complex.Residents.Withdrawal[0], 1e-5);
        Assert.Equal(accepted, complex.Clusters.Acceptance[0], 1e-6);
    }

    [Fact]
    public void Acceptance_of_a_corridor_is_that_of_who_lives_there()
    {
        var complex = (Plain with { Plan = Given.Complex(homes: 4).Plan }).Open();
        complex.Empty(3);
        complex.Residents.Acceptance[3] = 1;
        complex.Residents.Acceptance[2] = 0.8f;
        Step(complex);
        Assert.Equal(0.6, complex.Clusters.Acceptance[0], 1e-6);
    }

    [Fact]
    public void A_door_closes_while_somebody_is_destabilised()
    {
        var complex = Plain.With(("atmosphere.closes_in_spell", 0.05)).Open();
        complex.InSpell(0);
        Step(complex);
        Assert.Equal(0.2, complex.Residents.Withdrawal[0], 1e-6);
        for (int month = 0; month < 10; month++)
            Step(complex);
        Assert.Equal(1, complex.Residents.Withdrawal[0]);
    }

    [Fact]
    public void Doors_that_do_not_move_do_not_move()
    {
        var complex = Plain.With(("atmosphere.closes_in_spell", 0.05), ("atmosphere.opens_by_visit", 0.5), ("atmosphere.closes_by_neglect", 0.5)).Without("atmosphere.withdrawal").Open();
        complex.InSpell(0);
        complex.Residents.Withdrawal[0] = 0.4f;
        Step(complex);
        Feelings.Visit(complex, 0, new Week(Now));
        Feelings.Neglect(complex, 1);
        Assert.Equal(0.4f, complex.Residents.Withdrawal[0]);
        Assert.Equal(Now, complex.Residents.Visited[0]);
    }

    [Theory]
    [InlineData(0, true, "nobody")]
    [InlineData(2, true, "two of four")]
    [InlineData(4, false, "four")]
    [InlineData(8, false, "more than enough")]
    public void A_few_neighbours_to_chat_with_ease_loneliness(int chats, bool lonely, string with)
    {
        var complex = Plain.With(("atmosphere.eases_loneliness", 1), ("atmosphere.not_lonely_at", 4)).Open();
        complex.Residents.Solitude[0] = 0.9f;
        for (int other = 1; other <= chats; other++)
            complex.Friends(0, other, 0.9f);
        Step(complex);
        Assert.True(lonely == complex.Residents.Lonely[0], with);
    }

    [Fact]
    public void Neighbours_can_ease_loneliness_only_so_far()
    {
        var complex = Plain.With(("atmosphere.eases_loneliness", 1), ("atmosphere.not_lonely_at", 4)).Open();
        complex.Residents.Solitude[0] = 1.1f;
        for (int other = 1; other <= 11; other++)
            complex.Friends(0, other, 0.9f);
        Step(complex);
        Assert.True(complex.Residents.Lonely[0]);
    }

    [Theory]
    [InlineData(-0.2f, true, false, 0, true, "in a spell")]
    [InlineData(-0.4f, true, false, 0, false, "who was far from it")]
    [InlineData(0.2f, false, false, 0b1111, false, "weeks filled with what the community does")]
    [InlineData(0.2f, false, false, 0b0011, true, "two weeks of the four are not filled weeks")]
    [InlineData(0.2f, false, true, 0b1111, true, "work was there on the first day already, so it is in what somebody came with")]
    public void Loneliness_comes_with_a_spell_and_goes_with_filled_weeks(float solitude, bool spell, bool daytime, int recent, bool lonely, string why)
    {
        var complex = Plain.With(("atmosphere.spell_adds_loneliness", 0.3), ("atmosphere.daytime_eases_loneliness", 0.3)).Open();
        complex.Residents.Solitude[0] = solitude;
        complex.Residents.Daytime[0] = daytime;
        complex.Residents.Recent[0] = (ushort)recent;
        if (spell)
            complex.InSpell(0);
        Step(complex);
        Assert.True(lonely == complex.Residents.Lonely[0], why);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void How_many_weeks_fill_the_days_is_an_assumption(int weeks, bool lonely)
    {
        var complex = Plain.With(("atmosphere.daytime_eases_loneliness", 0.3), ("participation.fills_the_days", weeks)).Open();
        complex.Residents.Solitude[0] = 0.2f;
        complex.Residents.Daytime[0] = false;
        complex.Residents.Recent[0] = 0b0011;
        Step(complex);
        Assert.Equal(lonely, complex.Residents.Lonely[0]);
    }

    [Fact]
    public void A_visit_opens_the_door_a_little_and_is_remembered()
    {
        var complex = Plain.With(("atmosphere.opens_by_visit", 0.3)).Open();
        complex.Residents.Withdrawal[2] = 0.5f;
        Feelings.Visit(complex, 2, new Week(Now));
        Assert.Equal(0.2, complex.Residents.Withdrawal[2], 1e-6);
        Assert.Equal(Now, complex.Residents.Visited[2]);
        Assert.True(complex.Residents.Asked[2]);
        Feelings.Visit(complex, 2, new Week(Now + 1));
        Assert.Equal(0, complex.Residents.Withdrawal[2]);
    }

    [Fact]
    public void Two_doors_on_either_side_turn_away_from_nuisance_nobody_deals_with()
    {
        // Given: two corridors of six; nuisance at the second door of the second one; an empty home next to it
        var complex = (Plain with { Plan = Given.Complex(homes: 12, perCorridor: 6).Plan }).With(("atmosphere.closes_by_neglect", 0.1)).Open();
        complex.Empty(8);
        complex.Residents.Withdrawal[9] = 0.95f;
        Feelings.Neglect(complex, 7);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0.1f, 0, 0, 1, 0, 0], complex.Residents.Withdrawal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 5)]
    public void Neglect_is_felt_so_many_doors_away(int doors, int felt)
    {
        // Given: a corridor of six homes, the third of which is the one that nobody deals with
        var complex = (Plain with { Plan = Given.Complex(homes: 12, perCorridor: 6).Plan }).With(("atmosphere.closes_by_neglect", 0.1), ("atmosphere.neglect_reaches", doors)).Open();
        Feelings.Neglect(complex, 2);
        Assert.Equal(felt, complex.Residents.Withdrawal.Count(w => w > 0));
    }

    [Fact]
    public void A_serious_incident_frightens_everybody()
    {
        var complex = Plain.With(("atmosphere.unsafe_by_serious", 0.2)).Open();
        Feelings.Frighten(complex);
        Assert.All(complex.Residents.Safety, safety => Assert.Equal(0.6, safety, 1e-6));
    }

    [Fact]
    public void What_was_promised_at_entry_fades_to_what_is_left_of_it()
    {
        // Given: a committee chose people whose promise halves every year, to half of it in the end
        var setting = Plain.With(("people.selection_promise", 0.8), ("people.promise_fades", 0.5), ("people.promise_half_life", 1))
            .Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.Committee } });
        Assert.Equal(Math.Exp(0.8), After(setting, 0), 1e-5);
        Assert.Equal(Math.Exp(0.8 * 0.75), After(setting, 52), 1e-5);
        Assert.Equal(Math.Exp(0.8 * (1 - (0.5 * (1 - Math.Pow(0.5, 8))))), After(setting, 8 * 52), 1e-5);
        Assert.Equal(Math.Exp(0.8), After(setting.Without("people.fading_promise"), 8 * 52), 1e-5);

        static float After(Setting setting, int weeks)
        {
            var complex = setting.Open();
            Step(complex, weeks);
            return complex.Residents.Propensity[0];
        }
    }

    [Fact]
    public void An_empty_home_feels_nothing()
    {
        var complex = Plain.Open();
        complex.Residents.Solitude[0] = 5;
        complex.Empty(0);
        Step(complex);
        Assert.False(complex.Residents.Lonely[0]);
    }

    private static void Step(HousingComplex complex, int week = Now) => Atmosphere.Step(complex, new Week(week));
}
