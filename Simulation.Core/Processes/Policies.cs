using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Carries out what was decided about the complex: at a date, or once a condition has held long enough. Events change
/// levers and nothing else. Assumes that what is announced is known to everybody who works there.
/// </summary>
public static class Policies
{
    public static void Step(HousingComplex complex, Week week)
    {
        var agenda = complex.Agenda;
        complex.Staff.CoachEndAnnounced = false;
        complex.Staff.CoachEndsAt = int.MaxValue;
        for (int nth = 0; nth < agenda.Count; nth++)
        {
            if (agenda.WaitsForCondition(nth) && week.Index > 0)
                agenda.Observe(nth, Measured(complex, agenda[nth].When!.Measure), week);
            if (agenda[nth].Placebo)
                continue;
            agenda.Carry(nth, complex.Levers, week, CareTeam.ByRule(complex, agenda[nth].Change));
            Announce(complex, nth, week);
        }
    }

    private static void Announce(HousingComplex complex, int nth, Week week)
    {
        var policy = complex.Agenda[nth];
        bool endsCoach = policy.Change == Lever.CoachHours && policy.To < complex.Levers.Planned(Lever.CoachHours);
        if (!endsCoach || !complex.Agenda.IsAnnounced(nth, week))
            return;
        complex.Staff.CoachEndAnnounced = true;
        if (policy.To == 0)
            complex.Staff.CoachEndsAt = Math.Min(complex.Staff.CoachEndsAt, complex.Agenda.CompleteAt(nth));
    }

    /// <summary>What everybody could see last week.</summary>
    private static double Measured(HousingComplex complex, Trigger measure)
    {
        var residents = complex.Residents;
        double count = Math.Max(1, residents.Count);
        var series = complex.Series;
        int last = series.Weeks - 1;
        return measure switch
        {
            Trigger.ParticipationBroad => series.At(last, GroupCounter.Broad) / count,
            Trigger.OrganisersShare => series.At(last, GroupCounter.Organisers) / count,
            Trigger.SupportedShare => series.At(last, GroupCounter.Residents, Side.Supported) / count,
            Trigger.OpenCasesPer100 => series.At(last, ComplexCounter.OpenCases) / count * Percent,
            Trigger.NeighbourhoodCredit => complex.Credit,
            Trigger.BoardVacancyShare => 1 - ((double)complex.Board.Members / complex.Plan.Association.Seats),
            Trigger.VacantHomesShare => 1 - (count / residents.Homes),
            Trigger.CoachVacancyShare => complex.Staff.Coach.VacantShare,
            Trigger.LeftInQuarterShare => series.Sum(GroupCounter.Exits, Math.Max(0, last + 1 - Week.PerQuarter), last + 1) / residents.Homes,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "not a measure"),
        };
    }

    private const double Percent = 100;
}
