using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Lives;

/// <summary>
/// The k-th resident of a home moves in. Who that is follows from (seed, replicate, home, k) alone; what selection does
/// is to shift where in the population such a person is found, by a rule that keeps everybody recognisable: the same
/// draw, taken from the part of the population that was not turned down.
/// </summary>
public static class Arrivals
{
    private const double Sure = 1 - 1e-9;
    private const float Young = 0;
    private const float Middle = 1;
    private const float Old = 2;

    /// <summary>Somebody gets the key.</summary>
    public static void MoveIn(HousingComplex complex, int home, bool withSupport, Week week)
    {
        var residents = complex.Residents;
        residents.Address[home] = Address.Of(home, residents.Tenancy[home]);
        residents.MovedIn[home] = week.Index;
        residents.Present[home] = true;
        residents.Supported[home] = residents.EverSupported[home] = residents.HoldsPlace[home] = withSupport;
        residents.SupportSince[home] = week.Index;
        residents.Count++;
        residents.EverSupportedCount += withSupport ? 1 : 0;
        var person = new Latent(complex.Draws(Chance.Traits), residents.Address[home]);
        residents.Group[home] = GroupOf(withSupport ? complex.Plan.Mix.Supported : complex.Plan.Mix.Others, withSupport, person.Group);
        double talk = residents.Sitting.Contains(home) ? 0 : TalkShift(complex, home, person, week);
        Promises(complex, home);
        Character(complex, home, person, talk);
        Trouble(complex, home, person, talk);
        Start(complex, home, person, week);
        Clocks.Start(complex, home);
        var clusters = complex.Clusters;
        int cluster = complex.Building.ClusterOf[home];
        clusters.Residents[cluster]++;
        clusters.Supported[cluster] += withSupport ? 1 : 0;
        clusters.Heavy[cluster] += residents.Heavy[home] ? 1 : 0;
        complex.Count(GroupCounter.MoveIns, home);
        complex.Log?.Add(new LifeEvent(week.Index, home, residents.Tenancy[home], Happening.MovedIn));
    }

    private static TargetGroup GroupOf(Shares shares, bool withSupport, double unit)
    {
        double sum = 0;
        var last = withSupport ? TargetGroup.ExHomeless : TargetGroup.Regular;
        for (int i = 0; i < TargetGroups.Count; i++)
        {
            var group = (TargetGroup)i;
            if (group.ComesWithSupport() != withSupport || shares[group] <= 0)
                continue;
            last = group;
            sum += shares[group];
            if (unit < sum)
                return group;
        }

        return last;
    }

    /// <summary>Inclination, thresholds and likes; a talk shifts them as far as it can tell.</summary>
    private static void Character(HousingComplex complex, int home, in Latent person, double talk)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions;
        var people = believed.People;
        bool supported = residents.Supported[home];
        var group = residents.Group[home];
        double inclined = person.Inclination + (people.TalkTellsInclination * talk);
        double spread = people.InclinationSpread;
        residents.Abstains[home] = people.NonContributorsOn && person.Abstains < people.NonContributors;
        residents.Inclination[home] = (float)(Exact.Exp((spread * inclined) - (spread * spread / 2) + believed.Groups.InclinationOf(group))
            * (residents.Abstains[home] ? people.NonContributorsLeft : 1));
        residents.Threshold[home] = (float)(believed.Participation.AdoptionThreshold + (people.ThresholdSpread * person.Threshold));
        residents.Skill[home] = (float)person.Skill;
        residents.Daytime[home] = person.Daytime < believed.Groups.DaytimeOf(group) || (supported && complex.Plan.Selection.RequiresDaytimeActivity);
        residents.Solitude[home] = (float)(person.Solitude + Exact.NormalQuantile(supported ? people.LonelySupported : people.LonelyOthers));
        residents.RelativeExits[home] = (float)believed.Groups.ExitsOf(group);
        residents.Age[home] = AgeOf(group, people, person.Age);
        residents.Foreign[home] = people.LanguageOn && group == TargetGroup.StatusHolder;
        residents.CountKind(home, 1);
        double like = people.HomophilyOn ? Math.Sqrt(people.Homophily) : 1;
        residents.Likeness[home] = (float)(supported && person.Likes < people.PeerAvoiders ? 1 / like : like);
    }

    /// <summary>The age band: some groups are young or old by what they are, the others as usual among tenants.</summary>
    private static float AgeOf(TargetGroup group, PeopleAssumptions people, double unit) => group switch
    {
        TargetGroup.YouthCare or TargetGroup.Student => Young,
        TargetGroup.CareHome or TargetGroup.Senior => Old,
        _ => unit < people.Young ? Young : unit < 1 - people.Old ? Middle : Old,
    };

    /// <summary>What goes wrong more easily around this person.</summary>
    private static void Trouble(HousingComplex complex, int home, in Latent person, double talk)
    {
        var residents = complex.Residents;
        var believed = complex.Assumptions;
        var people = believed.People;
        var selection = complex.Plan.Selection;
        bool supported = residents.Supported[home];
        var group = residents.Group[home];
        Weigh(complex, home, group, person);
        residents.Lasting[home] = supported && person.Lasting < believed.Groups.LastingOf(group);
        residents.Addicted[home] = person.Addicted < Screened(believed.Groups.AddictedOf(group), selection.ExcludesAddiction,
            people.ScreeningRecognises);
        bool violent = supported && person.Violent < Screened(people.ViolentPast, selection.ExcludesViolentPast, people.ScreeningRecognises);
        double refuses = residents.Addicted[home] ? people.RefusesHelpAddicted : people.RefusesHelp;
        residents.Refuses[home] = person.Refuses < refuses;
        double shift = -people.TalkTellsTrouble * talk;
        double trouble = violent && people.FrailtyOn ? people.ViolentPastTrouble : 0;
        residents.Frailty[home] = Skewed(complex.Blueprint.Spread, person.Frailty + shift, trouble);
        residents.Fragility[home] = Skewed(complex.Blueprint.SpellSpread, person.Fragility + shift, 0);
    }

    /// <summary>How heavy somebody's need is: as planned, or as usual in the target group; corridors of their own take all who are heavy.</summary>
    private static void Weigh(HousingComplex complex, int home, TargetGroup group, in Latent person)
    {
        var residents = complex.Residents;
        var weight = complex.Plan.Mix.Weight;
        bool planned = residents.Supported[home] && weight.Sum > 0;
        int ofTheirOwn = (int)complex.Levers[Lever.HeavyClusters];
        double heavy = planned ? weight.Heavy : complex.Assumptions.Groups.HeavyOf(group);
        if (ofTheirOwn > 0 && residents.Supported[home])
            heavy = complex.Building.ClusterOf[home] < ofTheirOwn ? 1 : 0;
        residents.Heavy[home] = person.Heavy < heavy && !AboveCeiling(complex, group);
        residents.Light[home] = planned && !residents.Heavy[home] && person.Heavy >= 1 - weight.Light;
    }

    /// <summary>
    /// A talk that turns down a share r of the candidates leaves those whose score lies above the r-quantile. The same
    /// person's score is moved there, keeping its rank; traits follow as far as the score tells them, which it does less where
    /// few are left to choose.
    /// </summary>
    private static double TalkShift(HousingComplex complex, int home, in Latent person, Week week)
    {
        var chosen = new Week(Math.Max(0, week.Index - (int)complex.Assumptions.Allocation.ToTheKey));
        double rejected = Intake.RejectedShare(complex, home, complex.Residents.Supported[home], chosen);
        if (rejected <= 0)
            return 0;
        double rank = Math.Clamp(rejected + ((1 - rejected) * person.ScoreRank), 1 - Sure, Sure);
        return (Exact.NormalQuantile(rank) - person.Score) * Intake.WellMade(complex, home);
    }

    /// <summary>What somebody who was chosen promises to contribute, and how knowingly they come; whoever lived here before was not chosen.</summary>
    private static void Promises(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        var people = complex.Assumptions.People;
        bool sitting = residents.Sitting.Contains(home);
        double worth = sitting ? 0 : residents.Supported[home] ? people.SelectionOfSupported : 1;
        double knowing = worth * Intake.Knowing(complex, home);
        double before = complex.Plan.Selection.PreEntryActivities ? worth * people.PreEntryPromise : 0;
        residents.Promise[home] = (float)((knowing * people.SelectionPromise) + before);
        complex.Count(GroupCounter.ChoseKnowingly, home, Math.Min(1, knowing));
    }

    private static bool AboveCeiling(HousingComplex complex, TargetGroup group)
    {
        double ceiling = complex.Plan.Selection.CareCeilingHours;
        return ceiling > 0 && complex.Assumptions.Groups.CareHoursOf(group) * complex.Assumptions.Care.HeavyNeeds > ceiling;
    }

    /// <summary>What is left of a share after screening that recognises most of them.</summary>
    private static double Screened(double share, bool screens, double recognises) =>
        screens ? share * (1 - recognises) / (1 - (share * recognises)) : share;

    private static float Skewed(double spread, double score, double shift) =>
        (float)Exact.Exp((spread * score) - (spread * spread / 2) + shift);

    /// <summary>How somebody stands on the first day.</summary>
    private static void Start(HousingComplex complex, int home, in Latent person, Week week)
    {
        var residents = complex.Residents;
        var people = complex.Assumptions.People;
        bool supported = residents.Supported[home];
        bool chose = complex.ChosenBy > SelectionMethod.WaitingList && !supported && !residents.Sitting.Contains(home);
        double accepts = chose ? people.AcceptanceBySelection * Intake.WellMade(complex, home) : 0;
        double closed = supported && people.SelfStigmaOn && person.Withdrawn < people.WithdrawnAtEntry
            ? people.WithdrawalAtEntry + ((1 - people.WithdrawalAtEntry) * person.Withdrawn / people.WithdrawnAtEntry)
            : 0;
        residents.Withdrawal[home] = (float)closed;
        residents.Belonging[home] = (float)people.BelongingAtEntry;
        residents.Safety[home] = (float)people.SafetyAtEntry;
        residents.Acceptance[home] = (float)Math.Min(1, people.AcceptanceAtEntry + accepts);
        residents.Known[home] = 0;
        residents.Lonely[home] = residents.Solitude[home] > 0;
        residents.Energy[home] = 1;
        residents.RestsUntil[home] = 0;
        residents.LastContributed[home] = residents.LastHelped[home] = residents.LastWasHelped[home] = Residents.LongAgo;
        residents.AsksReadily[home] = 1;
        residents.Speaks[home] = Speech.Of(complex, home, week);
        residents.Visited[home] = week.Index;
        residents.HoursAtEntry[home] = supported ? (float)HoursAtEntry(complex, home) : 0;
        residents.CareHours[home] = residents.HoursAtEntry[home];
        residents.Propensity[home] = Feelings.Propensity(complex, home, week);
        residents.LeaseEnds[home] = LeaseEnd(complex.Plan.Contract, supported, person, week);
    }

    private static double HoursAtEntry(HousingComplex complex, int home)
    {
        var residents = complex.Residents;
        double stated = complex.Plan.Care.HoursPerSupported;
        double hours = stated > 0 ? stated : complex.Assumptions.Groups.CareHoursOf(residents.Group[home]);
        if (residents.Heavy[home])
            hours *= complex.Assumptions.Care.HeavyNeeds;
        if (residents.Light[home])
            hours *= complex.Assumptions.Care.LightNeeds;
        double ceiling = complex.Plan.Selection.CareCeilingHours;
        return ceiling > 0 ? Math.Min(hours, ceiling) : hours;
    }

    private static int LeaseEnd(ContractPlan contract, bool supported, in Latent person, Week week)
    {
        if (!supported && person.ShortStay < contract.ShortStayShare)
            return week.Index + Week.InMonths(contract.ShortStayMonths);
        return TermFrom(contract, supported, week.Index);
    }

    /// <summary>When a lease ends that began in a given week; for ever is later than any week.</summary>
    public static int TermFrom(ContractPlan contract, bool supported, int week)
    {
        double months = supported ? contract.LeaseMonthsSupported : contract.LeaseMonthsOthers;
        if (months <= 0)
            return int.MaxValue;
        int term = Week.InMonths(months);
        return contract.EndTogether ? ((week / term) + 1) * term : week + term;
    }

    /// <summary>The latent traits of one person, each from its own draw.</summary>
    private readonly struct Latent(Draws draws, ulong address)
    {
        public double Inclination { get; } = Normal(draws, address, 0);
        public double Threshold { get; } = Normal(draws, address, 1);
        public double Frailty { get; } = Normal(draws, address, 2);
        public double Fragility { get; } = Normal(draws, address, 3);
        public double Solitude { get; } = Normal(draws, address, 4);
        public double ScoreRank { get; } = draws.Inside(address + Address.Nth(5));
        public double Skill { get; } = draws.Inside(address + Address.Nth(6));
        public double Daytime { get; } = draws.Inside(address + Address.Nth(7));
        public double Heavy { get; } = draws.Inside(address + Address.Nth(8));
        public double Addicted { get; } = draws.Inside(address + Address.Nth(9));
        public double Refuses { get; } = draws.Inside(address + Address.Nth(10));
        public double Withdrawn { get; } = draws.Inside(address + Address.Nth(11));
        public double Likes { get; } = draws.Inside(address + Address.Nth(12));
        public double Violent { get; } = draws.Inside(address + Address.Nth(13));
        public double Group { get; } = draws.Inside(address + Address.Nth(14));
        public double Lasting { get; } = draws.Inside(address + Address.Nth(15));
        public double Abstains { get; } = draws.Inside(address + Address.Nth(16));
        public double ShortStay { get; } = draws.Inside(address + Address.Nth(17));
        public double Age { get; } = draws.Inside(address + Address.Nth(18));
        public double Score => Exact.NormalQuantile(ScoreRank);

        private static double Normal(Draws draws, ulong address, int nth) =>
            Exact.NormalQuantile(draws.Inside(address + Address.Nth(nth)));
    }
}
