using System.Runtime.CompilerServices;
using Simulation.Core.Assumptions;
using Simulation.Core.Numerics;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core;

/// <summary>
/// What follows from a scenario and a set of assumptions before the first week: worked out once, shared by all
/// replicates, never changed by a run.
/// </summary>
public sealed class Blueprint
{
    // Those who came with support first, the others after them: which of the two is no branch, but a place in one table.
    private readonly float[] _leaving;
    private readonly float[] _promiseKept;

    public Blueprint(Scenario plan, AssumptionSet believed, int weeks)
        : this(believed, Checked(plan), weeks)
    {
    }

    // The order of arguments tells a plan that was checked from one that was not.
    private Blueprint(AssumptionSet believed, Scenario plan, int weeks)
    {
        Plan = plan;
        Assumptions = believed;
        Prices = believed.Accounts.In(plan.Funding.PriceYear);
        Weeks = weeks is > 0 and <= Week.Limit
            ? weeks
            : throw new ArgumentOutOfRangeException(nameof(weeks), weeks, $"a run lasts 1 to {Week.Limit} weeks");
        Building = new Building(plan.Building.Homes, ClusterSize(plan.Building, believed.Encounters), plan.Building.Wings);
        Groups = Enum.GetValues<TargetGroup>().Count(group => group.ComesWithSupport()
            ? plan.Mix.SupportedShare > 0 && plan.Mix.Supported[group] > 0
            : plan.Mix.SupportedShare < 1 && plan.Mix.Others[group] > 0);
        Spread = LogSpread(believed.People.TroubleConcentration, believed.People.FrailtyOn);
        SpellSpread = LogSpread(believed.People.SpellConcentration, believed.People.FrailtyOn);
        _leaving =
        [
            .. Leaving(Math.Max(0, believed.Turnover.Supported - believed.Turnover.SupportedOtherwise), believed.Turnover.SupportedShape),
            .. Leaving(believed.Turnover.Others, believed.Turnover.OthersShape),
        ];
        _promiseKept = Fading();
        HolderLeaves = new Rate(believed.Staffing.HolderLeaves).WeeklyChance;
        HolderAway = new Rate(believed.Staffing.AwayPerYear).WeeklyChance;
        NormsForm = Exact.Chance(1 / believed.Atmosphere.NormsForm);
        NormsFade = Exact.Chance(Exact.Log(2) / (believed.Atmosphere.NormsHalfLife * Week.PerYear));
        MeetingsPerWeek = (float)(believed.Encounters.OnCorridor * LayoutRatio(plan.Building.Layout, believed.Encounters));
        DoorSteps = Doors(believed.Encounters.PerDoor);
    }

    /// <summary>The same plan under other assumptions; it was checked already.</summary>
    public Blueprint With(AssumptionSet believed) => new(believed, Plan, Weeks);

    private static Scenario Checked(Scenario plan)
    {
        var passed = PlanCheck.Passed(plan).InYears();
        return Knowledge.Faults(plan.Known) is { Count: > 0 } faults ? throw new InvalidPlanException(faults) : passed;
    }

    public Scenario Plan { get; }
    public AssumptionSet Assumptions { get; }

    /// <summary>What things cost, in euros of the year in which the ledger is kept.</summary>
    public AccountAssumptions Prices { get; }

    /// <summary>The length of the run.</summary>
    public int Weeks { get; }

    public Building Building { get; }

    /// <summary>How many target groups live together.</summary>
    public int Groups { get; }

    /// <summary>Spread of ordinary trouble and of spells between people, on the log scale.</summary>
    public double Spread { get; }
    public double SpellSpread { get; }

    /// <summary>Meetings between neighbours a resident starts in a week, for this layout.</summary>
    public float MeetingsPerWeek { get; }

    /// <summary>Chance, added up, that a meeting is with somebody at most so many doors away.</summary>
    public float[] DoorSteps { get; }

    /// <summary>The chance in one week that the holder of an ordinary post goes, and that one falls ill or takes leave.</summary>
    public double HolderLeaves { get; }
    public double HolderAway { get; }

    /// <summary>The share of what a house could get used to that forms in a week of being kept, and that fades in one of not being kept.</summary>
    public double NormsForm { get; }
    public double NormsFade { get; }

    /// <summary>The hazard of leaving in one week, by weeks already stayed and by how somebody came in.</summary>
    public ReadOnlySpan<float> LeavingAfter(bool cameWithSupport) => HalfOf(_leaving, cameWithSupport);

    /// <summary>The share that is left of the promise at entry, by months stayed.</summary>
    public ReadOnlySpan<float> PromiseKept => _promiseKept;

    /// <summary>The hazard for eight residents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight LeavingAfter(Yes cameWithSupport, EightWhole weeks) =>
        Eight.Gather(_leaving, weeks + cameWithSupport.Choose(EightWhole.Zero, _leaving.Length >>> 1));

    private static ReadOnlySpan<float> HalfOf(float[] both, bool first) => both.AsSpan(first ? 0 : both.Length / 2, both.Length / 2);

    /// <summary>
    /// The hazard adds up to referenceYears * rate over the reference years and follows a Weibull curve around it.
    /// </summary>
    private float[] Leaving(double perYear, double shape)
    {
        double years = Assumptions.Turnover.ReferenceYears;
        var weekly = new float[Weeks + 1];
        double before = 0;
        for (int week = 0; week <= Weeks; week++)
        {
            double after = years * perYear * Exact.Pow((week + 1) / (years * Week.PerYear), shape);
            weekly[week] = (float)(after - before);
            before = after;
        }

        return weekly;
    }

    private float[] Fading()
    {
        var people = Assumptions.People;
        double fades = people.FadingPromiseOn ? people.PromiseFades : 0;
        var left = new float[(Weeks / PerMonth) + 2];
        for (int month = 0; month < left.Length; month++)
        {
            double years = (double)month * PerMonth / Week.PerYear;
            left[month] = (float)(1 - (fades * (1 - Exact.LeftAfter(years / people.PromiseHalfLife))));
        }

        return left;
    }

    /// <summary>Weeks between two rounds in which slow things about a resident are brought up to date.</summary>
    public const int PerMonth = 4;

    private static float[] Doors(double perDoor)
    {
        const int Furthest = 16;
        var chances = new float[Furthest];
        double sum = 0;
        double weight = 1;
        for (int door = 0; door < Furthest; door++, weight *= perDoor)
            sum += weight;
        double added = 0;
        weight = 1;
        for (int door = 0; door < Furthest; door++, weight *= perDoor)
        {
            added += weight / sum;
            chances[door] = (float)added;
        }

        return chances;
    }

    /// <summary>The log spread of a variable with mean 1 whose counts are as uneven as a negative binomial with this k.</summary>
    private static double LogSpread(double concentration, bool on) => on ? Math.Sqrt(Exact.Log(1 + (1 / concentration))) : 0;

    private static int ClusterSize(BuildingPlan building, EncounterAssumptions usual)
    {
        double size = building.ClusterSize > 0 ? building.ClusterSize : building.Layout switch
        {
            Layout.Portiek => usual.PortiekHomes,
            Layout.Gallery => usual.GalleryHomes,
            Layout.Corridor => usual.CorridorHomes,
            Layout.Scattered => usual.ScatteredHomes,
            Layout.OwnDoor => usual.CourtyardHomes,
            _ => throw new ArgumentOutOfRangeException(nameof(building)),
        };
        return Math.Max(2, (int)(size + 0.5));
    }

    private static double LayoutRatio(Layout layout, EncounterAssumptions usual) => layout switch
    {
        Layout.Portiek => usual.OnPortiek,
        Layout.Gallery => usual.OnGallery,
        Layout.Corridor => 1,
        Layout.Scattered => usual.WhenScattered,
        Layout.OwnDoor => usual.AtOwnDoor,
        _ => throw new ArgumentOutOfRangeException(nameof(layout)),
    };
}
