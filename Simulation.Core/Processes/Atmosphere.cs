using Simulation.Core.Lives;
using Simulation.Core.Numerics;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// How people come to feel. Belonging follows contacts, faces, taking part, safety and acceptance; safety follows
/// unrest nearby and faces one knows; a closed door opens with time, contact and neighbours who accept it, and closes
/// with trouble; loneliness eases with a few contacts and then no further, and grows in whoever asked in vain. Everybody is looked at once a month.
/// </summary>
public static class Atmosphere
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Atmosphere.ProcessOn)
            return;
        var residents = complex.Residents;
        var clusterOf = complex.Building.ClusterOf;
        MeanAcceptance(complex);
        SettleNorms(complex);
        KnownFaces.TryAgain(complex);
        var rule = new Rule(complex);
        for (int home = week.Index % Blueprint.PerMonth; home < residents.Homes; home += Blueprint.PerMonth)
        {
            if (!residents.Present[home])
                continue;
            int cluster = clusterOf[home];
            int chats = complex.Ties.Chats[home];
            residents.Safety[home] = rule.Safety(residents, home, complex.Clusters.Unrest[cluster]);
            residents.Belonging[home] = rule.Belonging(residents, home, chats);
            residents.Acceptance[home] = rule.Acceptance(residents.Acceptance[home]);
            residents.Withdrawal[home] = rule.Withdrawal(residents, home, chats, complex.Clusters.Acceptance[cluster]);
            residents.Lonely[home] = rule.Lonely(residents, home, chats);
            residents.Speaks[home] = Speech.Of(complex, home, week);
            residents.Propensity[home] = Feelings.Propensity(complex, home, week);
        }
    }

    /// <summary>What a house gets used to forms while somebody is there for it, goes on by itself for a while, and leaves with those who leave.</summary>
    private static void SettleNorms(HousingComplex complex)
    {
        var believed = complex.Assumptions.Atmosphere;
        if (!believed.NormsOn)
            return;
        double heard = KnownFaces.Heard(complex, complex.Staff.Coach);
        double hours = (heard * (complex.Staff.Coach.Hours + complex.Programme.HostedHours)) + complex.Programme.OfferedHours;
        double kept = Math.Min(1, hours / complex.Building.Homes / believed.NormsFromHours);
        double forms = kept * complex.Blueprint.NormsForm;
        double fades = complex.Blueprint.NormsFade * (1 - kept);
        double leaves = complex.MovedLastMonth / Blueprint.PerMonth;
        complex.Norms = Math.Clamp(complex.Norms + (forms * (1 - complex.Norms)) - ((fades + leaves) * complex.Norms), 0, 1);
    }

    private static void MeanAcceptance(HousingComplex complex)
    {
        var clusters = complex.Clusters;
        var residents = complex.Residents;
        for (int cluster = 0; cluster < clusters.Count; cluster++)
        {
            float sum = 0;
            for (int home = complex.Building.Starts[cluster]; home < complex.Building.Starts[cluster + 1]; home++)
                sum += residents.Present[home] ? residents.Acceptance[home] : 0;
            clusters.Acceptance[cluster] = sum / Math.Max(1, clusters.Residents[cluster]);
        }
    }

    private readonly ref struct Rule
    {
        private readonly HousingComplex _complex;
        private readonly float _pace;
        private readonly float _drift;
        private readonly float _homes;
        private readonly int _fillsTheDays;

        public Rule(HousingComplex complex)
        {
            var believed = complex.Assumptions.Atmosphere;
            _complex = complex;
            _pace = (float)Exact.Chance(Blueprint.PerMonth / believed.Follows);
            _drift = (float)Exact.Chance(Blueprint.PerMonth / believed.AcceptanceDrifts);
            _fillsTheDays = (int)complex.Assumptions.Participation.FillsTheDays;
            _homes = Math.Max(1, complex.Building.Homes - 1);
        }

        public float Safety(Residents residents, int home, float unrest)
        {
            var believed = _complex.Assumptions.Atmosphere;
            float usual = (float)_complex.Assumptions.People.SafetyAtEntry;
            float known = Math.Min(1, residents.Known[home] / _homes);
            float target = usual + ((float)believed.SafeByKnowing * (known - 0.5f)) - ((float)believed.UnsafeByUnrest * unrest);
            return Towards(residents.Safety[home], Math.Clamp(target, 0, 1));
        }

        public float Belonging(Residents residents, int home, int chats)
        {
            var believed = _complex.Assumptions.Atmosphere;
            float target = (float)believed.BelongsAlone
                + ((float)believed.BelongsByChats * chats / (chats + (float)believed.ChatsForHalf))
                + Branchless.Choose(Recent.Broad(residents.Recent[home]), (float)believed.BelongsByTakingPart, 0)
                + ((float)believed.BelongsByKnowing * Math.Min(1, residents.Known[home] / _homes))
                + ((float)believed.BelongsBySafety * (residents.Safety[home] - 0.5f))
                + ((float)believed.BelongsByAcceptance * (residents.Acceptance[home] - 0.5f));
            return Towards(residents.Belonging[home], Math.Clamp(target, 0, 1));
        }

        public float Acceptance(float acceptance) =>
            acceptance + (_drift * ((float)_complex.Assumptions.People.AcceptanceAtEntry - acceptance));

        public float Withdrawal(Residents residents, int home, int chats, float accepted)
        {
            var believed = _complex.Assumptions.Atmosphere;
            if (!believed.WithdrawalOn)
                return residents.Withdrawal[home];
            float opens = (float)believed.OpensByItself + ((float)believed.OpensByChat * Math.Min(chats, (float)believed.OpensAtMostBy));
            opens *= 1 + ((float)believed.OpensWhenAccepted * (accepted - 0.5f));
            float closes = residents.SpellWeeks[home] > 0 ? (float)believed.ClosesInSpell : 0;
            return Math.Clamp(residents.Withdrawal[home] + (Blueprint.PerMonth * (closes - opens)), 0, 1);
        }

        public bool Lonely(Residents residents, int home, int chats)
        {
            var believed = _complex.Assumptions.Atmosphere;
            double eased = believed.EasesLoneliness * Math.Min(1, chats / believed.NotLonelyAt);
            bool occupied = !residents.Daytime[home] & Recent.Weeks(residents.Recent[home]) >= _fillsTheDays;
            double level = residents.Solitude[home] - eased
                - Branchless.Choose(occupied, (float)believed.DaytimeEasesLoneliness, 0)
                + (residents.SpellWeeks[home] > 0 ? believed.SpellAddsLoneliness : 0)
                + (_complex.Assumptions.Requests.UnheardAddsLoneliness * (1 - residents.AsksReadily[home]));
            return level > 0;
        }

        private float Towards(float now, float target) => now + (_pace * (target - now));
    }
}
