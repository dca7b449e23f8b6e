using System.Runtime.CompilerServices;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// What people need from each other (draaglast): a lift, a form, company, help in a crisis. Somebody asks neighbours they
/// know, nearer ties first. An answer brings two people closer and makes a little support unnecessary, and costs whoever
/// gives it energy; without one people ask less and feel more alone, and the matter goes to whoever is paid. Assumes that
/// carrying is wearing in proportion to what is asked, and that the worn out no longer answer until they have recovered.
/// Or else an answer takes hours, and whoever has none left this week does not answer until the next.
/// </summary>
public static class Requests
{
    private const int Whether = 1;
    private const int Whom = 2;

    public static void Step(HousingComplex complex, Week week)
    {
        if (complex.Assumptions.Commitment.ByTime)
            SpareTime.NewWeek(complex);
        if (!complex.Assumptions.Requests.ProcessOn)
            return;
        if (week.Index % Blueprint.PerMonth == 0)
            LookRound(complex, week);
        foreach (int home in WhoNeeds(complex, week))
            Need(complex, home, week);
    }

    /// <summary>
    /// Once a month: how often everybody needs a neighbour by now, and the energy that has come back; that of those who have taken
    /// something on is a matter of what they carry.
    /// </summary>
    private static void LookRound(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var rule = new Rule(complex, week);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var present = Yes.Of(residents.Present, home);
            var energy = Eight.Of(residents.Energy, home);
            present.ButNot(residents.Carrying.Has(home)).Choose(rule.Rested(energy), energy).CopyTo(residents.Energy, home);
            rule.Needs(residents, home).Where(present).CopyTo(residents.Needs, home);
        }
    }

    /// <summary>Who needs something this week: as often as they do by now, and more in a spell.</summary>
    private static HomeSet WhoNeeds(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var draws = complex.Draws(Chance.Need);
        float inSpell = (float)complex.Assumptions.Requests.SpellRatio;
        ulong inWeek = Address.InWeek(week.Index);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var chance = Eight.Of(residents.Needs, home) * (EightWhole.Of(residents.SpellWeeks, home) > 0).Choose(inSpell, 1);
            complex.Scratch.Needing.Put(home, draws.EightUnits(EightLong.Of(residents.Address, home) + inWeek) < chance);
        }

        return complex.Scratch.Needing;
    }

    /// <summary>Behind a closed door, or after too many times in vain, nobody is asked.</summary>
    private static void Need(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        var draws = complex.Draws(Chance.Answer);
        ulong place = residents.Address[home] + Address.InWeek(week.Index);
        if (!draws.Happens(residents.AsksReadily[home] * (1 - residents.Withdrawal[home]), place + Address.Nth(Whether)))
        {
            complex.Count(GroupCounter.RequestsWithdrawn, home);
            return;
        }

        complex.Count(GroupCounter.RequestsAsked, home);
        int helper = WhoAnswers(complex, home, place);
        if (helper >= 0)
            Answered(complex, home, helper, week);
        else
            Unanswered(complex, home);
    }

    /// <summary>
    /// A few of those one knows are asked, the nearer ties first; -1 if none of them says yes. Whoever would say no however willing
    /// and rested they are, with a tie like this, is not looked at any further.
    /// </summary>
    private static int WhoAnswers(HousingComplex complex, int home, ulong place)
    {
        var draws = complex.Draws(Chance.Answer);
        var believed = complex.Assumptions.Requests;
        var ties = complex.Ties;
        float most = (float)believed.Answers * Math.Max(1, (float)believed.SupportedAnswer);
        float half = (float)believed.TieForHalf;
        int known = ties.CountOf(home);
        int asked = Math.Min(known, (int)believed.NeighboursAsked);
        Span<Neighbour> order = stackalloc Neighbour[asked];
        int maySayYes = 0;
        for (int nth = 0; nth < asked; nth++)
        {
            // The list in as many parts, one of each: nobody is asked twice.
            ulong bits = draws.Bits64(place + Address.Nth(Whom + nth));
            int from = known * nth / asked;
            int tie = from + Draws.Pick((known * (nth + 1) / asked) - from, Draws.First(bits));
            float strength = ties.StrengthOf(home, tie);
            float drawn = Draws.ToUnit(Draws.Second(bits));
            if (drawn >= most * strength / (strength + half))
                continue;
            int at = maySayYes++;
            for (; at > 0 && order[at - 1].Strength < strength; at--)
                order[at] = order[at - 1];
            order[at] = new Neighbour(strength, tie, drawn);
        }

        foreach (var neighbour in order[..maySayYes])
        {
            if (!ties.IsLive(home, neighbour.Tie, complex.Residents.Tenancy))
                continue;
            int other = ties.HomeOf(home, neighbour.Tie);
            if (neighbour.Drawn < Answers(complex, other, neighbour.Strength) * Speech.Between(complex.Residents, home, other))
                return other;
        }

        return -1;
    }

    /// <summary>The chance that somebody says yes: tie, inclination, an open door, and energy above exhaustion (or hours).</summary>
    private static float Answers(HousingComplex complex, int other, float tie)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Requests;
        if (residents.SpellWeeks[other] > 0)
            return 0;
        float below = (float)believed.ExhaustedBelow;
        float able = Math.Max(0, (residents.Energy[other] - below) / (1 - below)) * (1 - residents.Withdrawal[other]);
        if (complex.Assumptions.Commitment.ByTime)
            able = SpareTime.ForAnAnswer(complex, other) * (1 - residents.Withdrawal[other]);
        float willing = (float)Math.Min(1, Math.Sqrt(residents.Propensity[other]));
        willing *= residents.Supported[other] ? (float)believed.SupportedAnswer : 1;
        return (float)believed.Answers * able * willing * tie / (tie + (float)believed.TieForHalf);
    }

    private static void Answered(HousingComplex complex, int home, int helper, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Requests;
        complex.Count(GroupCounter.RequestsAnswered, home);
        complex.Count(GroupCounter.HelpsGiven, helper);
        complex.Ties.Meet(home, helper, residents.Tenancy, (float)complex.Assumptions.Ties.FromHelp, week.Index);
        bool heavy = residents.Heavy[home] || residents.SpellWeeks[home] > 0;
        double costs = complex.Assumptions.Commitment.ByTime ? SpareTime.OfAnAnswer(complex) : believed.Costs;
        residents.Energy[helper] = (float)Math.Max(0, residents.Energy[helper] - (costs * (heavy ? believed.CostsWhenHeavy : 1)));
        residents.Recent[helper] |= Recent.Helped;
        residents.LastContributed[helper] = residents.LastHelped[helper] = week.Index;
        residents.LastWasHelped[home] = week.Index;
        residents.AsksReadily[home] += (float)believed.TakesHeart * (1 - residents.AsksReadily[home]);
        if (residents.Supported[home])
            residents.CareHours[home] = Math.Max((float)complex.Assumptions.Care.Least,
                residents.CareHours[home] * (1 - (float)believed.SparesSupport));
    }

    private static void Unanswered(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        complex.Count(GroupCounter.RequestsUnanswered, home);
        residents.AsksReadily[home] *= 1 - (float)complex.Assumptions.Requests.LosesHeart;
        LeftOver.Add(complex, home);
    }

    /// <summary>Somebody who is asked: how near they are, which tie that is, and what decides whether they say yes.</summary>
    private readonly record struct Neighbour(float Strength, int Tie, float Drawn);

    /// <summary>How often somebody needs a neighbour, worked out as far as it is the same for everybody.</summary>
    private readonly ref struct Rule
    {
        private readonly float _usual;
        private readonly float _supported;
        private readonly float _heavy;
        private readonly float _light;
        private readonly float _recovers;
        private readonly float _lonely;
        private readonly float _new;
        private readonly int _quarterAgo;

        public Rule(HousingComplex complex, Week week)
        {
            var believed = complex.Assumptions.Requests;
            _usual = (float)believed.PerWeek;
            _supported = (float)believed.SupportedRatio;
            _heavy = (float)believed.HeavyRatio;
            _light = (float)believed.LightRatio;
            _recovers = complex.Assumptions.Commitment.ByTime ? 0 : (float)Exact.Chance(believed.Recovers * Blueprint.PerMonth);
            _lonely = (float)believed.LonelyRatio;
            _new = (float)believed.WhenNew;
            _quarterAgo = week.Index - Week.PerQuarter;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Rested(Eight energy) => energy + (_recovers * (1 - energy));

        /// <summary>More with support and its weight, when lonely, and when new.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Needs(Residents residents, int home)
        {
            var rate = _usual * Yes.Of(residents.Supported, home).Choose(_supported, 1);
            rate *= Yes.Of(residents.Heavy, home).Choose(_heavy, 1);
            rate *= Yes.Of(residents.Light, home).Choose(_light, 1);
            rate *= Yes.Of(residents.Lonely, home).Choose(_lonely, 1);
            return rate * (EightWhole.Of(residents.MovedIn, home) > _quarterAgo).Choose(_new, 1);
        }
    }
}
