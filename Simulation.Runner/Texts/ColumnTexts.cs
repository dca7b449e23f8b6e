using System.Globalization;
using System.Reflection;
using Simulation.Core.Population;

namespace Simulation.Runner.Texts;

/// <summary>
/// What is known about a resident and a home, in words, by the name of its column. To add one: a line here; a test tells
/// which are missing.
/// </summary>
public static class ColumnTexts
{
    private static readonly Dictionary<string, Bilingual> Names = new()
    {
        [nameof(Residents.Present)] = ("woning bewoond", "home lived in"),
        [nameof(Residents.Tenancy)] = ("hoeveelste bewoner", "number of the tenant"),
        [nameof(Residents.MovedIn)] = ("week van aankomst", "week of arrival"),
        [nameof(Residents.Group)] = ("doelgroep", "target group"),
        [nameof(Residents.EverSupported)] = ("kwam met begeleiding", "came with support"),
        [nameof(Residents.HoldsPlace)] = ("woning is een plek van de zorgpartij", "home is a place of the care party"),
        [nameof(Residents.Lasting)] = ("begeleiding hoeft niet te eindigen", "support need not end"),
        [nameof(Residents.Abstains)] = ("draagt niet bij", "does not contribute"),
        [nameof(Residents.Light)] = ("lichte zorgvraag", "light need"),
        [nameof(Residents.Age)] = ("leeftijdsgroep", "age band"),
        [nameof(Residents.Foreign)] = ("spreekt een andere taal", "speaks another language"),
        [nameof(Residents.Speaks)] = ("spreekt de taal", "speaks the language"),
        [nameof(Residents.AsksReadily)] = ("vraagt gemakkelijk", "asks readily"),
        [nameof(Residents.Needs)] = ("heeft een buur nodig (kans per week)", "needs a neighbour (chance a week)"),
        [nameof(Residents.LastContributed)] = ("week waarin iemand laatst iets deed", "week somebody last did something"),
        [nameof(Residents.LastHelped)] = ("week waarin iemand laatst hielp", "week somebody last helped"),
        [nameof(Residents.LastWasHelped)] = ("week waarin iemand laatst geholpen werd", "week somebody was last helped"),
        [nameof(Residents.Heavy)] = ("zware zorgvraag", "heavy need"),
        [nameof(Residents.Addicted)] = ("actieve verslaving", "active addiction"),
        [nameof(Residents.Refuses)] = ("weigert hulp", "refuses help"),
        [nameof(Residents.Daytime)] = ("dagbesteding", "daytime activity"),
        [nameof(Residents.Inclination)] = ("bereidheid om bij te dragen", "inclination to contribute"),
        [nameof(Residents.Threshold)] = ("drempel om mee te doen", "threshold to join"),
        [nameof(Residents.Skill)] = ("kunnen organiseren", "skill in organising"),
        [nameof(Residents.Frailty)] = ("aanleg voor problemen", "frailty"),
        [nameof(Residents.Fragility)] = ("aanleg voor ontregeling", "fragility"),
        [nameof(Residents.Solitude)] = ("aanleg voor eenzaamheid", "solitude"),
        [nameof(Residents.Likeness)] = ("contact met de eigen groep", "contact with one's own kind"),
        [nameof(Residents.HoursAtEntry)] = ("uren begeleiding bij binnenkomst", "support hours at entry"),
        [nameof(Residents.RelativeExits)] = ("neiging om te vertrekken", "inclination to leave"),
        [nameof(Residents.LeaseEnds)] = ("einde van het contract", "end of the lease"),
        [nameof(Residents.SupportSince)] = ("begeleiding sinds", "support since"),
        [nameof(Residents.Supported)] = ("heeft begeleiding", "has support"),
        [nameof(Residents.Propensity)] = ("neiging om mee te doen", "propensity to join"),
        [nameof(Residents.CareHours)] = ("uren begeleiding", "support hours"),
        [nameof(Residents.Withdrawal)] = ("dichte deur", "closed door"),
        [nameof(Residents.Belonging)] = ("thuisgevoel", "belonging"),
        [nameof(Residents.Safety)] = ("gevoel van veiligheid", "felt safety"),
        [nameof(Residents.Acceptance)] = ("begrip voor kwetsbaarheid", "acceptance of vulnerability"),
        [nameof(Residents.Known)] = ("bekende gezichten", "faces known"),
        [nameof(Residents.Lonely)] = ("sterk eenzaam", "strongly lonely"),
        [nameof(Residents.Role)] = ("rol", "role"),
        [nameof(Residents.Energy)] = ("energie", "energy"),
        [nameof(Residents.RestsUntil)] = ("wil rust tot week", "rests until week"),
        [nameof(Residents.Recent)] = ("wat iemand deze week deed", "what somebody did this week"),
        [nameof(Residents.Asked)] = ("is gevraagd", "has been asked"),
        [nameof(Residents.Drawn)] = ("is over de drempel geholpen", "has been drawn in"),
        [nameof(Residents.Visited)] = ("week van het laatste bezoek", "week of the last visit"),
        [nameof(Residents.SignalClock)] = ("tijd tot een signaal", "time to a signal"),
        [nameof(Residents.Cases)] = ("aantal zaken tot nu toe", "number of cases so far"),
        [nameof(Residents.Signals)] = ("aantal signalen tot nu toe", "number of signals so far"),
        [nameof(Residents.SpellClock)] = ("tijd tot een ontregeling", "time to a spell"),
        [nameof(Residents.Spells)] = ("aantal ontregelingen tot nu toe", "number of spells so far"),
        [nameof(Residents.SpellWeeks)] = ("weken in een ontregeling", "weeks in a spell"),
        [nameof(Residents.SpellHelped)] = ("hulp aangenomen", "help accepted"),
        [nameof(Residents.RecoveryClock)] = ("tijd tot herstel", "time to recovery"),
        [nameof(Residents.ArrearsClock)] = ("tijd tot een huurachterstand", "time to arrears"),
        [nameof(Residents.ArrearsSpells)] = ("aantal huurachterstanden tot nu toe", "number of arrears so far"),
        [nameof(Homes.ReadyAt)] = ("woning gereed in week", "home ready in week"),
        [nameof(Homes.MoveInAt)] = ("sleutel in week", "key in week"),
        [nameof(Homes.ForSupported)] = ("woning voor iemand met begeleiding", "home for somebody with support"),
        [nameof(Homes.Candidates)] = ("kandidaten gezien", "candidates seen"),
    };

    /// <summary>The columns of a record of the state that say something; the address of draws does not.</summary>
    public static PropertyInfo[] ColumnsOf(Type state) =>
        [.. state.GetProperties().Where(property => property.PropertyType.IsArray && property.Name != nameof(Residents.Address))];

    /// <summary>What a column is called.</summary>
    public static Bilingual Of(string column) => Names.TryGetValue(column, out var name)
        ? name
        : throw new ArgumentException($"{column} has no name yet", nameof(column));

    /// <summary>Every column that has a name; for the test that none is left over.</summary>
    public static IReadOnlyDictionary<string, Bilingual> Known => Names;

    /// <summary>A value of a column.</summary>
    public static Bilingual Value(string column, object value) => value switch
    {
        bool yes => PlanTexts.YesOrNo(yes),
        Enum choice => EventTexts.Of(choice),
        ushort recent when column == nameof(Residents.Recent) => Did(recent),
        int.MaxValue or Residents.LongAgo => ("geen", "none"),
        float number => Number(number),
        double number => Number(number),
        _ => Bilingual.Same(string.Create(CultureInfo.InvariantCulture, $"{value}")),
    };

    /// <summary>What somebody did in the newest week of a history.</summary>
    public static Bilingual Did(int recent)
    {
        (int Bit, Bilingual Word)[] parts =
        [
            (Recent.Attended, ("bezocht iets", "attended")),
            (Recent.Organised, ("organiseerde", "organised")),
            (Recent.Helped, ("hielp een buur", "helped a neighbour")),
        ];
        var done = parts.Where(part => (recent & part.Bit) != 0).Select(part => part.Word).ToList();
        return done.Count == 0 ? ("niets", "nothing") : Bilingual.Join(", ", done);
    }

    // Seven digits: two lives that part do so in the last ones.
    private static Bilingual Number(double value) => Bilingual.Of(language => value.ToString("G7", Numbers.Of(language)));
}
