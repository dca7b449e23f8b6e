using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Who carries the community: the energy of those who do falls with the load and rises with support and sharing; they
/// stop, the sooner the more tired they are; others start by themselves, because somebody asks, or because the coach
/// had time to talk. Assumes that the load follows from what people have got used to, shared by those who are left. Or else
/// time is what limits them: whoever has too little of it stops, and nobody is worn out.
/// </summary>
public static class Commitment
{
    private const int Accepts = 1;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Commitment.ProcessOn)
            return;
        double load = Load(complex);
        if (complex.Assumptions.Commitment.ByTime)
            FindTime(complex, load, week);
        else
            CarryOn(complex, load, week);
        if (complex.Assumptions.Commitment.RecruitingOn)
            FindByAsking(complex, week);
        FindByCoach(complex, week);
        StartByThemselves(complex, week);
        AppointGangmakers(complex, week);
        Offer(complex);
    }

    /// <summary>
    /// The hours the usual programme and the board take, over those who carry it; 1 is what one gives willingly. Hours and
    /// not activities: without a place of one's own, or without an association, less comes of them, and the work stays.
    /// </summary>
    private static double Load(HousingComplex complex)
    {
        var believed = complex.Assumptions.Commitment;
        var joins = complex.Assumptions.Participation;
        var programme = complex.Programme;
        programme.Usual += (programme.OfferedHours + programme.HostedHours - programme.Usual) / believed.Habit;
        int carriers = complex.Residents.Carriers;
        if (carriers == 0)
            return 0;
        double own = Math.Max(programme.OfferedHours, programme.Usual - programme.HostedHours);
        double work = own + BoardWork.Hours(complex);
        return Math.Min(believed.HeaviestLoad, work / (joins.OrganiserHours * carriers));
    }

    private static void CarryOn(HousingComplex complex, double load, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Commitment;
        double support = complex.Staff.OrganiserSupport * KnownFaces.Heard(complex, complex.Staff.Coach);
        float recovers = (float)(believed.Recovers * (1 + (believed.SupportRestores * support)));
        float wears = believed.FatigueOn ? (float)(believed.WearsDown * load * (1 - (believed.SupportSpares * support))) : 0;
        float frustration = believed.FrustrationOn ? (float)believed.Frustration : 0;
        var draws = complex.Draws(Chance.StopOrganising);
        float atMost = StopChance(believed, believed.StopsMost);
        foreach (int home in residents.Carrying)
        {
            float energy = residents.Energy[home];
            int cluster = complex.Building.ClusterOf[home];
            float others = complex.Clusters.Activity[cluster] / Math.Max(1, complex.Clusters.Residents[cluster]);
            energy += (recovers * (1 - energy)) - (wears * energy) - (frustration * Math.Max(0, 1 - others));
            residents.Energy[home] = Math.Max(0, energy);

            // How tired somebody is has to be worked out only for those who would stop if they were as tired as can be.
            float drawn = draws.Unit(residents.Address[home] + Address.InWeek(week.Index));
            if (drawn < atMost && drawn < StopChance(believed, Tired(believed, energy)))
                Stop(complex, home, week);
        }
    }

    /// <summary>Where time is what limits them nothing wears out: whoever is asked for more hours than they have this week stops sooner.</summary>
    private static void FindTime(HousingComplex complex, double load, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Commitment;
        double support = complex.Staff.OrganiserSupport * KnownFaces.Heard(complex, complex.Staff.Coach);
        double asked = load * (1 - (believed.SupportSpares * support));
        var draws = complex.Draws(Chance.StopOrganising);
        foreach (int home in residents.Carrying)
        {
            float hours = residents.Energy[home];
            float managed = hours < asked ? (float)(hours / asked) : 1;
            if (draws.Happens(StopChance(believed, Tired(believed, managed)), residents.Address[home] + Address.InWeek(week.Index)))
                Stop(complex, home, week);
        }
    }

    private static double Tired(CommitmentAssumptions believed, float energy) =>
        believed.FatigueOn ? Exact.Exp(believed.EnergyMatters * (believed.UsualEnergy - energy)) : 1;

    private static float StopChance(CommitmentAssumptions believed, double tired) =>
        Exact.Chance((float)new Rate(believed.Stops * Math.Clamp(tired, believed.StopsLeast, believed.StopsMost)).PerWeek);

    private static void Stop(HousingComplex complex, int home, Week week)
    {
        Roles.Drop(complex, home, Role.None);
        complex.Residents.RestsUntil[home] = week.Index + (int)complex.Assumptions.Commitment.RestWeeks;
        complex.Tally.Count(ComplexCounter.StoppedOrganisers);
        complex.Log?.Add(new LifeEvent(week.Index, home, complex.Residents.Tenancy[home], Happening.StoppedOrganising));
    }

    private static void FindByAsking(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        float asks = (float)complex.Assumptions.Commitment.OrganiserAsks;
        var draws = complex.Draws(Chance.Recruit);
        foreach (int home in residents.Carrying)
        {
            ulong place = residents.Address[home] + Address.InWeek(week.Index);
            if (!draws.Happens(asks, place))
                continue;
            int ties = complex.Ties.CountOf(home);
            if (ties == 0)
                continue;
            int nth = draws.Below(ties, place + Address.Nth(Accepts));
            if (complex.Ties.IsLive(home, nth, residents.Tenancy) && complex.Ties.StrengthOf(home, nth) >= complex.Ties.ChatLevel)
                Consider(complex, complex.Ties.HomeOf(home, nth), week);
        }
    }

    /// <summary>Talks the coach has time for, with anybody; the first fraction of a talk is a chance of one.</summary>
    private static void FindByCoach(HousingComplex complex, Week week)
    {
        var draws = complex.Draws(Chance.Recruit);
        double left = complex.Staff.RecruitingTalks * KnownFaces.Heard(complex, complex.Staff.Coach);
        ulong place = Address.Complex + Address.InWeek(week.Index);
        for (int talk = 0; left > 0 && talk < complex.Residents.Count; talk++, left--)
        {
            if (left < 1 && !draws.Happens((float)left, place + Address.Nth((2 * talk) + 1)))
                break;
            int home = draws.Below(complex.Residents.Homes, place + Address.Nth(2 * talk));
            if (complex.Residents.Present[home])
                Consider(complex, home, week);
        }
    }

    /// <summary>Somebody is asked to help carry it: a step up for those who have joined something lately.</summary>
    private static void Consider(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        bool joins = Recent.Narrow(residents.Recent[home]);
        if (!joins || residents.Role[home] != Role.None || residents.RestsUntil[home] > week.Index)
            return;
        double yes = complex.Assumptions.Commitment.SaysYes * residents.Propensity[home] * (1 - residents.Withdrawal[home]);
        yes *= Roles.RoomForMore(complex);
        if (complex.Draws(Chance.Recruit).Happens((float)yes, residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(2)))
            Roles.Take(complex, home, Role.Organiser, week);
    }

    /// <summary>Now and then somebody who joins starts something; everybody is looked at once a month.</summary>
    private static void StartByThemselves(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        double room = Roles.RoomForMore(complex);
        float without = (float)complex.Assumptions.Commitment.StartsWithoutBelonging;
        float byBelonging = 2 * (1 - without);
        float perRound = (float)(new Rate(complex.Assumptions.Commitment.StartsByThemselves).PerWeek * Blueprint.PerMonth * room);
        var draws = complex.Draws(Chance.Recruit);
        for (int home = week.Index % Blueprint.PerMonth; home < residents.Homes; home += Blueprint.PerMonth)
        {
            if (!residents.Present[home] || residents.Role[home] != Role.None || residents.RestsUntil[home] > week.Index
                || !Recent.Narrow(residents.Recent[home]))
                continue;
            float atHome = without + (byBelonging * residents.Belonging[home]);
            float chance = perRound * residents.Propensity[home] * (1 - residents.Withdrawal[home]) * atHome;
            if (draws.Happens(chance, residents.Address[home] + Address.InWeek(week.Index)))
                Roles.Take(complex, home, Role.Organiser, week);
        }
    }

    /// <summary>Where corridors have gangmakers, an empty place goes to whoever there is most inclined.</summary>
    private static void AppointGangmakers(HousingComplex complex, Week week)
    {
        int wanted = (int)complex.Levers[Lever.Gangmakers];
        var clusters = complex.Clusters;
        for (int cluster = 0; cluster < clusters.Count; cluster++)
        {
            if (clusters.Gangmakers[cluster] >= wanted)
                continue;
            int best = MostInclined(complex, cluster, week);
            if (best >= 0)
                Roles.Take(complex, best, Role.Gangmaker, week);
        }
    }

    private static int MostInclined(HousingComplex complex, int cluster, Week week)
    {
        var residents = complex.Residents;
        int best = -1;
        for (int home = complex.Building.Starts[cluster]; home < complex.Building.Starts[cluster + 1]; home++)
        {
            bool free = residents.Present[home] && residents.Role[home] is Role.None or Role.Organiser && residents.RestsUntil[home] <= week.Index;
            if (free && (best < 0 || residents.Propensity[home] > residents.Propensity[best]))
                best = home;
        }

        return best;
    }

    /// <summary>What those who carry it offer next week, less what the board takes, with what the coach handed over.</summary>
    private static void Offer(HousingComplex complex)
    {
        var residents = complex.Residents;
        double energy = 0;
        foreach (int home in residents.Carrying)
            energy += residents.Energy[home];
        double board = BoardWork.Hours(complex) * complex.Assumptions.Commitment.BoardTakes;
        complex.Programme.OfferedHours = Math.Max(0, (energy * complex.Assumptions.Participation.OrganiserHours) - board)
            + complex.Programme.HandedHours;
    }
}
