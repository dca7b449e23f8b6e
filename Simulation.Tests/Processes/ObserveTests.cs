using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Processes;

public class ObserveTests
{
    [Fact]
    public void A_week_is_written_down_and_the_counters_go_back_to_nothing()
    {
        var complex = Given.Complex().Open();
        complex.Tally[Whole.Meetings] = 7;
        complex.Trust = 0.5f;
        Observe.Step(complex, new Week(0));
        Assert.Equal(1, complex.Series.Weeks);
        Assert.Equal(7, complex.Series.At(0, Whole.Meetings));
        Assert.Equal(0.5, complex.Series.At(0, Whole.Trust));
        Assert.Equal(0, complex.Tally[Whole.Meetings]);
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
        Assert.Equal((homes, vacant), (complex.Series.At(0, Whole.Homes), complex.Series.At(0, Whole.Vacant)));
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
        Assert.Equal((2, 9), (series.At(0, PerGroup.Residents, true), series.At(0, PerGroup.Residents, false)));
        Assert.Equal((1, 2), (series.At(0, PerGroup.Broad, true), series.At(0, PerGroup.Broad, false)));
        Assert.Equal((1, 0), (series.At(0, PerGroup.Narrow, true), series.At(0, PerGroup.Narrow, false)));
        Assert.Equal((0, 1), (series.At(0, PerGroup.Organisers, true), series.At(0, PerGroup.Organisers, false)));
        Assert.Equal((1, 0), (series.At(0, PerGroup.Lonely, true), series.At(0, PerGroup.Lonely, false)));
        Assert.Equal((1, 0), (series.At(0, PerGroup.InSpell, true), series.At(0, PerGroup.InSpell, false)));
        Assert.Equal((1, 1), (series.At(0, PerGroup.HelpTies, true), series.At(0, PerGroup.HelpTies, false)));
        Assert.Equal((12, 1, 3), (series.At(0, Whole.Homes), series.At(0, Whole.Vacant), series.At(0, Whole.EverSupported)));
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
            (PerGroup.Belonging, 0.1, 0.6), (PerGroup.Safety, 0.2, 0.8), (PerGroup.Acceptance, 0.3, 1.0), (PerGroup.Withdrawal, 0.4, 1.2), (PerGroup.KnownNeighbours, 1, 5),
        })
        {
            Assert.Equal(supported, complex.Series.At(0, counter, true), 1e-6);
            Assert.Equal(others, complex.Series.At(0, counter, false), 1e-6);
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
            complex.Tally[PerGroup.Exits, week % 2 == 0] = exits[week];
            Observe.Step(complex, new Week(week));
            moved[week] = complex.MovedLastMonth;
        }

        Assert.Equal([0.1, 0.3, 0.6, 0.6, 0.6, 0.4], moved);
    }
}
