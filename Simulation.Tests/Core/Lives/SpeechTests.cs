using Simulation.Core.Lives;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

public class SpeechTests
{
    private static readonly Setting Plain = Given.Complex().With(("people.language_barrier", 0.8), ("people.barrier_half_life", 2));

    [Theory]
    [InlineData(0, 0.2, "on the first day")]
    [InlineData(2, 0.6, "half of the barrier has gone")]
    [InlineData(4, 0.8, "and half of the rest")]
    public void A_language_is_learned_with_the_years_here(int years, double speaks, string when)
    {
        var complex = Plain.Open();
        complex.Residents.Foreign[3] = true;
        complex.Residents.MovedIn[3] = 26;
        Assert.True(Math.Abs(speaks - Speech.Of(complex, 3, new Week(26 + (years * Week.PerYear)))) < 1e-6, when);
        Assert.Equal(1, Speech.Of(complex, 4, new Week(26)));
    }

    [Theory]
    [InlineData(false, false, 1, "both speak it")]
    [InlineData(true, false, 0.5f, "as far as the newcomer does")]
    [InlineData(false, true, 0.5f, "either way round")]
    [InlineData(true, true, 1, "newcomers among themselves")]
    public void Two_people_understand_each_other(bool one, bool other, float understand, string how)
    {
        var residents = Plain.Open().Residents;
        (residents.Foreign[0], residents.Foreign[1]) = (one, other);
        (residents.Speaks[0], residents.Speaks[1]) = (one ? 0.5f : 1, other ? 0.5f : 1);
        Assert.True(understand == Speech.Between(residents, 0, 1), how);
    }
}
