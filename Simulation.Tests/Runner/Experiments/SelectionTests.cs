using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Experiments;

public sealed class SelectionTests : IDisposable
{
    private const string Broad = "participation_broad: 0.55 ± 0.06";
    private const string Complaints = "complaints_per_100: 6 ± 5";

    private readonly TempFolder _folder = new();

    private string Store => Path.Combine(_folder.Outside, "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Those_that_agree_are_the_ones_a_whole_run_would_have_picked()
    {
        // Given: 12 homes of which two things are known at year 1.5
        var plan = PlanOf("at_year: 1.5", Broad, Complaints);
        var known = plan.Trial!.Known;

        // When
        var made = Make(plan, 15, threads: 2);

        // Then: whole runs of two years, filtered by hand on the year that ends at week 78
        var kept = new List<int>();
        var excluded = new int[2];
        int tried = 0;
        for (; kept.Count < 15; tried++)
        {
            var series = Simulation.Core.ComplexRun.Of(plan.Base.Scenario.Plan, 1, tried, 2).Series;
            bool[] agrees = [.. known.Values.Select(value => Math.Abs(Outcome.Named(value.Outcome).Over(series, 78 - 52, 78) - value.Value) <= value.Within)];
            for (int i = 0; i < 2; i++) excluded[i] += agrees[i] ? 0 : 1;
            if (agrees.All(yes => yes)) kept.Add(tried);
        }

        Assert.Equal(kept, made.Numbers);
        Assert.Equal(tried, made.Tried);
        Assert.Equal(excluded, made.Counts.Select(count => count.Excluded));
        Assert.True(made.Tried > 15, "something was set aside");
    }

    [Fact]
    public void What_a_life_is_up_to_then_does_not_depend_on_how_long_it_goes_on()
    {
        var plan = PlanOf("at_year: 1.5", Broad);
        Make(plan, 4, threads: 1);
        var tried = RunLog.Read(Store, plan.Trial!.Point.Identity).Take(4).Select(run => run.Outcomes.ToArray()).ToList();
        for (int replicate = 0; replicate < 4; replicate++)
        {
            var series = Simulation.Core.ComplexRun.Of(plan.Base.Scenario.Plan, 1, replicate, 5).Series;
            Assert.Equal(Outcome.All.Select(outcome => outcome.Over(series, 78 - 52, 78)), tried[replicate]);
        }
    }

    [Fact]
    public void A_complex_younger_than_a_year_is_known_since_its_opening()
    {
        var plan = PlanOf("at_year: 0.5", Broad);
        Make(plan, 3, threads: 1);
        var first = RunLog.Read(Store, plan.Trial!.Point.Identity).First();
        var series = Simulation.Core.ComplexRun.Of(plan.Base.Scenario.Plan, 1, 0, 1).Series;
        Assert.Equal(Outcome.ParticipationBroad.Over(series, 0, 26), first.Outcomes[RunSummary.IndexOf(Outcome.ParticipationBroad)]);
    }

    [Fact]
    public void It_is_the_same_on_any_number_of_threads_and_after_a_break()
    {
        var plan = PlanOf("at_year: 1.5", Broad, Complaints);
        plan.Complete(new Replicator(Store, 1), 12, null, default);
        var once = Bytes(Store);

        string second = Path.Combine(_folder.Outside, "second");
        plan.Complete(new Replicator(second, 2), 12, null, default);
        AssertSame(once, Bytes(second));

        // A store in which a few lives were tried, and then somebody pulled the plug
        string third = Path.Combine(_folder.Outside, "third");
        new Replicator(third, 2).Complete([plan.Trial!.Point], 0, 5, null, default);
        new Replicator(third, 2).Complete([plan.Base.Point], [.. Selection.Stored(plan.Trial, Store, 12).Numbers.Take(2)], null, default);
        plan.Complete(new Replicator(third, 2), 12, null, default);
        AssertSame(once, Bytes(third));
    }

    [Fact]
    public void Fewer_that_are_wanted_are_the_first_of_more()
    {
        var plan = PlanOf("at_year: 1.5", Broad);
        var many = Make(plan, 12, threads: 2);
        var few = Make(plan, 5, threads: 2);
        Assert.Equal(many.Numbers.Take(5), few.Numbers);
        Assert.Equal(few.Numbers[^1] + 1, few.Tried);
        Assert.Equivalent(few, Selection.Stored(plan.Trial!, Store, 5));
    }

    [Fact]
    public void A_wider_margin_tries_no_life_again()
    {
        var plan = PlanOf("at_year: 1.5", Broad);
        Make(plan, 8, threads: 2);
        var said = new List<Progress>();
        var wider = PlanOf("at_year: 1.5", "participation_broad: 0.55 ± 0.5");
        Selection.Make(wider.Trial!, new Replicator(Store, 2), 8, said.Add, default);
        Assert.Empty(said);
        Assert.NotEqual(plan.Base.Point.Identity, wider.Base.Point.Identity);

        // At another moment, or of another plan, it is another life.
        Assert.NotEqual(plan.Trial!.Point.Identity, PlanOf("at_year: 1.25", Broad).Trial!.Point.Identity);
    }

    [Fact]
    public void What_was_tried_elsewhere_can_be_brought_here()
    {
        var plan = PlanOf("at_year: 1.5", Broad);
        var made = Make(plan, 6, threads: 2);
        string other = Path.Combine(_folder.Outside, "other");
        using (var into = StoreLock.Take(other))
            Assert.Empty(StoreMerge.Merge(into, Store).LeftOut);
        Assert.Equivalent(made, Selection.Stored(plan.Trial!, other, 6));
    }

    [Fact]
    public void Too_few_stops_after_a_first_look_and_says_which_sets_most_aside()
    {
        var plan = PlanOf("at_year: 1", "complaints_per_100: 6 ± 30", "participation_broad: 0.99 ± 0.005");
        var refused = Assert.Throws<DisagreementException>(() => Make(plan, 10, threads: 2));
        Assert.Equal(Selection.FirstLook, RunLog.Read(Store, plan.Trial!.Point.Identity).Count());
        Assert.StartsWith("of 200 lives that were tried 0 agreed with what is known 1 year after opening, and 10 are needed", refused.Problems[0].En);
        Assert.StartsWith("van 200 doorgerekende levenslopen kwamen er 0 overeen met wat 1 jaar na de opening bekend is, en er zijn er 10 nodig", refused.Problems[0].Nl);
        Assert.StartsWith("Takes part (broad), known 99% ± 0.5%: 200 of 200 disagreed; the model gives ", refused.Problems[1].En);
        Assert.StartsWith("Overlastklachten, bekend 6 ± 30: ", refused.Problems[2].Nl);
        Assert.StartsWith("widen `within`", refused.Problems[^1].En);
    }

    [Fact]
    public void One_in_fifty_is_the_least()
    {
        // Given: what agrees of the first 500 lives, and a margin around the extreme of them that a handful is within
        var plan = PlanOf("at_year: 1", "participation_broad: 0.5 ± 0.5");
        new Replicator(Store, 2).Complete([plan.Trial!.Point], 0, 500, null, default);
        int at = RunSummary.IndexOf(Outcome.ParticipationBroad);
        double[] lives = [.. RunLog.Read(Store, plan.Trial.Point.Identity).Select(run => run.Outcomes[at])];
        double[] first = [.. lives.Take(200).Order()];

        // Then: of the first 200 three are too few, four are not, however many are wanted
        Assert.Throws<DisagreementException>(() => Around(first, 3));
        int beyond = lives.Count(life => life >= first[^4]);
        Assert.True(beyond > 4, "some more come later");
        Assert.Equal(5, Around(first, 4).Numbers.Count);

        Selection Around(double[] ordered, int agreeing)
        {
            double low = (ordered[^agreeing] + ordered[^(agreeing + 1)]) / 2;
            var known = new KnownPlan { AtYear = 1, Values = [new KnownValue("participation_broad", 1, 1 - low)] };
            return Selection.Make(plan.Trial with { Known = known }, new Replicator(Store, 2), 5, null, default);
        }
    }

    [Fact]
    public void Lives_that_are_not_in_the_store_are_told()
    {
        var plan = PlanOf("at_year: 1.5", Broad);
        Assert.Contains("not enough lives", Assert.Throws<StoreException>(() => Selection.Stored(plan.Trial!, Store, 3)).Problems[0].En);
        Assert.Contains("not enough lives", Assert.Throws<StoreException>(() => new StudyResult(plan, Store, 3).Numbers).Problems[0].En);
    }

    [Fact]
    public void A_life_that_fails_is_told_and_not_set_aside()
    {
        var plan = PlanOf("at_year: 1.5", Broad);
        using (var held = StoreLock.Take(Store))
        using (var log = RunLog.Open(held, plan.Trial!.Point.Identity))
        {
            var failed = new RunRecord(0, 0);
            failed.Fail(0, "it broke");
            log.Append(failed);
        }

        var told = Assert.Throws<StoreException>(() => Make(plan, 3, threads: 1)).Problems[0];
        Assert.Contains("replicate 0 failed", told.En);
        Assert.EndsWith("it broke", told.Nl);
    }

    [Fact]
    public void Every_arm_has_the_lives_the_base_chose()
    {
        string study = _folder.Write("study.yaml", """
            study: s
            base: base.yaml
            years: 3
            alternatives:
              - name: stops
                events: [{name: coach_stops, at_year: 2.5, change: coach_hours, to: 0}]
            """);
        WriteBase("at_year: 1.5", Broad);
        var plan = Planner.Study(Target(study), StudyKind.Compare, new Wishes());
        plan.Complete(new Replicator(Store, 2), 6, null, default);
        var result = new StudyResult(plan, Store, 6);
        Assert.NotEqual(Enumerable.Range(0, 6), result.Numbers);
        Assert.All(plan.Arms, arm => Assert.Equal(result.Numbers, result.Each(arm).Select(run => run.Replicate)));
        Assert.Equal(6, result.Of(plan.Cells[0], plan.Cells[0].Alternatives[0], Outcome.ParticipationBroad).Runs);

        // Until what is known they are the same to the last bit.
        foreach (int replicate in result.Numbers)
        {
            var (one, other) = (Until(plan.Base, replicate), Until(plan.Cells[0].Alternatives[0], replicate));
            Assert.Equal(one, other);
        }

        static ulong Until(Arm arm, int replicate) =>
            new Simulation.Core.ComplexRun(new Simulation.Core.Blueprint(arm.Scenario.Plan, arm.Scenario.Assumptions, 78)).Run(1, replicate).Fingerprint;
    }

    [Fact]
    public void Without_anything_known_nothing_is_tried()
    {
        _folder.Write("base.yaml", "name: b\nbuilding: { homes: 12 }\n");
        var plan = Planner.Run(Target(_folder.PathOf("base.yaml")), new Wishes { Years = 1 });
        Assert.Null(plan.Trial);
        plan.Complete(new Replicator(Store, 1), 3, null, default);
        Assert.Null(new StudyResult(plan, Store, 3).Selection);
        Assert.Equal([0, 1, 2], new StudyResult(plan, Store, 3).Numbers);
        Assert.Single(Directory.GetFiles(Store, "*.runs"));
        Assert.Equal(Week.PerYear, plan.Base.Point.Weeks);
    }

    private Selection Make(StudyPlan plan, int wanted, int threads) => Selection.Make(plan.Trial!, new Replicator(Store, threads), wanted, null, default);

    private StudyPlan PlanOf(params string[] known)
    {
        WriteBase(known);
        return Planner.Run(Target(_folder.PathOf("base.yaml")), new Wishes { Years = 2 });
    }

    private void WriteBase(params string[] known) =>
        _folder.Write("base.yaml", $"name: b\nbuilding: {{ homes: 12 }}\nknown:\n{string.Concat(known.Select(line => $"  {line}\n"))}");

    private static Target Target(string file)
    {
        var entry = ScenarioLibrary.In(Path.GetDirectoryName(file)!).Find(file).OrThrow();
        return Simulation.Runner.Experiments.Target.Read(entry, new ReadOptions()).OrThrow();
    }

    private static Dictionary<string, byte[]> Bytes(string store) => Directory.GetFiles(store).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private static void AssertSame(Dictionary<string, byte[]> one, Dictionary<string, byte[]> other)
    {
        Assert.Equal(one.Keys.Order(), other.Keys.Order());
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(other[file.Key]), file.Key));
    }
}
