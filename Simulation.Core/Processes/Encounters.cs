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
    private const int HowItGoes = 1;

    public static void Step(HousingComplex complex, Week week)
    {
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
        var present = complex.Residents.Present;
        float gain = (float)complex.Believed.Ties.FromCorridor;
        foreach (int home in complex.Paper.Some)
        {
            ulong bits = complex.Paper.Drawn[home];
            int other = WithWhom(complex, rule, home, bits);
            if (other >= 0 && other != home && present[other])
                Meet(complex, rule, home, other, gain, bits, week);
        }
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
            Lanes.Store(bits, complex.Paper.Drawn, home);
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
        if (drawn < rule.Neighbour * open)
            return AlongDoors(complex.Blueprint.DoorSteps, home, building.Starts[cluster], building.Starts[cluster + 1], rest);
        return drawn < rule.Floor * open ? OnNextFloor(building, cluster, rest) : InTheWing(building, cluster, rest);
    }

    /// <summary>A resident of the same corridor, so many doors to the left or right; -1 if there is no door there.</summary>
    private static int AlongDoors(float[] steps, int home, int start, int end, uint bits)
    {
        int doors = 1 + Lanes.CountUpTo(steps, Draws.ToUnit(bits << 1));
        int side = Branchless.Choose((int)bits >= 0, doors, -doors);
        bool there = home + side >= start && home + side < end;
        int other = Branchless.Choose(there, home + side, home - side);
        return other >= start && other < end ? other : -1;
    }

    /// <summary>Anybody of the next corridor in the same wing.</summary>
    private static int OnNextFloor(Building building, int cluster, uint bits)
    {
        int wing = building.WingOf[cluster];
        int next = (bits & 1) == 0 ? cluster + 1 : cluster - 1;
        if (next < building.WingStarts[wing] || next >= building.WingStarts[wing + 1])
            next = (bits & 1) == 0 ? cluster - 1 : cluster + 1;
        if (next < building.WingStarts[wing] || next >= building.WingStarts[wing + 1])
            return -1;
        return building.Starts[next] + Draws.Pick(building.SizeOf(next), bits);
    }

    private static int InTheWing(Building building, int cluster, uint bits)
    {
        int wing = building.WingOf[cluster];
        return building.FirstOf(wing) + Draws.Pick(building.SizeOfWing(wing), bits);
    }

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
        var present = complex.Residents.Present;
        var address = complex.Residents.Address;
        bool together = complex.Levers.IsOn(Lever.RoomOpen);
        float own = together ? (float)believed.OwnCorridorAtActivity : 1;
        float gain = (float)complex.Believed.Ties.FromActivity;

        // Each talk has two sides, so everybody starts half of them.
        float started = (float)(believed.AtActivity / Tally.Groups);
        ulong key = complex.Draws(Chance.Gathering).Key;
        ulong inWeek = Address.InWeek(week.Index);
        for (int cluster = 0; cluster < complex.Building.Clusters; cluster++)
        {
            var near = complex.Programme.AttendeesFrom(cluster);
            foreach (int home in near)
            {
                float left = started;
                for (int talk = 0; left > 0; talk++, left--)
                {
                    ulong bits = Squares.Bits64(key, address[home] + inWeek + Address.Nth(talk));
                    float drawn = Draws.ToUnit(Draws.First(bits));
                    if (drawn >= left)
                        break;
                    var among = drawn < left * own ? near : attendees;
                    int other = among[Draws.Pick(among.Length, Draws.Second(bits))];
                    if (other != home && present[other] && present[home])
                        Meet(complex, rule, home, other, gain, bits, week);
                }
            }
        }
    }

    /// <summary>Two people stand in front of each other: do they get on, and how does it go? Both follow from the same draw.</summary>
    private static void Meet(HousingComplex complex, in Rule rule, int home, int other, float gain, ulong bits, Week week)
    {
        var residents = complex.Residents;
        bool across = residents.EverSupported[home] != residents.EverSupported[other];
        float open = 1 - residents.Withdrawal[other];
        float alike = residents.Likeness[home] * residents.Likeness[other];
        float getOn = Branchless.Choose(across, 1 / alike, alike);
        ulong how = Squares.Mix(bits);
        if (Draws.ToUnit(Draws.First(how)) >= open * Math.Min(1, getOn))
            return;
        complex.Tally.Count(Whole.Meetings);
        if (Draws.ToUnit(Draws.Second(how)) < rule.ChanceOfTrouble(complex, home, other))
            GoesWrong(complex, home, other, across, week);
        else
            GoesWell(complex, home, other, Branchless.Choose(across, rule.AddsAcceptance, 0), gain, week);
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

        ulong place = residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(HowItGoes);
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
