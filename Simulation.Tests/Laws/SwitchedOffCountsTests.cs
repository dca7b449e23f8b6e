using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Laws;

/// <summary>What a process alone counts is nothing in any complex in which that process is off, and something in some complex in which it is on.</summary>
public class SwitchedOffCountsTests
{
    private const int Cases = 20;

    [Theory]
    [InlineData("Staffing", ComplexCounter.CoachPaid, ComplexCounter.BeheerPaid, ComplexCounter.CarePaid, ComplexCounter.StaffChanges)]
    [InlineData("Encounters", ComplexCounter.Meetings, ComplexCounter.BadMeetings, ComplexCounter.AcrossSupport)]
    [InlineData("Participation", ComplexCounter.Activities, ComplexCounter.Seats, ComplexCounter.Asked)]
    [InlineData("Commitment", ComplexCounter.StoppedOrganisers)]
    [InlineData("Table", ComplexCounter.TablesHeld, ComplexCounter.TablesDue)]
    [InlineData("Escalation", ComplexCounter.Mediations)]
    [InlineData("Care", ComplexCounter.EndOfSupport)]
    [InlineData("CoachingPhase", ComplexCounter.Raises)]
    [InlineData("Accounts", ComplexCounter.MoneyIn)]
    public void Of_a_process_that_is_off_nothing_is_counted(string process, params ComplexCounter[] counted) => Counts(
        process, series => counted.Select(counter => (counter.ToString(), series.Sum(counter, 0, series.Weeks))));

    [Theory]
    [InlineData("Requests", GroupCounter.RequestsAsked, GroupCounter.RequestsWithdrawn, GroupCounter.HelpsGiven)]
    [InlineData("Incidents", GroupCounter.Destabilised, GroupCounter.InSpell, GroupCounter.ArrearsFiles)]
    [InlineData("Escalation", GroupCounter.NuisanceEvictions)]
    [InlineData("Turnover", GroupCounter.Exits, GroupCounter.TenureAtExit, GroupCounter.LeftByChoice)]
    [InlineData("Whereabouts", GroupCounter.Admitted)]
    public void Of_a_process_that_is_off_nobody_is_counted(string process, params GroupCounter[] counted) => Counts(
        process, series => counted.Select(counter => (counter.ToString(), series.Sum(counter, 0, series.Weeks))));

    [Fact]
    public void Without_allocation_nobody_comes_after_the_first_day() =>
        Counts("Allocation", series => [("MoveIns", series.Sum(GroupCounter.MoveIns, 1, series.Weeks))]);

    [Fact]
    public void Without_accounts_nothing_is_paid() => Counts(
        "Accounts", series => Payers.All.SelectMany(payer => CostItems.All.Select(item => ($"{payer} {item}", series.Sum(payer, item, 0, series.Weeks)))), each: false);

    private static void Counts(string process, Func<Series, IEnumerable<(string What, double Sum)>> of, bool each = true)
    {
        string name = Schedule.Steps.Single(step => step.Process == process).Switch!;
        int switched = RandomCase.PlaceOf(name);
        var seen = new HashSet<string>();
        var all = new HashSet<string>();
        ulong seed = (ulong)process.Sum(letter => letter);
        RandomCase.Hold(one =>
        {
            foreach (var (what, sum) in of((one with { Off = [.. one.Off, switched] }).Run().Run(2, one.Plan).Series))
                Assert.True(sum == 0, $"{what} is {sum} without {process}");
            foreach (var (what, sum) in of(one.Run().Run(2, one.Plan).Series))
            {
                all.Add(what);
                if (sum != 0) seen.Add(what);
            }
        }, seed, Cases);
        if (each)
            Assert.Equal(all.Order(), seen.Order());
        else
            Assert.NotEmpty(seen);
    }
}
