using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Decisions;

/// <summary>What knowing more is worth, in words and tables for who has to choose.</summary>
public sealed class LearnTold(LearnResult result, Language language)
{
    private const int MostRows = 10;

    private int Homes => result.Plan.Base.Scenario.Plan.Building.Homes;

    private bool IsMoney => result.Loss.Alone is null;

    public IEnumerable<ToldPart> All()
    {
        yield return new ToldText(Stated());
        yield return new ToldText(Draws());
        yield return Choices();
        yield return new ToldText(Now());
        yield return new ToldHeading(Say("Wat het waard is om een aanname te kennen", "What knowing an assumption is worth"));
        var knowing = result.AboveNoise.Take(MostRows).ToList();
        if (knowing.Count > 0)
            yield return Known(knowing);
        yield return new ToldText(knowing.Count > 0
            ? Say($"Een aanname die niets doet, zou bij dit aantal trekkingen tot {Amount(result.Floor)} waard lijken; wat daaronder blijft, staat er niet bij.", $"An assumption that does nothing would with this number of draws seem worth up to {Amount(result.Floor)}; what stays below that is left out.")
            : Say($"Geen enkele aanname is door haar alleen te kennen met zekerheid iets waard: {(result.Everything.Most > result.Floor ? "de keuze hangt van veel aannames tegelijk af" : "dezelfde keuze is bijna altijd de beste")}.", $"No assumption is surely worth anything by being known alone: {(result.Everything.Most > result.Floor ? "the choice hangs on many assumptions at once" : "the same choice is nearly always the best")}."));
        yield return new ToldHeading(Say("Wat het waard is om iets te meten", "What measuring something is worth"));
        yield return Measured();
        yield return new ToldText(HowMeasured());
    }

    /// <summary>The loss, as somebody would say it.</summary>
    public string Stated()
    {
        if (result.Loss.Alone is { } alone)
        {
            string noun = OutcomeTexts.Of(alone).Noun.In(language);
            return OutcomeTexts.Of(alone).Better == Better.Higher
                ? Say($"Gekozen wordt wat {noun} het hoogst maakt; kosten tellen niet mee.", $"What makes {noun} highest is chosen; costs do not count.")
                : Say($"Gekozen wordt wat {noun} het laagst maakt; kosten tellen niet mee.", $"What makes {noun} lowest is chosen; costs do not count.");
        }

        string cost = result.Loss.Cost is { } counted ? OutcomeTexts.Of(counted).Noun.In(language) : "";
        var priced = result.Loss.Priced.Select(Priced);
        return Say(
            $"Verlies: {cost}, in euro per woning per jaar, met daarbij {string.Join("; ", priced)}. Gekozen wordt wat gemiddeld het minste verlies geeft.",
            $"Loss: {cost}, in euros per home a year, and with that {string.Join("; ", priced)}. What gives the least loss on average is chosen.");
    }

    private string Priced(PricedOutcome priced)
    {
        string noun = OutcomeTexts.Of(priced.Outcome).Noun.In(language);
        string euro = Numbers.Write(priced.EuroAPoint, Unit.EuroPerHomeAYear, language);
        string point = priced.Outcome.Unit.IsShare() ? Say("procentpunt", "percentage point") : Say("punt", "point");
        if (priced.Kept is not { } kept)
            return Say($"{euro} eraf voor elk {point} van {noun}", $"{euro} less for each {point} of {noun}");
        string level = Numbers.Setting(kept.Level, priced.Outcome.Unit, language);
        return kept.IsLeast
            ? Say($"{euro} voor elk {point} dat {noun} onder {level} ligt", $"{euro} for each {point} by which {noun} lies below {level}")
            : Say($"{euro} voor elk {point} dat {noun} boven {level} ligt", $"{euro} for each {point} by which {noun} lies above {level}");
    }

    private string Draws()
    {
        string drawn = result.Settings.Ensemble is { } ensemble
            ? Say($"{ensemble.Members.Count} sets aannames die passen bij wat bekend is (gewogen: {result.Draws})", $"{ensemble.Members.Count} sets of assumptions that agree with what is known (weighted: {result.Draws})")
            : Say($"{result.Draws} trekkingen uit het bereik van alle aannames", $"{result.Draws} draws from the ranges of all assumptions");
        return Say(
            $"{drawn}, elk met {result.Settings.Replicates} levens van {result.Plan.Years} jaar in elke mogelijkheid, met dezelfde mensen en hetzelfde toeval; startgetal {result.Plan.Seed}.",
            $"{drawn}, each with {result.Settings.Replicates} lives of {result.Plan.Years} years under every option, with the same people and the same luck; seed {result.Plan.Seed}.");
    }

    private ToldTable Choices() => new(
        Say("De mogelijkheden", "The options"),
        [Say("Mogelijkheid", "Option"), Say("Gemiddeld verlies", "Mean loss"), Say("Meer dan het minste", "More than the least"),
            Say("De beste in", "The best in")],
        [.. result.Options.OrderBy(option => option.Loss).Select(option => (string[])
        [
            option.Arm.Title.In(language), Level(option.Loss), Amount(option.Loss - result.Options[result.Best].Loss), Percent(option.BestIn),
        ])]);

    private string Now()
    {
        string best = OutcomePhrases.Decapitalised(result.Options[result.Best].Arm.Title.In(language));
        string range = $"{Amount(result.Everything.Least)} {Say("tot", "to")} {Amount(result.Everything.Most)}";
        return Say(
            $"Met wat nu bekend is, is ‘{best}’ de beste keuze. Wie alle aannames precies kende, zou gemiddeld {range} minder verliezen{InAll(result.Everything.Most)}: meer kan onderzoek naar de aannames niet waard zijn. De onderkant kiest met de ene helft van de doorrekeningen en rekent af met de andere; de bovenkant telt toeval als kennis.",
            $"With what is known now, ‘{best}’ is the best choice. Who knew all assumptions exactly would lose {range} less on average{InAll(result.Everything.Most)}: research into the assumptions cannot be worth more. The lower end chooses by one half of the runs and settles by the other; the upper end counts chance as knowledge.");
    }

    private ToldTable Known(List<WorthKnowing> knowing) => new(
        Say("De aannames die het meest waard zijn om te kennen", "The assumptions most worth knowing"),
        [Say("Aanname", "Assumption"), Say("Bereik", "Range"), Say("Waarde", "Worth"), Say("90%-interval", "90% interval"), .. InAllColumn()],
        [.. knowing.Select(one => (string[])
        [
            AssumptionTexts.Of(one.Entry).Name.In(language),
            Numbers.Settings(one.Entry.Assumption.Low, one.Entry.Assumption.High, one.Entry.Assumption.Unit, language),
            Amount(one.Value), $"{Amount(one.Low)} {Say("tot", "to")} {Amount(one.High)}", .. InAllCell(one.Value),
        ])]);

    private ToldTable Measured() => new(
        Say("Wat u kunt meten voordat u kiest", "What you can measure before choosing"),
        [Say("Meting", "Measurement"), Say("Waarde", "Worth"), Say("Lijkt zoveel bij toeval alleen", "Seems so much by chance alone"),
            .. InAllColumn()],
        [.. result.Measuring.Select(one => (string[])
        [
            Name(one.What), one.Value > one.Floor ? Amount(one.Value) : Say("niet zeker", "not sure"), Amount(one.Floor),
            .. InAllCell(one.Value > one.Floor ? one.Value : 0),
        ])]);

    /// <summary>What is measured, how, and when.</summary>
    public string Name(Measurement one)
    {
        string what = OutcomeTexts.Of(one.Outcome).Name.In(language);
        string year = MonthTexts.InYear(one.Year, result.Plan.Base.Scenario.Plan.Opened).In(language);
        return one.Asked is { } asked
            ? Say($"{what}: vraag {Math.Min(asked, Homes)} bewoners, {year}", $"{what}: ask {Math.Min(asked, Homes)} residents, {year}")
            : Say($"{what}: tel, {year}", $"{what}: count, {year}");
    }

    private string HowMeasured() => result.Measuring.Any(one => one.InThisComplex)
        ? Say(
            "Gemeten wordt in het complex zelf, voordat de mogelijkheden uiteenlopen; dat leert ook iets over het toeval van dit complex, en kan dus meer waard zijn dan een aanname kennen. Een meting loont als zij minder kost dan haar waarde.",
            "Measured is in the complex itself, before the options part; that also tells something of the luck of this complex, and may so be worth more than knowing an assumption. A measurement pays if it costs less than its worth.")
        : Say(
            "De mogelijkheden verschillen vanaf het begin, dus gemeten wordt in een ander complex dat erop lijkt. Een meting loont als zij minder kost dan haar waarde.",
            "The options differ from the beginning, so measured is in another complex that is like it. A measurement pays if it costs less than its worth.");

    private string InAll(double value) => !IsMoney ? "" : Say($" ({Whole(value)} voor dit complex over {result.Plan.Years} jaar)", $" ({Whole(value)} for this complex over {result.Plan.Years} years)");

    private string[] InAllColumn() => !IsMoney ? []
        : [Say($"Voor het complex, {result.Plan.Years} jaar", $"For the complex, {result.Plan.Years} years")];

    private string[] InAllCell(double value) => IsMoney ? [Whole(value)] : [];

    /// <summary>For all homes and all years.</summary>
    public double InAllOf(double value) => value * Homes * result.Plan.Years;

    private string Whole(double value) => Numbers.Write(InAllOf(value), Unit.EuroPerHomeAYear, language);

    // What is better when it is higher is lost less of.
    private string Level(double loss) => IsMoney ? Numbers.Write(loss, Unit.EuroPerHomeAYear, language)
        : Numbers.Write(OutcomeTexts.Of(result.Loss.Alone!).Better == Better.Higher ? -loss : loss, result.Loss.Unit, language);

    /// <summary>An amount of the loss.</summary>
    public string Amount(double value) => IsMoney
        ? value is > 0 and < 0.5 ? Say("minder dan € 1", "less than €1") : Numbers.Write(value, Unit.EuroPerHomeAYear, language)
        : Numbers.Difference(value, result.Loss.Unit, language).TrimStart('+');

    private string Percent(double part) => Numbers.Write(part, Unit.Share, 0, language);

    private string Say(string nl, string en) => language.Say(nl, en);
}
