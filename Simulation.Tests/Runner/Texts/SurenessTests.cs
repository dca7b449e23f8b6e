using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

public class SurenessTests
{
    [Theory]
    [InlineData(1, "vrijwel zeker (100 van 100)", "virtually certain (100 of 100)")]
    [InlineData(0.997, "vrijwel zeker (>99 van 100)", "virtually certain (>99 of 100)")]
    [InlineData(0.99, "vrijwel zeker (99 van 100)", "virtually certain (99 of 100)")]
    [InlineData(0.9, "zeer waarschijnlijk (90 van 100)", "very likely (90 of 100)")]
    [InlineData(0.7, "waarschijnlijk (70 van 100)", "likely (70 of 100)")]
    [InlineData(0.5, "even waarschijnlijk als niet (50 van 100)", "about as likely as not (50 of 100)")]
    [InlineData(0.2, "onwaarschijnlijk (20 van 100)", "unlikely (20 of 100)")]
    [InlineData(0.05, "zeer onwaarschijnlijk (5 van 100)", "very unlikely (5 of 100)")]
    [InlineData(0, "zeer onwaarschijnlijk (0 van 100)", "very unlikely (0 of 100)")]
    public void A_share_has_one_word_and_its_number(double share, string nl, string en)
    {
        Assert.Equal(nl, Sureness.Of(share).Nl);
        Assert.Equal(en, Sureness.Of(share).En);
    }
}
