using System.Runtime.CompilerServices;
using Simulation.Core.Cases;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who meets whom this week: near doors, across the stairs, where everybody passes, and at last week's activities; and
/// whether it goes well. Assumes that it takes two open doors, that people more easily get on with their like, and that
/// a few meetings go wrong. Meetings only count here: what people decide is decided on what they knew last week.
/// </summary>
public static class Encounters
{
    private const int Tense = 1;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Encounters.ProcessOn)
            return;
        var rule = new Rule(complex);
        LookRound(complex);
        AtTheDoor(complex, rule, week);
        TakePlace(complex, (float)complex.Assumptions.Ties.FromCorridor, week);
        AtActivities(complex, rule, week);
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
            var eight = Side.From(complex.Scratch, first);
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
            var eight = Side.Of(complex.Scratch, EightWhole.Of(attendees, first));
            var present = EightWhole.CountingFrom(first) < attendees.Length;
            var place = EightLong.Gather(complex.Residents.Address, eight.Homes) + Address.InWeek(week.Index);

            // Each talk has two sides, so everybody starts half of them; the last fraction of a talk is a chance of one.
            double left = believed.AtActivity / Tally.Groups;
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
    private static void Meet(HousingComplex complex, in Rule rule, in Side eight, EightWhole others, Yes starts, EightDraws drawn)
    {
        var doors = complex.Scratch;
        var how = drawn.Further;
        var alike = eight.Kind * doors.Kind.At(others);
        var across = alike < 0;
        var getOn = across.Choose(1 / -alike, alike);
        var chance = doors.Openness.At(others) * Eight.AtMost(1, getOn);
        var meet = starts & (how.First < chance) & !eight.Homes.Is(others);
        var inSpell = eight.SpellWeeks + doors.SpellWeeks.At(others) > 0;
        var wrong = how.Second < rule.GoesWrong(eight.Unrest, inSpell);
        doors.Well.Note(eight.Homes, others, meet.ButNot(wrong));
        doors.Badly.Note(eight.Homes, others, meet & wrong);
    }

    private static void TakePlace(HousingComplex complex, float gain, Week week)
    {
        var (well, badly) = (complex.Scratch.Well, complex.Scratch.Badly);
        complex.Tally.Add(ComplexCounter.Meetings, well.Count + badly.Count);
        complex.Tally.Add(ComplexCounter.BadMeetings, badly.Count);
        float accepts = (float)complex.Assumptions.Encounters.AddsAcceptance;
        int ahead = complex.Ties.OutgrowCaches ? Prefetch.Turns : int.MaxValue / 2;
        for (int nth = 0; nth < well.Count; nth++)
        {
            complex.MayStop(nth);
            if (nth + ahead < well.Count)
                Fetch(complex, well[nth + ahead]);
            GoesWell(complex, well[nth], accepts, gain, week);
        }

        for (int nth = 0; nth < badly.Count; nth++)
        {
            complex.MayStop(nth);
            if (nth + ahead < badly.Count)
                Fetch(complex, badly[nth + ahead]);
            GoesWrong(complex, badly[nth], week);
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

    private static void GoesWell(HousingComplex complex, Meeting meeting, float accepts, float gain, Week week)
    {
        var residents = complex.Residents;
        complex.Ties.Meet(meeting.Home, meeting.Other, residents.Tenancy, gain, week.Index);
        float more = Branchless.Choose(Across(residents, meeting), accepts, 0);
        residents.Acceptance[meeting.Home] += more * (1 - residents.Acceptance[meeting.Home]);
        residents.Acceptance[meeting.Other] += more * (1 - residents.Acceptance[meeting.Other]);
    }

    private static void GoesWrong(HousingComplex complex, Meeting meeting, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Encounters;
        var (home, other) = meeting;
        complex.Ties.Clash(home, other, residents.Tenancy, (float)believed.TakesOffTie);
        if (complex.Assumptions.Atmosphere.WithdrawalOn)
        {
            residents.Withdrawal[home] = Math.Min(1, residents.Withdrawal[home] + (float)believed.ClosesDoor);
            residents.Withdrawal[other] = Math.Min(1, residents.Withdrawal[other] + (float)believed.ClosesDoor);
        }

        if (Across(residents, meeting))
        {
            residents.Acceptance[home] *= 1 - (float)believed.TakesAcceptance;
            residents.Acceptance[other] *= 1 - (float)believed.TakesAcceptance;
        }

        ulong place = residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(Tense);
        if (complex.Draws(Chance.Contact).Happens((float)believed.LeavesTension, place))
            Signals.Tension(complex, home, other, week);
    }

    /// <summary>Whether one of the two came with support and the other did not.</summary>
    private static bool Across(Residents residents, Meeting meeting) =>
        residents.EverSupported[meeting.Home] != residents.EverSupported[meeting.Other];

    /// <summary>Eight people who may start a meeting.</summary>
    private readonly record struct Side(EightWhole Homes, Eight Kind, Eight SpellWeeks, Eight Unrest)
    {
        /// <summary>Eight who live side by side.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Side From(Scratch doors, int first) =>
            new(EightWhole.CountingFrom(first), doors.Kind[first], doors.SpellWeeks[first], doors.Unrest[first]);

        /// <summary>Eight who live anywhere.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Side Of(Scratch doors, EightWhole homes) =>
            new(homes, doors.Kind.At(homes), doors.SpellWeeks.At(homes), doors.Unrest.At(homes));
    }

    /// <summary>The coefficients of meeting, worked out once a week.</summary>
    private readonly ref struct Rule
    {
        private readonly float _wrong;
        private readonly float _inUnrest;
        private readonly float _inSpell;

        public Rule(HousingComplex complex)
        {
            var believed = complex.Assumptions.Encounters;
            Floor = complex.Blueprint.MeetingsPerWeek;
            Neighbour = Floor * (1 - (float)believed.AcrossFloors);
            Anybody = Floor + PassingChance(complex);
            _wrong = believed.BadMeetingsOn ? (float)believed.GoesWrong : 0;
            _inUnrest = (float)believed.GoesWrongInUnrest;
            _inSpell = (float)believed.GoesWrongInSpell;
        }

        /// <summary>The chance that somebody whose door is open meets a neighbour; or one from the next floor; or anybody at all.</summary>
        public float Neighbour { get; }
        public float Floor { get; }
        public float Anybody { get; }

        /// <summary>The chance of trouble: more with unrest in the corridor, and with somebody in a spell.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight GoesWrong(Eight unrest, Yes inSpell) =>
            _wrong * (1 + (_inUnrest * unrest)) * inSpell.Choose(_inSpell, 1);
    }
}
