using Simulation.Core.Cases;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>How a meeting of two people ends, and what it leaves behind.</summary>
public static class Meetings
{
    private const int Tense = 1;
    private const int Eased = 2;
    private const int Sides = 2;

    /// <summary>The tie grows; across groups both come to accept more.</summary>
    public static void GoesWell(HousingComplex complex, Meeting meeting, float accepts, float gain, Week week)
    {
        var residents = complex.Residents;
        complex.Ties.Meet(meeting.Home, meeting.Other, residents.Tenancy, gain, week.Index);
        float more = Branchless.Choose(Across(residents, meeting), accepts, 0);
        residents.Acceptance[meeting.Home] += more * (1 - residents.Acceptance[meeting.Home]);
        residents.Acceptance[meeting.Other] += more * (1 - residents.Acceptance[meeting.Other]);
    }

    /// <summary>It was about to go wrong and ends well, also for the count of contact across groups.</summary>
    public static void PassesOff(HousingComplex complex, Meeting meeting, float accepts, float gain, Week week)
    {
        var residents = complex.Residents;
        complex.Tally.Add(ComplexCounter.AcrossSupport, Branchless.One(Across(residents, meeting)));
        complex.Tally.Add(ComplexCounter.AcrossAge, Branchless.One(residents.Age[meeting.Home] != residents.Age[meeting.Other]));
        complex.Tally.Add(ComplexCounter.AcrossLanguage, Branchless.One(residents.Foreign[meeting.Home] != residents.Foreign[meeting.Other]));
        GoesWell(complex, meeting, accepts, gain, week);
    }

    /// <summary>What would have gone wrong between strangers passes off between people who know and accept each other.</summary>
    public static bool IsEased(HousingComplex complex, Meeting meeting, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Encounters;
        if (!believed.KnowingOn)
            return false;
        double knows = believed.KnowingEases * complex.Ties.Between(meeting.Home, meeting.Other, residents.Tenancy);
        double accepts = believed.AcceptingEases * (residents.Acceptance[meeting.Home] + residents.Acceptance[meeting.Other]) / Sides;
        ulong place = residents.Address[meeting.Home] + Address.InWeek(week.Index) + Address.Nth(Eased + meeting.Other);
        return complex.Draws(Chance.Contact).Happens((float)(1 - ((1 - knows) * (1 - accepts))), place);
    }

    /// <summary>The tie suffers, doors close, acceptance falls across groups, and tension may stay behind.</summary>
    public static void GoesWrong(HousingComplex complex, Meeting meeting, Week week)
    {
        complex.Tally.Count(ComplexCounter.BadMeetings);
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
}
