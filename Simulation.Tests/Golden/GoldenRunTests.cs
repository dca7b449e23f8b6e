using System.Globalization;
using Simulation.Core;
using Simulation.Core.Plans;

namespace Simulation.Tests.Golden;

/// <summary>
/// Whole runs, kept by fingerprint. A change that moves one says so under Results in the changelog, with the reason.
/// </summary>
public class GoldenRunTests
{
    [Fact]
    public void Golden_runs_are_what_they_were()
    {
        var lines = Scenarios().Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {ComplexRun.Of(s, seed: 2026, years: 6).Fingerprint:x16}\n"));
        Repository.AssertFresh(string.Concat(lines), "Simulation.Tests", "Golden", "runs.txt");
    }

    private static IEnumerable<Scenario> Scenarios()
    {
        var usual = Scenario.OfHomes(80, "usual");
        yield return usual;
        yield return Scenario.OfHomes(12, "small");
        yield return Scenario.OfHomes(250, "large");
        yield return usual with { Name = "stairwells", Building = usual.Building with { Layout = Layout.Portiek, Room = CommonRoom.Garden } };
        yield return usual with { Name = "listless", Coach = new CoachPlan { TimesRule = 0 }, Selection = new SelectionPlan { Method = SelectionMethod.WaitingList } };
        yield return usual with { Name = "temporary", Contract = new ContractPlan { LeaseMonthsOthers = 24, LeaseMonthsSupported = 60, ReciprocityHoursSupported = 8, ReciprocityHoursOthers = 8 } };
        yield return usual with { Name = "coach-stops", Events = [new PolicyEvent { Name = "coach stops", AtYear = 3, Change = Lever.CoachHours, To = 0 }] };
    }
}
