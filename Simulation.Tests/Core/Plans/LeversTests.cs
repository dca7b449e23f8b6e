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
