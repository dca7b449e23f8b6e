using System.Runtime.CompilerServices;
using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// What there is to join, and who joins, organises or helps a neighbour. Somebody joins out of their own inclination,
/// more when asked, more when neighbours are seen to be active, less behind a closed door; helping needs neighbours
/// and no programme. Assumes that everybody looks at last week, at the corridor they live in and not at the whole building.
/// </summary>
public static class Participation
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Participation.ProcessOn)
            return;
        complex.Programme.StartWeek();
        Activities(complex);
        LookAround(complex);
        Join(complex, week);
        Ask(complex, week);
    }

    /// <summary>Hours that organisers offer and professionals add become activities, each with so many seats.</summary>
    private static void Activities(HousingComplex complex)
    {
        var believed = complex.Assumptions.Participation;
        var programme = complex.Programme;
        double help = 1 + (believed.AssociationHelps * BoardWork.Working(complex));
        double hours = (programme.OfferedHours * help) + (programme.HostedHours * KnownFaces.Heard(complex, complex.Staff.Coach));
        double own = hours / believed.HoursPerActivity * Takeplace(complex);
        double moment = complex.Levers.IsOn(Lever.WeeklyMoment) && HasRoom(complex) && own > 0 ? 1 : 0;
        programme.Activities = own + moment + (complex.Plan.Programme.LinkedHomes * believed.LinkedActivities);
        programme.Kinds = programme.Activities * Variety.ShareThatDiffers(complex);
        double demand = Math.Max(1, complex.Series.Weeks == 0 ? 0 : complex.Series.At(complex.Series.Weeks - 1, ComplexCounter.Seats));
        programme.SeatShare = (float)Math.Min(1, programme.Activities * SeatsEach(complex) / demand);
        complex.Tally[ComplexCounter.Activities] = programme.Activities;
    }

    private static bool HasRoom(HousingComplex complex) =>
        complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room is CommonRoom.OnRoute or CommonRoom.OffRoute;

    private static bool HasGarden(HousingComplex complex) =>
        complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room == CommonRoom.Garden;

    /// <summary>Without a place of one's own, some of what people would do does not take place.</summary>
    private static double Takeplace(HousingComplex complex) =>
        HasRoom(complex) || HasGarden(complex) ? 1 : complex.Assumptions.Participation.ActivitiesWithoutPlace;

    private static double SeatsEach(HousingComplex complex)
    {
        var believed = complex.Assumptions.Participation;
        return HasRoom(complex) ? believed.SeatsInRoom : HasGarden(complex) ? believed.SeatsInGarden : believed.SeatsAtHome;
    }

    /// <summary>How much of what goes on people see.</summary>
    private static double Seen(HousingComplex complex)
    {
        var believed = complex.Assumptions.Participation;
        if (HasRoom(complex))
            return complex.Plan.Building.Room == CommonRoom.OnRoute ? 1 : believed.SeenOffRoute;
        return HasGarden(complex) ? believed.SeenOffRoute : believed.SeenWithoutRoom;
    }

    /// <summary>How active each corridor looked last week, smoothed, as far as it is seen.</summary>
    private static void LookAround(HousingComplex complex)
    {
        var clusters = complex.Clusters;
        var building = complex.Building;
        float seen = (float)Seen(complex);
        for (int cluster = 0; cluster < clusters.Count; cluster++)
        {
            clusters.Activity[cluster] = (clusters.Activity[cluster] + (seen * clusters.Visible[cluster])) / Smoothing;
            complex.Scratch.ActivityAround.Fill(building.Starts[cluster], building.SizeOf(cluster), clusters.Activity[cluster]);
            complex.Scratch.ShareOfEach.Fill(building.Starts[cluster], building.SizeOf(cluster), 1f / Math.Max(1, clusters.Residents[cluster] - 1));
        }
    }

    /// <summary>Everybody decides on what they saw last week; then it happens.</summary>
    private static void Join(HousingComplex complex, Week week)
    {
        Decide(complex, new Rule(complex), week);
        Recent.Older(complex.Residents.Recent);
        Attend(complex);
        Help(complex, week);
        Organise(complex);
        Array.Clear(complex.Residents.Asked);
        BeSeen(complex, week);
    }

    /// <summary>Who goes to something and who helps a neighbour.</summary>
    private static void Decide(HousingComplex complex, in Rule rule, Week week)
    {
        var residents = complex.Residents;
        var scratch = complex.Scratch;
        float seats = complex.Programme.SeatShare;
        var draws = complex.Draws(Chance.Join);
        ulong inWeek = Address.InWeek(week.Index);
        var wanted = default(EightSum);
        for (int home = 0; home < residents.Homes; home += Lanes.Width)
        {
            var present = Yes.Of(residents.Present, home);
            var joins = rule.Joins(residents, home, rule.Around(scratch, residents, home)).Where(present);
            var helps = rule.Helps(residents, home, complex.Ties.Chats).Where(present);
            var drawn = draws.Eight(EightLong.Of(residents.Address, home) + inWeek);
            drawn.CopyTo(scratch.Drawn, home);
            scratch.Joining.Put(home, drawn.First < joins * seats);
            scratch.Helping.Put(home, drawn.Second < helps);
            wanted += joins;
        }

        complex.Tally[ComplexCounter.Seats] = wanted.Total;
    }

    private static void Attend(HousingComplex complex)
    {
        var residents = complex.Residents;
        var starts = complex.Building.Starts;
        for (int cluster = 0; cluster < complex.Clusters.Count; cluster++)
        {
            foreach (int home in complex.Scratch.Joining.Within(starts[cluster], starts[cluster + 1]))
            {
                residents.Recent[home] |= Recent.Attended;
                residents.Drawn[home] |= complex.Ties.Chats[home] > 0;
                complex.Programme.Attend(home, residents.EverSupported[home]);
            }

            complex.Programme.CloseCluster();
        }
    }

    /// <summary>Helping out brings two neighbours closer.</summary>
    private static void Help(HousingComplex complex, Week week)
    {
        var residents = complex.Residents;
        var ties = complex.Ties;
        float gain = (float)complex.Assumptions.Ties.FromHelp;
        var soon = ties.OutgrowCaches ? complex.Scratch.Helping.After(Prefetch.Turns) : default;
        var later = ties.OutgrowCaches ? complex.Scratch.Helping.After(2 * Prefetch.Turns) : default;
        foreach (int home in complex.Scratch.Helping)
        {
            if (later.MoveNext())
                ties.Fetch(later.Current);
            if (soon.MoveNext())
                ties.Fetch(ties.HomeOf(soon.Current, Whom(complex, soon.Current)));
            residents.Recent[home] |= Recent.Helped;
            int nth = Whom(complex, home);
            if (ties.CountOf(home) > 0 && ties.IsLive(home, nth, residents.Tenancy))
                ties.Meet(home, ties.HomeOf(home, nth), residents.Tenancy, gain, week.Index);
        }
    }

    /// <summary>Which of one's ties is helped, if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whom(HousingComplex complex, int home) =>
        Draws.Pick(complex.Ties.CountOf(home), Draws.First(Squares.Mix(complex.Scratch.Drawn[home] + 1)));

    /// <summary>Those who carry it do something for it in as many weeks as they have energy for.</summary>
    private static void Organise(HousingComplex complex)
    {
        var residents = complex.Residents;
        foreach (int home in residents.Carrying)
        {
            float drawn = Draws.ToUnit(Draws.First(Squares.Mix(complex.Scratch.Drawn[home])));
            residents.Recent[home] |= drawn < residents.Energy[home] ? Recent.Organised : (ushort)0;
        }
    }

    /// <summary>How many of each corridor were seen, for next week; and who has done something at all.</summary>
    private static void BeSeen(HousingComplex complex, Week week)
    {
        var seen = complex.Scratch.SeenActive;
        int[] last = complex.Residents.LastContributed;
        for (int home = 0; home < complex.Residents.Homes; home += Lanes.Width)
        {
            var recent = EightWhole.Of(complex.Residents.Recent, home);
            seen.Put(home, Recent.Visible(recent));
            Recent.ThisWeek(recent).Choose(week.Index, EightWhole.Of(last, home)).CopyTo(last, home);
        }

        var starts = complex.Building.Starts;
        for (int cluster = 0; cluster < complex.Clusters.Count; cluster++)
            complex.Clusters.Visible[cluster] = seen.CountWithin(starts[cluster], starts[cluster + 1]);
    }

    /// <summary>Those who carry the community ask a neighbour along for next week.</summary>
    private static void Ask(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Participation.BeingAskedOn)
            return;
        var residents = complex.Residents;
        var draws = complex.Draws(Chance.Ask);
        var later = complex.Ties.OutgrowCaches ? residents.Carrying.After(Prefetch.Turns) : default;
        foreach (int home in residents.Carrying)
        {
            if (later.MoveNext())
                complex.Ties.Fetch(later.Current);
            int other = SomebodyKnown(complex, home, draws.Bits(residents.Address[home] + Address.InWeek(week.Index)));
            if (other < 0)
                continue;
            residents.Asked[other] = true;
            complex.Tally.Count(ComplexCounter.Asked);
        }
    }

    private static int SomebodyKnown(HousingComplex complex, int home, uint bits)
    {
        var residents = complex.Residents;
        if (residents.Role[home] == Role.Gangmaker)
        {
            int cluster = complex.Building.ClusterOf[home];
            int inCorridor = complex.Building.Starts[cluster] + Draws.Pick(complex.Building.SizeOf(cluster), bits);
            return residents.Present[inCorridor] ? inCorridor : -1;
        }

        int ties = complex.Ties.CountOf(home);
        if (ties == 0)
            return -1;
        int nth = Draws.Pick(ties, bits);
        return complex.Ties.IsLive(home, nth, residents.Tenancy) ? complex.Ties.HomeOf(home, nth) : -1;
    }

    private const float Smoothing = 2;

    /// <summary>The coefficients of joining and helping, worked out once a week.</summary>
    private readonly ref struct Rule
    {
        private readonly float _perWeek;
        private readonly float _alone;
        private readonly float _steep;
        private readonly float _lower;
        private readonly float _asked;
        private readonly float _help;
        private readonly float _helpNeeds;
        private readonly float _company;
        private readonly float _companySupported;
        private readonly float _pushSupported;
        private readonly float _pushOthers;
        private readonly float _notAsked;
        private readonly float _notAskedSupported;
        private readonly bool _threshold;
        private readonly float _slope;
        private readonly bool _withdrawal;
        private readonly float _seen;

        public Rule(HousingComplex complex)
        {
            var believed = complex.Assumptions.Participation;
            var programme = complex.Programme;
            float something = (float)Exact.Chance(programme.Kinds / believed.KindsForTwoThirds);
            float habit = 1 + (float)(complex.Assumptions.Atmosphere.NormsDraw * complex.Norms);
            _perWeek = (float)believed.JoinsPerWeek * something * habit;
            _alone = (float)believed.JoinsAlone;
            _steep = (float)(1 / believed.ThresholdWidth);
            _lower = complex.Levers.IsOn(Lever.WeeklyMoment) && HasRoom(complex) ? 1 - (float)believed.WeeklyMomentLowers : 1;
            _asked = believed.BeingAskedOn ? (float)believed.AskedRatio : 1;
            _notAsked = Agreed(complex.Plan.Contract.ReciprocityHoursOthers / believed.ReciprocityAsksEveryWeek);
            _notAskedSupported = Agreed(complex.Plan.Contract.ReciprocityHoursSupported / believed.ReciprocityAsksEveryWeek);
            _help = (float)believed.HelpsPerWeek;
            _helpNeeds = (float)believed.HelpNeedsNeighbours;
            _pushSupported = believed.FirstPushOn ? (float)believed.BeforePushSupported : 1;
            _pushOthers = believed.FirstPushOn ? (float)believed.BeforePushOthers : 1;
            _threshold = believed.ThresholdOn;
            _slope = believed.Linear && _threshold ? (float)(1 / (2 * Math.Max(believed.AdoptionThreshold, believed.ThresholdWidth) * _lower)) : 0;
            _withdrawal = believed.WithdrawalOn;
            _seen = (float)Seen(complex);
            (_companySupported, _company) = Company(complex);
        }

        /// <summary>The share of neighbours seen to be active, oneself left out.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Around(Scratch scratch, Residents residents, int home)
        {
            var visible = Recent.Visible(EightWhole.Of(residents.Recent, home));
            var others = scratch.ActivityAround[home] - visible.Choose(_seen, 0f);
            return Eight.AtLeast(0, others) * scratch.ShareOfEach[home];
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Joins(Residents residents, int home, Eight around)
        {
            var chance = _perWeek * Eight.Of(residents.Propensity, home);
            if (_withdrawal)
                chance *= 1 - Eight.Of(residents.Withdrawal, home);
            if (_slope > 0) // as hard as thresholds pull where they lie on average
                chance *= _alone + ((1 - _alone) * Eight.AtMost(1, around * _slope));
            else if (_threshold)
                chance *= _alone + ((1 - _alone) * Exact.Step((around - (Eight.Of(residents.Threshold, home) * _lower)) * _steep));
            var came = Yes.Of(residents.EverSupported, home);
            chance *= Yes.Of(residents.Asked, home).Choose(_asked, came.Choose(_notAskedSupported, _notAsked));
            chance *= came.Choose(_companySupported, _company);
            var pushed = Yes.Of(residents.Supported, home).Choose(_pushSupported, _pushOthers);
            return Exact.Chance(chance * Yes.Of(residents.Drawn, home).Choose(1, pushed));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Helps(Residents residents, int home, ReadOnlySpan<ushort> chats)
        {
            var neighbours = Eight.Of(chats, home);
            var open = 1 - Eight.Of(residents.Withdrawal, home);
            var chance = _help * Eight.Sqrt(Eight.Of(residents.Propensity, home)) * open;
            return Exact.Chance(chance * neighbours / (neighbours + _helpNeeds));
        }

        /// <summary>An agreement to contribute works like being asked now and then.</summary>
        private float Agreed(double share) => 1 + ((_asked - 1) * (float)Math.Min(1, share));

        /// <summary>
        /// Going is more attractive with one's own kind there; scaled so that the average pull does not depend on the mix.
        /// </summary>
        private static (float Supported, float Others) Company(HousingComplex complex)
        {
            double odds = complex.Assumptions.People.HomophilyOn ? complex.Assumptions.People.Homophily : 1;
            double went = complex.Programme.LastAttendees;
            double residents = complex.Residents.Count;
            if (went <= 0 || residents <= 0)
                return (1, 1);
            double there = complex.Programme.LastSupportedAttendees / went;
            double share = residents > 0 ? complex.Residents.EverSupportedCount / residents : 0;
            return ((float)((1 + ((odds - 1) * there)) / (1 + ((odds - 1) * share))),
                (float)((1 + ((odds - 1) * (1 - there))) / (1 + ((odds - 1) * (1 - share)))));
        }
    }
}
