using System.Text;
using Simulation.Core;
using Simulation.Core.Time;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Studies;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Scenarios;

/// <summary>The studies that are ready to run: each has a question, what answers it, and runs at every point.</summary>
public sealed class ShippedStudiesTests
{
    private const string Placebo = "placebo";

    public static TheoryData<string> Files => [.. Shipped.StudyEntries.Select(entry => entry.RelativePath)];

    private static IEnumerable<string> FundingFiles => Shipped.StudyEntries.Select(entry => entry.RelativePath)
        .Where(path => path.StartsWith("funding/", StringComparison.Ordinal));

    public static TheoryData<string> Funding => [.. FundingFiles];

    /// <summary>The others in the folder are questions and no shocks: when to stop, what to agree, with how few hours.</summary>
    private static IEnumerable<string> ShockFiles => FundingFiles.Where(file => Shipped.Studies[file].Alternatives.Any(alternative => alternative.Name == Placebo));

    public static TheoryData<string> Shocks => [.. ShockFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_study_passes_the_reader(string file) =>
        Assert.Empty(StudyFile.Read(Path.Combine(Shipped.Folder, file), Shipped.Options).Errors.Select(error => error.Text(Language.En)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_study_asks_a_question_in_both_languages_and_says_which_outcomes_answer_it(string file)
    {
        var study = Shipped.Studies[file];

        Assert.EndsWith("?", study.Question!.Nl, StringComparison.Ordinal);
        Assert.EndsWith("?", study.Question.En, StringComparison.Ordinal);
        Assert.InRange(study.Outcomes.Count, 3, 14);
        Assert.InRange(study.Settings.Replicates, 20, 1000);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), study.Name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Everything_a_study_compares_runs_for_a_year(string file)
    {
        var study = Shipped.Studies[file];
        foreach (var point in Designs.PointsOf(study, 1))
        {
            foreach (var alternative in (IEnumerable<Alternative?>)[null, .. study.Alternatives])
                Assert.NotEqual(0UL, Run(study.At(point, alternative), years: 1));
        }
    }

    [Theory]
    [MemberData(nameof(Shocks))]
    public void A_shock_that_is_only_announced_changes_nothing_and_the_others_do(string file)
    {
        var study = Shipped.Studies[file];
        ulong without = Run(study.Base, years: 7);

        Assert.Equal(without, Run(study.Alternatives.Single(alternative => alternative.Name == Placebo).Scenario, years: 7));
        Assert.All(study.Alternatives.Where(alternative => alternative.Name != Placebo), alternative =>
            Assert.NotEqual(without, Run(alternative.Scenario, years: 7)));
    }

    [Fact]
    public void Project_money_that_ends_changes_lives_and_the_gemeente_pays_after_six_twelve_and_twenty_four_months()
    {
        var study = Shipped.Studies["funding/project-money-ends.yaml"];
        ulong without = Run(study.Base, years: 7);

        Assert.All(study.Alternatives, alternative => Assert.NotEqual(without, Run(alternative.Scenario, years: 7)));
        var again = study.Alternatives.Skip(1).Select(alternative => alternative.Scenario.Plan.Money.Where(stream => stream.Paid.Gemeente == 1).Select(stream => stream.FromYear - 3));
        Assert.Equal([[0.5, 0.5], [1, 1], [2, 2]], again);
    }

    [Theory]
    [MemberData(nameof(Shocks))]
    public void A_shock_is_undone_after_six_twelve_and_twenty_four_months(string file)
    {
        var after = Shipped.Studies[file].Alternatives
            .Select(alternative => alternative.Scenario.Plan.Events[0])
            .Where(policy => policy.RestoredAfterMonths > 0)
            .Select(policy => policy.RestoredAfterMonths - policy.PhaseOutMonths);

        Assert.Equal([6, 12, 24], after.Order());
    }

    /// <summary>These were eleven files of their own once; what came of them then is what comes of them now.</summary>
    [Fact]
    public void Every_shock_can_be_put_on_Meanderpark_and_gives_what_its_copy_gave()
    {
        var text = new StringBuilder("# study, arm, plan, assumptions, fingerprint of one run of ten years\n");
        var onMeanderpark = Shipped.Options with { Base = Path.Combine(Shipped.Folder, "projects", "meanderpark.yaml") };
        foreach (string file in ShockFiles)
        {
            var study = StudyFile.Read(Path.Combine(Shipped.Folder, file), onMeanderpark).OrThrow();
            foreach (var scenario in study.Alternatives.Select(alternative => alternative.Scenario).Prepend(study.Base))
                text.Append($"{file} {scenario.Name} {scenario.ScenarioHash[..16]} {scenario.AssumptionsHash[..16]} {Run(scenario, study.Settings.Years):x16}\n");
        }

        Simulation.Tests.Repository.AssertFresh(text.ToString(), "Simulation.Tests", "Golden", "funding-meanderpark.txt");
    }

    [Theory]
    [MemberData(nameof(Funding))]
    public void A_shock_says_nothing_that_holds_for_one_complex_only(string file)
    {
        var study = Shipped.Studies[file];

        Assert.Equal("base", study.Base.Name);
        foreach (var said in (Bilingual[])[study.Title, study.Summary!, study.Question!])
        {
            Assert.DoesNotContain("referentiecomplex", said.Nl, StringComparison.Ordinal);
            Assert.DoesNotContain("reference complex", said.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_first_study_people_run_compares_four_ways_to_go_on_after_year_three()
    {
        var study = Shipped.Studies["studies/coach-withdrawal.yaml"];

        Assert.False(study.Base.Plan.Waakvlam.Allowed);
        Assert.Equal(["waakvlam_with_scale_up", "waakvlam_without_scale_up", "stops"], study.Alternatives.Select(alternative => alternative.Name));
        Assert.All(study.Alternatives.SelectMany(alternative => alternative.Scenario.Plan.Events), policy => Assert.Equal(3, policy.AtYear));
        Assert.Equal(10, study.Settings.Years);
    }

    private static ulong Run(LoadedScenario scenario, int years) =>
        new ComplexRun(new Blueprint(scenario.Plan, scenario.Assumptions, years * Week.PerYear)).Run(1, 0, CancellationToken.None).Fingerprint;
}
