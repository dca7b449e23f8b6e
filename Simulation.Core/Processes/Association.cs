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
/// The woonvereniging: founded by a few organisers once there are residents enough, carried by a board of residents who
/// are found, hand over, fall out and tire. A board that works welcomes newcomers, keeps keys and money in order and
/// may put candidates forward. Assumes that a board is as good as its members can organise, and that coaching helps it.
/// </summary>
public static class Association
{
    private const int Conflict = 1;
    private const int Seat = 2;

    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Association.ProcessOn)
            return;
        if (!complex.Board.Exists)
            Found(complex, week);
        else
            Run(complex, week);
        Record(complex);
    }

    private static bool MayExist(HousingComplex complex)
    {
        bool planned = complex.Levers.IsOn(Lever.Association);
        bool enough = complex.Plan.Association.Form == Representation.SoundingBoard || complex.Residents.Count >= RuleOfThumb.ResidentsForAssociation;
        return planned && enough;
    }

    private static void Found(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Association;
        if (!MayExist(complex) || complex.Residents.Carriers < believed.FoundersNeeded)
            return;
        double helped = believed.FoundsAlone + ((1 - believed.FoundsAlone) * Support(complex));
        if (!complex.Draws(Chance.Association).Happens((float)(believed.Founds * helped), Address.Complex + Address.InWeek(week.Index)))
            return;
        complex.Board.Exists = true;
        complex.Board.WeeksIdle = 0;
        complex.Board.Health = 0;
        complex.Log?.Add(new LifeEvent(week.Index, -1, 0, Happening.AssociationFounded));
    }

    /// <summary>Help for the board: hours of an adviser, and those a coach had for it, which count as far as the coach is known.</summary>
    private static double Support(HousingComplex complex)
    {
        double byAdviser = AdviserHours(complex) / complex.Assumptions.Workload.BoardSupportHours;
        double byCoach = complex.Board.Exists ? complex.Staff.BoardSupport : complex.Staff.OrganiserSupport;
        return Math.Min(1, byAdviser + (byCoach * KnownFaces.Heard(complex, complex.Staff.Coach)));
    }

    /// <summary>As planned, or as many as somebody pays for.</summary>
    private static double AdviserHours(HousingComplex complex) =>
        complex.Funds.Of(Purchase.BoardAdviser, complex.Plan.Association.BoardCoaching ? complex.Assumptions.Association.AdviserHours : 0);

    private static void Run(HousingComplex complex, Week week)
    {
        if (!complex.Levers.IsOn(Lever.Association) || complex.Board.WeeksIdle > complex.Assumptions.Association.LastsWithoutBoard)
        {
            Dissolve(complex, week);
            return;
        }

        if (week.StartsMonth)
        {
            HandOver(complex, week);
            FillSeats(complex, week);
        }

        Grow(complex);
        FallOut(complex, week);
    }

    private static void Dissolve(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        foreach (int home in residents.Carrying)
        {
            if (residents.Role[home] == Role.Board)
                Roles.Drop(complex, home, Role.Organiser);
        }

        complex.Board.Exists = false;
        complex.Board.Health = 0;
        complex.Log?.Add(new LifeEvent(week.Index, -1, 0, Happening.AssociationDissolved));
    }

    /// <summary>After a few years somebody else should do it.</summary>
    private static void HandOver(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        float chance = (float)Exact.Chance(1 / (complex.Assumptions.Association.YearsOnBoard * Week.MonthsPerYear));
        foreach (int home in residents.Carrying)
        {
            if (residents.Role[home] != Role.Board)
                continue;
            if (complex.Draws(Chance.Board).Happens(chance, residents.Address[home] + Address.InWeek(week.Index)))
            {
                Roles.Drop(complex, home, Role.Organiser);
                complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.LeftBoard));
            }
        }
    }

    /// <summary>Organisers are asked; whether they say yes depends on help, energy, and how many there are to choose from.</summary>
    private static void FillSeats(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions.Association;
        int seats = complex.Plan.Association.Seats;
        double few = Math.Min(1, residents.Count / (believed.ResidentsPerSeat * seats));
        double chance = believed.TakesSeat * few * (1 + ((believed.SeatsBySupport - 1) * Support(complex)));
        int first = complex.FirstOnTheRound(week);
        for (int i = 0; i < residents.Homes && complex.Board.Members < seats; i++)
        {
            int home = complex.OnTheRound(first, i);
            if (residents.Role[home] != Role.Organiser)
                continue;
            ulong place = residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(Seat);
            if (!complex.Draws(Chance.Board).Happens((float)chance * residents.Energy[home], place))
                continue;
            Roles.Take(complex, home, Role.Board, week);
            complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.JoinedBoard));
        }
    }

    private static void Grow(HousingComplex complex)
    {
        var believed = complex.Assumptions.Association;
        var board = complex.Board;
        double filled = (double)board.Members / complex.Plan.Association.Seats;
        bool works = filled >= believed.SeatsToWork;
        board.WeeksIdle = works ? 0 : board.WeeksIdle + 1;
        double able = believed.UnskilledAchieves + ((1 - believed.UnskilledAchieves) * Able(complex));
        double can = works ? filled * able : 0;
        board.Health += (can - board.Health) / believed.Grows;
    }

    /// <summary>How far the members can organise, or are helped to.</summary>
    private static double Able(HousingComplex complex)
    {
        var residents = complex.Residents;
        double skill = 0;
        foreach (int home in residents.Carrying)
            skill += residents.Role[home] == Role.Board ? residents.Skill[home] : 0;
        double own = skill / Math.Max(1, complex.Board.Members);
        return own + ((1 - own) * Support(complex) * complex.Assumptions.Association.CoachingMakesUp);
    }

    private static void FallOut(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Association;
        if (!believed.ConflictOn || complex.Board.Members == 0)
            return;
        double rate = believed.Conflict * (1 + ((believed.ConflictBySkill - 1) * (1 - Able(complex))));
        if (believed.StrainOn)
            rate *= (1 + (believed.StrainBreeds * (BoardWork.Strain(complex) - 1))) * (1 + (believed.DivisionBreeds * Division(complex)));
        rate *= 1 - ((1 - believed.ConflictWhenCoached) * Support(complex));
        ulong place = Address.Complex + Address.InWeek(week.Index) + Address.Nth(Conflict);
        if (!complex.Draws(Chance.Association).Happens((float)new Rate(rate).WeeklyChance, place))
            return;
        complex.Board.Health *= 1 - believed.ConflictCosts;
        var residents = complex.Residents;
        foreach (int home in residents.Carrying)
        {
            if (residents.Role[home] == Role.Board)
                residents.Energy[home] = Math.Max(0, residents.Energy[home] - (float)believed.ConflictWears);
        }

        complex.Tally.Count(ComplexCounter.BoardConflicts);
    }

    /// <summary>
    /// How divided residents are: of the good meetings of the last four weeks, the share that chance would have brought about between
    /// unlike people (by support, age and language) and that did not come about.
    /// </summary>
    private static double Division(HousingComplex complex)
    {
        int to = complex.Series.Weeks;
        int from = Math.Max(0, to - Blueprint.PerMonth);
        double Of(ComplexCounter counter) => complex.Series.Sum(counter, from, to);
        double good = Of(ComplexCounter.Meetings) - Of(ComplexCounter.BadMeetings);
        if (good <= 0)
            return 0;
        double missed = Math.Max(0, Of(ComplexCounter.RandomSupport) - Of(ComplexCounter.AcrossSupport))
            + Math.Max(0, Of(ComplexCounter.RandomAge) - Of(ComplexCounter.AcrossAge))
            + Math.Max(0, Of(ComplexCounter.RandomLanguage) - Of(ComplexCounter.AcrossLanguage));
        return missed / good;
    }

    private static void Record(HousingComplex complex)
    {
        double byCoach = complex.Board.Exists ? complex.Staff.BoardSupport * complex.Assumptions.Workload.BoardSupportHours : 0;
        complex.Tally[ComplexCounter.BoardAdvice] = byCoach + (complex.Board.Exists ? AdviserHours(complex) : 0);
        complex.Tally[ComplexCounter.AssociationExists] = complex.Board.Exists ? 1 : 0;
        complex.Tally[ComplexCounter.Board] = complex.Board.Members;
        complex.Tally[ComplexCounter.BoardSeats] = complex.Levers.IsOn(Lever.Association) ? complex.Plan.Association.Seats : 0;
        complex.Tally[ComplexCounter.BoardHealth] = complex.Board.Health;
    }
}
