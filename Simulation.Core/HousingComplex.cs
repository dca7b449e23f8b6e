using System.Runtime.CompilerServices;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Staff;

namespace Simulation.Core;

/// <summary>The state of one run: everything that is true of the complex this week. It decides nothing.</summary>
public sealed class HousingComplex
{
    /// <summary>An empty complex.</summary>
    /// <param name="blueprint">What is decided and believed.</param>
    /// <param name="record">A record that nobody needs any more, to write on where it has as many weeks: it is most of the memory.</param>
    public HousingComplex(Blueprint blueprint, Series? record = null)
    {
        Blueprint = blueprint;
        int homes = blueprint.Building.Homes;
        Levers = new Levers();
        Agenda = new Agenda(blueprint.Plan);
        Residents = new Residents(homes);
        var ties = blueprint.Assumptions.Ties;
        Ties = new Ties(homes, TieRoom(ties, homes), (float)ties.ChatLevel, (float)ties.HelpLevel);
        Cases = new CaseBook(homes);
        Clusters = new Clusters(blueprint.Building.Clusters);
        Programme = new Programme(homes);
        Homes = new Homes(homes);
        Scratch = new Scratch(homes, MeetingsEach(blueprint.Assumptions.Encounters));
        Series = record?.Capacity == blueprint.Weeks ? record : new Series(blueprint.Weeks);
        Stays = new Stays(blueprint.Weeks);
        Funds = new Funds(blueprint.Plan);
    }

    // What was decided and what is believed.
    public Blueprint Blueprint { get; }
    public Scenario Plan => Blueprint.Plan;
    public AssumptionSet Assumptions => Blueprint.Assumptions;
    public Building Building => Blueprint.Building;
    public Levers Levers { get; }
    public Agenda Agenda { get; }

    // Who and what is there.
    public Residents Residents { get; }
    public Ties Ties { get; }
    public Homes Homes { get; }
    public Clusters Clusters { get; }
    public CaseBook Cases { get; }
    public Coaching Coaching { get; } = new();
    public Team Staff { get; } = new();
    public Funds Funds { get; }
    public Board Board { get; } = new();
    public Programme Programme { get; }

    /// <summary>Those who went elsewhere, as long as somebody pays for it.</summary>
    public Stays Stays { get; }

    /// <summary>How far people trust that something is done when something is wrong, from 0 to 1.</summary>
    public float Trust { get; set; }

    /// <summary>How readily people get to know a new face among those who are paid, from 0 to 1.</summary>
    public double OpenToFaces { get; set; }

    /// <summary>How settled the habits and norms of the house are, from 0 to 1.</summary>
    public double Norms { get; set; }

    /// <summary>The goodwill of the neighbourhood, from 0 to 1.</summary>
    public double Credit { get; set; }

    /// <summary>Indicated support of all residents, in hours a week.</summary>
    public double CareHours { get; set; }

    /// <summary>Hours that neighbours left to professionals last week: for people with support, and for anybody else.</summary>
    public double LeftToCare { get; set; }
    public double LeftToOthers { get; set; }

    /// <summary>Places the care party has lost to homes that flipped to their tenants.</summary>
    public int PlacesLost { get; set; }

    /// <summary>The share of homes that changed hands in the last four weeks.</summary>
    public double MovedLastMonth { get; set; }

    // Chance and the record.
    public Draws[] Streams { get; } = new Draws[Enum.GetValues<Chance>().Length];
    public Tally Tally { get; } = new();
    public Series Series { get; }

    /// <summary>To write on within a step.</summary>
    public Scratch Scratch { get; }

    /// <summary>Where events of individual lives are written down, if anybody asked for it.</summary>
    public EventLog? Log { get; set; }

    /// <summary>Asks for the run to stop, within a week too.</summary>
    public CancellationToken Cancel { get; set; }

    /// <summary>For loops that can be long, each turn with its number: one in a few thousand is a moment to stop at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MayStop(int turn)
    {
        if (turn % TurnsWithoutAsking == 0)
            Cancel.ThrowIfCancellationRequested();
    }

    public Draws Draws(Chance about) => Streams[(int)about];

    /// <summary>Something happened to somebody: it counts for their side, and for the same people if they are among them.</summary>
    public void Count(GroupCounter counter, int home, double amount = 1)
    {
        Tally.Add(counter, Residents.SideOf(home), amount);
        if (Residents.Same.Contains(home))
            Tally.Add(counter, Side.Same, amount);
    }

    /// <summary>Homes that are there to be lived in: none once a temporary complex has closed.</summary>
    public int HomesToLet(Time.Week week) =>
        Plan.Building.IsClosedBy(week.Index) ? 0 : week.Index < SecondPhaseAt ? FirstPhaseHomes : Building.Homes;

    /// <summary>Homes that open on the first day, and the week in which the others do.</summary>
    public int FirstPhaseHomes => Math.Max(1, (int)((Building.Homes * (1 - Plan.Building.SecondPhaseShare)) + 0.5));
    public int SecondPhaseAt => FirstPhaseHomes < Building.Homes ? Time.Week.InMonths(Plan.Building.SecondPhaseAfterMonths) : 0;

    /// <summary>Those of them in which nobody lives.</summary>
    public int HomesVacant(Time.Week week) => Math.Max(0, HomesToLet(week) - Residents.Count);

    /// <summary>The share of homes that are supported places as the care party has them now: agreed, or counted, less those that flipped.</summary>
    public double PlacesShare
    {
        get
        {
            double share = Levers[Lever.SupportedShare];
            double planned = Levers.Planned(Lever.SupportedShare);
            double places = Plan.Mix.Places > 0 ? Plan.Mix.Places * (planned > 0 ? share / planned : 1) : share * Building.Homes;
            return Math.Clamp((places - PlacesLost) / Building.Homes, 0, 1);
        }
    }

    /// <summary>Corridors kept for residents with a heavy need, the homes there, and the share of supported places in the others.</summary>
    public int HeavyClusters => PlacesShare > 0 ? Math.Min((int)Levers[Lever.HeavyClusters], Building.Clusters) : 0;
    public int HomesForHeavy => Building.Starts[HeavyClusters];
    public double ShareElsewhere(double share) =>
        HomesForHeavy == 0 ? share : Math.Max(0, ((share * Building.Homes) - HomesForHeavy) / Math.Max(1, Building.Homes - HomesForHeavy));

    /// <summary>How the parties choose who comes to live here this week.</summary>
    public SelectionMethod ChosenBy => Plan.Selection.MethodWhen(Levers.IsOn(Lever.CoOptation));

    /// <summary>The share of the people around who know somebody.</summary>
    public float KnownBy(int home) => Math.Min(1, Residents.Known[home] / Building.Passing[home]);

    /// <summary>
    /// Where this week's rounds begin: hours run out on somebody else every week, so no front door is favoured.
    /// </summary>
    public int FirstOnTheRound(Time.Week week) =>
        Draws(Chance.Placement).Below(Residents.Homes, Address.Complex + Address.InWeek(week.Index));

    /// <summary>The n-th home of a round that begins somewhere.</summary>
    public int OnTheRound(int first, int nth) => first + nth < Residents.Homes ? first + nth : first + nth - Residents.Homes;

    /// <summary>Empties everything and points chance at another run.</summary>
    public void Reset(ulong seed, int replicate)
    {
        Randomness.Draws.Fill(Streams, seed, replicate);
        Levers.Reset(Plan);
        Agenda.Clear();
        Residents.Clear();
        Ties.Clear();
        Homes.Clear();
        Clusters.Clear();
        Cases.Clear();
        Coaching.Clear();
        Staff.Clear();
        Funds.Clear();
        Board.Clear();
        Programme.Clear();
        Stays.Clear();
        Tally.Clear();
        Series.Clear();
        Log?.Clear();
        Trust = 1;
        OpenToFaces = 1;
        Credit = Plan.Neighbourhood.GoodwillAtOpening;
        Norms = CareHours = LeftToCare = LeftToOthers = PlacesLost = 0;
        MovedLastMonth = 0;
    }

    /// <summary>The most meetings anybody starts at once: one at the door, or half of the talks at an activity.</summary>
    private static int MeetingsEach(EncounterAssumptions encounters) =>
        Math.Max(1, (int)Math.Ceiling(encounters.AtActivity / 2));

    private const int TurnsWithoutAsking = 4096;

    private static int TieRoom(TieAssumptions ties, int homes)
    {
        const int WithoutCap = 256;
        return Math.Min(Math.Max(1, homes - 1), ties.CapOn ? Math.Max(1, (int)ties.Cap) : WithoutCap);
    }
}
