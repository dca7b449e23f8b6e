using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Calibration;
using Simulation.Runner.Patterns;
using Simulation.Runner.Texts;
using Simulation.Runner.Validation;

namespace Simulation.Tests.Runner.Patterns;

/// <summary>The sixty patterns as data, and the arithmetic that judges them.</summary>
public class PatternTests
{
    private static readonly Situation Small = new(Scenario.OfHomes(20), new Simulation.Core.Assumptions.AssumptionSet(), 2);
    private static readonly Measure Broad = Measure.Of(Outcome.ParticipationBroad, 1, 2);

    [Fact]
    public void There_are_sixty_patterns_each_once_with_a_sentence_in_both_languages_and_sources_that_exist()
    {
        var evidence = Repository.Read("docs", "evidence.csv").Split('\n').Select(line => line.Split(',')[0]).ToHashSet();
        Assert.Equal(Enumerable.Range(1, 60), PatternCatalogue.All.Select(p => p.Number));
        foreach (var pattern in PatternCatalogue.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(pattern.Says.Nl) || string.IsNullOrWhiteSpace(pattern.Says.En), pattern.Id);
            Assert.True(pattern.Sources.Count > 0 && pattern.Sources.All(evidence.Contains), $"{pattern.Id}: {string.Join(", ", pattern.Sources.Where(s => !evidence.Contains(s)))}");
        }
    }

    [Fact]
    public void A_verdict_that_is_stated_has_its_reason_and_any_other_has_a_claim()
    {
        foreach (var pattern in PatternCatalogue.All)
        {
            if (pattern.Declared is { } declared)
                Assert.True(declared is Standing.BuiltIn or Standing.OutOfScope && pattern.Note.En.Length > 0 && pattern.Note.Nl.Length > 0, pattern.Id);
            else
                Assert.True(pattern.Claims.Count > 0, pattern.Id);
        }
    }

    [Fact]
    public void Every_quantity_has_a_range_around_its_middle_and_sources_that_exist()
    {
        var evidence = Repository.Read("docs", "evidence.csv").Split('\n').Select(line => line.Split(',')[0]).ToHashSet();
        foreach (var quantity in Quantities.All)
        {
            Assert.True(quantity.Low <= quantity.Target && quantity.Target <= quantity.High, quantity.Id);
            Assert.All(quantity.Sources, s => Assert.Contains(s, evidence));
        }
    }

    [Fact]
    public void Values_do_not_depend_on_the_number_of_threads_or_on_what_was_asked_before()
    {
        double[] Values(int threads, bool first)
        {
            var laboratory = new Laboratory(7, threads);
            if (first)
            {
                laboratory.Ask(Small, Broad, 3);
                laboratory.Run();
            }

            laboratory.Ask(Small, Broad, 20);
            laboratory.Run();
            return laboratory.Values(Small, Broad, 20).ToArray();
        }

        Assert.Equal(Values(1, first: false), Values(3, first: true));
        Assert.Equal(20, Values(2, first: false).Distinct().Count());
    }

    [Theory]
    [InlineData(1, 0.1, 1051)]
    [InlineData(0.1, 0.1, 11)]
    [InlineData(0, 0.1, 0)]
    public void The_runs_for_ninety_per_cent_power_follow_from_the_spread(double spread, double counts, double needed)
    {
        // (1.960 + 1.282)^2 = 10.507 times the squared spread over the squared size.
        var claim = Claim.Rises(("", ""), Broad, Small, Small, counts);
        Assert.Equal(needed, Judge.Needed(claim, spread));
    }

    [Theory]
    [InlineData(Expected.More, 0.03, 0.02, 0.04, true, "more, and enough")]
    [InlineData(Expected.More, 0.03, -0.01, 0.07, false, "more, but it may be nothing")]
    [InlineData(Expected.More, 0.01, 0.005, 0.015, false, "more, but too little to count")]
    [InlineData(Expected.Less, -0.03, -0.04, -0.02, true, "less, and enough")]
    [InlineData(Expected.Less, 0.03, 0.02, 0.04, false, "more instead of less")]
    [InlineData(Expected.Same, 0.005, -0.01, 0.015, true, "no difference that counts")]
    [InlineData(Expected.Same, 0.015, 0.005, 0.025, false, "it may be a difference that counts")]
    public void A_claim_holds_on_the_right_side_at_a_size_that_counts(Expected expected, double size, double low, double high, bool holds, string why)
    {
        var claim = Claim.Rises(("", ""), Broad, Small, Small, 0.02) with { Expected = expected };
        var result = new ClaimResult(claim, 100, size, low, high, 0.1, 100, Refused: false, []);
        Assert.True(holds == result.Holds, why);
        Assert.False((result with { Refused = true }).Holds);
    }

    [Fact]
    public void An_experiment_that_needs_too_many_runs_is_refused_with_its_numbers()
    {
        var pattern = new Pattern(99, ["G001"], ("iets", "something"), Claim.Rises(("", ""), Broad, Small, Small.NoCoach(), 1e-6));
        var result = PatternRunner.Run([pattern], new Effort(4, 4, 10, true), new Laboratory(1, 2))[0];
        Assert.Equal(Standing.NotReproduced, result.Standing);
        Assert.True(result.Claims[0].Refused && result.Claims[0].Needed > 10);
        Assert.Contains("10 are allowed", PatternTexts.Refusal(result.Claims[0], 10)!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_experiment_says_why_in_the_table_and_when_it_is_explained()
    {
        var claim = new ClaimResult(Claim.Rises(("meer", "more"), Broad, Small, Small, 0.02), 40, 0.01, -0.01, 0.03, 0.5, 6567, Refused: true, [0.5, 0.5]);
        var pattern = new Pattern(99, ["G001"], ("iets", "something"), claim.Claim);
        var result = new ValidationResult(new ValidationOptions { Quick = true }, Effort.Default, [new PatternResult(pattern, Judge.VerdictOf(pattern, [claim]), [claim], [])], [], 0);
        string told = string.Join('\n', ValidationText.Explain(result.Patterns[0], result, Language.Nl));
        Assert.Contains("zou 6567 doorrekeningen vragen", told, StringComparison.Ordinal);
        Assert.Contains("toegestaan zijn er 800", told, StringComparison.Ordinal);
        Assert.Contains("would take 6567 runs", PatternTable.Markdown(result, []), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_arm_is_a_plan_the_model_accepts_also_with_its_mechanisms_taken_out()
    {
        foreach (var pattern in PatternCatalogue.All)
        {
            // Building an ablation fails on a path or a mechanism that is gone.
            var claims = pattern.Claims.Concat(pattern.Mechanisms.Select(m => pattern.Claims[0].With(m)));
            Assert.All(claims.SelectMany(c => c.Terms), t => Assert.Empty(PlanCheck.Faults(t.Situation.Plan)));
        }

        Assert.All(Quantities.All.SelectMany(q => q.Parts), p => Assert.Empty(PlanCheck.Faults(p.Situation.Plan)));
    }

    [Fact]
    public void Of_several_claims_the_weakest_decides()
    {
        var holds = Claim.Above(("", ""), Small, Broad, 0);
        var fails = Claim.Above(("", ""), Small, Broad, 1);
        Pattern Of(params Claim[] claims) => new(99, ["G001"], ("iets", "something"), claims);
        var results = PatternRunner.Run([Of(holds), Of(holds, fails)], Effort.Quick, new Laboratory(1, 2));
        Assert.Equal([Standing.Reproduced, Standing.NotReproduced], results.Select(r => r.Standing));
        Assert.Equal(fails, results[1].Weakest!.Claim);
    }

    [Fact]
    public void A_pattern_is_borderline_when_other_luck_gives_something_else_also_when_its_verdict_is_stated()
    {
        PatternResult Of(double size, Standing? declared)
        {
            var pattern = new Pattern(99, ["G001"], ("iets", "something")) { Declared = declared };
            var claim = new ClaimResult(Claim.Rises(("", ""), Broad, Small, Small, 0.02), 100, size, size - 0.01, size + 0.01, 0.1, 100, Refused: false, []);
            return new PatternResult(pattern, Judge.VerdictOf(pattern, [claim]), [claim], []);
        }

        foreach (var declared in new Standing?[] { null, Standing.BuiltIn })
        {
            Assert.False(Of(0.03, declared).IsBorderline);
            Assert.False((Of(0.03, declared) with { Again = Of(0.04, declared) }).IsBorderline);
            Assert.True((Of(0.03, declared) with { Again = Of(0.015, declared) }).IsBorderline);
            Assert.True((Of(0.015, declared) with { Again = Of(0.03, declared) }).IsBorderline);
            Assert.False((Of(0.015, declared) with { Again = Of(-0.03, declared) }).IsBorderline);
        }
    }

    [Fact]
    public void At_full_power_a_pattern_is_judged_again_with_another_seed_and_the_table_says_whether_it_is_the_same()
    {
        var result = ValidationRun.Run(new ValidationOptions { Patterns = ["P10", "P12"], Threads = 2, Ensemble = null });
        var again = result.Patterns[0].Again!;
        Assert.Equal(result.Patterns[0].Standing, again.Standing);
        Assert.NotEqual(result.Patterns[0].Claims[0].Size, again.Claims[0].Size);
        Assert.Equal(1_000_001ul, ValidationRun.OtherSeed(result.Options));
        Assert.Equal(1, result.ReproducedTwice);
        Assert.Contains("| yes |", PatternTable.Row(result.Patterns[0], members: false), StringComparison.Ordinal);
        Assert.Contains("| out of scope |  |", PatternTable.Row(result.Patterns[1], members: false), StringComparison.Ordinal);
        Assert.Contains("1000001", string.Join('\n', ValidationText.Lines(result, Language.Nl)), StringComparison.Ordinal);
        Assert.Null(ValidationRun.Run(new ValidationOptions { Patterns = ["P10"], Quick = true, Threads = 2, Ensemble = null }).Patterns[0].Again);
    }

    [Fact]
    public void A_pattern_that_does_not_exist_is_answered_with_the_nearest()
    {
        var (_, problems) = new ValidationOptions { Patterns = ["P222", "p22"] }.Chosen();
        var problem = Assert.Single(problems);
        Assert.Contains("P22", problem.En, StringComparison.Ordinal);
        Assert.Contains("P222", problem.Nl, StringComparison.Ordinal);
        Assert.Equal("P22", Assert.Single(new ValidationOptions { Patterns = ["p22"] }.Chosen().Patterns).Id);
    }

    [Fact]
    public void Explaining_a_pattern_tells_the_experiment_and_where_lives_first_part()
    {
        var result = ValidationRun.Run(new ValidationOptions { Patterns = ["P36"], Quick = true, Threads = 2 });
        foreach (var language in Enum.GetValues<Language>())
        {
            string text = string.Join('\n', ValidationText.Explain(result.Patterns[0], result, language));
            Assert.Contains(result.Patterns[0].Pattern.Says.In(language), text, StringComparison.Ordinal);
            string[] oneSide = [.. text.Split('\n').Where(line => line.Contains("  week ", StringComparison.Ordinal))];
            Assert.NotEmpty(oneSide);
            Assert.Equal(oneSide.Length, oneSide.Select(line => line[line.IndexOf("week", StringComparison.Ordinal)..]).Distinct().Count());
            Assert.DoesNotContain("MovedOut", text, StringComparison.Ordinal);
        }
    }
}
