using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Report;

namespace Simulation.Tests.Runner.Figures.Studies;

/// <summary>The four sentences that a screen and a report begin with, and the one table.</summary>
[Collection(WithExampleStudies.Name)]
public sealed class AnswerTests(ExampleStudies examples)
{
    [Theory]
    [InlineData(Language.Nl, "Tegenover ‘Klein complex’, waar in jaar 3 van elke 100 bewoners", "bij ‘er verandert niets’ precies evenveel")]
    [InlineData(Language.En, "Against ‘Small complex’, where in year 3", "under ‘nothing changes’ just as much")]
    public void It_begins_with_what_changes_against_what_by_when(Language language, string begins, string placebo)
    {
        string first = Sentences("compare", language)[0];
        Assert.StartsWith(begins, first, StringComparison.Ordinal);
        Assert.Contains(placebo, first, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_four_sentences_at_most_and_none_is_empty_where_there_is_something_to_say()
    {
        string[] all = Sentences("compare", Language.Nl);
        Assert.Equal(4, all.Length);
        Assert.All(all, one => Assert.EndsWith(".", one, StringComparison.Ordinal));
        Assert.All(all, one => Assert.DoesNotContain("–", one, StringComparison.Ordinal));

        // With a single outcome there is nothing else to tell.
        Assert.Equal("", new Answer(new Sheet(examples.With("compare", [Outcome.ParticipationBroad]), Language.Nl)).Sentences().ElementAt(1));
    }

    [Fact]
    public void Money_is_that_of_the_whole_complex_in_a_year_of_those_in_which_it_can_differ()
    {
        var result = examples.With("compare", [Outcome.ParticipationBroad]);
        var sheet = new Sheet(result, Language.En);
        var gemeente = PayerLines.Of(result, sheet.Cell, new Answer(sheet).Furthest)[(int)Payer.Gemeente];
        Assert.True(gemeente.IsClear, "the example changed; take another payer");
        // The coach stops after a year and says so half a year before: in two and a half of three years something can differ.
        string euro = sheet.Write(Math.Round(Math.Abs(gemeente.Paid) * 24 * 3 / 2.5 / 100) * 100, Unit.Euro);
        string told = Sentences("compare", Language.En)[2];
        Assert.StartsWith("For the whole complex of 24 homes the gemeente pays under ‘coach stops after year 1’, counted after the first 0.5 years in which nothing can differ, " + euro + " less (", told, StringComparison.Ordinal);
        Assert.Contains("all parties together", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Nl, "gemiddeld over 3 jaar (in de eerste 0,5 jaar kan niets verschillen)")]
    [InlineData(Language.En, "mean over 3 years (in the first 0.5 years nothing can differ)")]
    public void A_mean_over_years_says_in_which_of_them_nothing_can_differ(Language language, string says)
    {
        Assert.Contains(says, new CombinedTable(new Sheet(examples.With("compare", [Outcome.ParticipationBroad]), language)).Reading, StringComparison.Ordinal);
        Assert.Equal("over 3 years", new Sheet(examples.With("small", [Outcome.ParticipationBroad]), Language.En).OverYears.En);
    }

    [Fact]
    public void Where_one_knows_the_opening_that_is_a_month()
    {
        var sheet = new Sheet(examples.With("dated", [Outcome.ParticipationBroad]), Language.En);
        Assert.Equal(0.75, sheet.YearsAlike(sheet.Cell.Alternatives[0]));
        // The other alternative has money from the first day on that the base has not.
        Assert.Equal((0, "over 3 years"), (sheet.YearsAlike(sheet.Cell.Alternatives[1]), sheet.OverYears.En));
    }

    [Fact]
    public void It_says_that_one_set_of_assumptions_tells_nothing_about_others() =>
        Assert.Contains("one set of assumptions; what others make of it was not run", Sentences("compare", Language.En)[3], StringComparison.Ordinal);

    [Fact]
    public void All_alternatives_stand_beside_each_other_in_one_table()
    {
        var table = new CombinedTable(new Sheet(examples.With("compare", [Outcome.ParticipationBroad, Outcome.Safety]), Language.En));
        Assert.True(table.Fits);
        Assert.Equal(["Outcome", "Small complex", "Coach stops after year 1", "Nothing changes"], table.Columns);
        var rows = table.Rows().ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal("no difference", row[3]));
        Assert.All(rows, row => Assert.Equal(4, row.Count));
        Assert.False(new CombinedTable(new Sheet(examples.With("dated", [Outcome.ParticipationBroad]), Language.En)) is { Fits: false }, "two alternatives fit");
    }

    [Fact]
    public void A_difference_whose_direction_is_not_sure_stands_with_ends_that_leave_zero_in()
    {
        int unsure = 0;
        foreach (string name in (string[])["compare", "four"])
        {
            var rows = new CombinedTable(new Sheet(examples.With(name, Outcome.All), Language.En)).Rows();
            foreach (string cell in rows.SelectMany(row => row.Skip(2)).Where(cell => cell.EndsWith(" ?", StringComparison.Ordinal)))
            {
                unsure++;
                string[] ends = cell[(cell.IndexOf('(', StringComparison.Ordinal) + 1)..cell.IndexOf(')', StringComparison.Ordinal)].Split(" to ");
                Assert.False(ends[0][0] == '+' || ends[1][0] == '−', cell);
            }
        }

        Assert.True(unsure > 20, $"{unsure} cells were looked at");
    }

    [Fact]
    public void More_alternatives_than_stand_beside_each_other_go_down_and_the_first_outcomes_across()
    {
        var table = new CombinedTable(new Sheet(examples.With("six", Outcome.All), Language.En));
        var rows = table.Rows().ToList();
        Assert.True(table is { Fits: true, IsTurned: true });
        Assert.Equal(6, table.Columns.Count);
        Assert.Equal("Small complex", rows[0][0]);
        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal(6, row.Count));
        Assert.EndsWith("all outcomes stand below, by alternative.", table.Reading, StringComparison.Ordinal);
    }

    private string[] Sentences(string name, Language language) =>
        [.. new Answer(new Sheet(examples.With(name, [Outcome.ParticipationBroad, Outcome.ComplaintsPer100, Outcome.Safety]), language)).Sentences()];
}
