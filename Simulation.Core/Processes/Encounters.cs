using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Policy;
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
        if (!complex.Believed.Encounters.ProcessOn)
            return;
        var rule = new Rule(complex);
        LookRound(complex);
        AtTheDoor(complex, rule, week);
        TakePlace(complex, (float)complex.Believed.Ties.FromCorridor, week);
        AtActivities(complex, rule, week);
        TakePlace(complex, (float)complex.Believed.Ties.FromActivity, week);
    }

    /// <summary>What there is behind each door this week, written side by side; nobody is of no kind, and gets on with nobody.</summary>
    private static void LookRound(HousingComplex complex)
    {
        var residents = complex.Residents;
        var paper = complex.Paper;
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var likeness = Lanes.Load<float>(residents.Likeness, home) & Lanes.Marked(residents.Present, home);
            Vector256.ConditionalSelect(Lanes.Marked(residents.EverSupported, home), -likeness, likeness).CopyTo(paper.Kind, home);
            (Vector256<float>.One - Lanes.Load<float>(residents.Withdrawal, home)).CopyTo(paper.Open, home);
            Vector256.ConvertToSingle(Lanes.Load(residents.SpellWeeks, home)).CopyTo(paper.Spell, home);
        }

        for (int cluster = 0; cluster < complex.Clusters.Count; cluster++)
            paper.Around.AsSpan(complex.Building.Starts[cluster], complex.Building.SizeOf(cluster)).Fill(complex.Clusters.Unrest[cluster]);
    }

    /// <summary>
    /// Each resident may start one meeting: with a neighbour, the nearer the door the more often; across the stairs; or,
    /// where people pass a common room, with anybody in the wing.
    /// </summary>
    private static void AtTheDoor(HousingComplex complex, in Rule rule, Week week)
    {
        var address = complex.Residents.Address;
        ulong key = complex.Draws(Chance.Meeting).Key;
        var inWeek = Vector512.Create(Address.InWeek(week.Index));
        for (int first = 0; first < complex.Residents.Homes; first += Lanes.Width)
        {
            var eight = Side.From(complex.Paper, first);
            var homes = eight.Homes;
            var open = Lanes.Load<float>(complex.Paper.Open, first);
            var bits = Squares.Bits64(key, Lanes.Load(address, first) + inWeek);
            var drawn = Draws.ToUnit(Draws.First(bits));
            var near = AlongDoors(complex.Blueprint.DoorSteps, homes, complex.Building.Corridor.Of(first), Draws.Second(bits));
            var far = Anybody(FarFrom(complex.Building, first, Vector256.LessThan(drawn, open * rule.Floor), bits), homes, bits);
            var others = Vector256.ConditionalSelect(Vector256.LessThan(drawn, open * rule.Neighbour).AsInt32(), near, far);
            Meet(complex, rule, eight, others, Vector256.LessThan(drawn, open * rule.Anybody), bits);
        }
    }

    /// <summary>A resident of the same corridor, so many doors to the left or right; oneself if there is no door there.</summary>
    private static Vector256<int> AlongDoors(float[] steps, Vector256<int> homes, Stretches corridor, Vector256<uint> bits)
    {
        var doors = Vector256<int>.One + Lanes.CountUpTo(steps, Draws.ToUnit(bits << 1));
        var side = Vector256.ConditionalSelect(Vector256.LessThan(bits.AsInt32(), Vector256<int>.Zero), -doors, doors);
        var other = Vector256.ConditionalSelect(corridor.Have(homes + side), homes + side, homes - side);
        return Vector256.ConditionalSelect(corridor.Have(other), other, homes);
    }

    /// <summary>Whom one meets beyond one's corridor: those one stairs up or down, or all of the wing.</summary>
    private static Stretches FarFrom(Building building, int first, Vector256<float> byStairs, Vector512<ulong> bits)
    {
        var down = -(Draws.Second(bits) & Vector256<uint>.One).AsInt32();
        var floor = Stretches.Choose(down, building.Below.Of(first), building.Above.Of(first));
        return Stretches.Choose(byStairs.AsInt32(), floor, building.Wing.Of(first));
    }

    /// <summary>Anybody who lives along a stretch of front doors; oneself if there are none.</summary>
    private static Vector256<int> Anybody(Stretches along, Vector256<int> homes, Vector512<ulong> bits) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(along.Homes, Vector256<int>.Zero), along.First + Draws.PickSecond(along.Homes, bits), homes);

    private static float PassingChance(HousingComplex complex)
    {
        if (!complex.Levers.IsOn(Lever.RoomOpen))
            return 0;
        var believed = complex.Believed.Encounters;
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
        var believed = complex.Believed.Encounters;
        float own = complex.Levers.IsOn(Lever.RoomOpen) ? (float)believed.OwnCorridorAtActivity : 1;
        ulong key = complex.Draws(Chance.Gathering).Key;
        var everybody = new Stretches(Vector256<int>.Zero, Vector256.Create(attendees.Length));
        for (int first = 0; first < attendees.Length; first += Lanes.Width)
        {
            complex.MayStop(first);
            var eight = Side.Of(complex.Paper, Lanes.Load(attendees, first));
            var present = Vector256.LessThan(Vector256.Create(first) + Vector256<int>.Indices, everybody.Homes).AsSingle();
            var place = Lanes.At(complex.Residents.Address, eight.Homes) + Vector512.Create(Address.InWeek(week.Index));

            // Each talk has two sides, so everybody starts half of them; the last fraction of a talk is a chance of one.
            double left = believed.AtActivity / Tally.Groups;
            for (int talk = 0; left > 0; talk++, left--)
            {
                float chance = (float)Math.Min(1, left);
                var bits = Squares.Bits64(key, place + Vector512.Create(Address.Nth(talk)));
                var drawn = Draws.ToUnit(Draws.First(bits));
                var nearby = present & Vector256.LessThan(drawn, Vector256.Create(chance * own));
                var among = Stretches.Choose(nearby.AsInt32(), programme.FromCorridor.Of(first), everybody);
                var others = Lanes.At(attendees, among.First + Draws.PickSecond(among.Homes, bits));
                Meet(complex, rule, eight, others, present & Vector256.LessThan(drawn, Vector256.Create(chance)), bits);
            }
        }
    }

    /// <summary>
    /// Eight times two people stand in front of each other: whether they get on, and whether it goes wrong. All this
    /// week's meetings begin before any of them ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Meet(HousingComplex complex, in Rule rule, in Side eight, Vector256<int> others, Vector256<float> starts, Vector512<ulong> bits)
    {
        var paper = complex.Paper;
        var how = Squares.Mix(bits);
        var alike = eight.Kind * Lanes.At(paper.Kind, others);
        var across = Vector256.LessThan(alike, Vector256<float>.Zero);
        var getOn = Vector256.ConditionalSelect(across, Vector256<float>.One / -alike, alike);
        var chance = Lanes.At(paper.Open, others) * Vector256.Min(Vector256<float>.One, getOn);
        var meet = starts & Vector256.LessThan(Draws.ToUnit(Draws.First(how)), chance) & ~Vector256.Equals(eight.Homes, others).AsSingle();
        var inSpell = Vector256.GreaterThan(eight.Spell + Lanes.At(paper.Spell, others), Vector256<float>.Zero);
        var wrong = Vector256.LessThan(Draws.ToUnit(Draws.Second(how)), rule.GoesWrong(eight.Unrest, inSpell));
        paper.Well.Note(eight.Homes, others, Vector256.AndNot(meet, wrong));
        paper.Badly.Note(eight.Homes, others, meet & wrong);
    }

    private static void TakePlace(HousingComplex complex, float gain, Week week)
    {
        var (well, badly) = (complex.Paper.Well, complex.Paper.Badly);
        complex.Tally.Add(Whole.Meetings, well.Count + badly.Count);
        complex.Tally.Add(Whole.BadMeetings, badly.Count);
        float accepts = (float)complex.Believed.Encounters.AddsAcceptance;
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
        var believed = complex.Believed.Encounters;
        var (home, other) = meeting;
        complex.Ties.Clash(home, other, residents.Tenancy, (float)believed.TakesOffTie);
        if (complex.Believed.Atmosphere.WithdrawalOn)
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
            Incidents.Tension(complex, home, other, week);
    }

    /// <summary>Whether one of the two came with support and the other did not.</summary>
    private static bool Across(Residents residents, Meeting meeting) =>
        residents.EverSupported[meeting.Home] != residents.EverSupported[meeting.Other];

    /// <summary>Eight people who may start a meeting.</summary>
    private readonly record struct Side(Vector256<int> Homes, Vector256<float> Kind, Vector256<float> Spell, Vector256<float> Unrest)
    {
        /// <summary>Eight who live side by side.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Side From(Paper paper, int first) => new(
            Vector256.Create(first) + Vector256<int>.Indices,
            Vector256.Create(paper.Kind, first),
            Vector256.Create(paper.Spell, first),
            Vector256.Create(paper.Around, first));

        /// <summary>Eight who live anywhere.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Side Of(Paper paper, Vector256<int> homes) =>
            new(homes, Lanes.At(paper.Kind, homes), Lanes.At(paper.Spell, homes), Lanes.At(paper.Around, homes));
    }

    /// <summary>The coefficients of meeting, worked out once a week.</summary>
    private readonly ref struct Rule
    {
        private readonly float _wrong;
        private readonly float _inUnrest;
        private readonly float _inSpell;

        public Rule(HousingComplex complex)
        {
            var believed = complex.Believed.Encounters;
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
        public Vector256<float> GoesWrong(Vector256<float> unrest, Vector256<float> inSpell) =>
            _wrong * (Vector256<float>.One + (_inUnrest * unrest)) * Lanes.Choose(inSpell, _inSpell, 1);
    }
}
