using System.Globalization;
using System.Reflection;
using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Plans;

/// <summary>Levers start where the scenario puts them.</summary>
public class LeversTests
{
    private static readonly Scenario Unusual = Scenario.OfHomes(40) with
    {
        Building = new BuildingPlan { Homes = 40, Room = CommonRoom.None },
        Mix = new MixPlan { SupportedShare = 0.4, PlacementPressure = 0.1 },
        Selection = new SelectionPlan { Method = SelectionMethod.CoOptation, RejectionShare = 0.35 },
        Coach = new CoachPlan { SharedWithOtherSite = true },
        Waakvlam = new WaakvlamPlan { Allowed = false, MayScaleUp = false },
        Beheer = new BeheerPlan { HomesPerFte = 170, GangmakersPerCluster = 2 },
        Care = new CarePlan { CommunityShare = 0.2, Workers = 9 },
        Association = new AssociationPlan { Form = Representation.None },
        Programme = new ProgrammePlan { WeeklyMoment = false },
    };

    [Theory]
    [InlineData(Lever.CoachHours, 1)]
    [InlineData(Lever.OnlyWaakvlam, 0)]
    [InlineData(Lever.CoachShared, 1)]
    [InlineData(Lever.BeheerHomesPerFte, 170)]
    [InlineData(Lever.CareCommunityShare, 0.2)]
    [InlineData(Lever.CareWorkers, 9)]
    [InlineData(Lever.RoomOpen, 0)]
    [InlineData(Lever.WeeklyMoment, 0)]
    [InlineData(Lever.Association, 0)]
    [InlineData(Lever.CoOptation, 1)]
    [InlineData(Lever.SupportedShare, 0.4)]
    [InlineData(Lever.PlacementPressure, 0.1)]
    [InlineData(Lever.PlacementBatch, 0)]
    [InlineData(Lever.Waakvlam, 0)]
    [InlineData(Lever.ScaleUp, 0)]
    [InlineData(Lever.RejectionShare, 0.35)]
    [InlineData(Lever.Gangmakers, 2)]
    public void Each_starts_at_what_the_scenario_says(Lever lever, double value)
    {
        var levers = new Levers();
        levers.Reset(Unusual);
        Assert.Equal(value, levers[lever]);
        Assert.Equal(value, levers.Planned(lever));
    }

    [Fact]
    public void Every_lever_has_a_starting_value_inside_its_own_range()
    {
        var levers = new Levers();
        levers.Reset(Unusual);
        foreach (var lever in Enum.GetValues<Lever>())
        {
            var (low, high) = Levers.AllowedFor(lever);
            Assert.InRange(levers[lever], low, high);
        }
    }

    /// <summary>What a field of the plan may be is what a decision may make of it: each number of the plan is moved, and the lever that moves with it found.</summary>
    [Fact]
    public void A_lever_has_the_limits_of_the_field_it_starts_from()
    {
        var found = new List<Lever>();
        foreach (var section in typeof(Scenario).GetProperties().Where(property => property.PropertyType.Namespace == typeof(Scenario).Namespace && property.CanWrite))
        {
            foreach (var field in section.PropertyType.GetProperties().Where(field => field.PropertyType == typeof(double) || field.PropertyType == typeof(int)))
            {
                if (field.GetCustomAttribute<AllowedAttribute>() is not { } allowed) continue;
                foreach (var lever in MovedBy(section, field, allowed))
                {
                    Assert.Equal((lever, allowed.Low, allowed.High), (lever, Levers.AllowedFor(lever).Low, Levers.AllowedFor(lever).High));
                    found.Add(lever);
                }
            }
        }

        Assert.Equal(27, found.Distinct().Count());
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    private static IEnumerable<Lever> MovedBy(PropertyInfo section, PropertyInfo field, AllowedAttribute allowed)
    {
        var (before, after) = (new Levers(), new Levers());
        before.Reset(Scenario.OfHomes(40));
        var plan = Scenario.OfHomes(40);
        object part = section.GetValue(plan)!;
        object was = field.GetValue(part)!;
        double to = Convert.ToDouble(was, CultureInfo.InvariantCulture) == allowed.High ? allowed.Low : allowed.High;
        field.SetValue(part, Convert.ChangeType(to, field.PropertyType, CultureInfo.InvariantCulture));
        after.Reset(plan);
        return Enum.GetValues<Lever>().Where(lever => before[lever] != after[lever]);
    }

    [Fact]
    public void What_was_changed_goes_back_for_the_next_run_and_the_plan_is_remembered_meanwhile()
    {
        var levers = new Levers();
        levers.Reset(Unusual);
        levers[Lever.BeheerHomesPerFte] = 350;
        Assert.Equal(170, levers.Planned(Lever.BeheerHomesPerFte));
        levers.Reset(Unusual);
        Assert.Equal(170, levers[Lever.BeheerHomesPerFte]);
    }
}
