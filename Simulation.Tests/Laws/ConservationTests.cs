using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>Nothing is lost and nothing comes from nowhere, week after week, in quiet and in troubled complexes.</summary>
public class ConservationTests
{
    public static TheoryData<string> Complexes => ["usual", "troubled", "temporary", "tiny", "gangmakers", "everything at once"];

    [Theory]
    [MemberData(nameof(Complexes))]
    public void Nobody_is_lost_or_doubled(string which) => EachWeek(which, (complex, _) =>
    {
        var residents = complex.Residents;
        var series = complex.Series;
        int weeks = series.Weeks;
        double came = complex.Building.Homes + series.Sum(GroupCounter.MoveIns, 0, weeks) - OpeningMoveIns(complex);
        Assert.Equal(came - series.Sum(GroupCounter.Exits, 0, weeks), residents.Count);
        Assert.Equal(residents.Present.Count(x => x), residents.Count);
        Assert.Equal(Homes(complex).Count(h => residents.Present[h] && residents.EverSupported[h]), residents.EverSupportedCount);
        Assert.Equal(residents.Role.Count(r => r != Role.None), residents.Carriers);
        Assert.DoesNotContain(Homes(complex), h => residents.Carrying.Contains(h) != (residents.Role[h] != Role.None));
        Assert.Equal(residents.Role.Count(r => r == Role.Board), complex.Board.Members);
        Assert.DoesNotContain(Homes(complex), h => !residents.Present[h] && (residents.Supported[h] || residents.Role[h] != Role.None || residents.CareHours[h] > 0));
        Assert.DoesNotContain(Homes(complex), h => residents.Supported[h] && !residents.EverSupported[h]);
        Assert.Equal(series.At(weeks - 1, GroupCounter.Residents), residents.Count);
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void Corridors_know_who_lives_in_them(string which) => EachWeek(which, (complex, _) =>
    {
        var residents = complex.Residents;
        for (int cluster = 0; cluster < complex.Clusters.Count; cluster++)
        {
            var here = Enumerable.Range(complex.Building.Starts[cluster], complex.Building.SizeOf(cluster)).Where(h => residents.Present[h]).ToArray();
            Assert.Equal(here.Length, complex.Clusters.Residents[cluster]);
            Assert.Equal(here.Count(h => residents.Supported[h]), complex.Clusters.Supported[cluster]);
            Assert.Equal(here.Count(h => residents.Heavy[h]), complex.Clusters.Heavy[cluster]);
            Assert.Equal(here.Count(h => residents.Role[h] == Role.Gangmaker), complex.Clusters.Gangmakers[cluster]);
        }
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void What_people_feel_stays_on_its_scale(string which) => EachWeek(which, (complex, _) =>
    {
        var residents = complex.Residents;
        foreach (int home in Homes(complex).Where(h => residents.Present[h]))
        {
            foreach (float value in new[] { residents.Withdrawal[home], residents.Belonging[home], residents.Safety[home], residents.Acceptance[home], residents.Energy[home] })
                Assert.InRange(value, 0, 1);
            Assert.InRange(residents.Known[home], 0, complex.Building.Homes);
            Assert.True(float.IsFinite(residents.Propensity[home]) && residents.Propensity[home] > 0);
        }

        Assert.InRange(complex.Trust, 0, 1);
        Assert.InRange(complex.Credit, 0, 1);
        Assert.InRange(complex.Board.Health, 0, 1);
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void Ties_are_counted_as_they_are(string which) => EachWeek(which, (complex, _) =>
    {
        var ties = complex.Ties;
        foreach (int home in Homes(complex))
        {
            var strengths = Enumerable.Range(0, ties.CountOf(home)).Select(n => ties.StrengthOf(home, n)).ToArray();
            Assert.Equal(strengths.Count(s => s >= ties.ChatLevel), ties.Chats[home]);
            Assert.Equal(strengths.Count(s => s >= ties.HelpLevel), ties.Helps[home]);
            Assert.All(strengths, s => Assert.InRange(s, 0, 1));
            Assert.InRange(strengths.Length, 0, ties.Room);
            var others = Enumerable.Range(0, ties.CountOf(home)).Select(n => ties.HomeOf(home, n)).ToArray();
            Assert.DoesNotContain(home, others);
            Assert.True(complex.Residents.Present[home] || strengths.Length == 0);
        }
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void Every_case_is_open_or_has_ended(string which) => EachWeek(which, (complex, _) =>
    {
        var cases = complex.Cases;
        cases.Sweep();
        var open = cases.All.ToArray().Count(c => c.Open);
        Assert.Equal(open, cases.OpenCount);
        Assert.Equal(cases.Opened - open, complex.Series.Sum(ComplexCounter.CasesClosed, 0, complex.Series.Weeks));
        foreach (int place in cases.Open)
        {
            var one = cases[place];
            Assert.True(complex.Residents.Present[one.Subject]);
            Assert.Equal(CaseBook.PlaceOf(one.Subject, one.Kind), place);
            Assert.True(one.Parent < one.Serial, "a case is younger than what it came from");
        }
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void A_case_takes_the_next_step_of_its_road_and_goes_on_where_it_had_got_to(string which)
    {
        var run = Run(which);
        run.Complex.Log = new EventLog();
        run.Run(1, 0);
        var steps = run.Complex.Log.Events.Where(e => e.What is Happening.CaseOpened or Happening.CaseStep && e.Kind != CaseKind.Care);
        int compared = 0;
        foreach (var one in steps.GroupBy(e => e.Serial))
        {
            var rungs = one.Select(e => e.Rung).ToArray();
            bool returned = one.Any(e => e.Cause == Cause.Return);
            Assert.Equal(Rung.Signal, rungs[0]);
            for (int i = 1; i < rungs.Length; i++)
            {
                bool grave = one.ElementAt(i).Serious && rungs[i] == Rung.Warning && rungs[i - 1] < Rung.Warning;
                bool resumes = returned && i == 1 && rungs[i] <= Rung.LastChance;
                bool anotherWarning = rungs[i] == Rung.Warning && rungs[i - 1] == Rung.Warning;
                bool follows = rungs[i - 1] < Rung.Eviction && RoadsOf(one.First().Kind).Any(road => Roads.After(road, rungs[i - 1]) == rungs[i]);
                bool elsewhere = rungs[i] == Rung.Transfer && rungs[i - 1] > Rung.Talk;
                Assert.True(follows || elsewhere || anotherWarning || resumes || grave, $"{which}: case {one.Key} went from {rungs[i - 1]} to {rungs[i]}");
                compared++;
            }
        }

        Assert.True(compared > 0 || which is "tiny", "no case ever climbed");
    }

    private static Road[] RoadsOf(CaseKind kind) => kind switch
    {
        CaseKind.Arrears => [Road.Debt],
        CaseKind.Refusal => [Road.Refusal],
        _ => [Road.Court, Road.Cards, Road.Provider, Road.Trial],
    };

    [Theory]
    [MemberData(nameof(Complexes))]
    public void The_ledger_balances(string which) => EachWeek(which, (complex, week) =>
    {
        // What the payers pay for a thing together is what was bought of it, by a count of its own, times its price.
        var series = complex.Series;
        var price = complex.Blueprint.Prices;
        int at = series.Weeks - 1;
        double S(ComplexCounter counter) => series.At(at, counter);
        double B(GroupCounter counter) => series.At(at, counter);
        bool room = complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room is CommonRoom.OnRoute or CommonRoom.OffRoute;
        double evicted = B(GroupCounter.NuisanceEvictions) + B(GroupCounter.ArrearsEvictions) + B(GroupCounter.RefusalEvictions);
        var bought = new Dictionary<CostItem, double>
        {
            [CostItem.Coach] = S(ComplexCounter.CoachPaid) * price.CoachHour,
            [CostItem.Beheer] = S(ComplexCounter.BeheerPaid) * price.BeheerHour,
            [CostItem.Support] = complex.Residents.CareHours.AsSpan()[..complex.Residents.Homes].ToArray().Sum(hours => (double)hours) * price.SupportHour,
            [CostItem.Room] = room ? price.RoomPerHome * complex.HomesToLet(week) / Week.PerYear : 0,
            [CostItem.CommunityCare] = 0,
            [CostItem.BoardAdviser] = 0,
            [CostItem.Gangmakers] = 0,
            [CostItem.Activities] = 0,
            [CostItem.EmptyHomes] = S(ComplexCounter.Vacant) * price.WeekOfRent,
            [CostItem.Association] = S(ComplexCounter.AssociationExists) * complex.Plan.Association.DuesPerMonth * 12 / Week.PerYear * B(GroupCounter.Residents),
            [CostItem.Evictions] = evicted * price.Eviction,
            [CostItem.Complaints] = B(GroupCounter.Complaints) * price.Complaint,
            [CostItem.SeriousIncidents] = B(GroupCounter.Serious) * price.SeriousIncident,
            [CostItem.Crises] = B(GroupCounter.InSpell) * price.SpellWeek,
            [CostItem.SupportElsewhere] = Away(Destination.SupportedElsewhere) * price.SupportHour,
            [CostItem.BeschermdWonen] = Away(Destination.BeschermdWonen) * price.BeschermdWonen / Week.PerYear,
            [CostItem.Opvang] = Away(Destination.Opvang) * price.Opvang / Week.PerYear,
            [CostItem.Clinic] = Away(Destination.Clinic) * price.Clinic,
        };
        double Away(Destination to) => Payers.All.Sum(payer => complex.Stays.Now(to, payer));
        foreach (var item in CostItems.All)
            Assert.Equal(bought[item], Payers.All.Sum(payer => series.At(at, payer, item)), tolerance: 1e-6 * Math.Max(1, bought[item]));
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void Whoever_leaves_goes_somewhere_once(string which) => EachWeek(which, (complex, _) =>
    {
        var series = complex.Series;
        foreach (var side in Enum.GetValues<Side>())
        {
            double somewhere = Destinations.All.Sum(to => series.At(series.Weeks - 1, to.Counter(), side));
            Assert.Equal(series.At(series.Weeks - 1, GroupCounter.Exits, side), somewhere);
        }
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void Nobody_works_more_hours_than_there_are(string which) => EachWeek(which, (complex, _) =>
    {
        var series = complex.Series;
        int at = series.Weeks - 1;
        double coach = OfCoach.Sum(task => series.At(at, task));
        Assert.Equal(series.At(at, ComplexCounter.CoachWorked), coach, tolerance: 1e-6);
        Assert.InRange(series.At(at, ComplexCounter.CoachWorked), 0, series.At(at, ComplexCounter.CoachFunded) + 1e-9);
        Assert.InRange(series.At(at, ComplexCounter.BeheerWorked), 0, series.At(at, ComplexCounter.BeheerFunded) + 1e-9);
        Assert.InRange(series.At(at, ComplexCounter.CoachPaid), series.At(at, ComplexCounter.CoachWorked) - 1e-9, series.At(at, ComplexCounter.CoachFunded) + 1e-9);
    });

    private static readonly ComplexCounter[] OfCoach =
    [
        ComplexCounter.CoachMeetings, ComplexCounter.CoachCases, ComplexCounter.CoachWelcomes, ComplexCounter.CoachVisits, ComplexCounter.CoachSupport,
        ComplexCounter.CoachBridging, ComplexCounter.CoachConnecting, ComplexCounter.CoachIntake, ComplexCounter.CoachOutside,
        ComplexCounter.CoachHandingOver, ComplexCounter.CoachActivities, ComplexCounter.CoachPresence,
    ];

    private static double OpeningMoveIns(HousingComplex complex) => complex.Building.Homes;

    private static IEnumerable<int> Homes(HousingComplex complex) => Enumerable.Range(0, complex.Building.Homes);

    private static void EachWeek(string which, Action<HousingComplex, Week> look)
    {
        var run = Run(which);
        for (int replicate = 0; replicate < 2; replicate++)
        {
            var complex = run.Start(1, replicate);
            foreach (var week in ComplexRun.Weeks(complex).Where(week => week.Index % 7 == 0))
                look(complex, week);
        }
    }

    private static ComplexRun Run(string which)
    {
        var usual = Scenario.OfHomes(which == "tiny" ? 2 : 48);
        var scenario = which switch
        {
            "usual" or "tiny" => usual,
            "troubled" => usual with
            {
                Coach = new CoachPlan { TimesRule = 0 },
                Beheer = new BeheerPlan { HomesPerFte = 2000, ClearRoles = false, ClearRules = false },
                Mix = new MixPlan { SupportedShare = 0.7, Spread = Spread.PerCluster },
                Selection = new SelectionPlan { Method = SelectionMethod.WaitingList },
            },
            "temporary" => usual with
            {
                Building = usual.Building with { SmallDwellings = true, ClosesAfterYears = 4, BlockedHousingMarket = true },
                Contract = new ContractPlan { LeaseMonthsSupported = 60, LeaseMonthsOthers = 24, ReciprocityHoursSupported = 8, ReciprocityHoursOthers = 8, TiedToCare = true },
            },
            "gangmakers" => usual with { Beheer = new BeheerPlan { GangmakersPerCluster = 2, Huismeester = Huismeester.LiveIn } },
            _ => usual with
            {
                Events =
                [
                    .. Enum.GetValues<Lever>().Select(lever => new PolicyEvent
                    {
                        Name = lever.ToString(), AtYear = 2, Change = lever, RestoredAfterMonths = 18, PhaseOutMonths = lever == Lever.CoachHours ? 6 : 0,
                        To = lever is Lever.BeheerHomesPerFte ? 900 : lever is Lever.PlacementBatch or Lever.CareWorkers ? 12 : lever is Lever.Gangmakers or Lever.CoachShared ? 1 : lever is Lever.SupportedShare ? 0.6 : Levers.AllowedFor(lever).Low,
                    }),
                ],
            },
        };
        var assumptions = new AssumptionSet();
        if (which == "troubled")
            assumptions = assumptions.With(("incidents.signals", 3), ("incidents.spells_supported", 0.4), ("incidents.arrears", 0.4), ("incidents.serious", 0.1));
        return new ComplexRun(new Blueprint(scenario, assumptions, 6 * Week.PerYear));
    }
}
