using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Turns money into hours and hours into people: holders of posts leave, sooner when the end has been announced or the
/// job is a split one; a vacancy takes weeks to fill and a new holder is a stranger. Assumes that becoming known takes
/// hours of presence per resident, and that newcomers know nobody.
/// </summary>
public static class Staffing
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Staffing.ProcessOn)
            return;
        if (complex.Plan.Building.IsClosedBy(week.Index))
            complex.Staff.Clear();
        else
            FillPosts(complex, week);
        Record(complex);
    }

    private static void FillPosts(HousingComplex complex, Week week)
    {
        var staff = complex.Staff;
        if ((int)complex.Levers[Lever.ReplacedManagers] > staff.Replaced)
            ReplaceManagers(complex, week);
        double beheer = BeheerHours(complex);
        double social = complex.Plan.Beheer.SocialShare;
        bool split = complex.Levers.IsOn(Lever.CoachShared);
        Fill(complex, staff.Coach, CoachHours(complex, week), SeatsFor(CoachHours(complex, week)), split, week);
        Fill(complex, staff.SocialBeheer, beheer * social, SeatsFor(beheer * social), splitJob: false, week);
        Fill(complex, staff.PhysicalBeheer, beheer * (1 - social), SeatsFor(beheer * (1 - social)), splitJob: false, week);
        double care = CommunityHoursOfCare(complex);
        Fill(complex, staff.Care, care, care > 0 ? Workers(complex) : 0, splitJob: false, week);
        double caretaker = CaretakerHours(complex, week);
        Fill(complex, staff.Huismeester, caretaker, caretaker > 0 ? 1 : staff.Huismeester.Seats, splitJob: false, week);
    }

    /// <summary>Coach and beheerders are replaced all at once: the posts stand empty for a while, and nobody knows who comes.</summary>
    private static void ReplaceManagers(HousingComplex complex, Week week)
    {
        var staff = complex.Staff;
        staff.Replaced = (int)complex.Levers[Lever.ReplacedManagers];
        AllGoAway(complex, staff.Coach, week);
        AllGoAway(complex, staff.SocialBeheer, week);
        AllGoAway(complex, staff.PhysicalBeheer, week);
    }

    private static void AllGoAway(HousingComplex complex, Post post, Week week)
    {
        for (int seat = 0; seat < post.Seats; seat++)
            GoesAway(complex, post, seat, week);
    }

    /// <summary>What the coach is paid for this week.</summary>
    private static double CoachHours(HousingComplex complex, Week week)
    {
        var plan = complex.Plan.Coach;
        int homes = complex.Building.Homes;
        double planned = plan.HoursPerWeek > 0 ? plan.HoursPerWeek
            : plan.HoursPerHome > 0 ? plan.HoursPerHome * complex.HomesToLet(week)
            : RuleOfThumb.Coach(homes, week).Value * plan.TimesRule;
        double byPlan = complex.Funds.Of(Purchase.Coach, planned);
        double hours = complex.Coaching.Phase switch
        {
            Phase.Waakvlam => Math.Min(byPlan, RuleOfThumb.Waakvlam.Value),
            Phase.Opschaling when plan.HoursPerHome > 0 => byPlan,
            Phase.Opschaling => Math.Max(byPlan, RuleOfThumb.CoachScaledUp(homes).Value * plan.TimesRule),
            _ => byPlan,
        };
        return complex.Funds.AtMost(Purchase.Coach, hours * complex.Levers[Lever.CoachHours]) + complex.Funds.Of(Purchase.Waakvlam, 0);
    }

    private static double BeheerHours(HousingComplex complex)
    {
        var plan = complex.Plan.Beheer;
        double perFte = complex.Levers[Lever.BeheerHomesPerFte];
        double planned = plan.HoursPerWeek > 0
            ? plan.HoursPerWeek * complex.Levers.Planned(Lever.BeheerHomesPerFte) / perFte
            : RuleOfThumb.Beheer(complex.Building.Homes, perFte).Value;
        return complex.Funds.Of(Purchase.Beheer, planned);
    }

    /// <summary>The part of indicated support that goes to the community; a small team loses time on travel and cover.</summary>
    private static double CommunityHoursOfCare(HousingComplex complex)
    {
        var care = complex.Assumptions.Care;
        double supported = complex.Clusters.SupportedNow;
        double lost = care.LostWhenSmall * Math.Max(0, 1 - (supported / care.EfficientFrom));
        return (complex.CareHours * complex.Levers[Lever.CareCommunityShare] * (1 - lost)) + complex.Funds.Of(Purchase.CommunityCare, 0);
    }

    /// <summary>Different support workers who come in, whole people and at least one.</summary>
    private static int Workers(HousingComplex complex)
    {
        double stated = complex.Levers[Lever.CareWorkers];
        double workers = stated > 0 ? stated : CareTeam.Compact(complex);
        return (int)Math.Max(1, workers + Half);
    }

    private static double CaretakerHours(HousingComplex complex, Week week)
    {
        var believed = complex.Assumptions.Staffing;
        bool away = week.Index % Week.PerYear >= Week.PerYear - believed.LiveInAway;
        return complex.Plan.Beheer.Huismeester switch
        {
            Plans.Huismeester.None => 0,
            Plans.Huismeester.Daytime => believed.HuismeesterHours * complex.Building.Homes / PerHundred,
            Plans.Huismeester.LiveIn => away ? 0 : believed.LiveInHours,
            _ => throw new InvalidOperationException("not a kind of huismeester"),
        };
    }

    private static int SeatsFor(double hours) => hours <= 0 ? 0 : 1 + (int)(hours / RuleOfThumb.FullPost);

    private static void Fill(HousingComplex complex, Post post, double funded, int seats, bool splitJob, Week week)
    {
        bool startsLater = post.Funded <= 0 && funded > 0 && week.Index > 0 && post.Seats == 0;
        post.Resize(seats);
        if (startsLater)
            post.SeatVacantUntil.Fill(week.Index + WeeksToFill(complex, post, 0, week));
        post.Funded = funded;
        int working = 0;
        for (int seat = 0; seat < post.Seats; seat++)
            working += Holds(complex, post, seat, splitJob, week) ? 1 : 0;
        post.Hours = post.Seats == 0 ? 0 : funded * working / post.Seats;
        post.Left = complex.Assumptions.Workload.QueueOn ? post.Hours : double.MaxValue / PerHundred;
        Familiarise(complex, post, working);
        complex.Tally.Add(ComplexCounter.PostsVacant, post.Seats - working);
    }

    /// <summary>Whether somebody fills this seat this week.</summary>
    private static bool Holds(HousingComplex complex, Post post, int seat, bool splitJob, Week week)
    {
        if (post.SeatVacantUntil[seat] > week.Index)
            return false;
        if (!complex.Assumptions.Staffing.ReplacementOn || week.Index == 0)
            return true;
        if (!complex.Draws(Chance.StaffLeave).Happens(LeaveChance(complex, post, splitJob), PlaceOf(post, seat) + Address.InWeek(week.Index)))
            return true;
        GoesAway(complex, post, seat, week);
        return false;
    }

    private static void GoesAway(HousingComplex complex, Post post, int seat, Week week)
    {
        KnownFaces.Leaves(complex, post, seat);
        post.SeatHolder[seat]++;
        post.SeatKnown[seat] = 0;
        post.SeatVacantUntil[seat] = week.Index + WeeksToFill(complex, post, seat, week);
        complex.Tally.Count(ComplexCounter.StaffChanges);
        complex.Log?.Add(new LifeEvent(week.Index, (int)post.Kind, seat, Happening.StaffLeft));
    }

    private static float LeaveChance(HousingComplex complex, Post post, bool splitJob)
    {
        var believed = complex.Assumptions.Staffing;
        double rate = believed.HolderLeaves * (splitJob ? believed.SplitJobLeaves : 1);
        if (post.Kind == PostKind.Coach && complex.Staff.CoachEndAnnounced)
            rate *= believed.AnnouncedEndLeaves;
        else if (post.Kind == PostKind.Coach && complex.Funds.Uncertain)
            rate *= complex.Assumptions.Funding.UncertainLeaves;
        return (float)new Rate(rate).WeeklyChance;
    }

    /// <summary>Nobody is hired for a post that is about to end.</summary>
    private static int WeeksToFill(HousingComplex complex, Post post, int seat, Week week)
    {
        var believed = complex.Assumptions.Staffing;
        if (post.Kind == PostKind.Coach && complex.Staff.CoachEndsAt - week.Index < believed.WeeksWorthHiring)
            return complex.Staff.CoachEndsAt - week.Index;
        double spread = complex.Draws(Chance.StaffVacancy).Unit(PlaceOf(post, seat) + Address.InWeek(week.Index)) + Half;
        return 1 + (int)(believed.WeeksToFill * spread);
    }

    private static void Familiarise(HousingComplex complex, Post post, int working)
    {
        var believed = complex.Assumptions.Staffing;
        if (working == 0)
        {
            post.Known = 0;
            return;
        }

        bool dilutes = believed.DilutionOn && post.Kind == PostKind.Care;
        double hours = post.Kind == PostKind.Care && !complex.Plan.Care.OnSite ? post.Hours * believed.OffSiteCounts : post.Hours;
        double perFace = dilutes || post.Kind != PostKind.Care ? hours / working : hours;
        double learned = Exact.Chance(perFace / complex.Building.Homes / believed.HoursToBeKnown) * KnownFaces.Open(complex);
        double strangers = Newcomers(complex);
        double known = 0;
        foreach (ref double face in post.SeatKnown)
        {
            face += ((1 - face) * learned) - (face * strangers);
            known += face;
        }

        post.Known = known / post.Seats;
    }

    /// <summary>The share of residents who moved in last week.</summary>
    private static double Newcomers(HousingComplex complex)
    {
        int last = complex.Series.Weeks - 1;
        if (last < 1)
            return 0;
        double arrivals = complex.Series.At(last, GroupCounter.MoveIns);
        return arrivals / Math.Max(1, complex.Residents.Count);
    }

    private static void Record(HousingComplex complex)
    {
        var staff = complex.Staff;
        var tally = complex.Tally;
        tally[ComplexCounter.CoachFunded] = staff.Coach.Funded;
        tally[ComplexCounter.CoachWorked] = staff.Coach.Hours;
        tally[ComplexCounter.BeheerFunded] = staff.SocialBeheer.Funded + staff.PhysicalBeheer.Funded + staff.Huismeester.Funded;
        tally[ComplexCounter.BeheerWorked] = staff.SocialBeheer.Hours + staff.PhysicalBeheer.Hours + staff.Huismeester.Hours;
        tally[ComplexCounter.CareFunded] = staff.Care.Funded;
        tally[ComplexCounter.CareCommunity] = staff.Care.Hours;
        tally[ComplexCounter.CoachKnown] = staff.Coach.Known;
        tally[ComplexCounter.BeheerKnown] = staff.SocialBeheer.Known;
        tally[ComplexCounter.CareKnown] = staff.Care.Known;
    }

    /// <summary>Where the draws about a seat live: the post stands in for the home, the holder for the tenant.</summary>
    private static ulong PlaceOf(Post post, int seat) =>
        Address.Of(((int)post.Kind * Post.SeatLimit) + seat, post.SeatHolder[seat]);

    private const double Half = 0.5;
    private const double PerHundred = 100;
}
