using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Core.Cases;

/// <summary>The log says who noticed a case first, without drawing anything for it.</summary>
public class NoticerTests
{
    [Theory]
    [InlineData("signalling.by_neighbours", Noticer.Neighbours)]
    [InlineData("signalling.by_presence", Noticer.Presence)]
    [InlineData("signalling.by_care", Noticer.SupportWorker)]
    [InlineData("signalling.arrears_early", Noticer.Landlord)]
    public void Whoever_never_notices_is_never_named(string path, Noticer who)
    {
        Assert.Contains(who, Noticed(new AssumptionSet()).Select(line => line.By));
        Assert.DoesNotContain(who, Noticed(new AssumptionSet().With((path, 0)).Without("atmosphere.known_faces")).Select(line => line.By));
    }

    [Fact]
    public void A_landlord_notices_arrears_and_nothing_else() =>
        Assert.All(Noticed(new AssumptionSet()).Where(line => line.By == Noticer.Landlord), line => Assert.Equal(CaseKind.Arrears, line.Kind));

    [Fact]
    public void What_nobody_noticed_until_the_complaint_says_so() =>
        Assert.All(Noticed(new AssumptionSet()), line => Assert.Equal(line.Hindrances.HasFlag(Hindrance.Unnoticed), line.By == Noticer.Complaint));

    private static List<LifeEvent> Noticed(AssumptionSet believed)
    {
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(80), believed, 8 * Week.PerYear));
        run.Complex.Log = new EventLog();
        run.Run(3, 0);
        return [.. run.Complex.Log.Events.Where(line => line.What == Happening.CaseNoticed)];
    }
}
