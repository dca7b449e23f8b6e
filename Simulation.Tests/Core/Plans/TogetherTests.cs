using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Plans;

/// <summary>What one part of a plan asks and another cannot give is refused, with the place and what is asked.</summary>
public class TogetherTests
{
    private static readonly Scenario Possible = Scenario.OfHomes(80);

    [Theory]
    [InlineData(0, 0, 0, true, "left to the group")]
    [InlineData(0.2, 0.5, 0.3, true, "all of it")]
    [InlineData(0.2, 0.5, 0.2, false, "a tenth of people without a weight")]
    [InlineData(0.5, 0.5, 0.5, false, "more people than there are")]
    [InlineData(1, 0, 0, true, "all light")]
    public void Shares_by_weight_add_up(double light, double medium, double heavy, bool possible, string why)
    {
        var faults = PlanCheck.Faults(Possible with { Mix = Possible.Mix with { Weight = new Weights { Light = light, Medium = medium, Heavy = heavy } } });
        if (possible)
        {
            Assert.True(faults.Count == 0, why);
            return;
        }

        var fault = Assert.Single(faults);
        Assert.Equal(("mix.weight", new Requirement.SharesAddUp()), (fault.Path, fault.Asked));
        Assert.Equal(light + medium + heavy, fault.Value);
    }

    [Theory]
    [InlineData(-0.5, 1.5)]
    [InlineData(double.NaN, 1)]
    public void And_lie_between_none_and_all(double light, double heavy)
    {
        var faults = PlanCheck.Faults(Possible with { Mix = Possible.Mix with { Weight = new Weights { Light = light, Heavy = heavy } } });
        Assert.Contains(faults, fault => fault.Path == "mix.weight.light" && fault.Asked is Requirement.Between);
        Assert.Throws<InvalidPlanException>(() => PlanCheck.Passed(Possible with { Mix = Possible.Mix with { Weight = new Weights { Light = light, Heavy = heavy } } }));
    }

    [Fact]
    public void A_weight_that_is_not_there_is_refused() =>
        Assert.Contains(PlanCheck.Faults(Possible with { Mix = Possible.Mix with { Weight = null! } }), fault => fault.Path == "mix.weight" && fault.Asked is Requirement.Section);

    [Theory]
    [InlineData(12, 0, 0, true, "no ceiling")]
    [InlineData(12, 12, 0, true, "just within it")]
    [InlineData(12, 11.9, 0, false, "a limit nobody can meet")]
    [InlineData(0, 5, 0, true, "hours as usual in the group")]
    [InlineData(12, 11.9, 0.5, true, "people with a light need can")]
    public void Hours_of_care_lie_within_the_ceiling(double hours, double ceiling, double light, bool possible, string why)
    {
        var faults = PlanCheck.Faults(Possible with
        {
            Care = Possible.Care with { HoursPerSupported = hours },
            Selection = new SelectionPlan { CareCeilingHours = ceiling },
            Mix = Possible.Mix with { Weight = new Weights { Light = light, Medium = light > 0 ? 1 - light : 0 } },
        });
        if (possible)
        {
            Assert.True(faults.Count == 0, why);
            return;
        }

        var fault = Assert.Single(faults);
        Assert.Equal(("care.hours_per_supported", (double?)hours, new Requirement.WithinCeiling(ceiling)), (fault.Path, fault.Value, fault.Asked));
    }

    [Theory]
    [InlineData(0, 4, 0, "contract.reciprocity_hours_supported", "there is nobody with support")]
    [InlineData(1, 0, 4, "contract.reciprocity_hours_others", "there is nobody else")]
    [InlineData(0, 0, 4, "", "asked of those who are there")]
    [InlineData(1, 4, 0, "", "asked of those who are there")]
    [InlineData(0.5, 4, 4, "", "asked of both")]
    [InlineData(0, 0, 0, "", "asked of nobody")]
    public void A_side_without_people_has_no_role(double share, double ofSupported, double ofOthers, string path, string why)
    {
        var faults = PlanCheck.Faults(Possible with
        {
            Mix = Possible.Mix with { SupportedShare = share },
            Contract = new ContractPlan { ReciprocityHoursSupported = ofSupported, ReciprocityHoursOthers = ofOthers },
        });
        if (path.Length == 0)
        {
            Assert.True(faults.Count == 0, why);
            return;
        }

        var fault = Assert.Single(faults);
        Assert.Equal((path, (double?)4, new Requirement.NeedsPeople("mix.supported_share")), (fault.Path, fault.Value, fault.Asked));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.2, false)]
    [InlineData(12.0 / 52, true)]
    [InlineData(24, true)]
    [InlineData(24.1, false)]
    public void A_short_stay_lasts_a_week_at_least(double months, bool possible)
    {
        var faults = PlanCheck.Faults(Possible with { Contract = new ContractPlan { ShortStayMonths = months, ShortStayShare = 0.5 } });
        Assert.Equal(possible ? [] : ["contract.short_stay_months"], faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(121, false)]
    public void Somebody_moves_on_within_months_and_not_at_once(double months, bool possible)
    {
        var faults = PlanCheck.Faults(Possible with { Mix = Possible.Mix with { MovesOnWithinMonths = months } });
        Assert.Equal(possible ? [] : ["mix.moves_on_within_months"], faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("mix.when_support_ends")]
    [InlineData("mix.refill")]
    public void A_choice_that_is_none_is_refused(string path)
    {
        var mix = path == "mix.refill" ? Possible.Mix with { Refill = (Refill)7 } : Possible.Mix with { WhenSupportEnds = (AfterSupport)7 };
        var fault = Assert.Single(PlanCheck.Faults(Possible with { Mix = mix }));
        Assert.Equal(path, fault.Path);
        Assert.IsType<Requirement.OneOf>(fault.Asked);
    }
}
