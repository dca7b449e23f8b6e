using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>
/// What holds in every week of any complex anybody can ask for: sixty of them a law, the same every day (another seed looks at others).
/// </summary>
public class PropertyTests
{
    [Fact]
    public void Whoever_came_and_has_not_left_lives_here() => RandomCase.Hold(one => one.EachWeek((complex, week) =>
    {
        var series = complex.Series;
        foreach (var side in Enum.GetValues<Side>().Where(side => side is Side.All or Side.Never))
        {
            double came = series.Sum(GroupCounter.MoveIns, side, 0, series.Weeks) - series.Sum(GroupCounter.Exits, side, 0, series.Weeks);
            Equal(came, series.At(week.Index, GroupCounter.Residents, side), $"{week}, {side}");
        }

        Equal(complex.Residents.Present.Count(present => present), complex.Residents.Count, $"{week}, counted by door");
    }), seed: 1);

    [Fact]
    public void A_home_that_is_to_let_has_somebody_in_it_or_stands_empty() => RandomCase.Hold(one => one.EachWeek((complex, week) =>
    {
        bool closed = complex.Plan.Building.IsClosedBy(week.Index);
        int open = closed ? 0 : week.Index < complex.SecondPhaseAt ? complex.FirstPhaseHomes : complex.Building.Homes;
        var present = complex.Residents.Present;
        double occupied = Enumerable.Range(0, complex.Building.Homes).Count(home => present[home]);
        double empty = Enumerable.Range(0, open).Count(home => !present[home]);
        bool mayLeave = complex.Assumptions.Turnover.ProcessOn;
        if (mayLeave)
            Equal(0, Enumerable.Range(open, complex.Building.Homes - open).Count(home => present[home]), $"{week}: people in homes that are not to let");
        Equal(empty, complex.Series.At(week.Index, ComplexCounter.Vacant), $"{week}: empty");
        Equal(open, complex.Series.At(week.Index, ComplexCounter.Homes), $"{week}: to let");
        if (mayLeave)
            Equal(open, occupied + empty, $"{week}: occupied and empty");
    }), seed: 2);

    [Fact]
    public void A_case_is_open_or_was_closed_once() => RandomCase.Hold(one => one.EachWeek((complex, week) =>
    {
        complex.Cases.Sweep();
        int open = complex.Cases.All.ToArray().Count(found => found.Open);
        Equal(open, complex.Cases.OpenCount, $"{week}: open");
        Equal(complex.Cases.Opened - open, complex.Series.Sum(ComplexCounter.CasesClosed, 0, complex.Series.Weeks), $"{week}: closed");
    }), seed: 3);

    [Fact]
    public void An_hour_is_worked_once_of_those_that_are_paid() => RandomCase.Hold(one => one.EachWeek((complex, week) =>
    {
        if (!complex.Assumptions.Workload.QueueOn)
            return;
        var staff = complex.Staff;
        foreach (var post in new[] { staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Huismeester, staff.Clients })
        {
            double spent = Enum.GetValues<WorkTask>().Sum(post.Spent);
            Near(post.Hours, spent + post.Free, $"{week}: {post.Kind} worked, and spent and free");
            Assert.True(spent >= 0 && post.Hours <= post.Paid + Little && post.Paid <= post.Funded + Little, $"{week}: {post.Kind} worked more than is paid");
        }
    }), seed: 4);

    [Fact]
    public void What_is_bought_is_paid_by_somebody() => RandomCase.Hold(one => one.EachWeek((complex, week) =>
    {
        var series = complex.Series;
        var price = complex.Blueprint.Prices;
        bool on = complex.Assumptions.Accounts.ProcessOn;
        double Now(ComplexCounter counter) => series.At(week.Index, counter);
        double Of(GroupCounter counter) => series.At(week.Index, counter);
        double Away(Destination to) => Payers.All.Sum(payer => complex.Stays.Now(to, payer));
        double evicted = Of(GroupCounter.NuisanceEvictions) + Of(GroupCounter.ArrearsEvictions) + Of(GroupCounter.RefusalEvictions);
        Paid(CostItem.Coach, Now(ComplexCounter.CoachPaid) * price.CoachHour);
        Paid(CostItem.Beheer, Now(ComplexCounter.BeheerPaid) * price.BeheerHour);
        Paid(CostItem.Support, Enumerable.Range(0, complex.Building.Homes).Sum(home => (double)complex.Residents.CareHours[home]) * price.SupportHour);
        Paid(CostItem.EmptyHomes, Now(ComplexCounter.Vacant) * price.WeekOfRent);
        Paid(CostItem.Evictions, evicted * price.Eviction);
        Paid(CostItem.Complaints, Of(GroupCounter.Complaints) * price.Complaint);
        Paid(CostItem.SeriousIncidents, Of(GroupCounter.Serious) * price.SeriousIncident);
        Paid(CostItem.Crises, Of(GroupCounter.InSpell) * price.SpellWeek);
        Paid(CostItem.BeschermdWonen, Away(Destination.BeschermdWonen) * price.BeschermdWonen / Week.PerYear);
        Paid(CostItem.Opvang, Away(Destination.Opvang) * price.Opvang / Week.PerYear);
        Paid(CostItem.Clinic, Away(Destination.Clinic) * price.Clinic);

        void Paid(CostItem item, double bought) =>
            Near(on ? bought : 0, Payers.All.Sum(payer => series.At(week.Index, payer, item)), $"{week}: bought and paid for {item}");
    }), seed: 5);

    [Fact]
    public void What_each_pays_and_what_is_spent_on_each_thing_add_up_to_what_all_pay() => RandomCase.Hold(one =>
    {
        var result = one.Run().Run(3, one.Plan);
        double all = result[Outcome.CostTogether];
        if (double.IsNaN(all))
            return;
        Near(all, Outcome.Costs.Sum(outcome => result[outcome]), "by payer");
        Near(all, Outcome.Spent.Sum(outcome => result[outcome]), "by thing");
    }, seed: 6);

    [Fact]
    public void A_request_is_answered_or_left() => RandomCase.Hold(one => one.EachWeek((complex, week) =>
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            double Of(GroupCounter counter) => complex.Series.At(week.Index, counter, side);
            double ended = Of(GroupCounter.RequestsAnswered) + Of(GroupCounter.RequestsUnanswered);
            Equal(Of(GroupCounter.RequestsAsked), ended, $"{week}, {side}: asked, and answered or left");
        }

        double given = complex.Series.At(week.Index, GroupCounter.HelpsGiven);
        Equal(complex.Series.At(week.Index, GroupCounter.RequestsAnswered), given, $"{week}: answers got and given");
    }), seed: 7);

    [Fact]
    public void Nothing_is_no_number_or_out_of_the_range_of_its_unit() => RandomCase.Hold(one =>
    {
        var run = one.Run();
        var result = run.Run(3, one.Plan);
        int strange = result.Series.Written.IndexOfAnyExceptInRange(double.MinValue, double.MaxValue);
        Assert.True(strange < 0, $"counter {strange % Tally.Width} of week {strange / Tally.Width}");
        foreach (var outcome in Outcome.All)
        {
            foreach (double value in result.Years.Select(year => year[outcome]).Append(result[outcome]))
                Assert.True(double.IsNaN(value) || (value >= outcome.Low && value <= outcome.High), $"{outcome} is {value}");
        }

        for (int home = 0; home < one.Homes; home++)
        {
            var who = run.Complex.Residents[home];
            float[] scales = [who.Withdrawal, who.Belonging, who.Safety, who.Acceptance, who.Energy];
            Assert.True(!who.Present || (scales.Min() >= 0 && scales.Max() <= 1), $"home {home} feels {string.Join(' ', scales)}");
        }
    }, seed: 8);

    [Fact]
    public void The_same_bits_come_from_another_thread_and_after_another_run() => RandomCase.Hold(one =>
    {
        var run = one.Run();
        ulong first = run.Run(5, one.Believed).Fingerprint;
        ulong elsewhere = 0;
        var thread = new Thread(() => elsewhere = one.Run().Run(5, one.Believed).Fingerprint);
        thread.Start();
        thread.Join();
        Assert.True(first == elsewhere, "another thread");
        run.Run(6, one.Plan);
        Assert.True(first == run.Run(5, one.Believed).Fingerprint, "after another run");
    }, seed: 9, cases: 40);

    private const double Little = 1e-9;

    private static void Equal(double expected, double found, string what) => Assert.True(expected == found, $"{what}: {expected} and {found}");

    private static void Near(double expected, double found, string what) =>
        Assert.True(Math.Abs(expected - found) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{what}: {expected:R} and {found:R}");
}
