using System.Reflection;
using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Staff;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Trace;

/// <summary>What differs between the states of two complexes, in words.</summary>
internal static class StateDifferences
{
    private const int Most = 6;
    private static readonly Bilingual Nothing = ("niets", "nothing");
    private static readonly PropertyInfo[] OfResidents = ColumnTexts.ColumnsOf(typeof(Residents));
    private static readonly PropertyInfo[] OfHomes = ColumnTexts.ColumnsOf(typeof(Homes));

    /// <summary>The first few things that differ, those of the whole complex before those of homes.</summary>
    public static IReadOnlyList<Difference> Anywhere(HousingComplex one, HousingComplex other)
    {
        if (one.Residents.Homes != other.Residents.Homes)
            return [new Difference(("aantal woningen", "number of homes"), null, Said(one.Residents.Homes), Said(other.Residents.Homes))];
        var levers = Enum.GetValues<Lever>()
            .Where(lever => one.Levers[lever] != other.Levers[lever])
            .Select(lever => new Difference(EventTexts.Of(lever), null, Said(lever, one.Levers[lever]), Said(lever, other.Levers[lever])));
        var found = Whole(one).Zip(Whole(other))
            .Where(pair => !pair.First.Value.Equals(pair.Second.Value))
            .Select(pair => new Difference(pair.First.What, null, Said(pair.First.Value), Said(pair.Second.Value)));
        var inHomes = Enumerable.Range(0, one.Residents.Homes).SelectMany(home => InHome(one, other, home, onlyWhatHappens: false));
        List<Difference> few = [.. levers.Concat(found).Concat(inHomes).Take(Most)];
        return few.Count > 0 ? few : [new Difference(("iets in de gangen of in de banden", "something of corridors or ties"), null, Nothing,
            Nothing)];
    }

    /// <summary>
    /// What differs about one home. Feelings, energy and clocks move with everything around; what happens is a thing that
    /// either is or is not: somebody joins, is asked, moves, a case climbs.
    /// </summary>
    public static IReadOnlyList<Difference> InHome(HousingComplex one, HousingComplex other, int home, bool onlyWhatHappens)
    {
        var found = Columns(OfResidents, one.Residents, other.Residents, home, onlyWhatHappens)
            .Concat(Columns(OfHomes, one.Homes, other.Homes, home, onlyWhatHappens))
            .Concat(OfCases(one, other, home));
        if (!onlyWhatHappens)
            found = found.Concat(OfTies(one, other, home));
        return [.. found.Take(Most)];
    }

    private static IEnumerable<Difference> Columns(PropertyInfo[] columns, object one, object other, int home, bool onlyWhatHappens)
    {
        foreach (var column in columns)
        {
            var mine = (Array)column.GetValue(one)!;
            if (onlyWhatHappens && mine.GetType().GetElementType() == typeof(float))
                continue;
            object left = mine.GetValue(home)!;
            object right = ((Array)column.GetValue(other)!).GetValue(home)!;
            if (!left.Equals(right))
                yield return new Difference(ColumnTexts.Of(column.Name), home, ColumnTexts.Value(column.Name, left),
                    ColumnTexts.Value(column.Name, right));
        }
    }

    private static IEnumerable<Difference> OfCases(HousingComplex one, HousingComplex other, int home)
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            var left = StandOf(one.Cases.Of(home, kind));
            var right = StandOf(other.Cases.Of(home, kind));
            if (left != right)
                yield return new Difference(EventTexts.Of(kind), home, left, right);
        }
    }

    private static Bilingual StandOf(in Case about)
    {
        if (!about.Open)
            return ("geen zaak", "no case");
        var rung = EventTexts.Of(about.Rung);
        return about switch
        {
            { Noticed: < 0 } => ($"{rung.Nl}, nog niet opgemerkt", $"{rung.En}, not noticed yet"),
            { StepTaken: true } => ($"{rung.Nl}, stap gezet", $"{rung.En}, step taken"),
            _ => ($"{rung.Nl}, wacht op een stap", $"{rung.En}, waits for a step"),
        };
    }

    private static IEnumerable<Difference> OfTies(HousingComplex one, HousingComplex other, int home)
    {
        if (one.Ties.CountOf(home) != other.Ties.CountOf(home))
        {
            yield return new Difference(("aantal banden", "number of ties"), home, Said(one.Ties.CountOf(home)), Said(other.Ties.CountOf(home)));
            yield break;
        }

        for (int nth = 0; nth < one.Ties.CountOf(home); nth++)
        {
            int with = one.Ties.HomeOf(home, nth);
            if (with != other.Ties.HomeOf(home, nth))
                yield return new Difference(("band met een andere buur", "tie with another neighbour"), home, Said(with),
                    Said(other.Ties.HomeOf(home, nth)));
            else if (one.Ties.StrengthOf(home, nth) != other.Ties.StrengthOf(home, nth))
                yield return new Difference(($"band met woning {with}", $"tie with home {with}"), home, Said(one.Ties.StrengthOf(home, nth)),
                    Said(other.Ties.StrengthOf(home, nth)));
        }
    }

    private static IEnumerable<(Bilingual What, object Value)> Whole(HousingComplex complex)
    {
        yield return (("fase van de coach", "phase of coaching"), complex.Coaching.Phase);
        var staff = complex.Staff;
        foreach (var post in (Post[])[staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Huismeester])
        {
            var name = EventTexts.Of(post.Kind);
            yield return (($"uren: {name.Nl}", $"hours: {name.En}"), post.Funded);
            yield return (($"gewerkte uren: {name.Nl}", $"hours worked: {name.En}"), post.Hours);
            yield return (($"bekend gezicht: {name.Nl}", $"known face: {name.En}"), post.Known);
        }

        yield return (("ondersteuning van trekkers", "support for organisers"), staff.OrganiserSupport);
        yield return (("ondersteuning van het bestuur", "support for the board"), staff.BoardSupport);
        yield return (("gesprekken met mogelijke trekkers", "talks with possible organisers"), staff.RecruitingTalks);
        yield return (("uren die tot opmerken leiden", "hours that lead to noticing"), staff.WatchfulHours);
        yield return (("de woonvereniging bestaat", "the woonvereniging exists"), complex.Board.Exists);
        yield return (("bezette bestuurszetels", "filled board seats"), complex.Board.Members);
        yield return (("hoe goed het bestuur werkt", "how well the board works"), complex.Board.Health);
        yield return (("uren die trekkers aanbieden", "hours organisers offer"), complex.Programme.OfferedHours);
        yield return (("gewone omvang van het programma", "usual size of the programme"), complex.Programme.Usual);
        yield return (("vertrouwen dat er iets gebeurt", "trust that something is done"), complex.Trust);
        yield return (("goodwill van de buurt", "goodwill of the neighbourhood"), complex.Credit);
        yield return (("geïndiceerde uren begeleiding", "indicated support hours"), complex.CareHours);
        yield return (("bewoners", "residents"), complex.Residents.Count);
    }

    private static Bilingual Said(Lever lever, double value) =>
        (PolicyTexts.Value(lever, value, Language.Nl), PolicyTexts.Value(lever, value, Language.En));

    private static Bilingual Said(object value) => ColumnTexts.Value("", value);
}
