using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Runner.Trace;

namespace Simulation.Tests.Runner.Trace;

/// <summary>One home's life course is what the run did there, no more and no less.</summary>
public class TracerTests
{
    private const ulong Seed = 11;
    private const int Years = 6;

    // Thirty homes with little help, so that something happens.
    private static readonly Scenario Plan = Scenario.OfHomes(30, "thirty") with
    {
        Coach = new CoachPlan { TimesRule = 0 },
        Contract = new ContractPlan { LeaseMonthsOthers = 30 },
    };

    private static readonly Blueprint Drawing = new(Plan, new AssumptionSet(), Years * Week.PerYear);
    private static readonly IReadOnlyList<LifeCourse> Lives = [.. Enumerable.Range(0, 30).Select(home => Tracer.Trace(Drawing, Seed, 0, home))];
    private static readonly IReadOnlyList<LifeEvent> Log = Logged();

    [Fact]
    public void Being_traced_changes_nothing()
    {
        ulong alone = new ComplexRun(Drawing).Run(Seed, 0).Fingerprint;
        Assert.All(Lives, life => Assert.Equal(alone, life.Fingerprint));
    }

    [Fact]
    public void A_run_that_fails_is_told_up_to_the_week_it_failed_in_alone_and_beside_another()
    {
        // Given: a team that looks a thousand weeks ahead, which no file can ask for
        var believed = new AssumptionSet();
        believed = believed with { Coaching = believed.Coaching with { ReadingDelay = -1000 } };
        var broken = new Blueprint(Plan, believed, Years * Week.PerYear);
        Assert.ThrowsAny<Exception>(() => new ComplexRun(broken).Run(Seed, 0));

        // Then
        var life = Tracer.Trace(broken, Seed, 0, home: 3);
        Assert.InRange(life.Broke!.Week, 1, Drawing.Weeks - 1);
        Assert.NotEmpty(life.Broke.Error);
        Assert.NotEmpty(life.Stays);
        var lives = Tracer.Compare(Drawing, broken, Seed, 0, home: 3);
        Assert.Null(lives.Base.Broke);
        Assert.Equal(life.Broke, lives.Alternative.Broke);
    }

    [Fact]
    public void Every_arrival_and_departure_of_the_run_is_in_a_life()
    {
        var stays = Lives.SelectMany(life => life.Stays.Select(stay => (life.Home, stay.Number, stay.Arrived, stay.Left))).Order();
        var arrived = Log.Where(line => line.What == Happening.MovedIn).Select(line => (line.Home, line.Tenancy, line.Week, Left(line))).Order();
        Assert.Equal(arrived, stays);

        static int? Left(LifeEvent line) => Log.Where(other => other.What == Happening.MovedOut && other.Home == line.Home && other.Tenancy == line.Tenancy).Select(other => (int?)other.Week).FirstOrDefault();
    }

    [Fact]
    public void Nobody_lives_twice_in_one_week_and_every_week_lived_is_counted()
    {
        foreach (var life in Lives)
        {
            foreach (var (before, after) in life.Stays.Zip(life.Stays.Skip(1)))
                Assert.True(before.Left <= after.Arrived, $"home {life.Home}");
            Assert.All(life.Stays, stay => Assert.Equal((stay.Left ?? life.Weeks) - stay.Arrived, stay.Years.Sum(year => year.Lived)));
        }
    }

    [Fact]
    public void Every_case_of_the_run_is_in_one_life_with_its_cause()
    {
        var told = Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Cases).OrderBy(one => one.Serial).ToList();
        var opened = Log.Where(line => line.What == Happening.CaseOpened).OrderBy(line => line.Serial).ToList();
        Assert.Equal(opened.Select(line => (line.Serial, line.Kind, line.Cause, line.Week)), told.Select(one => (one.Serial, one.Kind, one.Cause, one.Opened)));
        Assert.Equal(opened.Select(line => line.Parent >= 0), told.Select(one => one.From is not null));
        Assert.True(told.Count > 50, "too little happens here to test anything");
    }

    [Fact]
    public void The_rungs_of_a_case_are_those_that_were_written_down()
    {
        foreach (var one in Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Cases).Where(one => one.Kind != CaseKind.Care))
        {
            var climbed = Log.Where(line => line.What == Happening.CaseStep && line.Serial == one.Serial).Select(line => (line.Week, line.Rung));
            Assert.Equal(climbed, one.Rungs.Where(rung => rung.Rung > Rung.Signal).Select(rung => (rung.Week, rung.Rung)));
            Assert.True(one.Rungs.All(rung => rung.Taken is null || rung.Taken >= rung.Week), $"case {one.Serial}");
        }
    }

    [Fact]
    public void Every_case_that_was_noticed_says_by_whom_and_when()
    {
        var told = Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Cases).Where(one => one.Rungs.Count > 0).ToDictionary(one => one.Serial);
        foreach (var line in Log.Where(line => line.What == Happening.CaseNoticed && told.ContainsKey(line.Serial)))
        {
            Assert.NotEqual(Noticer.Nobody, told[line.Serial].By);
            Assert.Equal(line.Week, told[line.Serial].Noticed);
        }

        Assert.True(told.Values.Select(one => one.By).Distinct().Count() >= 4, "too few kinds of people notice anything");
    }

    [Fact]
    public void A_closed_case_says_how_and_an_open_one_does_not()
    {
        foreach (var one in Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Cases))
        {
            var closed = Log.FirstOrDefault(line => line.What == Happening.CaseClosed && line.Serial == one.Serial);
            Assert.Equal(closed != default, one.How is not null);
            if (one.How is CaseEnd.PassedUnnoticed)
                Assert.Null(one.Noticed);
            if (one.How is CaseEnd.StepWorked)
                Assert.NotNull(one.Rungs[^1].Taken);
        }
    }

    [Fact]
    public void Who_left_left_for_a_reason_that_holds()
    {
        var left = Lives.SelectMany(life => life.Stays).Where(stay => stay.Left is not null).ToList();
        Assert.All(left, stay => Assert.NotNull(stay.Why));
        Assert.All(left.Where(stay => stay.Why == WhyLeft.LeaseEnded), stay => Assert.True(!stay.CameWithSupport && stay.Left - stay.Arrived >= Week.InMonths(30)));
        Assert.Contains(left, stay => stay.Why == WhyLeft.LeaseEnded);
        Assert.Contains(left, stay => stay.Why == WhyLeft.MovedOn);
        int evicted = Log.Count(line => line.What == Happening.Evicted);
        Assert.Equal(evicted, left.Count(stay => stay.Why is WhyLeft.EvictedForArrears or WhyLeft.EvictedForNuisance or WhyLeft.EvictedForRefusal));
    }

    [Fact]
    public void Evictions_and_closing_are_told_as_what_they_are()
    {
        var closes = Plan with { Building = Plan.Building with { ClosesAfterYears = 1 } };
        var life = Tracer.Trace(new Blueprint(closes, new AssumptionSet(), 2 * Week.PerYear), Seed, 0, 3);
        Assert.Equal(WhyLeft.ComplexClosed, life.Stays[^1].Why);

        var harsh = new AssumptionSet().With(("escalation.arrears_evicts", 1), ("escalation.arrears_early_ends", 0), ("escalation.arrears_step_ends", 0), ("incidents.arrears", 3));
        var drawing = new Blueprint(Plan, harsh, 3 * Week.PerYear);
        var stays = Enumerable.Range(0, 10).SelectMany(home => Tracer.Trace(drawing, Seed, 0, home).Stays).ToList();
        Assert.Contains(stays, stay => stay.Why == WhyLeft.EvictedForArrears && stay.Cases.Any(one => one.How == CaseEnd.Evicted && one.Ended == stay.Left));
    }

    [Fact]
    public void What_somebody_did_is_what_the_run_counted()
    {
        var series = new ComplexRun(Drawing).Run(Seed, 0).Series;
        double organisers = Enumerable.Range(0, Years * Week.PerYear).Sum(week => series.At(week, GroupCounter.InSpell));
        Assert.Equal(organisers, Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Years).Sum(year => year.InSpell));
        Assert.True(Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Years).Sum(year => year.Attended) > 40);
    }

    [Fact]
    public void A_role_is_laid_down_only_by_whoever_took_it()
    {
        var roles = Lives.SelectMany(life => life.Stays).SelectMany(stay => stay.Roles).ToList();
        Assert.Contains(roles, change => change.To == Role.Organiser);
        foreach (var stay in Lives.SelectMany(life => life.Stays))
        {
            var before = Role.None;
            foreach (var change in stay.Roles)
            {
                Assert.Equal(before, change.From);
                before = change.To;
            }
        }
    }

    [Fact]
    public void A_home_that_is_not_there_is_refused_with_those_that_are()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Tracer.Trace(Drawing, Seed, 0, 30));
        Assert.Contains("homes 0 to 29", refused.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<LifeEvent> Logged()
    {
        var run = new ComplexRun(Drawing);
        run.Complex.Log = new EventLog();
        run.Run(Seed, 0);
        return [.. run.Complex.Log.Events];
    }
}
