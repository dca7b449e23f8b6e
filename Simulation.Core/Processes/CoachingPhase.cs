using Simulation.Core.Cases;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Coaching goes from build-up to consolidation to fewer hours by the calendar; down to the pilot flame and up again by
/// what the community team sees, on the terms of the contract. Assumes that the team sees an old and noisy picture once a
/// month, lets go after a row of good readings unless newcomers still fill the coach's week, and acts on a row of bad ones,
/// with the delay of finding the hours.
/// </summary>
public static class CoachingPhase
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Coaching.ProcessOn)
            return;
        if (complex.Plan.Building.IsClosedBy(week.Index))
            return;
        ByCalendar(complex.Coaching, week);
        if (complex.Levers.IsOn(Lever.OnlyWaakvlam) && complex.Coaching.Phase < Phase.Waakvlam)
            complex.Coaching.Enter(Phase.Waakvlam, week.Index);
        ByReading(complex, week);
        Raise(complex, week);
    }

    private static void ByCalendar(Coaching coaching, Week week)
    {
        bool untilNow = coaching.Phase <= Phase.Consolidatie;
        if (untilNow && coaching.Phase < OfYear(week))
            coaching.Enter(OfYear(week), week.Index);
    }

    /// <summary>What the calendar says this year is for.</summary>
    private static Phase OfYear(Week week) =>
        week.Year < 1 ? Phase.Opbouw : week.Year < RuleOfThumb.WaakvlamAfterYears ? Phase.Consolidatie : Phase.Afbouw;

    private static void ByReading(HousingComplex complex, Week week)
    {
        var coaching = complex.Coaching;
        int seen = week.Index - (int)complex.Assumptions.Coaching.ReadingDelay;
        bool due = Due(complex, week);
        bool tapers = coaching.Phase is Phase.Afbouw or Phase.Waakvlam || (coaching.Phase < Phase.Waakvlam && due);
        if (!tapers || !week.StartsMonth || seen < 0)
            return;
        var reading = Read(complex, seen, week);
        coaching.GoodReadings = IsGood(complex, reading) && WelcomesFit(complex, seen) ? coaching.GoodReadings + 1 : 0;
        coaching.BadReadings = IsBad(complex, reading) ? coaching.BadReadings + 1 : 0;
        var levers = complex.Levers;
        if (coaching.Phase < Phase.Waakvlam && due && MayLetGo(complex) && coaching.GoodReadings >= levers[Lever.WaakvlamGoodReadings])
            LetGo(complex, week);
        else if (coaching.BadReadings >= levers[Lever.WaakvlamBadReadings] && MayRaise(complex, week) && coaching.RaisedAt < 0)
            coaching.RaisedAt = week.Index + (int)levers[Lever.WaakvlamRaiseWithinWeeks];
    }

    /// <summary>Whether the contract says that the hours may go down by now.</summary>
    private static bool Due(HousingComplex complex, Week week) => week.Index >= complex.Levers[Lever.WaakvlamFromYear] * Week.PerYear;

    private static bool IsGood(HousingComplex complex, in Reading reading) =>
        reading.Participation >= complex.Levers[Lever.WaakvlamEnterAtParticipation]
        && reading.Organisers >= complex.Levers[Lever.WaakvlamEnterAtOrganisers]
        && reading.BoardStands;

    private static bool IsBad(HousingComplex complex, in Reading reading) =>
        reading.Participation < complex.Levers[Lever.WaakvlamLeaveAtParticipation]
        || reading.Organisers < complex.Levers[Lever.WaakvlamLeaveAtOrganisers]
        || IsOver(complex, Lever.WaakvlamRaiseAtComplaints, reading.Complaints)
        || IsOver(complex, Lever.WaakvlamRaiseAtTension, reading.OpenCases)
        || IsOver(complex, Lever.WaakvlamRaiseAtNewcomers, reading.Newcomers)
        || (complex.Levers.IsOn(Lever.WaakvlamRaiseWhenBoardFalls) && !reading.BoardStands);

    /// <summary>Whether something is above the level the contract names; a level of 0 is not looked at.</summary>
    private static bool IsOver(HousingComplex complex, Lever level, double seen) => complex.Levers.IsOn(level) && seen > complex.Levers[level];

    private static bool MayLetGo(HousingComplex complex) =>
        complex.Levers.IsOn(Lever.Waakvlam) && complex.Building.Homes <= complex.Levers[Lever.WaakvlamUpToHomes];

    /// <summary>
    /// Whether the pilot flame leaves time for the newcomers the coach has welcomed over the last year. While it is not a
    /// year ago that the doors opened, the team sets the welcomes so far against what the flame would have had in those weeks.
    /// </summary>
    private static bool WelcomesFit(HousingComplex complex, int seen)
    {
        if (!complex.Assumptions.Coaching.NewcomersCountOn)
            return true;
        double meetings = complex.Assumptions.Workload.WaakvlamMeetingHours;
        double fits = Math.Max(0, complex.Levers[Lever.WaakvlamHours] - meetings) * Week.MonthsPerYear;
        int weeks = Math.Min(Week.PerYear, seen + 1);
        return complex.Series.Sum(ComplexCounter.CoachWelcomes, seen + 1 - weeks, seen + 1) <= fits * ((double)weeks / Week.PerYear);
    }

    private static bool MayRaise(HousingComplex complex, Week week) =>
        complex.Levers.IsOn(Lever.ScaleUp)
        && complex.Coaching.RaisesIn(week.Year) < complex.Levers[Lever.WaakvlamRaisesPerYear]
        && complex.Coaching.Phase is Phase.Afbouw or Phase.Waakvlam
        && (complex.Coaching.Phase == Phase.Afbouw || week.Index - complex.Coaching.Since >= complex.Levers[Lever.WaakvlamMinimumWeeks]);

    private static void LetGo(HousingComplex complex, Week week)
    {
        complex.Coaching.Enter(Phase.Waakvlam, week.Index);
        complex.Log?.Add(new LifeEvent(week.Index, -1, 0, Happening.WaakvlamEntered));
    }

    private static void Raise(HousingComplex complex, Week week)
    {
        var coaching = complex.Coaching;
        if (coaching.RaisedAt == week.Index)
        {
            coaching.Enter(Phase.Opschaling, week.Index);
            coaching.CountRaise(week.Year);
            complex.Tally.Count(ComplexCounter.Raises);
            complex.Log?.Add(new LifeEvent(week.Index, -1, 0, Happening.FlameRaised));
        }
        else if (coaching.Phase == Phase.Opschaling && week.Index - coaching.Since >= complex.Levers[Lever.WaakvlamScaledUpWeeks])
        {
            coaching.Enter(complex.Levers.IsOn(Lever.OnlyWaakvlam) ? Phase.Waakvlam : OfYear(week), week.Index);
        }
    }

    /// <summary>What the team believes to see: the figures of some weeks ago, with an error of its own where they are estimates.</summary>
    private static Reading Read(HousingComplex complex, int seen, Week week)
    {
        var series = complex.Series;
        var believed = complex.Assumptions.Coaching;
        double residents = Math.Max(1, series.At(seen, GroupCounter.Residents));
        double broad = series.At(seen, GroupCounter.Broad) / residents;
        double organisers = series.At(seen, GroupCounter.Organisers) / residents;
        int quarterAgo = Math.Max(0, seen + 1 - Week.PerQuarter);
        double years = (double)(seen + 1 - quarterAgo) / Week.PerYear;
        bool board = complex.Plan.Association.Form != Representation.Association
            || series.At(seen, ComplexCounter.Board) >= believed.BoardFilled * complex.Plan.Association.Seats;
        return new(
            broad + (believed.ReadingError * Error(complex, week, 0)),
            organisers * (1 + (believed.OrganiserError * Error(complex, week, 1))),
            board,
            series.Sum(GroupCounter.Complaints, quarterAgo, seen + 1) / residents / years * Percent,
            series.At(seen, ComplexCounter.OpenCases) / residents * Percent,
            series.Sum(GroupCounter.MoveIns, quarterAgo, seen + 1) / residents);
    }

    private static double Error(HousingComplex complex, Week week, int nth) =>
        Exact.NormalQuantile(complex.Draws(Chance.TeamReading).Inside(Address.Complex + Address.InWeek(week.Index) + Address.Nth(nth)));

    /// <summary>The picture of one month: shares, complaints and open cases per hundred, newcomers of a quarter as a share.</summary>
    private readonly record struct Reading(
        double Participation, double Organisers, bool BoardStands, double Complaints, double OpenCases, double Newcomers);

    private const double Percent = 100;
}
