using System.Reflection;

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
        var levers = from lever in Enum.GetValues<Lever>()
                     let mine = one.Levers[lever]
                     let theirs = other.Levers[lever]
                     where mine != theirs
                     select new Difference(EventTexts.Of(lever), null, PolicyTexts.Value(lever, mine), PolicyTexts.Value(lever, theirs));
        var found = Whole(one).Zip(Whole(other), (mine, theirs) => Difference(mine.What, null, mine.Value, theirs.Value)).OfType<Difference>();
        var inHomes = Enumerable.Range(0, one.Residents.Homes).SelectMany(home => InHome(one, other, home, onlyWhatHappens: false));
        List<Difference> few = [.. levers.Concat(found).Concat(inHomes).Take(Most)];
        Bilingual elsewhere = ("iets in de gangen of in de banden", "something of corridors or ties");
        return few.Count > 0 ? few : [new Difference(elsewhere, null, Nothing, Nothing)];
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
            var theirs = (Array)column.GetValue(other)!;
            if (Difference(ColumnTexts.Of(column.Name), home, mine.GetValue(home)!, theirs.GetValue(home)!, column.Name) is { } found)
                yield return found;
        }
    }

    private static IEnumerable<Difference> OfCases(HousingComplex one, HousingComplex other, int home) =>
        from kind in Enum.GetValues<CaseKind>()
        let left = StandOf(one.Cases.Of(home, kind))
        let right = StandOf(other.Cases.Of(home, kind))
        where left != right
        select new Difference(EventTexts.Of(kind), home, left, right);

    private static Bilingual StandOf(in Case about) => about switch
    {
        { Open: false } => ("geen zaak", "no case"),
        { Noticed: < 0 } => EventTexts.Of(about.Rung) + (", nog niet opgemerkt", ", not noticed yet"),
        { StepTaken: true } => EventTexts.Of(about.Rung) + (", stap gezet", ", step taken"),
        _ => EventTexts.Of(about.Rung) + (", wacht op een stap", ", waits for a step"),
    };

    private static IEnumerable<Difference> OfTies(HousingComplex one, HousingComplex other, int home)
    {
        var (mine, theirs) = (one.Ties, other.Ties);
        if (mine.CountOf(home) != theirs.CountOf(home))
            return [new Difference(("aantal banden", "number of ties"), home, Said(mine.CountOf(home)), Said(theirs.CountOf(home)))];
        var found = from nth in Enumerable.Range(0, mine.CountOf(home))
                    let with = mine.HomeOf(home, nth)
                    let same = new Bilingual($"band met woning {with}", $"tie with home {with}")
                    select with == theirs.HomeOf(home, nth)
                        ? Difference(same, home, mine.StrengthOf(home, nth), theirs.StrengthOf(home, nth))
                        : Difference(("band met een andere buur", "tie with another neighbour"), home, with, theirs.HomeOf(home, nth));
        return found.OfType<Difference>();
    }

    private static IEnumerable<(Bilingual What, object Value)> Whole(HousingComplex complex)
    {
        yield return (("fase van de coach", "phase of coaching"), complex.Coaching.Phase);
        var staff = complex.Staff;
        foreach (var post in (Post[])[staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Huismeester, staff.Clients])
        {
            var name = EventTexts.Of(post.Kind);
            yield return (("uren: ", "hours: ") + name, post.Funded);
            yield return (("gewerkte uren: ", "hours worked: ") + name, post.Hours);
            yield return (("bekend gezicht: ", "known face: ") + name, post.Known);
        }

        yield return (("ondersteuning van trekkers", "support for organisers"), staff.OrganiserSupport);
        yield return (("ondersteuning van het bestuur", "support for the board"), staff.BoardSupport);
        yield return (("gesprekken met mogelijke trekkers", "talks with possible organisers"), staff.RecruitingTalks);
        yield return (("opmerken door de coach", "noticing by the coach"), staff.SeenByCoach);
        yield return (("opmerken door beheer", "noticing by beheer"), staff.SeenByBeheer);
        yield return (("opmerken door begeleiding", "noticing by care"), staff.SeenByCare);
        yield return (("advies over instroom", "advice on the intake"), staff.IntakeAdvice);
        yield return (("contact met de buurt", "contact with the neighbourhood"), staff.NeighbourContact);
        yield return (("achterstand in onderhoud", "upkeep behind"), staff.WeeksBehind);
        yield return (("overgedragen activiteiten", "activities handed over"), complex.Programme.HandedHours);
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

    /// <summary>Nothing where the values are the same.</summary>
    private static Difference? Difference(Bilingual what, int? home, object one, object other, string column = "") => one.Equals(other) ? null
        : new Difference(what, home, ColumnTexts.Value(column, one), ColumnTexts.Value(column, other));

    private static Bilingual Said(object value) => ColumnTexts.Value("", value);
}
