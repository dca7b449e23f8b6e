using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Sensitivity;

/// <summary>What answers hang on, in words and tables for readers.</summary>
public sealed class SensitivityTold(SensitivityResult result, Language language)
{
    // A mean effect this near to its mean size goes the same way nearly everywhere.
    private const double OneWay = 0.8;
    private const int Named = 3;
    private const int MostOnScreen = 15;

    public IEnumerable<ToldPart> All()
    {
        var settings = result.Settings;
        yield return new ToldText(Say(
            $"{result.Inputs.Count} aannames zijn gevarieerd over het bereik waarin wij ze voor mogelijk houden, elk apart vanuit {settings.Trajectories} uitgangspunten. De {result.Top.Count} die {Lead} het meest verschuiven, zijn daarna samen bekeken in {settings.Rows} rijen van een ontwerp. {Whole(result.Runs)} doorrekeningen van {result.Plan.Years} jaar, startgetal {result.Plan.Seed}.",
            $"{result.Inputs.Count} assumptions were varied over the range in which we hold them for possible, each alone from {settings.Trajectories} starting points. The {result.Top.Count} that move {Lead} most were then looked at together in {settings.Rows} rows of a design. {Whole(result.Runs)} runs of {result.Plan.Years} years, seed {result.Plan.Seed}."));
        foreach (var part in result.Leading.SelectMany(About)) yield return part;
        yield return Others();
    }

    private string Lead => OutcomeTexts.Of(result.Lead).Noun.In(language);

    private IEnumerable<ToldPart> About(DrivenAnswer answer)
    {
        string noun = answer.Asked.Noun(language);
        yield return new ToldHeading(Say($"Waar {noun} van afhangt", $"What {noun} depends on"));
        int above = answer.Screened.Count(effect => effect.IsAboveNoise);
        yield return new ToldText(Say(
            $"{above} van de {result.Inputs.Count} aannames verschuiven {noun} in het model meer dan toeval doet. Waar de intervallen van twee aannames elkaar overlappen, is niet te zeggen welke de meeste invloed heeft: dan staat er een reeks plaatsen.",
            $"{above} of {result.Inputs.Count} assumptions move {noun} in the model more than chance does. Where the intervals of two assumptions overlap, there is no saying which has more influence: then a range of places is given."));
        yield return Table(answer, noun);
        foreach (string line in Lines(answer, noun)) yield return new ToldText(line);
        if (answer.Emulated is { Inputs.Count: > 0 } emulated)
            yield return new ToldTable(
                Say($"Als alle {result.Inputs.Count} aannames tegelijk onbekend zijn, verklaren van de spreiding in {noun} (een rekenmodel op {result.Settings.EmulatedPoints} punten, dat van weggelaten punten {Percent(emulated.LeftOut)} verklaart)", $"When all {result.Inputs.Count} assumptions are unknown at once, of the spread in {noun} is explained (a stand-in from {result.Settings.EmulatedPoints} points, which explains {Percent(emulated.LeftOut)} of points left out)"),
                [Say("Aanname", "Assumption"), Say("Deel alleen (90%-interval)", "Part alone (90% interval)"),
                 Say("Deel met andere", "Part with others")],
                [.. emulated.Inputs.Select(input =>
                    (string[])[AssumptionTexts.Of(result.Inputs[input.Input]).Name.In(language), Share(input.First), Share(input.Total)])]);
    }

    private ToldTable Table(DrivenAnswer answer, string noun)
    {
        List<string> columns =
        [
            Say("Aanname", "Assumption"), Say("Bereik", "Range"),
            Say("Verschuiving over het hele bereik (95%-interval)", "Shift over the whole range (95% interval)"),
            Say("Hoger geeft", "Higher gives"), Say("Plaats", "Place"), Say("Deel alleen", "Part alone"), Say("Deel met andere", "Part with others"),
        ];
        if (answer.Turns.Count > 0) columns.Add(Say("Teken keert bij", "Sign turns at"));
        return new ToldTable(Say($"De aannames die {noun} het meest bepalen", $"The assumptions that decide most about {noun}"), columns,
            [.. result.Top.Select((entry, place) => Row(answer, entry, place))]);
    }

    private string[] Row(DrivenAnswer answer, Entry entry, int place)
    {
        int input = result.Inputs.Index().First(one => one.Item == entry).Index;
        var effect = answer.Screened.First(one => one.Input == input);
        var index = answer.Indices.Inputs[place];
        string[] cells =
        [
            AssumptionTexts.Of(entry).Name.In(language),
            Numbers.Settings(entry.Assumption.Low, entry.Assumption.High, entry.Assumption.Unit, language),
            Size(answer.Asked, effect),
            Way(effect),
            Places(effect),
            Share(index.First),
            Share(index.Total),
        ];
        return answer.Turns.Count == 0 ? cells : [.. cells, Turn(answer.Turns[place], entry)];
    }

    private IEnumerable<string> Lines(DrivenAnswer answer, string noun)
    {
        var indices = answer.Indices;
        if (!(indices.Variance > 0))
        {
            yield return Say(
                $"Over deze {result.Top.Count} aannames samen is er in {noun} geen andere spreiding te zien dan die van het toeval.",
                $"Over these {result.Top.Count} assumptions together no spread is seen in {noun} but that of chance.");
            yield break;
        }

        yield return Say(
            $"Deel alleen: welk deel van de spreiding verdwijnt als alleen deze aanname bekend is; met andere: welk deel overblijft als alleen deze onbekend is. De andere aannames stonden daarbij op hun centrale waarde. Toeval is {Percent(indices.NoiseShare)} van alle spreiding in deze doorrekeningen en zit in geen van deze delen.",
            $"Part alone: which part of the spread is gone when only this assumption is known; with others: which part is left when only this one is unknown. The other assumptions stood at their central value. Chance is {Percent(indices.NoiseShare)} of all spread in these runs and is in none of these parts.");
        if (indices.Pairs.Where(pair => pair.Together.Low > 0).MaxBy(pair => pair.Together.Value) is { } pair)
        {
            yield return Say(
                $"Twee aannames versterken of dempen elkaar het meest: {Quoted(result.Top[pair.One])} en {Quoted(result.Top[pair.Other])} ({Percent(pair.Together.Value)} van de spreiding komt van hun samenspel).",
                $"Two assumptions strengthen or weaken each other most: {Quoted(result.Top[pair.One])} and {Quoted(result.Top[pair.Other])} ({Percent(pair.Together.Value)} of the spread comes from what they do together).");
        }

        if (answer.Same is { Of: > 0 } same)
        {
            string sign = same.IsPositive ? Say("boven nul", "above zero") : Say("onder nul", "below zero");
            yield return Say(
                $"Bij {same.Count} van {same.Of} trekkingen van deze {result.Top.Count} aannames ligt {noun} {sign}. {Turning(answer)}",
                $"At {same.Count} of {same.Of} draws of these {result.Top.Count} assumptions {noun} lies {sign}. {Turning(answer)}");
        }
    }

    private string Turning(DrivenAnswer answer)
    {
        var sure = answer.Turns.Where(turn => turn.Says == SignAlong.Turns).ToList();
        if (sure.Count == 0)
            return Say("Geen van deze aannames keert het teken met zekerheid om als de rest blijft wat die is.", "None of these assumptions surely turns the sign when the rest stays what it is.");
        string named = string.Join("; ", sure.Select(turn => $"{Quoted(EntryOf(turn.Path))} ({Turn(turn, EntryOf(turn.Path))})"));
        return Say($"Het teken keert, als de rest blijft wat die is, bij: {named}.", $"The sign turns, when the rest stays what it is, at: {named}.");
    }

    private ToldTable Others() => new(
        Say("Wat elke uitkomst het meest verschuift", "What moves each outcome most"),
        [Say("Uitkomst", "Outcome"), .. Enumerable.Range(1, Named).Select(nth => Say($"Aanname {nth}", $"Assumption {nth}"))],
        [.. result.Answers.Where(answer => answer.Asked.IsDifference == Differs).Select(answer => (string[])
        [
            OutcomePhrases.Capitalised(answer.Asked.Noun(language)),
            .. Enumerable.Range(0, Named).Select(nth => nth < answer.Screened.Count && answer.Screened[nth].IsAboveNoise
                ? $"{AssumptionTexts.Of(result.Inputs[answer.Screened[nth].Input]).Name.In(language)} ({Places(answer.Screened[nth])})"
                : "–"),
        ])])
    {
        OnlyInReport = result.Answers.Count(answer => answer.Asked.IsDifference == Differs) > MostOnScreen,
    };

    private bool Differs => result.Answers.Any(answer => answer.Asked.IsDifference);

    private string Size(Asked asked, MorrisEffect effect) => !double.IsFinite(effect.MuStar) ? "–"
        : $"{Unsigned(asked, effect.MuStar)} ({Unsigned(asked, effect.Low)} {Say("tot", "to")} {Unsigned(asked, effect.High)})";

    // A size has no sign; the unit stands as differences have it.
    private string Unsigned(Asked asked, double size) => asked.WriteChange(size, language).TrimStart('+');

    private string Way(MorrisEffect effect) => !effect.IsAboveNoise ? Say("toeval", "chance")
        : Math.Abs(effect.Mu) < OneWay * effect.MuStar ? Say("wisselt", "varies")
        : effect.Mu > 0 ? Say("meer", "more") : Say("minder", "less");

    private static string Places(MorrisEffect effect) => effect.Places.First == effect.Places.Last
        ? string.Create(CultureInfo.InvariantCulture, $"{effect.Places.First}")
        : string.Create(CultureInfo.InvariantCulture, $"{effect.Places.First}–{effect.Places.Last}");

    private string Share(VarianceShare share) => !double.IsFinite(share.Value) ? "–" : $"{Percent(share.Value)} ({Percent(share.Low)}–{Percent(share.High)})";

    // An estimate of a part may come out a little below nothing.
    private string Percent(double part) => Numbers.Write(Math.Clamp(part, 0, 1), Unit.Share, 0, language);

    private string Turn(TurningPoint turn, Entry entry) => turn.Says switch
    {
        SignAlong.Keeps => Say("nergens", "nowhere"),
        SignAlong.MayTurn => Say("misschien", "perhaps"),
        _ => $"{Numbers.Setting(turn.At, entry.Assumption.Unit, language)} ({Numbers.Settings(turn.Low, turn.High, entry.Assumption.Unit, language)})",
    };

    private Entry EntryOf(string path) => result.Top.First(entry => entry.Path == path);

    private string Quoted(Entry entry) => $"‘{OutcomePhrases.Decapitalised(AssumptionTexts.Of(entry).Name.In(language))}’";

    private string Whole(long count) => Numbers.Write(count, Unit.Number, 0, language);

    private string Say(string nl, string en) => language.Say(nl, en);
}
