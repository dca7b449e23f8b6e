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
/// job is a split one; a vacancy takes weeks to fill and a new holder is a stranger; whoever is on leave or ill is paid and
/// not there. Assumes that becoming known takes hours of presence per resident, that newcomers know nobody, and that what
/// only the coach knew is lost when the coach goes.
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
        double social = BeheerHours(complex) * complex.Plan.Beheer.SocialShare;
        double physical = BeheerHours(complex) - social;
        Fill(complex, staff.SocialBeheer, social, SeatsFor(social), week);
        Fill(complex, staff.PhysicalBeheer, physical, SeatsFor(physical), week);
        double community = CommunityHoursOfCare(complex);
        double own = complex.CareHours * (1 - complex.Levers[Lever.CareCommunityShare]);
        Fill(complex, staff.Care, community, community > 0 ? Workers(complex) : 0, week);
        Fill(complex, staff.Clients, own, own > 0 ? Workers(complex) : 0, week);
        double caretaker = CaretakerHours(complex, week);
        Fill(complex, staff.Huismeester, caretaker, caretaker > 0 ? 1 : staff.Huismeester.Seats, week);
        FillCoach(complex, week);
    }

    /// <summary>The coach, or whoever keeps the flame: then the coach leaves, and the face is one of beheer or care.</summary>
    private static void FillCoach(HousingComplex complex, Week week)
    {
        var staff = complex.Staff;
        var holder = complex.Coaching.Phase == Phase.Waakvlam ? HolderOfFlame(complex) : Parties.Coach;
        if (holder != staff.CoachIsOf)
        {
            LeavesWith(complex, Parties.Coach);
            staff.CoachIsOf = holder;
            staff.Coach.Resize(0);
        }

        double paidFor = CoachHours(complex, week);
        double hours = Works(complex) ? paidFor : 0;
        if (hours <= 0 && staff.Coach.Funded > 0)
            LeavesWith(complex, Parties.Coach);
        if (holder == Parties.Coach)
        {
            Fill(complex, staff.Coach, hours, SeatsFor(hours), week);
            if (hours < paidFor)
                staff.Coach.Begin(paidFor, 0, false);
            return;
        }

        var lends = holder == Parties.Beheer ? staff.SocialBeheer : staff.Care.Funded > 0 ? staff.Care : staff.Clients;
        double paid = lends.Funded > 0 ? hours * lends.Paid / lends.Funded : 0;
        double worked = lends.Funded > 0 ? hours * lends.Hours / lends.Funded : 0;
        staff.Coach.Funded = hours;
        staff.Coach.Begin(Works(complex) ? paid : paidFor, worked, !complex.Assumptions.Workload.QueueOn && worked > 0);
        staff.Coach.Known = hours > 0 ? lends.Known : 0;
    }

    private static Parties HolderOfFlame(HousingComplex complex) => (FlameHolder)(int)complex.Levers[Lever.WaakvlamHolder] switch
    {
        FlameHolder.Beheer => Parties.Beheer,
        FlameHolder.Care => Parties.Care,
        _ => Parties.Coach,
    };

    /// <summary>Whether what is paid for the coach is worked: the hours of the flame can be switched off to see what they do.</summary>
    private static bool Works(HousingComplex complex) =>
        complex.Coaching.Phase != Phase.Waakvlam || complex.Assumptions.Coaching.FlameWorksOn;

    /// <summary>What only this party knew of, nobody knows any more.</summary>
    private static void LeavesWith(HousingComplex complex, Parties party)
    {
        foreach (int place in complex.Cases.OpenInTurn)
        {
            ref var open = ref complex.Cases[place];
            if (open.Open && open.Rung == Rung.Signal && open.KnownTo == party)
                Ladder.Unknow(ref open);
        }
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
            Phase.Waakvlam => Math.Min(byPlan, complex.Levers[Lever.WaakvlamHours] * Week.MonthsPerYear / Week.PerYear),
            Phase.Opschaling when complex.Levers.IsOn(Lever.WaakvlamRaisedHours) => complex.Levers[Lever.WaakvlamRaisedHours],
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

    private static void Fill(HousingComplex complex, Post post, double funded, int seats, Week week)
    {
        bool startsLater = post.Funded + post.Paid <= 0 && funded > 0 && week.Index > 0 && post.Seats == 0;
        post.Resize(seats);
        if (startsLater && !IsRaised(complex, post))
            post.SeatVacantUntil.Fill(week.Index + WeeksToFill(complex, post, 0, week));
        post.Funded = funded;
        int held = 0;
        int working = 0;
        for (int seat = 0; seat < post.Seats; seat++)
        {
            if (!Holds(complex, post, seat, week))
                continue;
            held++;
            working += IsAway(complex, post, seat, week) ? 0 : 1;
        }

        double each = post.Seats == 0 ? 0 : funded / post.Seats;
        post.Begin(each * held, each * working, !complex.Assumptions.Workload.QueueOn && working > 0);
        Familiarise(complex, post, working);
        complex.Tally.Add(ComplexCounter.PostsVacant, post.Seats - held);
    }

    /// <summary>The weeks it takes to raise the flame are the weeks it takes to find the hours.</summary>
    private static bool IsRaised(HousingComplex complex, Post post) => post.Kind == PostKind.Coach && complex.Coaching.Phase == Phase.Opschaling;

    /// <summary>Whether the holder of a seat is on leave or ill this week.</summary>
    private static bool IsAway(HousingComplex complex, Post post, int seat, Week week)
    {
        var believed = complex.Assumptions.Staffing;
        if (!believed.AbsenceOn)
            return false;
        if (post.SeatAwayUntil[seat] > week.Index)
            return true;
        if (!complex.Draws(Chance.StaffAway).Happens((float)complex.Blueprint.HolderAway, PlaceOf(post, seat) + Address.InWeek(week.Index)))
            return false;
        post.SeatAwayUntil[seat] = week.Index + (int)Math.Max(1, believed.AwayWeeks + Half);
        return true;
    }

    /// <summary>Whether somebody fills this seat this week.</summary>
    private static bool Holds(HousingComplex complex, Post post, int seat, Week week)
    {
        if (post.SeatVacantUntil[seat] > week.Index)
            return false;
        if (!complex.Assumptions.Staffing.ReplacementOn || week.Index == 0)
            return true;
        if (!complex.Draws(Chance.StaffLeave).Happens(LeaveChance(complex, post), PlaceOf(post, seat) + Address.InWeek(week.Index)))
            return true;
        GoesAway(complex, post, seat, week);
        return false;
    }

    private static void GoesAway(HousingComplex complex, Post post, int seat, Week week)
    {
        KnownFaces.Leaves(complex, post, seat);
        post.SeatHolder[seat]++;
        post.SeatKnown[seat] = 0;
        post.SeatAwayUntil[seat] = 0;
        if (post.Kind == PostKind.Coach && post.Seats == 1)
            LeavesWith(complex, Parties.Coach);
        post.SeatVacantUntil[seat] = week.Index + WeeksToFill(complex, post, seat, week);
        complex.Tally.Count(ComplexCounter.StaffChanges);
        complex.Log?.Add(new LifeEvent(week.Index, (int)post.Kind, seat, Happening.StaffLeft));
    }

    private static float LeaveChance(HousingComplex complex, Post post)
    {
        var believed = complex.Assumptions.Staffing;
        if (post.Kind != PostKind.Coach)
            return (float)complex.Blueprint.HolderLeaves;
        double uncertain = complex.Funds.Uncertain ? complex.Assumptions.Funding.UncertainLeaves : 1;
        double split = complex.Levers.IsOn(Lever.CoachShared) ? believed.SplitJobLeaves : 1;
        double ending = complex.Staff.CoachEndAnnounced ? believed.AnnouncedEndLeaves : uncertain;
        return (float)new Rate(believed.HolderLeaves * split * ending).WeeklyChance;
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
        bool ofCare = post.Kind is PostKind.Care or PostKind.Clients;
        bool dilutes = believed.DilutionOn && ofCare;
        double hours = ofCare && !complex.Plan.Care.OnSite ? post.Hours * believed.OffSiteCounts : post.Hours;
        double perFace = dilutes || !ofCare ? hours / Math.Max(1, working) : hours;
        double to = post.Kind == PostKind.Clients ? Math.Max(1, complex.Clusters.SupportedNow) : complex.Building.Homes;
        double learned = perFace > 0 ? Exact.Chance(perFace / to / believed.HoursToBeKnown) * KnownFaces.Open(complex) : 0;
        double strangers = Newcomers(complex);
        double known = 0;
        foreach (ref double face in post.SeatKnown)
        {
            face += ((1 - face) * learned) - (face * strangers);
            known += face;
        }

        post.Known = working == 0 ? 0 : known / post.Seats;
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
        tally[ComplexCounter.OnWaakvlam] = complex.Coaching.Phase == Phase.Waakvlam && staff.Coach.Funded + staff.Coach.Paid > 0 ? 1 : 0;
        tally[ComplexCounter.CoachFunded] = staff.Coach.Funded;
        tally[ComplexCounter.CoachPaid] = staff.Coach.Paid;
        tally[ComplexCounter.CoachWorked] = staff.Coach.Hours;
        tally[ComplexCounter.BeheerFunded] = staff.SocialBeheer.Funded + staff.PhysicalBeheer.Funded + staff.Huismeester.Funded;
        tally[ComplexCounter.BeheerPaid] = staff.SocialBeheer.Paid + staff.PhysicalBeheer.Paid + staff.Huismeester.Paid;
        tally[ComplexCounter.BeheerWorked] = staff.SocialBeheer.Hours + staff.PhysicalBeheer.Hours + staff.Huismeester.Hours;
        tally[ComplexCounter.SocialPaid] = staff.SocialBeheer.Paid;
        tally[ComplexCounter.SocialWorked] = staff.SocialBeheer.Hours;
        tally[ComplexCounter.PhysicalPaid] = staff.PhysicalBeheer.Paid;
        tally[ComplexCounter.PhysicalWorked] = staff.PhysicalBeheer.Hours;
        tally[ComplexCounter.CareFunded] = staff.Care.Funded;
        tally[ComplexCounter.CarePaid] = staff.Care.Paid;
        tally[ComplexCounter.CareCommunity] = staff.Care.Hours;
        tally[ComplexCounter.ClientsPaid] = staff.Clients.Paid;
        tally[ComplexCounter.ClientsWorked] = staff.Clients.Hours;
        tally[ComplexCounter.CoachKnown] = staff.Coach.Known;
        tally[ComplexCounter.BeheerKnown] = staff.SocialBeheer.Known;
        tally[ComplexCounter.CareKnown] = Math.Max(staff.Care.Known, staff.Clients.Known);
    }

    /// <summary>Where the draws about a seat live: the post stands in for the home, the holder for the tenant.</summary>
    private static ulong PlaceOf(Post post, int seat) =>
        Address.Of(((int)post.Kind * Post.SeatLimit) + seat, post.SeatHolder[seat]);

    private const double Half = 0.5;
    private const double PerHundred = 100;
}
