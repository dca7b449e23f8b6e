using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Staff;
using Simulation.Runner.Texts;
using Simulation.Runner.Trace;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Nothing the model knows is without words, and no word is about something the model no longer knows.</summary>
public class CompletenessTests
{
    [Fact]
    public void Every_assumption_has_a_name_and_a_sentence_and_none_is_left_over() =>
        Assert.Equal(Catalogue.Entries.Select(entry => AssumptionTexts.RowOf(entry.Path)).Distinct().Order(), AssumptionTexts.Rows.Order());

    [Fact]
    public void Every_mechanism_has_a_sentence_and_none_is_left_over() =>
        Assert.Equal(Catalogue.Switches.Select(mechanism => $"{mechanism.Process}.{mechanism.Name}").Order(), AssumptionTexts.Switches.Order());

    [Fact]
    public void Every_rule_that_can_be_otherwise_has_words_and_none_is_left_over() =>
        Assert.Equal(Catalogue.Variants.Select(variant => variant.Path).Order(), AssumptionTexts.OtherRules.Order());

    [Fact]
    public void What_a_target_group_brings_along_is_told_with_the_name_of_the_group()
    {
        var entry = Catalogue.Entries.Single(one => one.Path == "groups.care_home_care_hours");
        var text = AssumptionTexts.Of(entry);
        Assert.Equal(("Uren begeleiding: ouderen met zorg", "Support hours: older people with care"), text.Name);
        Assert.Equal("Geïndiceerde uren begeleiding per week bij binnenkomst van ouderen met zorg", text.Says.Nl);
    }

    [Fact]
    public void The_english_sentence_of_an_assumption_is_the_one_in_the_core() =>
        Assert.All(Catalogue.Entries, entry => Assert.Equal(entry.Assumption.Meaning, AssumptionTexts.Of(entry).Says.En));

    [Fact]
    public void Every_unit_has_a_name_for_files_and_no_two_share_one()
    {
        string[] names = [.. Enum.GetValues<Unit>().Select(unit => unit.Name())];
        Assert.All(names, Assert.NotEmpty);
        Assert.Equal(names, names.Distinct());
    }

    [Fact]
    public void Every_family_of_outcomes_has_one_row_and_none_is_left_over() =>
        Assert.Equal(Outcome.All.Select(outcome => outcome.Family).Distinct().Order(), OutcomeTexts.Families.Order());

    [Fact]
    public void Every_plan_has_a_name_and_none_is_left_over()
    {
        Assert.All(TextCollection.Plans, value => Assert.NotEmpty(PlanTexts.Of(value.Path).Name.Nl));
        Assert.Empty(PlanTexts.Paths.Except(TextCollection.Plans.Select(value => value.Path)));
    }

    [Fact]
    public void Every_value_of_a_plan_can_be_written_in_both_languages() =>
        Assert.All(TextCollection.Plans, value =>
        {
            Assert.NotEmpty(PlanTexts.Write(value.Path, value.Value, Language.Nl));
            Assert.NotEmpty(PlanTexts.Write(value.Path, value.Value, Language.En));
        });

    [Theory]
    [InlineData(typeof(TargetGroup))]
    [InlineData(typeof(CaseKind))]
    [InlineData(typeof(Rung))]
    [InlineData(typeof(Cause))]
    [InlineData(typeof(Hindrance))]
    [InlineData(typeof(Happening))]
    [InlineData(typeof(Role))]
    [InlineData(typeof(Lever))]
    [InlineData(typeof(Trigger))]
    [InlineData(typeof(PostKind))]
    [InlineData(typeof(Phase))]
    [InlineData(typeof(Noticer))]
    [InlineData(typeof(WhyLeft))]
    [InlineData(typeof(CaseEnd))]
    [InlineData(typeof(Grade))]
    public void Every_value_of_an_enum_of_the_model_has_a_word(Type type) =>
        Assert.All(Enum.GetValues(type).Cast<Enum>(), value => Assert.NotEmpty(EventTexts.Of(value).Nl));

    [Fact]
    public void No_word_is_left_over_for_a_value_that_no_enum_has() =>
        Assert.Equal(TextCollection.Choices.Select(value => $"{value.GetType().Name}.{value}").Order(), EventTexts.Known.Order());

    [Fact]
    public void Every_choice_a_plan_offers_has_a_word()
    {
        var choices = typeof(Scenario).GetProperties().Where(section => section.PropertyType.Namespace == typeof(Scenario).Namespace)
            .SelectMany(section => section.PropertyType.GetProperties())
            .Select(property => property.PropertyType)
            .Where(type => type.IsEnum)
            .Distinct()
            .ToList();
        Assert.True(choices.Count >= 7, "reflection no longer finds the choices");
        Assert.All(choices.SelectMany(type => Enum.GetValues(type).Cast<Enum>()), value => Assert.NotEmpty(EventTexts.Of(value).Nl));
    }

    [Fact]
    public void Every_column_of_residents_and_homes_has_a_name_and_none_is_left_over()
    {
        var columns = ColumnTexts.ColumnsOf(typeof(Residents)).Concat(ColumnTexts.ColumnsOf(typeof(Homes))).Select(column => column.Name).ToList();
        Assert.True(columns.Count >= 40, "reflection no longer finds the columns");
        Assert.Equal(columns.Order(), ColumnTexts.Known.Order());
    }

    [Fact]
    public void Every_unit_with_a_word_is_one_and_every_section_with_a_title_is_there()
    {
        Assert.Empty(UnitTexts.Known.Except(Enum.GetNames<Unit>()));
        var sections = Catalogue.Sections.Select(section => $"assumptions.{PlanCheck.Snake(section.Name)}")
            .Concat(TextCollection.Plans.Select(value => $"plan.{value.Path.Split('.')[0]}").Distinct());
        Assert.Equal(sections.Order(), SectionTexts.Known.Order());
    }

    [Fact]
    public void Every_lever_and_every_measure_can_be_written_in_an_event() =>
        Assert.All(Enum.GetValues<Lever>(), lever => Assert.NotEmpty(PolicyTexts.Value(lever, 1, Language.Nl)));

    [Fact]
    public void The_steps_of_the_week_are_those_of_the_schedule_with_its_questions()
    {
        Assert.Equal(Schedule.Steps.Select(step => step.Process).Order(), ScheduleTexts.Known.Order());
        Assert.Equal(Schedule.Steps.Select(step => (step.Process, step.Asks)), ScheduleTexts.All.Select(step => (step.Process, step.Asks.En)));
        Assert.All(ScheduleTexts.All, step => Assert.EndsWith("?", step.Asks.Nl, StringComparison.Ordinal));
    }
}
