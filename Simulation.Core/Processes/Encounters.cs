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
        AtTheDoor(complex, rule, week);
        AtActivities(complex, rule, week);
    }

    /// <summary>
    /// Each resident may start one meeting: with a neighbour, the nearer the door the more often; across the stairs; or,
    /// where people pass a common room, with anybody in the wing.
    /// </summary>
    private static void AtTheDoor(HousingComplex complex, in Rule rule, Week week)
    {
        WhoStarts(complex, rule, week);
        foreach (int home in complex.Paper.Some)
        {
            ulong bits = complex.Paper.Drawn[home];
            Meet(complex, home, WithWhom(complex, rule, home, bits), bits);
        }

        HowItGoes(complex, rule, (float)complex.Believed.Ties.FromCorridor, week);
    }

    private static void WhoStarts(HousingComplex complex, in Rule rule, Week week)
    {
        var residents = complex.Residents;
        ulong key = complex.Draws(Chance.Meeting).Key;
        var inWeek = Vector512.Create(Address.InWeek(week.Index));
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var bits = Squares.Bits64(key, Lanes.Load(residents.Address, home) + inWeek);
            var open = Vector256<float>.One - Lanes.Load<float>(residents.Withdrawal, home);
            var starts = Vector256.LessThan(Draws.ToUnit(Draws.First(bits)), open * rule.Anybody) & Lanes.Marked(residents.Present, home);
            bits.CopyTo(complex.Paper.Drawn, home);
            complex.Paper.Some.Put(home, starts.ExtractMostSignificantBits());
        }
    }

    private static int WithWhom(HousingComplex complex, in Rule rule, int home, ulong bits)
    {
        float open = 1 - complex.Residents.Withdrawal[home];
        float drawn = Draws.ToUnit(Draws.First(bits));
        uint rest = Draws.Second(bits);
        var building = complex.Building;
        int cluster = building.ClusterOf[home];
        int near = AlongDoors(complex.Blueprint.DoorSteps, home, building.Corridors[cluster], rest);
        int far = Anybody(drawn < rule.Floor * open ? building.NextFloor(cluster, rest & 1) : building.Wings[cluster], home, rest);
        return Branchless.Choose(drawn < rule.Neighbour * open, near, far);
    }

    /// <summary>A resident of the same corridor, so many doors to the left or right; oneself if there is no door there.</summary>
    private static int AlongDoors(float[] steps, int home, Stretch corridor, uint bits)
    {
        int doors = 1 + Lanes.CountUpTo(steps, Draws.ToUnit(bits << 1));
        int side = Branchless.Choose((int)bits >= 0, doors, -doors);
        int other = Branchless.Choose(corridor.Has(home + side), home + side, home - side);
        return Branchless.Choose(corridor.Has(other), other, home);
    }

    /// <summary>Anybody who lives along a stretch of front doors; oneself if there are none.</summary>
    private static int Anybody(Stretch stretch, int home, uint bits) =>
        Branchless.Choose(stretch.Homes > 0, stretch.First + Draws.Pick(stretch.Homes, bits), home);

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
        var attendees = complex.Programme.Attendees;
        if (attendees.Length <= 1)
            return;
        var believed = complex.Believed.Encounters;
        var address = complex.Residents.Address;
        bool together = complex.Levers.IsOn(Lever.RoomOpen);
        float own = together ? (float)believed.OwnCorridorAtActivity : 1;

        // Each talk has two sides, so everybody starts half of them.
        float started = (float)(believed.AtActivity / Tally.Groups);
        ulong key = complex.Draws(Chance.Gathering).Key;
        ulong inWeek = Address.InWeek(week.Index);
        for (int cluster = 0; cluster < complex.Building.Clusters; cluster++)
        {
            var near = complex.Programme.From(cluster);
            for (int nth = near.First; nth < near.End; nth++)
            {
                int home = attendees[nth];
                float left = started;
                for (int talk = 0; left > 0; talk++, left--)
                {
                    ulong bits = Squares.Bits64(key, address[home] + inWeek + Address.Nth(talk));
                    float drawn = Draws.ToUnit(Draws.First(bits));
                    if (drawn >= left)
                        break;
                    int first = Branchless.Choose(drawn < left * own, near.First, 0);
                    int among = Branchless.Choose(drawn < left * own, near.Homes, attendees.Length);
                    Meet(complex, home, attendees[first + Draws.Pick(among, Draws.Second(bits))], bits);
                }
            }
        }

        HowItGoes(complex, rule, (float)complex.Believed.Ties.FromActivity, week);
    }

    /// <summary>Two people stand in front of each other: if they get on, they meet. All this week's meetings begin before any of them ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Meet(HousingComplex complex, int home, int other, ulong bits)
    {
        var residents = complex.Residents;
        bool across = residents.EverSupported[home] != residents.EverSupported[other];
        float alike = residents.Likeness[home] * residents.Likeness[other];
        float getOn = Branchless.Choose(across, 1 / alike, alike);
        ulong how = Squares.Mix(bits);
        bool meet = Draws.ToUnit(Draws.First(how)) < (1 - residents.Withdrawal[other]) * Math.Min(1, getOn);
        bool both = other != home & residents.Present[home] & residents.Present[other];
        complex.Paper.Meetings.Note(new Meeting(home, other, across, Draws.ToUnit(Draws.Second(how))), meet & both);
    }

    private static void HowItGoes(HousingComplex complex, in Rule rule, float gain, Week week)
    {
        var meetings = complex.Paper.Meetings;
        var all = meetings.All;
        var later = complex.Ties.OutgrowCaches ? Prefetch.Later(all) : [];
        complex.Tally.Add(Whole.Meetings, all.Length);
        for (int nth = 0; nth < all.Length; nth++)
        {
            if (nth < later.Length)
                Fetch(complex, later[nth]);
            ref readonly var meeting = ref all[nth];
            if (meeting.Drawn < rule.ChanceOfTrouble(complex, meeting.Home, meeting.Other))
                GoesWrong(complex, meeting.Home, meeting.Other, meeting.Across, week);
            else
                GoesWell(complex, meeting.Home, meeting.Other, Branchless.Choose(meeting.Across, rule.AddsAcceptance, 0), gain, week);
        }

        meetings.Clear();
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

    private static void GoesWell(HousingComplex complex, int home, int other, float accepts, float gain, Week week)
    {
        var residents = complex.Residents;
        complex.Ties.Meet(home, other, residents.Tenancy, gain, week.Index);
        residents.Acceptance[home] += accepts * (1 - residents.Acceptance[home]);
        residents.Acceptance[other] += accepts * (1 - residents.Acceptance[other]);
    }

    private static void GoesWrong(HousingComplex complex, int home, int other, bool across, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Believed.Encounters;
        complex.Tally.Count(Whole.BadMeetings);
        complex.Ties.Clash(home, other, residents.Tenancy, (float)believed.TakesOffTie);
        if (complex.Believed.Atmosphere.WithdrawalOn)
        {
            residents.Withdrawal[home] = Math.Min(1, residents.Withdrawal[home] + (float)believed.ClosesDoor);
            residents.Withdrawal[other] = Math.Min(1, residents.Withdrawal[other] + (float)believed.ClosesDoor);
        }

        if (across)
        {
            residents.Acceptance[home] *= 1 - (float)believed.TakesAcceptance;
            residents.Acceptance[other] *= 1 - (float)believed.TakesAcceptance;
        }

        ulong place = residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(Tense);
        if (complex.Draws(Chance.Contact).Happens((float)believed.LeavesTension, place))
            Incidents.Tension(complex, home, other, week);
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
            AddsAcceptance = (float)believed.AddsAcceptance;
            _wrong = believed.BadMeetingsOn ? (float)believed.GoesWrong : 0;
            _inUnrest = (float)believed.GoesWrongInUnrest;
            _inSpell = (float)believed.GoesWrongInSpell;
        }

        /// <summary>The chance that somebody whose door is open meets a neighbour; or one from the next floor; or anybody at all.</summary>
        public float Neighbour { get; }
        public float Floor { get; }
        public float Anybody { get; }

        public float AddsAcceptance { get; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float ChanceOfTrouble(HousingComplex complex, int home, int other)
        {
            var residents = complex.Residents;
            float unrest = complex.Clusters.Unrest[complex.Building.ClusterOf[home]];
            float chance = _wrong * (1 + (_inUnrest * unrest));
            return residents.SpellWeeks[home] + residents.SpellWeeks[other] > 0 ? chance * _inSpell : chance;
        }
    }
}
