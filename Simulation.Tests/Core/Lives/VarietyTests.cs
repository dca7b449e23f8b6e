using Simulation.Core.Lives;
using Simulation.Core.Plans;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class VarietyTests
{
    /// <summary>Four corridors of three, all of one kind.</summary>
    private static readonly Setting Corridors = Given.Complex(homes: 12, perCorridor: 3)
        .With(
            ("participation.kinds_uncoordinated", 0.4), ("participation.coordination_per_cluster", 0.5), ("participation.coordination_per_group", 2),
            ("participation.board_coordinates", 0.5));

    [Theory]
    [InlineData(1, 1, 0, "one corridor of one kind needs no tuning")]
    [InlineData(4, 1, 1.5, "half an hour for each further corridor")]
    [InlineData(1, 3, 4, "two hours for each further group")]
    [InlineData(4, 3, 5.5, "both")]
    public void Tuning_takes_hours(int corridors, int groups, double hours, string why)
    {
        var others = Shares.Of((TargetGroup.Regular, groups == 1 ? 1 : 0.4), (TargetGroup.Student, groups == 1 ? 0 : 0.3), (TargetGroup.Senior, groups == 1 ? 0 : 0.3));
        var complex = (Corridors with { Plan = Given.Complex(12, 12 / corridors).Plan }).Planned(p => p with { Mix = p.Mix with { Others = others } }).Open();
        Assert.True(Math.Abs(hours - Variety.HoursWanted(complex)) < 1e-9, $"{why}: {Variety.HoursWanted(complex)}");
    }

    [Fact]
    public void Where_nobody_lives_there_is_nothing_to_tune()
    {
        var complex = Corridors.Open();
        foreach (int home in complex.Homes())
            complex.Empty(home);
        Assert.Equal(0, Variety.HoursWanted(complex));
    }

    [Theory]
    [InlineData(0, 0.4, "nobody does")]
    [InlineData(0.75, 0.7, "half of what it takes")]
    [InlineData(1.5, 1, "all of it")]
    [InlineData(9, 1, "and no more than that")]
    public void Activities_differ_as_far_as_somebody_tunes_them(double hours, double share, string how)
    {
        var complex = Corridors.Open();
        complex.Staff.CoordinationHours = hours;
        Assert.True(Math.Abs(share - Variety.ShareThatDiffers(complex)) < 1e-9, $"{how}: {Variety.ShareThatDiffers(complex)}");
    }

    [Fact]
    public void A_board_in_good_health_does_part_of_it()
    {
        var complex = Corridors.Open();
        complex.Board.Exists = true;
        complex.Board.Health = 1;
        for (int home = 0; home < complex.Plan.Association.Seats; home++)
            complex.Carries(home, Simulation.Core.Population.Role.Board);
        double working = BoardWork.Working(complex);
        Assert.InRange(working, 0.01, 1);
        Assert.Equal(0.4 + (0.6 * 0.5 * working), Variety.ShareThatDiffers(complex), 1e-9);
    }

    [Fact]
    public void In_one_corridor_of_one_kind_everything_differs()
    {
        Assert.Equal(1, Variety.ShareThatDiffers((Corridors with { Plan = Given.Complex(12).Plan }).Open()));
    }

    [Fact]
    public void The_coach_tunes_as_far_as_there_are_hours()
    {
        foreach (double hours in new[] { 0, 0.6, 40 })
        {
            var complex = Corridors.With(("workload.team_meeting_hours", 0)).Open();
            complex.Staff.Coach.Works(hours);
            Support.Advise(complex);
            Assert.InRange(complex.Staff.CoordinationHours, 0, Math.Min(hours, 1.5));
            Assert.True(hours < 40 || Math.Abs(complex.Staff.CoordinationHours - 1.5) < 1e-9, "with hours to spare all of it is done");
        }
    }
}
