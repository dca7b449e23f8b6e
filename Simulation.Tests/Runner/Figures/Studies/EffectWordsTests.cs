using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Figures.Studies;

public class EffectWordsTests
{
    private static readonly AxisColumn Axis = new("coach.times_rule", false, []);

    [Theory]
    [InlineData(Language.Nl, 0.001, "In het model hangt deelname het sterkst af van ‘de coach’: van 1 tot 2", "‘De coach’ verklaart ongeveer zes tiende van wat punten in rang verschillen (rangcorrelatie 0,79); assen met meer verband dan toeval kan geven: 1 van 2")]
    [InlineData(Language.En, 0.001, "In the model deelname depends most on ‘de coach’: from 1 tot 2", "‘De coach’ explains about six tenths of what points differ in rank (rank correlation 0.79); axes that go with it more than chance could: 1 of 2")]
    [InlineData(Language.Nl, 0.2, "In het model hangt deelname met geen van de assen meer samen dan toeval kan geven", "Rangcorrelaties met 2 assen; als 1% van wat men vindt toeval mag zijn, blijft er geen over")]
    [InlineData(Language.En, 0.2, "In the model deelname goes with none of the axes more than chance could give", "Rank correlations with 2 axes; at 1% false discoveries none is left")]
    public void The_title_names_what_is_clear_and_says_how_much_it_explains(Language language, double q, string title, string share)
    {
        var words = new EffectWords(language, [
            new AxisEffect(Axis, 60, 0.79, 0.8, q, q, 0.79 * 0.79, 1), new AxisEffect(Axis, 60, 0.1, 0.1, 0.5, 0.5, 0.01, 2)]);
        Assert.Equal(title, words.Title("de coach", "deelname", "1 tot 2"));
        Assert.Equal(share, words.Share("de coach"));
    }

    [Theory]
    [InlineData(0.02, "a few per cent")]
    [InlineData(0.1, "about one tenth")]
    [InlineData(0.5, "about half")]
    [InlineData(0.62, "about six tenths")]
    [InlineData(0.94, "about nine tenths")]
    [InlineData(0.97, "nearly all")]
    public void A_share_is_said_in_tenths(double share, string words) => Assert.Equal(words, EffectWords.Part(share).En);
}
