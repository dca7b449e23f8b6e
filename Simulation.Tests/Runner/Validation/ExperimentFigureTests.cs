using Simulation.Runner.Figures.Model;
using Simulation.Runner.Patterns;
using Simulation.Runner.Texts;
using Simulation.Runner.Validation;

namespace Simulation.Tests.Runner.Validation;

/// <summary>The figure of a pattern: there is one for every experiment, in both languages, that says what it shows.</summary>
public class ExperimentFigureTests
{
    private static readonly Effort Least = new(2, 2, 2, false);

    /// <summary>Every experiment, done once for both languages, and the runs behind it.</summary>
    private static readonly Lazy<(Laboratory Runs, IReadOnlyList<PatternResult> Results)> Done = new(() =>
    {
        var runs = new Laboratory(1, 2);
        return (runs, PatternRunner.Run([.. PatternCatalogue.All.Where(p => p.Claims.Count > 0)], Least, runs));
    });

    [Theory]
    [InlineData(Language.Nl, "verschil", "In het model")]
    [InlineData(Language.En, "difference", "In the model")]
    public void Every_pattern_with_an_experiment_has_a_figure_that_can_be_drawn(Language language, string difference, string verdict)
    {
        var (runs, results) = Done.Value;
        var figures = ExperimentFigure.Of(results, runs, language).ToList();
        Assert.Equal(PatternCatalogue.All.Where(p => p.Claims.Count > 0).Select(p => p.Id.ToLowerInvariant()), figures.Select(f => f.Name));
        Assert.All(figures, f =>
        {
            Assert.StartsWith("<svg", SvgRenderer.Render(f.Figure, language), StringComparison.Ordinal);
            Assert.StartsWith(verdict, f.Figure.Subtitle, StringComparison.Ordinal);
            Assert.NotEmpty(f.Figure.AltText);
        });
        Assert.Contains(figures, f => f.Figure.AltText.Contains(difference, StringComparison.Ordinal));
    }

    [Fact]
    public void Arms_are_named_by_what_they_differ_in_and_no_two_are_named_the_same()
    {
        var usual = Complexes.Usual;
        Assert.Equal(["Without early warning", "With early warning"], SituationNames.Of([usual.Without("signalling.early_warning"), usual], Language.En));
        Assert.Equal(["Leaving: 0.06 per year", "Leaving: 0.6 per year"], SituationNames.Of([usual.Turnover(0.06), usual.Turnover(0.6)], Language.En));
        Assert.Equal(["80 woningen"], SituationNames.Of([usual], Language.Nl));
        Assert.Equal(["80 homes, coach hours: 8 hours a week, leaving: 0.06 per year"], SituationNames.Of([usual.Planned(p => p with { Coach = new Simulation.Core.Plans.CoachPlan { HoursPerWeek = 8 } }).Turnover(0.06)], Language.En));
        Assert.Equal(["Uren van de coach: 0% van het plan na 3 jaar", "Zonder die verandering"], SituationNames.Of([usual.Event(Simulation.Core.Plans.Lever.CoachHours, 0, 3), usual], Language.Nl));
        Assert.Equal(2, SituationNames.Of([usual.For(3), usual], Language.En).Distinct().Count());
    }

    [Fact]
    public void A_name_tells_no_more_differences_than_there_is_room_for()
    {
        var arms = new[] { Complexes.Usual.Bare(), Complexes.Usual };
        Assert.All(SituationNames.Of(arms, Language.En, SituationNames.InFigures), name => Assert.EndsWith("more", name, StringComparison.Ordinal));
        Assert.All(SituationNames.Of(arms, Language.En), name => Assert.DoesNotContain("more", name, StringComparison.Ordinal));
    }

    [Fact]
    public void An_outcome_is_drawn_by_year_with_its_limit_and_anything_else_as_dots_with_the_difference()
    {
        var chosen = PatternCatalogue.All.Where(p => p.Number is 22 or 47).ToList();
        var figures = ExperimentFigure.Of(PatternRunner.Run(chosen, Least, new Laboratory(1, 2)), new Laboratory(1, 2), Language.En).ToDictionary(f => f.Name, f => f.Figure);
        var dots = Assert.IsType<Chart>(Assert.Single(figures["p22"].Panels));
        Assert.Equal(3, Assert.IsType<CategoryAxis>(dots.Y).Categories.Count);
        var lines = Assert.IsType<Chart>(figures["p47"].Panels[0]);
        Assert.Equal(10, Assert.Single(lines.Series.OfType<Line>()).X.Length);
        Assert.Single(lines.Annotations.OfType<ReferenceLine>());
        Assert.Equal("years 8-10 count", Assert.Single(lines.Annotations.OfType<ReferenceBand>()).Label);
    }
}
