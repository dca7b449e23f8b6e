using System.Runtime.CompilerServices;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who meets whom this week: near doors, across the stairs, where everybody passes, and at last week's activities; and
/// whether it goes well. Assumes that it takes two open doors, that people more easily get on with their like, and that a
/// few meetings go wrong: most between strangers in a corridor, fewer between people who know and accept each other or
/// where somebody hosts. Meetings only count here: what people decide is decided on what they knew last week.
/// </summary>
public static class Encounters
{
    private const int Sides = 2;
    private const float Half = 0.5f;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Encounters.ProcessOn)
            return;
        var rule = new Rule(complex, hosted: false);
        LookRound(complex);
        AtTheDoor(complex, rule, week);
        TakePlace(complex, (float)complex.Assumptions.Ties.FromCorridor, week);
        AtActivities(complex, new Rule(complex, hosted: true), week);
        TakePlace(complex, (float)complex.Assumptions.Ties.FromActivity, week);
    }

    /// <summary>What there is behind each door this week, written side by side; nobody is of no kind, and gets on with nobody.</summary>
    private static void LookRound(HousingComplex complex)
    {
        var residents = complex.Residents;
        var doors = complex.Scratch;
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var likeness = Eight.Of(residents.Likeness, home).Where(Yes.Of(residents.Present, home));
            doors.Kind[home] = Yes.Of(residents.EverSupported, home).Choose(-likeness, likeness);
            doors.Openness[home] = 1 - Eight.Of(residents.Withdrawal, home);
            doors.SpellWeeks[home] = Eight.Of(residents.SpellWeeks, home);
            doors.Background[home] = Eight.Of(residents.Age, home) + (Half * Eight.Of(residents.Speaks, home));
        }

        for (int cluster = 0; cluster < complex.Clusters.Count; cluster++)
            doors.Unrest.Fill(complex.Building.Starts[cluster], complex.Building.SizeOf(cluster), complex.Clusters.Unrest[cluster]);
    }

    /// <summary>
    /// Each resident may start one meeting: with a neighbour, the nearer the door the more often; across the stairs; or,
    /// where people pass a common room, with anybody in the wing.
    /// </summary>
    private static void AtTheDoor(HousingComplex complex, in Rule rule, Week week)
    {
        var address = complex.Residents.Address;
        var draws = complex.Draws(Chance.Meeting);
        ulong inWeek = Address.InWeek(week.Index);
        for (int first = 0; first < complex.Residents.Homes; first += Lanes.Width)
        {
            var eight = Party.From(complex.Scratch, first);
            var open = complex.Scratch.Openness[first];
            var drawn = draws.Eight(EightLong.Of(address, first) + inWeek);
            var near = AlongDoors(complex.Blueprint.DoorSteps, eight.Homes, complex.Building.Corridor.Of(first), drawn);
            var far = Anybody(FarFrom(complex.Building, first, drawn.First < open * rule.Floor, drawn), eight.Homes, drawn);
            var others = (drawn.First < open * rule.Neighbour).Choose(near, far);
            Meet(complex, rule, eight, others, drawn.First < open * rule.Anybody, drawn);
        }
    }

    /// <summary>A resident of the same corridor, so many doors to the left or right; oneself if there is no door there.</summary>
    private static EightWhole AlongDoors(float[] steps, EightWhole homes, Stretches corridor, EightDraws drawn)
    {
        var doors = 1 + drawn.AfterCoin.CountUpTo(steps);
        var side = drawn.Coin.Choose(-doors, doors);
        var other = corridor.Have(homes + side).Choose(homes + side, homes - side);
        return corridor.Have(other).Choose(other, homes);
    }

    /// <summary>Whom one meets beyond one's corridor: those one stairs up or down, or all of the wing.</summary>
    private static Stretches FarFrom(Building building, int first, Yes byStairs, EightDraws drawn)
    {
        var floor = Stretches.Choose(drawn.LastCoin, building.Below.Of(first), building.Above.Of(first));
        return Stretches.Choose(byStairs, floor, building.Wing.Of(first));
    }

    /// <summary>Anybody who lives along a stretch of front doors; oneself if there are none.</summary>
    private static EightWhole Anybody(Stretches along, EightWhole homes, EightDraws drawn) =>
        (along.Homes > 0).Choose(along.First + drawn.PickSecond(along.Homes), homes);

    private static float PassingChance(HousingComplex complex)
    {
        if (!complex.Levers.IsOn(Lever.RoomOpen))
            return 0;
        var believed = complex.Assumptions.Encounters;
        double reach = complex.Plan.Building.Room switch
        {
            CommonRoom.None => 0,
            CommonRoom.Garden => believed.Garden,
            CommonRoom.OffRoute => believed.OffRoute,
            CommonRoom.OnRoute => 1,
            _ => throw new InvalidOperationException("not a kind of room"),
        };
        return (float)(reach * believed.PassingRoom);
    }

    /// <summary>Those who went to something last week talked to a few others there, some of them from their own corridor.</summary>
    private static void AtActivities(HousingComplex complex, in Rule rule, Week week)
    {
        var programme = complex.Programme;
        var attendees = programme.Attendees;
        if (attendees.Length <= 1)
            return;
        var believed = complex.Assumptions.Encounters;
        float own = complex.Levers.IsOn(Lever.RoomOpen) ? (float)believed.OwnCorridorAtActivity : 1;
        var draws = complex.Draws(Chance.Gathering);
        var everybody = new Stretches(0, attendees.Length);
        for (int first = 0; first < attendees.Length; first += Lanes.Width)
        {
            complex.MayStop(first);
            var eight = Party.Of(complex.Scratch, EightWhole.Of(attendees, first));
            var present = EightWhole.CountingFrom(first) < attendees.Length;
            var place = EightLong.Gather(complex.Residents.Address, eight.Homes) + Address.InWeek(week.Index);

            // Each talk has two sides, so everybody starts half of them; the last fraction of a talk is a chance of one.
            double left = believed.AtActivity / Sides;
            for (int talk = 0; left > 0; talk++, left--)
            {
                float chance = (float)Math.Min(1, left);
                var drawn = draws.Eight(place + Address.Nth(talk));
                var nearby = present & (drawn.First < chance * own);
                var among = Stretches.Choose(nearby, programme.FromCorridor.Of(first), everybody);
                var others = EightWhole.Gather(attendees, among.First + drawn.PickSecond(among.Homes));
                Meet(complex, rule, eight, others, present & (drawn.First < chance), drawn);
            }
        }
    }

    /// <summary>
    /// Eight times two people stand in front of each other: whether they get on, and whether it goes wrong. All this
    /// week's meetings begin before any of them ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Meet(HousingComplex complex, in Rule rule, in Party eight, EightWhole others, Yes starts, EightDraws drawn)
    {
        var doors = complex.Scratch;
        var how = drawn.Further;
        var alike = eight.Kind * doors.Kind.At(others);
        var across = alike < 0;
        var getOn = across.Choose(1 / -alike, alike);
        var (age, speaks) = AgeAndSpeech(eight.Background);
        var (otherAge, otherSpeaks) = AgeAndSpeech(doors.Background.At(others));
        var sameAge = age.Is(otherAge);
        var near = Eight.AtMost(1, getOn) * sameAge.Choose(1, rule.OtherAge) * Understand(speaks, otherSpeaks);
        var chance = doors.Openness.At(others) * (near > 0).Choose(rule.Bridged + ((1 - rule.Bridged) * near), 0);
        var meet = starts & (how.First < chance) & !eight.Homes.Is(others);
        var inSpell = eight.SpellWeeks + doors.SpellWeeks.At(others) > 0;
        var wrong = how.Second < rule.GoesWrong(eight.Unrest, inSpell);
        var well = meet.ButNot(wrong);
        complex.Tally.Add(ComplexCounter.AcrossSupport, (well & across).Count);
        complex.Tally.Add(ComplexCounter.AcrossAge, well.ButNot(sameAge).Count);
        complex.Tally.Add(ComplexCounter.AcrossLanguage, (well & ((speaks < 1) ^ (otherSpeaks < 1))).Count);
        doors.Well.Note(eight.Homes, others, well);
        doors.Badly.Note(eight.Homes, others, meet & wrong);
    }

    /// <summary>The two things a background says: the age band before the point, and half of how far somebody speaks the language behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Eight Age, Eight Speaks) AgeAndSpeech(Eight background) => (background.Floor, (background - background.Floor) * Sides);

    /// <summary>A language barrier stands between somebody who speaks it and somebody who does not yet; not between two who do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Eight Understand(Eight one, Eight other) => ((one < 1) & (other < 1)).Choose(1, one * other);

    private static void TakePlace(HousingComplex complex, float gain, Week week)
    {
        var (well, badly) = (complex.Scratch.Well, complex.Scratch.Badly);
        complex.Tally.Add(ComplexCounter.Meetings, well.Count + badly.Count);
        float accepts = (float)complex.Assumptions.Encounters.AddsAcceptance;
        int ahead = complex.Ties.OutgrowCaches ? Prefetch.Turns : int.MaxValue / 2;
        for (int nth = 0; nth < well.Count; nth++)
        {
            complex.MayStop(nth);
            if (nth + ahead < well.Count)
                Fetch(complex, well[nth + ahead]);
            Meetings.GoesWell(complex, well[nth], accepts, gain, week);
        }

        for (int nth = 0; nth < badly.Count; nth++)
        {
            complex.MayStop(nth);
            if (nth + ahead < badly.Count)
                Fetch(complex, badly[nth + ahead]);
            if (Meetings.IsEased(complex, badly[nth], week))
                Meetings.PassesOff(complex, badly[nth], accepts, gain, week);
            else
                Meetings.GoesWrong(complex, badly[nth], week);
        }

        well.Clear();
        badly.Clear();
    }

    // Not inlined: in a complex that fits the caches it is never called and must not be in the way.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fetch(HousingComplex complex, in Meeting meeting)
    {
        complex.Ties.Fetch(meeting.Home);
        complex.Ties.Fetch(meeting.Other);
        Prefetch.Places(complex.Residents.Tenancy, meeting.Other);
        Prefetch.Places(complex.Residents.Acceptance, meeting.Other);
        Prefetch.Places(complex.Residents.SpellWeeks, meeting.Other);
    }

    /// <summary>Eight people who may start a meeting.</summary>
    private readonly record struct Party(EightWhole Homes, Eight Kind, Eight SpellWeeks, Eight Unrest, Eight Background)
    {
        /// <summary>Eight who live side by side.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Party From(Scratch doors, int first) =>
            new(EightWhole.CountingFrom(first), doors.Kind[first], doors.SpellWeeks[first], doors.Unrest[first], doors.Background[first]);

        /// <summary>Eight who live anywhere.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Party Of(Scratch doors, EightWhole homes) =>
            new(homes, doors.Kind.At(homes), doors.SpellWeeks.At(homes), doors.Unrest.At(homes), doors.Background.At(homes));
    }

    /// <summary>The coefficients of meeting, worked out once a week.</summary>
    private readonly ref struct Rule
    {
        private readonly float _wrong;
        private readonly float _inUnrest;
        private readonly float _inSpell;

        public Rule(HousingComplex complex, bool hosted)
        {
            var believed = complex.Assumptions.Encounters;
            OtherAge = complex.Assumptions.People.HomophilyOn ? (float)(1 / complex.Assumptions.People.HomophilyByAge) : 1;
            Floor = complex.Blueprint.MeetingsPerWeek;
            Neighbour = Floor * (1 - (float)believed.AcrossFloors);
            Anybody = Floor + PassingChance(complex);
            Bridged = hosted && believed.HostingOn ? (float)believed.HostBridges : 0;
            double eased = hosted && believed.HostingOn ? believed.GoesWrongHosted : 1;
            _wrong = believed.BadMeetingsOn ? (float)(believed.GoesWrong * eased) : 0;
            _inUnrest = complex.Assumptions.Incidents.NoContagion ? 0 : (float)believed.GoesWrongInUnrest;
            _inSpell = (float)believed.GoesWrongInSpell;
        }


        /// <summary>The chance that somebody whose door is open meets a neighbour; or one from the next floor; or anybody at all.</summary>
        public float Neighbour { get; }
        public float Floor { get; }
        public float Anybody { get; }

        /// <summary>How much of the distance between unlike people a host takes away.</summary>
        public float Bridged { get; }

        /// <summary>What is left of the chance that two get on who are of another age band.</summary>
        public float OtherAge { get; }

        /// <summary>The chance of trouble: more with unrest in the corridor, and with somebody in a spell.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight GoesWrong(Eight unrest, Yes inSpell) =>
            _wrong * (1 + (_inUnrest * unrest)) * inSpell.Choose(_inSpell, 1);
    }
}
