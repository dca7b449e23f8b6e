using System.Runtime.CompilerServices;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Policy;
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
        complex.Programme.StartWeek();
        Activities(complex);
        LookAround(complex);
        Join(complex, week);
        Ask(complex, week);
    }

    /// <summary>Hours that organisers offer and professionals add become activities, each with so many seats.</summary>
    private static void Activities(HousingComplex complex)
    {
        var believed = complex.Believed.Participation;
        var programme = complex.Programme;
        double help = 1 + (believed.AssociationHelps * Association.Working(complex));
        double hours = (programme.OfferedHours * help) + programme.HostedHours;
        double own = hours / believed.HoursPerActivity * Takeplace(complex);
        double moment = complex.Levers.IsOn(Lever.WeeklyMoment) && HasRoom(complex) && own > 0 ? 1 : 0;
        programme.Activities = own + moment + (complex.Plan.Programme.LinkedHomes * believed.LinkedActivities);
        double demand = Math.Max(1, complex.Series.Weeks == 0 ? 0 : LastWeek(complex, Whole.Seats));
        programme.SeatShare = (float)Math.Min(1, programme.Activities * SeatsEach(complex) / demand);
        complex.Tally[Whole.Activities] = programme.Activities;
    }

    private static double LastWeek(HousingComplex complex, Whole counter) => complex.Series.At(complex.Series.Weeks - 1, counter);

    private static bool HasRoom(HousingComplex complex) =>
        complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room is CommonRoom.OnRoute or CommonRoom.OffRoute;

    private static bool HasGarden(HousingComplex complex) =>
        complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room == CommonRoom.Garden;

    /// <summary>Without a place of one's own, some of what people would do does not take place.</summary>
    private static double Takeplace(HousingComplex complex) =>
        HasRoom(complex) || HasGarden(complex) ? 1 : complex.Believed.Participation.ActivitiesWithoutPlace;

    private static double SeatsEach(HousingComplex complex)
    {
        var believed = complex.Believed.Participation;
        return HasRoom(complex) ? believed.SeatsInRoom : HasGarden(complex) ? believed.SeatsInGarden : believed.SeatsAtHome;
    }

    /// <summary>How much of what goes on people see.</summary>
    private static double Seen(HousingComplex complex)
    {
        var believed = complex.Believed.Participation;
        if (HasRoom(complex))
            return complex.Plan.Building.Room == CommonRoom.OnRoute ? 1 : believed.SeenOffRoute;
        return HasGarden(complex) ? believed.SeenOffRoute : believed.SeenWithoutRoom;
    }

    /// <summary>How active each corridor looked last week, smoothed, as far as it is seen.</summary>
    private static void LookAround(HousingComplex complex)
    {
        var clusters = complex.Clusters;
        float seen = (float)Seen(complex);
        for (int cluster = 0; cluster < clusters.Count; cluster++)
            clusters.Activity[cluster] = (clusters.Activity[cluster] + (seen * clusters.Visible[cluster])) / Smoothing;
    }

    private static void Join(HousingComplex complex, Week week)
    {
        var rule = new Rule(complex);
        var residents = complex.Residents;
        var clusters = complex.Clusters;
        var present = residents.Present;
        var recent = residents.Recent;
        var chats = complex.Ties.Chats;
        var starts = complex.Building.Starts;
        float seats = complex.Programme.SeatShare;
        ulong key = complex.Draws(Chance.Join).Key;
        ulong inWeek = Address.InWeek(week.Index);
        double wanted = 0;
        int home = 0;
        for (int cluster = 0; cluster < clusters.Count; cluster++)
        {
            float others = 1f / Math.Max(1, clusters.Residents[cluster] - 1);
            float active = clusters.Activity[cluster];
            int visible = 0;
            for (int end = starts[cluster + 1]; home < end; home++)
            {
                if (!present[home])
                    continue;
                int history = recent[home];
                float joins = rule.Joins(residents, home, rule.Around(active, history, others));
                float helps = rule.Helps(residents.Propensity[home], residents.Withdrawal[home], chats[home]);
                wanted += joins;
                ulong bits = Squares.Bits64(key, residents.Address[home] + inWeek);
                history = Recent.Older(history);
                if (Draws.ToUnit(Draws.First(bits)) < joins * seats)
                {
                    history |= Recent.Attended;
                    complex.Programme.Attend(home, residents.EverSupported[home]);
                    residents.Drawn[home] |= chats[home] > 0;
                }

                if (Draws.ToUnit(Draws.Second(bits)) < helps)
                {
                    history |= Recent.Helped;
                    Help(complex, home, bits, week);
                }

                // Those who carry it do something for it in as many weeks as they have energy for.
                if (residents.Role[home] != Role.None && Draws.ToUnit(Draws.First(Squares.Mix(bits))) < residents.Energy[home])
                    history |= Recent.Organised;
                residents.Asked[home] = false;
                recent[home] = (ushort)history;
                visible += Recent.Visible(history) ? 1 : 0;
            }

            clusters.Visible[cluster] = visible;
            complex.Programme.CloseCluster(cluster);
        }

        complex.Tally[Whole.Seats] = wanted;
    }

    /// <summary>Helping out brings two neighbours closer.</summary>
    private static void Help(HousingComplex complex, int home, ulong bits, Week week)
    {
        int ties = complex.Ties.CountOf(home);
        if (ties == 0)
            return;
        int nth = Draws.Pick(ties, Draws.First(Squares.Mix(bits + 1)));
        if (complex.Ties.IsLive(home, nth, complex.Residents.Tenancy))
            complex.Ties.Meet(home, complex.Ties.HomeOf(home, nth), complex.Residents.Tenancy, (float)complex.Believed.Ties.FromHelp, week.Index);
    }

    /// <summary>Those who carry the community ask a neighbour along for next week.</summary>
    private static void Ask(HousingComplex complex, Week week)
    {
        if (!complex.Believed.Participation.BeingAskedOn)
            return;
        var residents = complex.Residents;
        var draws = complex.Draws(Chance.Ask);
        for (int home = 0; home < residents.Homes; home++)
        {
            if (residents.Role[home] == Role.None)
                continue;
            int other = SomebodyKnown(complex, home, draws.Bits(residents.Address[home] + Address.InWeek(week.Index)));
            if (other < 0)
                continue;
            residents.Asked[other] = true;
            complex.Tally.Count(Whole.Asked);
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
        private readonly float _agreed;
        private readonly bool _threshold;
        private readonly bool _withdrawal;
        private readonly float _seen;

        public Rule(HousingComplex complex)
        {
            var believed = complex.Believed.Participation;
            var programme = complex.Programme;
            double perHome = programme.Activities / complex.Building.Homes;
            float something = (float)Exact.Chance(perHome / believed.ActivitiesForTwoThirds);
            _perWeek = (float)believed.JoinsPerWeek * something;
            _alone = (float)believed.JoinsAlone;
            _steep = (float)(1 / believed.ThresholdWidth);
            _lower = complex.Levers.IsOn(Lever.WeeklyMoment) && HasRoom(complex) ? 1 - (float)believed.WeeklyMomentLowers : 1;
            _asked = believed.BeingAskedOn ? (float)believed.AskedRatio : 1;
            _agreed = (float)Math.Min(1, complex.Plan.Contract.ReciprocityHoursPerMonth / believed.ReciprocityAsksEveryWeek);
            _help = (float)believed.HelpsPerWeek;
            _helpNeeds = (float)believed.HelpNeedsNeighbours;
            _pushSupported = believed.FirstPushOn ? (float)believed.BeforePushSupported : 1;
            _pushOthers = believed.FirstPushOn ? (float)believed.BeforePushOthers : 1;
            _threshold = believed.ThresholdOn;
            _withdrawal = believed.WithdrawalOn;
            _seen = (float)Seen(complex);
            (_companySupported, _company) = Company(complex);
        }

        /// <summary>The share of neighbours seen to be active, oneself left out.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Around(float active, int recent, float others) =>
            Math.Max(0, active - (Recent.Visible(recent) ? _seen : 0)) * others;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Joins(Residents residents, int home, float around)
        {
            float pull = _threshold ? _alone + ((1 - _alone) * Exact.Step((around - (residents.Threshold[home] * _lower)) * _steep)) : 1;
            float asked = residents.Asked[home] ? _asked : 1 + ((_asked - 1) * _agreed);
            float company = residents.EverSupported[home] ? _companySupported : _company;
            float drawn = residents.Drawn[home] ? 1 : residents.Supported[home] ? _pushSupported : _pushOthers;
            float open = _withdrawal ? 1 - residents.Withdrawal[home] : 1;
            return Exact.Chance(_perWeek * residents.Propensity[home] * open * pull * asked * company * drawn);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Helps(float propensity, float withdrawal, int chats) =>
            chats == 0 ? 0 : Exact.Chance(_help * (float)Math.Sqrt(propensity) * (1 - withdrawal) * chats / (chats + _helpNeeds));

        /// <summary>
        /// Going is more attractive with one's own kind there; scaled so that the average pull does not depend on the mix.
        /// </summary>
        private static (float Supported, float Others) Company(HousingComplex complex)
        {
            double odds = complex.Believed.People.HomophilyOn ? complex.Believed.People.Homophily : 1;
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
