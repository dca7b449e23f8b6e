using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Coach, beheer and care sit at one table once a month, those who have had the hours for it; what one of them has seen
/// comes to the others there, unless it falls between two parties. Assumes that a table takes two, and that not
/// everything is raised. Or else they share what they see the same week, and the table brings no news.
/// </summary>
public static class Table
{
    private const int Raises = 8;
    private const int AtOnce = 32;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Table.ProcessOn)
            return;
        bool atOnce = complex.Assumptions.Table.AtOnce;
        if (atOnce)
            Share(complex, ActingParties.AtWork(complex), week);
        if (!week.StartsMonth)
            return;
        var staff = complex.Staff;
        bool due = staff.Coach.MeetingsDue + staff.SocialBeheer.MeetingsDue + staff.Care.MeetingsDue > 0;
        staff.AtTable = Sits(complex, staff.Coach, staff.CoachIsOf) | Sits(complex, staff.SocialBeheer, Parties.Beheer)
            | Sits(complex, staff.Care, Parties.Care);
        bool held = staff.AtTable.Count() > 1;
        complex.Tally.Add(ComplexCounter.TablesDue, due ? 1 : 0);
        complex.Tally.Add(ComplexCounter.TablesHeld, held ? 1 : 0);
        if (held && !atOnce)
            Share(complex, staff.AtTable, week);
    }

    /// <summary>Whether a party has had hours enough for the meetings since the last table; the count starts again.</summary>
    private static Parties Sits(HousingComplex complex, Post post, Parties party)
    {
        bool sat = post.MeetingsDue > 0 && post.MeetingsGiven >= complex.Assumptions.Table.Enough * post.MeetingsDue;
        post.MeetingsDue = post.MeetingsGiven = 0;
        return sat ? party : Parties.None;
    }

    private static void Share(HousingComplex complex, Parties parties, Week week)
    {
        var believed = complex.Assumptions.Table;
        float raised = (float)((believed.AtOnce ? 1 : believed.Raised) * (complex.Plan.Beheer.ClearRoles ? 1 : 1 - believed.BlindSpots));
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            bool news = open.Open && open.KnownTo.Any(parties) && (open.KnownTo & parties) != parties;
            if (!news || !complex.Draws(Chance.Sharing).Happens(raised, PlaceOf(complex, open, week)))
                continue;
            bool acted = open.Noticed >= 0;
            Ladder.Tell(complex, ref open, parties, week, Noticer.PassedOn);
            complex.Tally.Add(ComplexCounter.PassedOn, !acted && open.Noticed >= 0 ? 1 : 0);
        }
    }

    /// <summary>At a table once a month anew; what falls between two who share at once does so as long as a step lasts.</summary>
    private static ulong PlaceOf(HousingComplex complex, in Case open, Week week) => complex.Assumptions.Table.AtOnce
        ? Ladder.PlaceOf(complex, open) + Address.Nth(AtOnce)
        : complex.Residents.Address[open.Subject] + Address.InWeek(week.Index) + Address.Nth(Raises + (int)open.Kind);
}
