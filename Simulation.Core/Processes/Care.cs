using Simulation.Core.Cases;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Support goes down when things are stable, goes up with a relapse, ends for those for whom it can, sooner with contacts
/// and taking part, and comes back for some. What its end means for the home was agreed beforehand.
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
        double familiar = complex.Assumptions.Signalling.EarlyWarningOn ? Face(complex, crisis.Subject) * early : 0;
        double chance = believed.AcceptsLate + ((believed.AcceptsEarly - believed.AcceptsLate) * familiar);
        return (float)(complex.Levers.IsOn(Plans.Lever.TiedToCare) ? chance * believed.AcceptsWhenTied : chance);
    }

    /// <summary>How well the one who offers it is known: one's own support worker, or somebody of the team.</summary>
    private static double Face(HousingComplex complex, int home) =>
        complex.Residents.Supported[home] ? Math.Max(complex.Staff.Clients.Known, complex.Staff.Care.Known) : complex.Staff.Care.Known;

    private static void Taper(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Care;
        float month = (float)Blueprint.PerMonth / Week.PerYear;
        float perMonth = (float)believed.Tapers * month;
        for (int home = week.Index % Blueprint.PerMonth; home < residents.Homes; home += Blueprint.PerMonth)
        {
            if (!residents.Supported[home] || residents.SpellWeeks[home] > 0)
                continue;
            residents.CareHours[home] = Math.Max((float)believed.Least, residents.CareHours[home] * (1 - perMonth));
            if (believed.EndOfSupportOn && complex.Plan.Care.SupportEnds && !residents.Lasting[home]
                && week.Index - residents.SupportSince[home] >= believed.NotBefore)
                MayEnd(complex, home, Community(complex, home), week);
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
        AfterSupport(complex, home, week);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.SupportEnded));
    }

    /// <summary>What was agreed about the home: it remains a place, opens one elsewhere, is left, or flips to its tenant.</summary>
    private static void AfterSupport(HousingComplex complex, int home, Week week)
    {
        var residents = complex.Residents;
        var mix = complex.Plan.Mix;
        bool heldPlace = residents.HoldsPlace[home];
        residents.HoldsPlace[home] = mix.WhenSupportEnds is Plans.AfterSupport.KeepsPlace or Plans.AfterSupport.MovesOn;
        switch (mix.WhenSupportEnds)
        {
            case Plans.AfterSupport.MovesOn:
                residents.LeaseEnds[home] = Math.Min(residents.LeaseEnds[home], week.Index + Week.InMonths(mix.MovesOnWithinMonths));
                break;
            case Plans.AfterSupport.Omklap:
                residents.LeaseEnds[home] = int.MaxValue;
                complex.Homes.ForSupported[home] = false;
                complex.PlacesLost += heldPlace && !mix.OmklapOpensPlace ? 1 : 0;
                break;
        }
    }
}
