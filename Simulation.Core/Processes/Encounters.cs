using System.Runtime.CompilerServices;
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
        AtTheDoor(complex, week);
        AtActivities(complex, week);
    }

    /// <summary>
    /// Each resident may start one meeting: with a neighbour, the nearer the door the more often; across the stairs; or,
    /// where people pass a common room, with anybody in the wing.
    /// </summary>
    private static void AtTheDoor(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var building = complex.Building;
        var present = residents.Present;
        var withdrawal = residents.Withdrawal;
        var address = residents.Address;
        float neighbour = complex.Blueprint.MeetingsPerWeek * (1 - (float)complex.Believed.Encounters.AcrossFloors);
        float floor = complex.Blueprint.MeetingsPerWeek;
        float anybody = floor + PassingChance(complex);
        float gain = (float)complex.Believed.Ties.FromCorridor;
        ulong key = complex.Draws(Chance.Meeting).Key;
        ulong inWeek = Address.InWeek(week.Index);
        int home = 0;
        for (int cluster = 0; cluster < building.Clusters; cluster++)
        {
            int start = building.Starts[cluster];
            for (int end = building.Starts[cluster + 1]; home < end; home++)
            {
                ulong bits = Squares.Bits64(key, address[home] + inWeek);
                float open = 1 - withdrawal[home];
                float drawn = Draws.ToUnit(Draws.First(bits));
                if (drawn >= anybody * open || !present[home])
                    continue;
                uint rest = Draws.Second(bits);
                int other = drawn < neighbour * open ? AlongDoors(complex.Blueprint.DoorSteps, home, start, end, rest)
                    : drawn < floor * open ? OnNextFloor(building, cluster, rest)
                    : InTheWing(building, cluster, rest);
                if (other >= 0 && other != home && present[other])
                    Meet(complex, home, other, gain, bits, week);
            }
        }
    }

    /// <summary>A resident of the same corridor, so many doors to the left or right; -1 if there is no door there.</summary>
    private static int AlongDoors(float[] steps, int home, int start, int end, uint bits)
    {
        float unit = Draws.ToUnit(bits << 1);
        int doors = 1;
        foreach (float step in steps)
        {
            if (unit < step)
                break;
            doors++;
        }

        int first = (int)bits >= 0 ? home + doors : home - doors;
        if (first >= start && first < end)
            return first;
        int second = (int)bits >= 0 ? home - doors : home + doors;
        return second >= start && second < end ? second : -1;
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
        int first = building.Starts[building.WingStarts[wing]];
        return first + Draws.Pick(building.Starts[building.WingStarts[wing + 1]] - first, bits);
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
    private static void AtActivities(HousingComplex complex, Week week)
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
                        Meet(complex, home, other, gain, bits, week);
                }
            }
        }
    }

    /// <summary>Two people stand in front of each other: do they get on, and how does it go? Both follow from the same draw.</summary>
    private static void Meet(HousingComplex complex, int home, int other, float gain, ulong bits, Week week)
    {
        var residents = complex.Residents;
        bool across = residents.EverSupported[home] != residents.EverSupported[other];
        float open = 1 - residents.Withdrawal[other];
        float getOn = across ? 1 / (residents.Likeness[home] * residents.Likeness[other]) : residents.Likeness[home] * residents.Likeness[other];
        ulong how = Squares.Mix(bits);
        if (Draws.ToUnit(Draws.First(how)) >= open * Math.Min(1, getOn))
            return;
        complex.Tally.Count(Whole.Meetings);
        float wrong = complex.Believed.Encounters.BadMeetingsOn ? ChanceOfTrouble(complex, home, other) : 0;
        if (Draws.ToUnit(Draws.Second(how)) < wrong)
            GoesWrong(complex, home, other, across, week);
        else
            GoesWell(complex, home, other, across, gain, week);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ChanceOfTrouble(HousingComplex complex, int home, int other)
    {
        var believed = complex.Believed.Encounters;
        var residents = complex.Residents;
        float unrest = complex.Clusters.Unrest[complex.Building.ClusterOf[home]];
        float chance = (float)believed.GoesWrong * (1 + ((float)believed.GoesWrongInUnrest * unrest));
        return residents.SpellWeeks[home] + residents.SpellWeeks[other] > 0 ? chance * (float)believed.GoesWrongInSpell : chance;
    }

    private static void GoesWell(HousingComplex complex, int home, int other, bool across, float gain, Week week)
    {
        var residents = complex.Residents;
        complex.Ties.Meet(home, other, residents.Tenancy, gain, week.Index);
        if (!across)
            return;
        float adds = (float)complex.Believed.Encounters.AddsAcceptance;
        residents.Acceptance[home] += adds * (1 - residents.Acceptance[home]);
        residents.Acceptance[other] += adds * (1 - residents.Acceptance[other]);
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
}
