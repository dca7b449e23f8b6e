using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Report;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Figures.Studies;

[Collection(WithExampleStudies.Name)]
public sealed class StudyFiguresTests(ExampleStudies examples)
{
    public static TheoryData<string, Language> All => ExampleStudies.All();

    [Theory]
    [MemberData(nameof(All))]
    public void Every_figure_has_a_file_name_of_its_own_and_words_that_are_complete(string name, Language language)
    {
        var figures = examples.Figures(name, language);
        Assert.NotEmpty(figures);
        Assert.Equal(figures.Count, figures.Select(figure => figure.Stem).Distinct().Count());
        foreach (var figure in figures)
        {
            Assert.Matches("^[a-z0-9_-]+$", figure.Stem);
            Assert.DoesNotContain("NaN", figure.Figure.Title + figure.Figure.Subtitle + figure.Figure.AltText, StringComparison.Ordinal);
            Assert.NotEqual("", figure.Figure.Subtitle);
            Assert.Contains(language == Language.Nl ? "geen voorspelling" : "no forecast", figure.Figure.Footer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("small", "time-participation_broad,ladder,payers,runs-participation_broad")]
    [InlineData("compare", "overview,time-participation_broad,difference-participation_broad,payers-stops,payers-placebo")]
    [InlineData("one", "sweep-participation_broad,sweep-turnover_per_year")]
    [InlineData("two", "map-participation_broad,sweep-participation_broad")]
    [InlineData("choices", "sweep-participation_broad")]
    [InlineData("many", "effects-participation_broad,effects-turnover_per_year")]
    public void Each_kind_of_study_has_its_figures(string name, string expected)
    {
        string[] stems = [.. examples.Figures(name, Language.En).Select(figure => figure.Stem)];
        // A small complex in three years may have more warnings than complaints, and then there is no ladder.
        Assert.Empty(expected.Split(',').Where(stem => stem != "ladder").Except(stems));
    }

    [Fact]
    public void The_first_panel_of_many_axes_is_the_strongest_and_the_title_names_it()
    {
        var result = examples.Result("many");
        var effects = new AxisEffects(AxisColumn.Of(result.Plan)).On([.. result.Plan.Cells.Select(cell => result.Of(cell.Base, Outcome.ParticipationBroad).Mean)]);
        int strongest = effects.Index().Single(effect => effect.Item.Rank == 1).Index;
        string name = ((string[])["Share with support", "Community coach: hours", "Encounters"])[strongest];
        var figure = examples.Figures("many", Language.En).Single(figure => figure.Stem == "effects-participation_broad").Figure;
        Assert.StartsWith(name, figure.Panels[0].Title, StringComparison.Ordinal);
        Assert.StartsWith($"In the model participation depends most on ‘{name.ToLowerInvariant()}", figure.Title, StringComparison.Ordinal);
        Assert.StartsWith($"‘{figure.Panels[0].Title}’ explains about ", figure.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void The_event_is_marked_where_it_is_announced_and_where_it_happens()
    {
        var figures = examples.Figures("compare", Language.Nl);
        foreach (string stem in (string[])["time-participation_broad", "difference-participation_broad"])
        {
            var chart = (Chart)figures.Single(figure => figure.Stem == stem).Figure.Panels[0];
            Assert.Equal([(0.5, true), (1.0, false)], chart.Annotations.OfType<EventLine>().Select(line => (line.At, line.IsNotice)));
        }
    }

    [Theory]
    [InlineData(Language.Nl, "Kalenderjaar (streepje: 1 januari); opening maart 2024", "juni 2025: coach stopt", "in jaar 3 (vanaf maart 2026)")]
    [InlineData(Language.En, "Calendar year (tick: 1 January); opened March 2024", "June 2025: coach stops", "in year 3 (from March 2026)")]
    public void Where_one_knows_the_opening_time_is_that_of_the_calendar(Language language, string axis, string mark, string year)
    {
        var figures = examples.Figures("dated", language).Where(figure => figure.Stem.StartsWith("time-", StringComparison.Ordinal)).ToList();
        foreach (var figure in figures)
        {
            var chart = (Chart)figure.Figure.Panels[0];
            Assert.Equal(axis, chart.X.Label);
            Assert.Equal([(0.75, true), (1.25, false)], chart.Annotations.OfType<EventLine>().Select(line => (line.At, line.IsNotice)));
            Assert.Equal(mark, chart.Annotations.OfType<EventLine>().Last().Label);
        }

        Assert.Contains(figures, figure => figure.Figure.Title.Contains(year, StringComparison.OrdinalIgnoreCase));
        string svg = SvgRenderer.Render(figures[0].Figure, language);
        Assert.Contains("2026", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Spread_of_runs_and_interval_of_the_mean_are_two_bands_with_names_of_their_own()
    {
        var chart = (Chart)examples.Figures("small", Language.Nl)[0].Figure.Panels[0];
        var bands = chart.Series.OfType<Band>().ToList();
        Assert.Equal([BandRole.SpreadOfRuns, BandRole.IntervalOfMean], bands.Select(band => band.Role));
        Assert.NotEqual(bands[0].Name, bands[1].Name);
    }

    [Fact]
    public void Differences_before_the_event_are_exactly_nothing()
    {
        var chart = (Chart)examples.Figures("compare", Language.Nl).Single(figure => figure.Stem == "difference-organisers_share").Figure.Panels[0];
        var stops = chart.Series.OfType<Line>().First();
        // Known half a year ahead, so only the first quarters are the same.
        Assert.Equal([0, 0], stops.Y[..2].ToArray());
    }

    [Fact]
    public void A_title_claims_no_difference_where_none_was_shown()
    {
        var only = examples.With("compare", [Outcome.EvictionsPer100, Outcome.ParticipationBroad]);
        var figure = StudyFigures.For(only, Language.En).Single(figure => figure.Stem == "time-evictions_per_100");
        var difference = only.Paired(only.Plan.Cells[0], only.Plan.Cells[0].Alternatives[0]).InYear(Outcome.EvictionsPer100, 2);
        Assert.False(difference.IsClear(), "the example changed; take another outcome");
        Assert.StartsWith("In year 3 the number of evictions per 100 residents surely differs under no alternative", figure.Figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_for_each_payer_is_the_difference_in_what_it_pays_and_nothing_else()
    {
        var result = examples.Result("compare");
        var cell = result.Plan.Cells[0];
        var lines = PayerLines.Of(result, cell, cell.Alternatives[0]);
        Assert.Equal(Payers.All, lines.Select(line => line.Payer));
        foreach (var line in lines)
        {
            Assert.Equal(result.Of(cell, cell.Alternatives[0], Outcome.Costs[(int)line.Payer]).Difference, line.Paid, 0.01);
            if (line.Footing == Footing.Firm)
                Assert.InRange(line.Paid, line.Low, line.High);
        }

        Assert.Equal(Footing.Firm, lines[(int)Payer.Gemeente].Footing);
        Assert.All(PayerLines.Of(result, cell, cell.Alternatives[1]), line => Assert.Equal((0, Footing.Nothing), (line.Paid, line.Footing)));
    }

    [Theory]
    [InlineData("small", "payers")]
    [InlineData("compare", "payers-stops")]
    public void The_figure_of_who_pays_draws_the_interval_of_each_bill(string name, string stem)
    {
        var chart = (Chart)examples.Figures(name, Language.Nl).Single(figure => figure.Stem == stem).Figure.Panels[0];
        var result = examples.Result(name);
        var cell = result.Plan.Cells[0];
        var lines = cell.Alternatives.Count == 0 ? PayerLines.Of(result, cell.Base) : PayerLines.Of(result, cell, cell.Alternatives[0]);
        Assert.Equal(lines.Select(line => (line.Low, line.High)), chart.NetIntervals);
        Assert.Contains("95%-interval", chart.NetLabel, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_for_a_dark_room_are_other_files_that_say_the_same()
    {
        using var folder = new TempFolder();
        string[] places = [Path.Combine(folder.Outside, "light"), Path.Combine(folder.Outside, "dark")];
        StudyFigures.Write(examples.Figures("one", Language.Nl), places[0], Language.Nl);
        StudyFigures.Write(examples.Figures("one", Language.Nl), places[1], Language.Nl, Theme.Dark);
        foreach (string file in Directory.GetFiles(places[0], "*.svg").Select(Path.GetFileName).OfType<string>())
        {
            string[] drawn = [.. places.Select(place => File.ReadAllText(Path.Combine(place, file)))];
            Assert.NotEqual(drawn[0], drawn[1]);
            Assert.Equal(WordsOf(drawn[0]), WordsOf(drawn[1]));
        }
    }

    [Fact]
    public void The_same_figures_are_written_as_the_same_files()
    {
        using var folder = new TempFolder();
        string[] places = [Path.Combine(folder.Outside, "one"), Path.Combine(folder.Outside, "two")];
        StudyFigures.Write(examples.Figures("two", Language.Nl), places[0], Language.Nl);
        StudyFigures.Write(StudyFigures.For(examples.Result("two"), Language.Nl), places[1], Language.Nl);
        string[] files = [.. Directory.GetFiles(places[0]).Select(Path.GetFileName).OfType<string>().Order()];
        Assert.Equal(2 * examples.Figures("two", Language.Nl).Count, files.Length);
        Assert.All(files, file => Assert.True(File.ReadAllBytes(Path.Combine(places[0], file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(places[1], file))), file));
    }

    [Fact]
    public void A_distribution_counts_every_run_once_between_the_lowest_and_the_highest()
    {
        var result = examples.Result("small");
        foreach (var figure in examples.Figures("small", Language.En).Where(figure => figure.Stem.StartsWith("runs-", StringComparison.Ordinal)))
        {
            int at = RunSummary.IndexOf(Outcome.Named(figure.Stem["runs-".Length..]));
            double[] values = [.. result.Each(result.Plan.Base).Select(run => run.Outcomes[at]).Where(double.IsFinite)];
            var histogram = ((Chart)figure.Figure.Panels[0]).Series.OfType<Histogram>().Single();
            Assert.Equal(values.Min(), histogram.Edges[0], 1e-9);
            Assert.Equal(values.Max(), histogram.Edges[^1], 1e-9);
            Assert.Equal(1, histogram.Heights.ToArray().Sum(), 1e-9);
            Assert.True(histogram.Heights[0] > 0 && histogram.Heights[^1] > 0, figure.Stem);
        }
    }

    [Fact]
    public void Many_points_are_thinned_out_but_their_mean_is_of_all()
    {
        var panel = (Chart)examples.Figures("many", Language.En)[0].Figure.Panels[0];
        var points = panel.Series.OfType<Points>().ToList();
        Assert.InRange(points[0].Dots.Count, 200, 400);
        Assert.InRange(points[1].Dots.Count, 5, 12);
    }

    [Fact]
    public void Titles_of_sweeps_carry_their_numbers() =>
        Assert.Matches(new Regex("(falls|rises) from .* to .* \\(.*share with support from 10% to 70%"), examples.Figures("one", Language.En)[0].Figure.Title);

    private static List<string> WordsOf(string svg) => [.. XElement.Parse(svg).Descendants("{http://www.w3.org/2000/svg}text").Select(text => text.Value)];
}
