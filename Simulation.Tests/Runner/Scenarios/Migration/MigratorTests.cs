using Simulation.Runner.Scenarios.Migration;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Scenarios.Migration;

/// <summary>What becomes of a file of an earlier form, piece by piece.</summary>
public class MigratorTests
{
    [Fact]
    public void A_file_of_now_stays_what_it_is_to_the_letter()
    {
        const string Text = """
            # A remark.
            name: complex
            title: { nl: Een, en: One }

            mix:
              supported_share: 0.4   # why
              # a remark between
              supported: { psychiatric: 1 }
            events:
              - name: one
                at_year: 3

              - { name: two, at_year: 4, change: coach_hours, to: 0 }
            assumed:
              mix:
                supported_share: >
                  A long text: with a colon
                  over two lines.
            # The end.

            """;
        var (now, notes) = Migrator.Migrate(Text);
        Assert.Empty(notes);
        Assert.Equal(Text, now);
    }

    [Fact]
    public void Names_with_dots_come_to_stand_below_their_block_with_what_belongs_to_them()
    {
        const string Was = """
            name: complex
            sources:
              # about the building
              building.homes: { id: E134, note: { nl: a, en: b } }
              mix.supported_share: E133
              building.small_dwellings: F205
            assumed:
              mix.supported:
                nl: Geen aandelen.
                en: No shares.

            """;
        const string Is = """
            name: complex
            sources:
              # about the building
              building:
                homes: { id: E134, note: { nl: a, en: b } }
                small_dwellings: F205
              mix:
                supported_share: E133
            assumed:
              mix:
                supported:
                  nl: Geen aandelen.
                  en: No shares.

            """;
        var (now, notes) = Migrator.Migrate(Was);
        Assert.Equal(Is, now);
        Assert.Equal([4, 5, 6, 8], notes.Select(note => note.Line));
        Assert.All(notes, note => Assert.False(note.NeedsSomebody));
    }

    [Fact]
    public void A_name_that_became_two_stands_in_both_its_places_where_it_stood()
    {
        const string Was = """
            contract:
              warnings: 2
              # two hours a month
              reciprocity_hours_per_month: 2
              tied_to_care: true
            sources:
              contract.reciprocity_hours_per_month: F048

            """;
        const string Is = """
            contract:
              warnings: 2
              # two hours a month
              reciprocity_hours_supported: 2
              reciprocity_hours_others: 2
              tied_to_care: true
            sources:
              contract:
                reciprocity_hours_supported: F048
                reciprocity_hours_others: F048

            """;
        Assert.Equal(Is, Migrator.Migrate(Was).Text);
    }

    [Fact]
    public void A_name_moves_to_another_block_and_leaves_none_that_is_empty()
    {
        const string Was = "assumptions:\n  workload:\n    blind_spots: 0.2\n  coaching:\n    weeks_to_raise: 8\n    reading_error: 0.1\n";
        const string Is = "assumptions:\n  coaching:\n    reading_error: 0.1\n  table:\n    blind_spots: 0.2\nwaakvlam:\n  raise_within_weeks: 8\n";
        Assert.Equal(Is, Migrator.Migrate(Was).Text);
    }

    [Fact]
    public void One_value_becomes_a_block_with_the_same_for_each()
    {
        const string Was = "funding:\n  support: rijk   # Wlz\nsources:\n  funding:\n    support: E230\n";
        var (now, notes) = Migrator.Migrate(Was);
        Assert.Equal(Was.Replace(" rijk", " { ex_homeless: rijk, psychiatric: rijk, status_holder: rijk, youth_care: rijk, disability: rijk, care_home: rijk }", StringComparison.Ordinal), now);
        Assert.Equal((2, 0), (Assert.Single(notes).Line, Migrator.Migrate(now).Notes.Count));
    }

    [Fact]
    public void What_an_alternative_sets_keeps_its_dots_and_gets_the_names_of_now()
    {
        const string Was = "alternatives:\n  - name: one\n    set: {coach.times_rule: 0, assumptions.workload.blind_spots: 0.3}\n  - name: two\n    set:\n      assumptions.workload.blind_spots: 0.4\n";
        Assert.Equal(Was.Replace("workload.blind", "table.blind", StringComparison.Ordinal), Migrator.Migrate(Was).Text);
    }

    [Theory]
    [InlineData("[a_share, unmet_hours_share, b]", "[a_share, work_waiting_hours, b]")]
    [InlineData("[avoided_gemeente_eur_per_home_year, b]", "[b]")]
    [InlineData("[a, avoided_gemeente_eur_per_home_year]", "[a]")]
    [InlineData("[participation_broad.others, b]", "[participation_broad.formerly, participation_broad.never, b]")]
    [InlineData("[participation_broad.supported]", "[participation_broad.supported]")]
    public void Outcomes_get_the_names_of_now(string was, string now)
    {
        Assert.Equal($"outcomes: {now}\n", Migrator.Migrate($"outcomes: {was}\n").Text);
        static string Block(string flow) => "outcomes:\n" + string.Concat(flow.Trim('[', ']').Split(", ").Select(one => $"  - {one}\n")) + "years: 3\n";
        Assert.Equal(Block(now), Migrator.Migrate(Block(was)).Text);
    }

    [Theory]
    [InlineData("waakvlam:\n  also_in_large_complexes: true\n", 2, "waakvlam.up_to_homes")]
    [InlineData("sources:\n  mix.counts_formerly_supported: E1\n", 2, "mix.when_support_ends")]
    [InlineData("alternatives:\n  - name: a\n    set: { waakvlam.also_in_large_complexes: true }\n", 3, "waakvlam.up_to_homes")]
    public void What_means_something_else_is_told_and_left(string text, int line, string advice)
    {
        var (now, notes) = Migrator.Migrate(text);
        var note = Assert.Single(notes, note => note.NeedsSomebody);
        Assert.Equal(line, note.Line);
        Assert.Contains(advice, note.Says.Nl, StringComparison.Ordinal);
        Assert.Contains(text.Contains("also_in", StringComparison.Ordinal) ? "also_in_large_complexes" : "counts_formerly_supported", now, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_taken_out_and_told()
    {
        var (now, notes) = Migrator.Migrate("assumptions:\n  turnover:\n    trial: 1.2\n  care:\n    tapers_by_community: 0.5\n    a: 1\n");
        Assert.Equal("assumptions:\n  care:\n    a: 1\n", now);
        Assert.Equal([3, 5], notes.Select(note => note.Line));
        Assert.Equal("`assumptions.turnover.trial` is gone: a trial placement is undone by the landlord now", notes[0].Says.In(Language.En));
    }
}
