using Simulation.Core.Lives;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class SpareTimeTests
{
    private static readonly Setting Plain = Given.Complex(4000, perCorridor: 20).With(("commitment.usual_energy", 0.57)) with { Weeks = 1 };

    [Fact]
    public void On_average_people_have_as_many_hours_as_the_usual_energy_allows()
    {
        // 4000 people, standard deviation 0.27 each, so 0.0043 of the mean; outside five of them once in 1.7 million.
        var complex = Plain.AsDrawn();
        SpareTime.NewWeek(complex);
        Assert.InRange(complex.Residents.Energy.Take(4000).Average(energy => (double)energy), 0.57 - 0.0215, 0.57 + 0.0215);
        Assert.All(complex.Residents.Energy, energy => Assert.InRange(energy, 0, 1));
    }

    [Fact]
    public void Every_week_somebody_has_the_same_hours_again_and_the_next_tenant_others()
    {
        var complex = Plain.AsDrawn();
        SpareTime.NewWeek(complex);
        float hours = complex.Residents.Energy[3];
        complex.Residents.Energy[3] = 0;
        SpareTime.NewWeek(complex);
        Assert.Equal(hours, complex.Residents.Energy[3]);
        complex.Residents.Address[3] = Simulation.Core.Randomness.Address.Of(3, 1);
        SpareTime.NewWeek(complex);
        Assert.NotEqual(hours, complex.Residents.Energy[3]);
    }

    [Theory]
    [InlineData(1, 1, "all there is")]
    [InlineData(0.5, 1, "just enough")]
    [InlineData(0.25, 0.5, "half of what it takes")]
    [InlineData(0, 0, "nothing left")]
    public void Hours_go_as_far_as_they_do(float left, float goes, string why)
    {
        var complex = Plain.With(("requests.staff_hours", 0.75), ("participation.organiser_hours", 1.5)).AsDrawn();
        complex.Residents.Energy[3] = left;
        Assert.True(goes == SpareTime.ForAnAnswer(complex, 3), why);
    }
}
