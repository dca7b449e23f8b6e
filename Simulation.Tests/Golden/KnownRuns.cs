using System.Globalization;
using Simulation.Core;
using Simulation.Core.Plans;

namespace Simulation.Tests.Golden;

/// <summary>The runs whose fingerprints stand in runs.txt. It needs the model and nothing else, because programs made by other compilers run
/// them too.</summary>
internal static class KnownRuns
{
    /// <summary>Name and fingerprint of each, as runs.txt has them.</summary>
    public static IEnumerable<string> Lines() =>
        Scenarios().Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {ComplexRun.Of(one, seed: 2026, years: 6).Fingerprint:x16}"));

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
