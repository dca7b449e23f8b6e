using Simulation.Core.Assumptions;
using Simulation.Runner.Ensembles;

namespace Simulation.Tests.Runner.Ensembles;

public class EnsembleFileTests
{
    private static readonly Ensemble Small = Ensemble.Prior(members: 5, seed: 7);

    [Fact]
    public void What_is_written_is_read_back_to_the_last_bit()
    {
        string text = EnsembleFile.Text(Small);

        var read = EnsembleFile.Read(text, "x.yaml");

        Assert.Equal(Small.Paths, read.Paths);
        Assert.Equal(Small.Receipt, read.Receipt);
        Assert.Equal(Small.Members.Select(m => m.Weight), read.Members.Select(m => m.Weight));
        Assert.Equal(Small.Members.SelectMany(m => m.Values), read.Members.SelectMany(m => m.Values));
        Assert.Equal(text, EnsembleFile.Text(read));
        Assert.Equal(Small.Hash, read.Hash);
    }

    [Theory]
    [InlineData("seed: 7", "sead: 7", "sead")]
    [InlineData("seed: 7", "seed: seven", "seed")]
    [InlineData("seed: 7", "seed: 7\nseed: 7", "twice")]
    [InlineData("members: 5", "members: 6", "there are 5 weights")]
    [InlineData("central: 0", "central: 5", "number of a member, 0 to 4")]
    [InlineData("central: 0", "# central: 0", "central: is missing")]
    [InlineData("weights: [1, 1, 1, 1, 1]", "weights: [1, 1, 1, 1]", "5 values for 4 members")]
    [InlineData("weights: [1, 1, 1, 1, 1]", "weights: [1]", "at least 2")]
    [InlineData("weights: [1, 1, 1, 1, 1]", "weights: [1, 1, 1, 1, 0.5]", "whole number")]
    [InlineData("  requests.per_week:", "  requests.per_weak:", "requests.per_week")]
    [InlineData("model: ", "# model: ", "model: is missing")]
    public void What_is_wrong_is_told_with_its_place(string line, string instead, string says)
    {
        string text = EnsembleFile.Text(Small);
        Assert.Contains(line, text, StringComparison.Ordinal);

        var refused = Assert.Throws<EnsembleException>(() => EnsembleFile.Read(text.Replace(line, instead, StringComparison.Ordinal), "x.yaml"));

        Assert.Contains(refused.Problems, problem => problem.En.Contains(says, StringComparison.Ordinal));
        Assert.All(refused.Problems, problem => Assert.StartsWith("x.yaml", problem.En, StringComparison.Ordinal));
    }

    [Fact]
    public void An_impossible_value_and_a_list_that_is_none_are_refused()
    {
        string text = EnsembleFile.Text(Small);
        int at = text.IndexOf("  requests.per_week: [", StringComparison.Ordinal);
        string row = text[at..text.IndexOf('\n', at)];

        Assert.Throws<EnsembleException>(() => EnsembleFile.Read(text.Replace(row, "  requests.per_week: [-1, 1, 1, 1, 1]", StringComparison.Ordinal), "x"));
        Assert.Throws<EnsembleException>(() => EnsembleFile.Read(text.Replace(row, "  requests.per_week: 1", StringComparison.Ordinal), "x"));
    }

    [Fact]
    public void Made_with_another_model_it_is_refused()
    {
        var other = new Ensemble(Small.Receipt with { ModelPrint = "0" }, Small.Paths, Small.Members);

        Assert.Throws<EnsembleException>(() => EnsembleFile.OfThisModel(other, "x.yaml"));
        Assert.Same(Small, EnsembleFile.OfThisModel(Small, "x.yaml"));
    }

    [Fact]
    public void A_member_counts_as_often_as_its_weight_and_gets_two_runs_in_a_row()
    {
        var weighted = new Ensemble(Small.Receipt, Small.Paths, [.. Small.Members.Select((m, nth) => m with { Weight = nth == 2 ? 3 : 1 })]);

        int[] members = [.. Enumerable.Range(0, 14).Select(weighted.MemberOf)];

        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 2, 2, 2, 2], members);
        Assert.Equal(0, weighted.MemberOf(14));
    }

    [Fact]
    public void What_somebody_stated_no_member_changes()
    {
        var under = new AssumptionSet().With(("requests.per_week", 0.5));

        var believed = Small.Believed(under, 1, new HashSet<string> { "requests.per_week" });

        Assert.Equal(0.5, believed.Requests.PerWeek);
        Assert.NotEqual(new AssumptionSet().Requests.Answers, believed.Requests.Answers);
        Assert.Equal(0.5, under.Requests.PerWeek);
        Assert.Equal(new AssumptionSet().Requests.Answers, under.Requests.Answers);
    }
}
