using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What the axes of a sweep do to an outcome, in a title and a subtitle; the strongest axis comes first.</summary>
public sealed class EffectWords(Language language, IReadOnlyList<AxisEffect> effects)
{
    private static readonly string[] Nl = ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    private static readonly string[] En = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private AxisEffect Strongest => effects[0];

    /// <summary>Which axis an outcome hangs on most, or that none does more than chance would.</summary>
    public string Title(string strongest, string of, string range) => Strongest.IsClear
        ? language.Say($"In het model hangt {of} het sterkst af van ‘{strongest}’: van {range}", $"In the model {of} depends most on ‘{strongest}’: from {range}")
        : language.Say(
            $"In het model hangt {of} met geen van de assen meer samen dan toeval kan geven",
            $"In the model {of} goes with none of the axes more than chance could give");

    /// <summary>How much of what points differ the strongest axis goes with, and how many axes chance does not explain.</summary>
    public string Share(string strongest)
    {
        int tested = effects.Count(effect => double.IsFinite(effect.P));
        int clear = effects.Count(effect => effect.IsClear);
        string level = Numbers.Setting(AxisEffects.Level, Unit.Share, language);
        if (clear == 0)
        {
            return language.Say(
                $"Rangcorrelaties met {tested} assen; als {level} van wat men vindt toeval mag zijn, blijft er geen over",
                $"Rank correlations with {tested} axes; at {level} false discoveries none is left");
        }

        string subject = OutcomePhrases.Capitalised(strongest);
        return language.Say(
            $"‘{subject}’ verklaart {Part(Strongest.Share).Nl} van wat punten in rang verschillen{Measured(Strongest)}; assen met meer verband dan toeval kan geven: {clear} van {tested}",
            $"‘{subject}’ explains {Part(Strongest.Share).En} of what points differ in rank{Measured(Strongest)}; axes that go with it more than chance could: {clear} of {tested}");
    }

    /// <summary>A share as one says it.</summary>
    public static Bilingual Part(double share) => (int)Math.Round(share * 10) switch
    {
        <= 0 => ("een paar procent", "a few per cent"),
        >= 10 => ("bijna alles", "nearly all"),
        1 => ("ongeveer een tiende", "about one tenth"),
        5 => ("ongeveer de helft", "about half"),
        int tenths => ($"ongeveer {Nl[tenths - 1]} tiende", $"about {En[tenths - 1]} tenths"),
    };

    private string Measured(AxisEffect effect) => effect.Axis.IsNamed ? ""
        : language.Say($" (rangcorrelatie {Numbers.Plain(Math.Round(effect.Spearman, 2), language)})", $" (rank correlation {Numbers.Plain(Math.Round(effect.Spearman, 2), language)})");
}
