using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// Each of three mechanisms, taken out, changes what its hypothesis says and leaves alone what it says nothing about.
/// 60 pairs of complexes with the same people and luck, 80 homes, years 2 to 6. What must change has to do so by a stated
/// least effect and five standard errors beyond it (false alarm 6e-7). The standard errors, asserted, are below a seventh
/// of the least effect, so that at twice the least effect the power is over 97%; it comes out at two to three times.
/// What must not change may differ by no more than five standard errors of the pairs, themselves below a twentieth of the
/// mean: a shift by two fifths of the mean would be seen with a power over 99%.
/// </summary>
[Trait("Speed", "slow")]
public class AblationTests
{
    private const int Pairs = 60;
    private const int Years = 6;

    private static readonly Scenario Usual = Scenario.OfHomes(80);

    [Fact]
    public void Without_requests_nobody_answers_any_and_nobody_is_worn_by_them()
    {
        Assert.True(Runs.Summary(Runs.Each(Usual, Pairs, Years, r => Value(r, "requests_answered_share"))).Mean > 0.1, "with them some are answered");
        Assert.Equal(0, Runs.Each(Usual, Pairs, Years, r => r.Series.Sum(GroupCounter.RequestsAsked, 0, r.Series.Weeks), Off("requests.process")).Sum());
        Changes("requests.process", "energy.never", least: 0.01);
        LeavesAlone("requests.process");
    }

    [Fact]
    public void Without_homophily_there_is_more_contact_across_support_and_age()
    {
        Changes("people.homophily", "contact_across_support", least: 0.1);
        Changes("people.homophily", "contact_across_age", least: 0.05);
        LeavesAlone("people.homophily");
    }

    [Fact]
    public void Without_people_who_never_contribute_more_have_contributed_within_a_year()
    {
        Changes("people.non_contributors", "participation_broad_52_weeks", least: 0.05);
        LeavesAlone("people.non_contributors");
    }

    [Theory]
    [InlineData("requests.process")]
    [InlineData("people.homophily")]
    [InlineData("people.non_contributors")]
    public void The_first_tenants_are_the_same_people(string mechanism)
    {
        var with = Open(new AssumptionSet());
        var without = Open(Off(mechanism));
        Assert.Equal(with.Residents.Address, without.Residents.Address);
        Assert.Equal(with.Residents.Group, without.Residents.Group);
        Assert.Equal(with.Residents.Frailty, without.Residents.Frailty);
        Assert.Equal(with.Residents.Solitude, without.Residents.Solitude);
        Assert.Equal(with.Residents.Supported, without.Residents.Supported);
        Assert.Equal(with.Residents.ArrearsClock, without.Residents.ArrearsClock);
    }

    private static void Changes(string mechanism, string outcome, double least)
    {
        var (mean, error) = Paired(mechanism, r => Value(r, outcome));
        Assert.True(error < least / 6, $"{outcome} without {mechanism}: {mean:0.0000} more, standard error {error:0.0000}");
        Assert.True(mean - (5 * error) > least, $"{outcome} without {mechanism}: {mean:0.0000} more, standard error {error:0.0000}");
    }

    private static void LeavesAlone(string mechanism)
    {
        static double Files(RunResult r) => r.Series.Sum(GroupCounter.ArrearsFiles, Week.PerYear, r.Series.Weeks);
        double usual = Runs.Each(Usual, Pairs, Years, Files).Average();
        var (mean, error) = Paired(mechanism, Files);
        Assert.True(error < usual / 20, $"arrears without {mechanism}: standard error {error:0.000} of {usual:0.000}");
        Assert.True(Math.Abs(mean) < 5 * error, $"arrears without {mechanism}: {mean:0.000} more than {usual:0.000}, standard error {error:0.000}");
    }

    private static (double Mean, double Error) Paired(string mechanism, Func<RunResult, double> ask) =>
        Runs.Paired(Runs.Each(Usual, Pairs, Years, ask), Runs.Each(Usual, Pairs, Years, ask, Off(mechanism)));

    private static double Value(RunResult result, string outcome) => Outcome.Named(outcome).Over(result.Series, Week.PerYear, result.Series.Weeks);

    private static AssumptionSet Off(string mechanism) => new AssumptionSet().Without(mechanism);

    private static HousingComplex Open(AssumptionSet believed) => new ComplexRun(new Blueprint(Usual, believed, Week.PerYear)).Start(1, 0);
}
