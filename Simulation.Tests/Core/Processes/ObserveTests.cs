using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class ObserveTests
{
    [Fact]
    public void A_week_is_written_down_and_the_counters_go_back_to_nothing()
    {
        var complex = Given.Complex().Open();
        complex.Tally[ComplexCounter.Meetings] = 7;
        complex.Trust = 0.5f;
        Observe.Step(complex, new Week(0));
        Assert.Equal(1, complex.Series.Weeks);
        Assert.Equal(7, complex.Series.At(0, ComplexCounter.Meetings));
        Assert.Equal(0.5, complex.Series.At(0, ComplexCounter.Trust));
        Assert.Equal(0, complex.Tally[ComplexCounter.Meetings]);
    }

    [Theory]
    [InlineData(51, 12, 1)]
    [InlineData(52, 0, 0)]
    public void A_complex_that_has_closed_has_no_homes_and_no_empty_ones(int week, int homes, int vacant)
    {
        var complex = Given.Complex().Planned(p => p with { Building = p.Building with { ClosesAfterYears = 1 } }).Open();
        foreach (int home in complex.Homes().Where(home => home == 11 || week == 52))
            complex.Empty(home);
        Observe.Step(complex, new Week(week));
        Assert.Equal((homes, vacant), (complex.Series.At(0, ComplexCounter.Homes), complex.Series.At(0, ComplexCounter.Vacant)));
    }

    [Fact]
    public void Residents_are_counted_on_the_side_they_are_on_now()
    {
        // Given: twelve homes; one empty; two with support; one of the others had it once
        var complex = Given.Complex().Open();
        complex.Empty(11);
        complex.WithSupport(0);
        complex.WithSupport(1);
        complex.Residents.EverSupported[2] = true;
        complex.Residents.EverSupportedCount++;
        complex.Residents.Recent[0] = Recent.Attended;
        complex.Residents.Recent[2] = Recent.Helped;
        complex.Residents.Recent[3] = Recent.Organised;
        complex.Residents.Lonely[1] = complex.Residents.Lonely[11] = true;
        complex.InSpell(1);
        complex.Carries(4);
        complex.Friends(5, 0, 0.95f);

        Observe.Step(complex, new Week(0));
        var series = complex.Series;
        Assert.Equal((2, 1, 8), Sides(GroupCounter.Residents));
        Assert.Equal(11, series.At(0, GroupCounter.Residents));
        Assert.Equal((1, 1, 1), Sides(GroupCounter.Broad));
        Assert.Equal((1, 0, 0), Sides(GroupCounter.Narrow));
        Assert.Equal((0, 0, 1), Sides(GroupCounter.Organisers));
        Assert.Equal((1, 0, 0), Sides(GroupCounter.Lonely));
        Assert.Equal((1, 0, 0), Sides(GroupCounter.InSpell));
        Assert.Equal((1, 0, 1), Sides(GroupCounter.HelpTies));
        Assert.Equal((12, 1, 3), (series.At(0, ComplexCounter.Homes), series.At(0, ComplexCounter.Vacant), series.At(0, ComplexCounter.EverSupported)));

        (double, double, double) Sides(GroupCounter counter) =>
            (series.At(0, counter, Side.Supported), series.At(0, counter, Side.Formerly), series.At(0, counter, Side.Never));
    }

    [Fact]
    public void Feelings_are_summed_over_those_who_live_there()
    {
        var complex = Given.Complex(homes: 4).Open();
        complex.Empty(3);
        complex.WithSupport(0);
        Array.Copy(new[] { 0.1f, 0.2f, 0.4f, 0.9f }, complex.Residents.Belonging, 4);
        Array.Copy(new[] { 0.2f, 0.3f, 0.5f, 0.9f }, complex.Residents.Safety, 4);
        Array.Copy(new[] { 0.3f, 0.4f, 0.6f, 0.9f }, complex.Residents.Acceptance, 4);
        Array.Copy(new[] { 0.4f, 0.5f, 0.7f, 0.9f }, complex.Residents.Withdrawal, 4);
        Array.Copy(new[] { 1f, 2f, 3f, 9f }, complex.Residents.Known, 4);
        Observe.Step(complex, new Week(0));
        foreach (var (counter, supported, others) in new[]
        {
            (GroupCounter.Belonging, 0.1, 0.6), (GroupCounter.Safety, 0.2, 0.8), (GroupCounter.Acceptance, 0.3, 1.0), (GroupCounter.Withdrawal, 0.4, 1.2), (GroupCounter.KnownNeighbours, 1, 5),
        })
        {
            Assert.Equal(supported, complex.Series.At(0, counter, Side.Supported), 1e-6);
            Assert.Equal(others, complex.Series.At(0, counter, Side.Never), 1e-6);
        }
    }

    [Fact]
    public void Who_moved_is_counted_over_the_last_four_weeks()
    {
        var complex = Given.Complex(homes: 10).Open();
        double[] exits = [1, 2, 3, 0, 1, 0];
        double[] moved = new double[exits.Length];
        for (int week = 0; week < exits.Length; week++)
        {
            complex.Tally[GroupCounter.Exits, week % 2 == 0 ? Side.Supported : Side.Never] = exits[week];
            Observe.Step(complex, new Week(week));
            moved[week] = complex.MovedLastMonth;
        }

        Assert.Equal([0.1, 0.3, 0.6, 0.6, 0.6, 0.4], moved);
    }
}
