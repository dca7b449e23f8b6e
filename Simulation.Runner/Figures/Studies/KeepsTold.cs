using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Figures.Studies;

/// <summary>In sentences: which scenarios keep the levels of a study, and which of them does so at the fewest hours.</summary>
internal sealed class KeepsTold(StudyResult result, Language language)
{
    private const int MostNear = 3;

    /// <summary>What is looked for, as a heading.</summary>
    public static Bilingual Title { get; } = ("De minste uren waarmee het peil gehaald wordt", "The fewest hours that keep the level");

    /// <summary>Everything there is to say, a paragraph a line; nothing where the study states no level.</summary>
    public IEnumerable<string> Lines() => Keeps.Of(result) is not { } keeps ? [] :
        [Levels(), Counted(keeps), .. keeps.ByHours.Count > 0 ? Cheapest(keeps) : [Nearest(keeps)], .. Notes];

    private IEnumerable<string> Notes =>
    [
        result.Plan.IsSpread ? language.Say(
            "Zeker: van elke uitkomst ligt alles wat toeval en aannames openlaten (90%) aan de goede kant; misschien: alleen het gemiddelde. Dat geldt voor elke mogelijkheid apart. Alles is het gemiddelde over alle jaren.",
            "Sure: all that chance and assumptions leave open (90%) of each outcome lies on the right side; maybe: only the mean does. It holds for each possibility by itself. Everything is the mean over all years.")
        : language.Say(
            "Zeker: van elke uitkomst ligt het hele 95%-interval aan de goede kant; misschien: alleen het gemiddelde. Het interval gaat alleen over toeval, niet over wat er is aangenomen, en geldt voor elke mogelijkheid apart. Alles is het gemiddelde over alle jaren.",
            "Sure: the whole 95% interval of each outcome lies on the right side; maybe: only the mean does. The interval is about chance alone and not about what was assumed, and holds for each possibility by itself. Everything is the mean over all years."),
        language.Say(
            "De uren zijn de gewerkte uren van coach en beheer en die van de zorg voor de gemeenschap. Die van de zorg gaan af van de begeleiding: ze kosten niets extra, en wel iemands tijd.",
            "The hours are those worked by coach and beheer, and those of care for the community. Those of care are taken from support: they cost nothing more, and somebody's time."),
    ];

    private string Levels()
    {
        string levels = string.Join("; ", result.Plan.Keeps.Select(kept => $"{NounOf(kept.Outcome)} {LevelOf(kept)}"));
        return language.Say($"Het peil: {levels}.", $"The level to keep: {levels}.");
    }

    private string Counted(Keeps keeps)
    {
        var (sure, may, not) = (keeps.Count(Keeping.Sure), keeps.Count(Keeping.May), keeps.Count(Keeping.Not));
        return language.Say(
            $"Van de {keeps.All.Count} mogelijkheden halen er {sure} het peil zeker, {may} misschien en {not} niet.",
            $"Of {keeps.All.Count} possibilities {sure} are sure to keep the level, {may} may, and {not} do not.");
    }

    private IEnumerable<string> Cheapest(Keeps keeps)
    {
        var (fewest, least) = (keeps.ByHours[0], keeps.ByCost[0]);
        yield return language.Say($"{Title.Nl}: {Hours(fewest)}, bij {Where(fewest)}. De partijen betalen dan samen {Cost(fewest)}.", $"{Title.En}: {Hours(fewest)}, at {Where(fewest)}. The parties together then pay {Cost(fewest)}.");
        if (keeps.ByHours.Count > 1)
            yield return language.Say("Nauwelijks meer uren (hoogstens 5%): ", "Hardly more hours (5% at most): ") + Near(keeps.ByHours, Hours);
        if (Edges(fewest) is { Length: > 0 } edges)
        {
            yield return language.Say(
                $"Dat ligt aan de rand van wat is doorgerekend ({edges}); daarbuiten is niet gezocht.",
                $"That lies at the edge of what was run ({edges}); nothing was sought beyond it.");
        }

        yield return least == fewest
            ? language.Say("Dat is ook het goedkoopst voor de partijen samen.", "That is also the cheapest for the parties together.")
            : language.Say(
                $"De laagste kosten waarmee het peil gehaald wordt: {Cost(least)} voor de partijen samen, bij {Where(least)}. Dat vraagt {Hours(least)}.",
                $"The lowest costs that keep the level: {Cost(least)} for the parties together, at {Where(least)}. That takes {Hours(least)}.");
        if (keeps.ByCost.Count > 1)
            yield return language.Say("Nauwelijks duurder (hoogstens 5%): ", "Hardly dearer (5% at most): ") + Near(keeps.ByCost, Cost);
    }

    private string Nearest(Keeps keeps)
    {
        string none = language.Say("Geen enkele mogelijkheid haalt het peil zeker.", "No possibility is sure to keep the level.");
        if (keeps.NearestMiss is not { } miss) return none;
        string held = string.Join("; ", result.Plan.Keeps.Select(kept => Held(miss, kept)));
        return none + language.Say(
            $" Het dichtst erbij komt {Where(miss)}: {held}. Dat vraagt {Hours(miss)} en kost de partijen samen {Cost(miss)}.",
            $" The nearest to it is {Where(miss)}: {held}. That takes {Hours(miss)} and costs the parties together {Cost(miss)}.");
    }

    private string Held(KeptArm miss, LevelToKeep kept)
    {
        var estimate = result.Of(miss.Arm, kept.Outcome);
        var unit = kept.Outcome.Unit;
        string mean = Numbers.InSentence(estimate.Mean, unit, language);
        string interval = result.Plan.IsSpread ? Tell.Band(estimate, unit, language) : Tell.Interval(estimate, unit, language);
        if (estimate.Footing == Footing.Firm) interval = $"{Intervals.Name(result.Plan).In(language)} {interval}";
        return language.Say($"{NounOf(kept.Outcome)} {mean} ({interval}), gevraagd {LevelOf(kept)}", $"{NounOf(kept.Outcome)} {mean} ({interval}), asked {LevelOf(kept)}");
    }

    private string Near(IReadOnlyList<KeptArm> arms, Func<KeptArm, string> much)
    {
        string listed = string.Join("; ", arms.Skip(1).Take(MostNear).Select(arm => $"{Where(arm, arms[0])}: {much(arm)}"));
        int more = arms.Count - 1 - MostNear;
        return listed + (more > 0 ? language.Say($"; en nog {more}, in keeps.csv", $"; and {more} more, in keeps.csv") : "") + ".";
    }

    /// <summary>Which possibility: its title where there is more than one scenario, and the values of what is varied; beside another
    /// only where it differs.</summary>
    private string Where(KeptArm kept, KeptArm? beside = null)
    {
        var values = result.Plan.Axes.Where(path => beside is null || beside.Cell.At[path] != kept.Cell.At[path])
            .Select(path => $"{NameOf(path)} ({AxisNames.Write(path, kept.Cell.At[path], language)})");
        bool isNamed = kept.Cell.Alternatives.Count > 0 && beside?.Arm.Name != kept.Arm.Name;
        return string.Join(", ", isNamed ? values.Prepend($"‘{kept.Arm.Title.In(language)}’") : values);
    }

    /// <summary>What is varied in numbers and has here the smallest or the largest, where it could be smaller or larger.</summary>
    private string Edges(KeptArm kept)
    {
        return string.Join(", ", result.Plan.Axes.Where(IsAtEnd).Select(NameOf));

        bool IsAtEnd(string path)
        {
            double[] run = [.. result.Plan.Cells.Select(cell => cell.At[path].Number).Distinct().Order()];
            var (value, possible) = (kept.Cell.At[path], Scenarios.Schema.Model.ByPath.GetValueOrDefault(path)?.Range);
            return run.Length > 1 && AxisNames.IsNumber(value)
                && ((value.Number == run[0] && value.Number != possible?.Low) || (value.Number == run[^1] && value.Number != possible?.High));
        }
    }

    private string NameOf(string path) => OutcomePhrases.Decapitalised(AxisNames.Of(path, language));

    private string LevelOf(LevelToKeep kept)
    {
        string level = Numbers.BareSetting(kept.Level, kept.Outcome.Unit, language);
        return kept.IsLeast ? language.Say($"minstens {level}", $"at least {level}") : language.Say($"hoogstens {level}", $"at most {level}");
    }

    private string NounOf(Outcome outcome) => OutcomeTexts.Of(outcome).Noun.In(language);

    private string Hours(KeptArm kept) => $"{Numbers.Write(kept.Hours, Unit.HoursAWeek, language)} {UnitTexts.Of(Unit.HoursAWeek, kept.Hours).In(language)}";

    private string Cost(KeptArm kept)
    {
        string euro = Numbers.Write(kept.Cost, Unit.EuroPerHomeAYear, language);
        return language.Say($"{euro} per woning per jaar", $"{euro} per home a year");
    }
}
