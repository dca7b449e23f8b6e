using Simulation.Core.Cases;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Support goes down when things are stable, faster with contacts and taking part; it goes up with a relapse, ends for
/// most, and comes back for some. The end of support makes somebody a resident without support, and so moves the mix.
/// In a crisis help is offered week by week; assumes that a known team that comes early is accepted more often, and
/// that some refuse whoever comes.
/// </summary>
public static class Care
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Care.ProcessOn)
            return;
        OfferHelp(complex, week);
        Taper(complex, week);
        complex.CareHours = Lanes.Total(complex.Residents.CareHours);
        complex.Tally[ComplexCounter.CareHours] = complex.CareHours;
    }

    /// <summary>How much part somebody has in the community, from 0 to 1.</summary>
    public static float Community(HousingComplex complex, int home)
    {
        float chats = complex.Ties.Chats[home];
        float contact = chats / (chats + (float)complex.Assumptions.Atmosphere.ChatsForHalf);
        return (contact + (Recent.Broad(complex.Residents.Recent[home]) ? 1 : 0)) / 2;
    }

    private static void OfferHelp(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var crisis = ref complex.Cases[place];
            if (!crisis.Open || crisis.Kind != CaseKind.Care || !crisis.StepTaken)
                continue;

            Ladder.VisitAgain(complex, ref crisis);
            int home = crisis.Subject;
            if (residents.SpellHelped[home])
                continue;
            if (residents.Refuses[home])
                crisis.Hindrances |= Hindrance.HelpRefused;
            else if (complex.Draws(Chance.HelpAccepted).Happens(Accepts(complex, crisis, week), residents.Address[home] + Address.InWeek(week.Index)))
                Ladder.AcceptHelp(complex, ref crisis, week);
        }
    }

    private static float Accepts(HousingComplex complex, in Case crisis, Week week)
    {
        var believed = complex.Assumptions.Care;
        double early = 1 / (1 + ((week.Index - crisis.Opened) / complex.Assumptions.Incidents.HelpLosesForce));
        double familiar = complex.Assumptions.Signalling.EarlyWarningOn ? complex.Staff.Care.Known * early : 0;
        double chance = believed.AcceptsLate + ((believed.AcceptsEarly - believed.AcceptsLate) * familiar);
        return (float)(complex.Plan.Contract.TiedToCare ? chance * believed.AcceptsWhenTied : chance);
    }

    private static void Taper(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Care;
        float month = (float)Blueprint.PerMonth / Week.PerYear;
        float perMonth = (float)believed.Tapers * month;
        float byCommunity = believed.CommunityTaperOn ? (float)believed.TapersByCommunity : 0;
        for (int home = week.Index % Blueprint.PerMonth; home < residents.Homes; home += Blueprint.PerMonth)
        {
            if (!residents.Supported[home] || residents.SpellWeeks[home] > 0)
                continue;
            float community = Community(complex, home);
            float less = perMonth * (1 + (byCommunity * (community - 0.5f)));
            residents.CareHours[home] = Math.Max((float)believed.Least, residents.CareHours[home] * (1 - less));
            if (believed.EndOfSupportOn && week.Index - residents.SupportSince[home] >= believed.NotBefore)
                MayEnd(complex, home, community, week);
        }
    }

    private static void MayEnd(HousingComplex complex, int home, float community, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Care;
        double rate = believed.Ends * (believed.CommunityTaperOn ? 1 + (believed.EndsByCommunity * (community - 0.5)) : 1);
        float chance = (float)Exact.Chance(new Rate(rate).PerWeek * Blueprint.PerMonth);
        if (!complex.Draws(Chance.EndOfSupport).Happens(chance, residents.Address[home] + Address.InWeek(week.Index)))
            return;
        residents.Supported[home] = false;
        residents.CareHours[home] = 0;
        complex.Clusters.Supported[complex.Building.ClusterOf[home]]--;
        complex.Tally.Count(ComplexCounter.EndOfSupport);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.SupportEnded));
    }
}
