using System.Reflection;
using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Plans;

/// <summary>A plan that cannot be is refused with the field, its value and what is allowed.</summary>
public class PlanCheckTests
{
    private static readonly Scenario Possible = Scenario.OfHomes(80);

    [Fact]
    public void A_complex_by_the_rule_of_thumb_can_be_built()
    {
        Assert.Empty(PlanCheck.Faults(Possible));
        Assert.Same(Possible, PlanCheck.Passed(Possible));
    }

    /// <summary>Every field with a range, of every section.</summary>
    public static TheoryData<string, string> Ranged
    {
        get
        {
            var fields = new TheoryData<string, string>();
            foreach (var section in typeof(Scenario).GetProperties().Where(s => s.PropertyType.Namespace == typeof(Scenario).Namespace))
            {
                foreach (var number in section.PropertyType.GetProperties().Where(n => n.GetCustomAttribute<AllowedAttribute>() is not null))
                    fields.Add(section.Name, number.Name);
            }

            return fields;
        }
    }

    [Theory]
    [MemberData(nameof(Ranged))]
    public void A_number_outside_its_range_is_refused_with_field_value_and_range(string section, string name)
    {
        var field = typeof(Scenario).GetProperty(section)!.PropertyType.GetProperty(name)!;
        var allowed = field.GetCustomAttribute<AllowedAttribute>()!;
        string path = $"{PlanCheck.Snake(section)}.{PlanCheck.Snake(name)}";
        foreach (double wrong in Wrong(allowed, field.PropertyType))
        {
            var fault = Assert.Single(PlanCheck.Faults(With(section, field, wrong)), f => f.Path == path);
            Assert.Equal((wrong, new Requirement.Between(allowed.Low, allowed.High)), (fault.Value, fault.Asked));
        }

        foreach (double right in new[] { allowed.Low, allowed.High })
            Assert.DoesNotContain(PlanCheck.Faults(With(section, field, right)), f => f.Path == path);
    }

    [Theory]
    [InlineData("name", "", "SomeText", "a scenario without a name")]
    [InlineData("mix.supported", "0.9", "SharesAddUp", "shares that do not add up")]
    [InlineData("mix.others", "0.5", "SharesAddUp", "shares that do not add up")]
    [InlineData("mix.supported.student", "0.1", "BelongsUnder { Block = mix.others", "a group on the wrong side")]
    [InlineData("mix.others.psychiatric", "0.1", "BelongsUnder { Block = mix.supported", "a group on the wrong side")]
    [InlineData("mix.supported.ex_homeless", "-0.2", "Between { Low = 0, High = 1 }", "a negative share")]
    [InlineData("mix.spread", "7", "OneOf { per_cluster, whole_complex, separate", "a choice that is none")]
    [InlineData("building.layout", "9", "OneOf { portiek, gallery, corridor, scattered, own_door", "a choice that is none")]
    [InlineData("building.cluster_size", "1", "UsualSizeOr { Low = 2, High = 500 }", "a corridor of one door")]
    [InlineData("building.wings", "12", "AtMostOnePerHome { Homes = 8 }", "more wings than homes")]
    [InlineData("beheer", "", "Section", "a section that is not there")]
    [InlineData("events[1]", "0", "JustOne { One = at_year, Other = when }", "an event without a date or condition")]
    [InlineData("events[0].name", "", "SomeText", "an event without a name")]
    [InlineData("events[0].to", "1.2", "Between { Low = 0, High = 1 }", "a lever out of its range")]
    [InlineData("events[0].notice_weeks", "-1", "Between { Low = 0, High = 520 }", "a notice after the fact")]
    [InlineData("events[0].phase_out_months", "-3", "Between { Low = 0, High = 240 }", "a phase-out backwards")]
    [InlineData("events[0].restored_after_months", "601", "Between { Low = 0, High = 600 }", "restored after the end of the world")]
    [InlineData("events[0].at_year", "80", "Between { Low = 0, High = 78 }", "a date after the longest run")]
    [InlineData("events[0].change", "99", "OneOf { coach_hours, only_waakvlam, coach_shared", "a lever that is none")]
    [InlineData("events[0].when", "2", "JustOne { One = below, Other = above }", "a condition that says nothing")]
    [InlineData("events[0].when.for_weeks", "0", "Between { Low = 1, High = 520 }", "a condition that need not hold")]
    [InlineData("events[0].when.measure", "42", "OneOf { participation_broad, organisers_share", "a measure that is none")]
    [InlineData("events[0].when.below", "NaN", "Finite", "a limit that is no number")]
    [InlineData("events[0].when.above", "Infinity", "Finite", "a limit that is no number")]
    public void What_cannot_be_is_refused_with_field_value_and_what_is_asked(string path, string value, string asked, string what)
    {
        var fault = Assert.Single(PlanCheck.Faults(Wrong(path)), f => f.Path == path);
        Assert.True(value == fault.Written, $"{what}: {fault}");
        Assert.True(fault.Asked.ToString().StartsWith(asked, StringComparison.Ordinal), $"{what}: {fault}");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_before_anything_is_built()
    {
        var wrong = Possible with
        {
            Name = " ",
            Building = new BuildingPlan { Homes = 1 },
            Coach = new CoachPlan { TimesRule = 9 },
        };
        Assert.Equal(3, PlanCheck.Faults(wrong).Count);
        var refused = Assert.Throws<InvalidPlanException>(() => PlanCheck.Passed(wrong));
        Assert.Equal(3, refused.Faults.Count);
        Assert.Contains("building.homes: 1 is not possible; asked: Between { Low = 2, High = 100000 }", refused.Message, StringComparison.Ordinal);
        Assert.Contains("coach.times_rule: 9 is not possible; asked: Between { Low = 0, High = 5 }", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("building.closes_after_years", 1.0 / 52)]
    [InlineData("contract.lease_months_supported", 12.0 / 52)]
    [InlineData("contract.lease_months_others", 12.0 / 52)]
    [InlineData("selection.trial_months", 12.0 / 52)]
    [InlineData("events[0].restored_after_months", 12.0 / 52)]
    public void What_lasts_lasts_a_week_at_least_or_is_not_there_at_all(string path, double week)
    {
        Assert.Equal(path, Assert.Single(PlanCheck.Faults(Lasting(double.Epsilon))).Path);
        Assert.Equal(path, Assert.Single(PlanCheck.Faults(Lasting(0.99 * week))).Path);
        Assert.Empty(PlanCheck.Faults(Lasting(week)));
        Assert.Empty(PlanCheck.Faults(Lasting(0)));

        Scenario Lasting(double time) => path switch
        {
            "building.closes_after_years" => Possible with { Building = Possible.Building with { ClosesAfterYears = time } },
            "contract.lease_months_supported" => Possible with { Contract = new ContractPlan { LeaseMonthsSupported = time } },
            "contract.lease_months_others" => Possible with { Contract = new ContractPlan { LeaseMonthsOthers = time } },
            "selection.trial_months" => Possible with { Selection = new SelectionPlan { TrialMonths = time } },
            _ => Possible with { Events = [new PolicyEvent { Name = "closed", Change = Lever.RoomOpen, To = 0, AtYear = 2, RestoredAfterMonths = time }] },
        };
    }

    [Theory]
    [InlineData(0, true, "without residents with support nobody asks where they come from")]
    [InlineData(1, false, "with them somebody has to say it")]
    public void Shares_of_a_side_that_does_not_live_there_need_not_add_up(double share, bool possible, string why)
    {
        var mix = new MixPlan { SupportedShare = share, Supported = new Shares() };
        Assert.True(possible == (PlanCheck.Faults(Possible with { Mix = mix }).Count == 0), why);
    }

    [Fact]
    public void Shares_add_up_as_well_as_a_computer_can_add()
    {
        var thirds = Shares.Of((TargetGroup.ExHomeless, 1.0 / 3), (TargetGroup.Psychiatric, 1.0 / 3), (TargetGroup.YouthCare, 0.3333333));
        Assert.Empty(PlanCheck.Faults(Possible with { Mix = new MixPlan { Supported = thirds } }));
    }

    [Theory]
    [InlineData("HomesPerFte", "homes_per_fte")]
    [InlineData("Years2To3", "years_2_to_3")]
    [InlineData("Warnings", "warnings")]
    [InlineData("OnRoute", "on_route")]
    public void Fields_have_the_names_files_use(string name, string inFile) => Assert.Equal(inFile, PlanCheck.Snake(name));

    private static IEnumerable<double> Wrong(AllowedAttribute allowed, Type type)
    {
        yield return allowed.Low - 1;
        yield return allowed.High + 1;
        if (type == typeof(double))
            yield return double.NaN;
    }

    private static Scenario With(string section, PropertyInfo field, double value)
    {
        var property = typeof(Scenario).GetProperty(section)!;
        object copy = property.PropertyType.GetMethod("<Clone>$")!.Invoke(property.GetValue(Possible), null)!;
        field.SetValue(copy, field.PropertyType == typeof(int) ? (object)(int)value : value);
        var scenario = Possible with { };
        property.SetValue(scenario, copy);
        return scenario;
    }

    private static Scenario Wrong(string path)
    {
        var good = new PolicyEvent { Name = "closed", Change = Lever.RoomOpen, To = 0, AtYear = 2 };
        var condition = new Condition { Measure = Trigger.OrganisersShare, Below = 0.1 };
        var seen = good with { AtYear = null, When = condition };
        var mix = Possible.Mix;
        return path switch
        {
            "name" => Possible with { Name = "" },
            "mix.supported" => Possible with { Mix = mix with { Supported = Shares.Of((TargetGroup.ExHomeless, 0.9)) } },
            "mix.others" => Possible with { Mix = mix with { Others = Shares.Of((TargetGroup.Senior, 0.5)) } },
            "mix.supported.student" => Possible with { Mix = mix with { Supported = mix.Supported.With(TargetGroup.Student, 0.1) } },
            "mix.others.psychiatric" => Possible with { Mix = mix with { Others = mix.Others.With(TargetGroup.Psychiatric, 0.1) } },
            "mix.supported.ex_homeless" => Possible with { Mix = mix with { Supported = Shares.Of((TargetGroup.ExHomeless, -0.2), (TargetGroup.YouthCare, 1)) } },
            "mix.spread" => Possible with { Mix = mix with { Spread = (Spread)7 } },
            "building.layout" => Possible with { Building = Possible.Building with { Layout = (Layout)9 } },
            "building.cluster_size" => Possible with { Building = Possible.Building with { ClusterSize = 1 } },
            "building.wings" => Possible with { Building = new BuildingPlan { Homes = 8, Wings = 12 } },
            "beheer" => Possible with { Beheer = null! },
            "events[1]" => Possible with { Events = [good, good with { AtYear = null }] },
            "events[0].name" => Possible with { Events = [good with { Name = "" }] },
            "events[0].to" => Possible with { Events = [good with { To = 1.2 }] },
            "events[0].notice_weeks" => Possible with { Events = [good with { NoticeWeeks = -1 }] },
            "events[0].phase_out_months" => Possible with { Events = [good with { PhaseOutMonths = -3 }] },
            "events[0].restored_after_months" => Possible with { Events = [good with { RestoredAfterMonths = 601 }] },
            "events[0].at_year" => Possible with { Events = [good with { AtYear = 80 }] },
            "events[0].change" => Possible with { Events = [good with { Change = (Lever)99 }] },
            "events[0].when" => Possible with { Events = [seen with { When = condition with { Above = 0.2 } }] },
            "events[0].when.for_weeks" => Possible with { Events = [seen with { When = condition with { ForWeeks = 0 } }] },
            "events[0].when.measure" => Possible with { Events = [seen with { When = condition with { Measure = (Trigger)42 } }] },
            "events[0].when.below" => Possible with { Events = [seen with { When = condition with { Below = double.NaN } }] },
            "events[0].when.above" => Possible with { Events = [seen with { When = condition with { Below = null, Above = double.PositiveInfinity } }] },
            _ => throw new ArgumentOutOfRangeException(nameof(path), path, "not in the table"),
        };
    }
}
