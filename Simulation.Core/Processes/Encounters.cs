using System.Runtime.CompilerServices;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Policy;
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
    private const int DoorDraw = 0;
    private const int PassingDraw = 1;
    private const int HowItGoes = 2;

    public static void Step(HousingComplex complex, Week week)
    {
        complex.Ties.ChatLevel = (float)complex.Believed.Ties.ChatLevel;
        complex.Ties.HelpLevel = (float)complex.Believed.Ties.HelpLevel;
        AtTheDoor(complex, week);
        InPassing(complex, week);
        AtActivities(complex, week);
    }

    /// <summary>Neighbours: the nearer the door, the more often.</summary>
    private static void AtTheDoor(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var building = complex.Building;
        var present = residents.Present;
        var withdrawal = residents.Withdrawal;
        var address = residents.Address;
        var starts = building.Starts;
        float meets = complex.Blueprint.MeetingsPerWeek;
        float across = (float)complex.Believed.Encounters.AcrossFloors;
        float gain = (float)complex.Believed.Ties.FromCorridor;
        ulong key = complex.Draws(Chance.Meeting).Key;
        ulong inWeek = Address.InWeek(week.Index) + Address.Nth(DoorDraw);
        int home = 0;
        for (int cluster = 0; cluster < building.Clusters; cluster++)
        {
            for (int end = starts[cluster + 1]; home < end; home++)
            {
                if (!present[home])
                    continue;
                ulong bits = Squares.Bits64(key, address[home] + inWeek);
                float chance = meets * (1 - withdrawal[home]);
                float drawn = Draws.ToUnit(Draws.First(bits));
                if (drawn >= chance)
                    continue;

                // What is left of the draw below the chance is a draw again: it says whether the floor is left.
                uint rest = Draws.Second(bits);
                int other = drawn < chance * across
                    ? OnNextFloor(complex, cluster, rest)
                    : AlongDoors(complex.Blueprint.DoorSteps, home, starts[cluster], end, rest);
                if (other >= 0 && present[other])
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
    private static int OnNextFloor(HousingComplex complex, int cluster, uint bits)
    {
        var building = complex.Building;
        int wing = building.WingOf[cluster];
        int next = (bits & 1) == 0 ? cluster + 1 : cluster - 1;
        if (next < building.WingStarts[wing] || next >= building.WingStarts[wing + 1])
            next = (bits & 1) == 0 ? cluster - 1 : cluster + 1;
        if (next < building.WingStarts[wing] || next >= building.WingStarts[wing + 1])
            return -1;
        return building.Starts[next] + Draws.Pick(building.SizeOf(next), bits);
    }

    /// <summary>Where people pass a common room, they also meet those who live further away.</summary>
    private static void InPassing(HousingComplex complex, Week week)
    {
        float chance = PassingChance(complex);
        if (chance <= 0)
            return;
        var residents = complex.Residents;
        var building = complex.Building;
        float gain = (float)complex.Believed.Ties.FromCorridor;
        ulong key = complex.Draws(Chance.Meeting).Key;
        ulong inWeek = Address.InWeek(week.Index) + Address.Nth(PassingDraw);
        for (int home = 0; home < residents.Homes; home++)
        {
            if (!residents.Present[home])
                continue;
            ulong bits = Squares.Bits64(key, residents.Address[home] + inWeek);
            if (Draws.ToUnit(Draws.First(bits)) >= chance * (1 - residents.Withdrawal[home]))
                continue;
            int wing = building.WingOf[building.ClusterOf[home]];
            int first = building.Starts[building.WingStarts[wing]];
            int size = building.Starts[building.WingStarts[wing + 1]] - first;
            uint rest = Draws.Second(bits);
            int other = first + Draws.Pick(size, rest);
            if (other != home && residents.Present[other])
                Meet(complex, home, other, gain, bits, week);
        }
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

    /// <summary>Those who went to something last week talked to a few others there, rather to people they know by sight.</summary>
    private static void AtActivities(HousingComplex complex, Week week)
    {
        var attendees = complex.Programme.Attendees;
        if (attendees.Length <= 1)
            return;
        var believed = complex.Believed.Encounters;
        var clusterOf = complex.Building.ClusterOf;
        float own = (float)believed.OwnCorridorAtActivity;
        float gain = (float)complex.Believed.Ties.FromActivity;
        bool together = complex.Levers.IsOn(Lever.RoomOpen);

        // Each talk has two sides, so everybody starts half of them.
        float started = (float)(believed.AtActivity / Tally.Groups);
        ulong key = complex.Draws(Chance.Gathering).Key;
        ulong inWeek = Address.InWeek(week.Index);
        for (int i = 0; i < attendees.Length; i++)
        {
            int home = attendees[i];
            float left = started;
            for (int talk = 0; left > 0; talk++, left--)
            {
                ulong bits = Squares.Bits64(key, complex.Residents.Address[home] + inWeek + Address.Nth(talk));
                float drawn = Draws.ToUnit(Draws.First(bits));
                if (drawn >= left)
                    break;
                uint rest = Draws.Second(bits);
                bool near = !together || drawn < left * own;
                int other = near ? Nearby(attendees, clusterOf, i, rest) : attendees[Draws.Pick(attendees.Length, rest)];
                if (other >= 0 && other != home && complex.Residents.Present[other] && complex.Residents.Present[home])
                    Meet(complex, home, other, gain, bits, week);
            }
        }
    }

    /// <summary>An attendee from the same corridor: attendees are in the order of their homes, so neighbours stand together.</summary>
    private static int Nearby(ReadOnlySpan<int> attendees, int[] clusterOf, int at, uint bits)
    {
        int cluster = clusterOf[attendees[at]];
        int first = at;
        while (first > 0 && clusterOf[attendees[first - 1]] == cluster)
            first--;
        int last = at;
        while (last < attendees.Length - 1 && clusterOf[attendees[last + 1]] == cluster)
            last++;
        return last == first ? -1 : attendees[first + Draws.Pick(last - first + 1, bits)];
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
