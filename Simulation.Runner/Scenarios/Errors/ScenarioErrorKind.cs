using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Errors;

/// <summary>
/// One way in which a file can be wrong, in both languages; {0}, {1} are filled in where it happens.
/// To add one: a property here, and a row in the tests that shows a file with it.
/// </summary>
public sealed record ScenarioErrorKind
{
    private static readonly List<ScenarioErrorKind> Registered = [];

    private ScenarioErrorKind(string nl, string en, [CallerMemberName] string name = "")
    {
        Code = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        Nl = nl;
        En = en;
        Registered.Add(this);
    }

    /// <summary>A stable name, for tests and for programs that read errors.</summary>
    public string Code { get; }
    public string Nl { get; }
    public string En { get; }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ScenarioErrorKind> All => Registered;

    // The file itself.
    public static ScenarioErrorKind FileMissing { get; } = new("{0} bestaat niet", "{0} does not exist");
    public static ScenarioErrorKind NotAFile { get; } = new("{0} is geen gewoon bestand", "{0} is not an ordinary file");
    public static ScenarioErrorKind FileEmpty { get; } = new("{0} is leeg, of is geen gewoon bestand", "{0} is empty, or not an ordinary file");
    public static ScenarioErrorKind FileTooLarge { get; } = new("{0} is te groot: {1} bytes", "{0} is too large: {1} bytes");
    public static ScenarioErrorKind FileUnreadable { get; } = new("{0} kan niet gelezen worden", "{0} cannot be read");
    public static ScenarioErrorKind PathAbsolute { get; } = new(
        "{0} is geen pad vanaf de map van dit bestand", "{0} is not a path from the folder of this file");
    public static ScenarioErrorKind PathLeaves { get; } = new("{0} ligt buiten de map met scenario's", "{0} lies outside the folder of scenarios");
    public static ScenarioErrorKind LinkLeaves { get; } = new(
        "{0} is een verwijzing naar buiten zijn map", "{0} is a link that leads out of its folder");
    public static ScenarioErrorKind WrongKindOfFile { get; } = new("dit bestand is {0}", "this file is {0}");
    public static ScenarioErrorKind NameUnknown { get; } = new("geen scenario of studie heet {0}", "no scenario or study is called {0}");
    public static ScenarioErrorKind NameAmbiguous { get; } = new("{0} is de naam van meer dan één bestand", "{0} is the name of more than one file");

    // Its characters.
    public static ScenarioErrorKind NotUtf8 { get; } = new("hier staan bytes die geen UTF-8 zijn", "the bytes here are not UTF-8");
    public static ScenarioErrorKind Tab { get; } = new("hier staat een tab", "a tab stands here");
    public static ScenarioErrorKind HiddenCharacter { get; } = new(
        "hier staat een onzichtbaar teken, {0}", "an invisible character stands here, {0}");

    // Its YAML.
    public static ScenarioErrorKind BadYaml { get; } = new("dit is geen geldige YAML: {0}", "this is not valid YAML: {0}");
    public static ScenarioErrorKind NoContent { get; } = new("er staat niets in het bestand", "the file says nothing");
    public static ScenarioErrorKind TooDeep { get; } = new("te diep genest", "nested too deeply");
    public static ScenarioErrorKind TooManyNodes { get; } = new("het bestand heeft te veel waarden", "the file holds too many values");
    public static ScenarioErrorKind TooManyErrors { get; } = new(
        "er zijn meer fouten dan de {0} hierboven", "there are more errors than the {0} above");
    public static ScenarioErrorKind Anchor { get; } = new("hier staat een anker (&{0})", "an anchor stands here (&{0})");
    public static ScenarioErrorKind Alias { get; } = new("hier staat een verwijzing naar een anker (*{0})", "an alias stands here (*{0})");
    public static ScenarioErrorKind Tag { get; } = new("hier staat een tag ({0})", "a tag stands here ({0})");
    public static ScenarioErrorKind MergeKey { get; } = new("hier staat een samenvoegsleutel (<<)", "a merge key stands here (<<)");
    public static ScenarioErrorKind Directive { get; } = new("hier staat een aanwijzing voor de lezer (%)", "a directive stands here (%)");
    public static ScenarioErrorKind SecondDocument { get; } = new("hier begint een tweede document", "a second document starts here");
    public static ScenarioErrorKind KeyNotText { get; } = new("deze naam is geen gewone tekst", "this name is not plain text");

    // Its names.
    public static ScenarioErrorKind UnknownKey { get; } = new("onbekend", "unknown");
    public static ScenarioErrorKind BadKey { get; } = new("geen geldig pad", "not a valid path");
    public static ScenarioErrorKind DottedName { get; } = new(
        "een naam met punten kan alleen onder `set` en `axes`", "a name with dots is possible only under `set` and `axes`");

    public static ScenarioErrorKind DuplicateKey { get; } = new("staat er al, op regel {0}", "given before, on line {0}");
    public static ScenarioErrorKind DuplicateItem { get; } = new("{0} staat er al, op regel {1}", "{0} is given before, on line {1}");
    public static ScenarioErrorKind MissingKey { get; } = new("ontbreekt", "missing");
    public static ScenarioErrorKind NothingStated { get; } = new("er staat niets", "nothing is stated");
    public static ScenarioErrorKind WrongShape { get; } = new("hier staat {0}", "{0} stands here");

    // Its values.
    public static ScenarioErrorKind NotANumber { get; } = new("{0} is geen getal", "{0} is not a number");
    public static ScenarioErrorKind NotFinite { get; } = new("{0} is geen eindig getal", "{0} is not a finite number");
    public static ScenarioErrorKind NotWhole { get; } = new("{0} is geen heel getal", "{0} is not a whole number");
    public static ScenarioErrorKind Quoted { get; } = new(
        "{0} staat tussen aanhalingstekens en is daarmee tekst", "{0} is in quotes, which makes it text");
    public static ScenarioErrorKind NotAFlag { get; } = new("{0} is geen ja of nee", "{0} is not a yes or no");
    public static ScenarioErrorKind UnknownChoice { get; } = new("{0} is geen van de mogelijkheden", "{0} is not one of the choices");
    public static ScenarioErrorKind NotText { get; } = new("{0} is zonder aanhalingstekens geen tekst", "without quotes, {0} is not text");
    public static ScenarioErrorKind TextTooLong { get; } = new("een tekst van {0} tekens", "a text of {0} characters");
    public static ScenarioErrorKind BadName { get; } = new("{0} kan geen naam zijn", "{0} cannot be a name");
    public static ScenarioErrorKind NotPossible { get; } = new("{0} is niet mogelijk", "{0} is not possible");

    public static ScenarioErrorKind NeitherGiven { get; } = new("{0} en {1} ontbreken allebei", "neither {0} nor {1} is given");
    public static ScenarioErrorKind BothGiven { get; } = new("{0} en {1} zijn allebei gegeven", "both {0} and {1} are given");

    // What it builds on.
    public static ScenarioErrorKind CyclicExtends { get; } = new("{0} bouwt voort op dit bestand zelf", "{0} extends this very file");
    public static ScenarioErrorKind ExtendsTooDeep { get; } = new("{0} bouwt zelf ook voort op een bestand", "{0} itself extends a file");

    // Events and mechanisms.
    public static ScenarioErrorKind UnknownEvent { get; } = new("er is geen gebeurtenis die {0} heet", "there is no event called {0}");
    public static ScenarioErrorKind UnknownMechanism { get; } = new("{0} is geen mechanisme", "{0} is not a mechanism");

    // Sources.
    public static ScenarioErrorKind UnknownPath { get; } = new("er is geen waarde met dit pad", "there is no value with this path");
    public static ScenarioErrorKind NothingToCite { get; } = new("dit bestand geeft deze waarde niet; er is niets om een bron bij te noemen", "this file does not set this value; there is nothing to cite a source for");
    public static ScenarioErrorKind UnknownEvidence { get; } = new("{0} is geen bekende bron", "{0} is not a known source");
    public static ScenarioErrorKind CitedAndAssumed { get; } = new("heeft een bron, op regel {0}, en is toch een aanname", "has a source, on line {0}, and is an assumption all the same");

    // Studies.
    public static ScenarioErrorKind UnknownOutcome { get; } = new("{0} is geen uitkomst", "{0} is not an outcome");
    public static ScenarioErrorKind NothingVaries { get; } = new(
        "deze studie vergelijkt en varieert niets", "this study compares and varies nothing");
    public static ScenarioErrorKind NothingChanges { get; } = new("dit alternatief verandert niets", "this alternative changes nothing");
    public static ScenarioErrorKind OnlyWithAxes { get; } = new("heeft alleen zin bij `axes`", "makes sense only with `axes`");
    public static ScenarioErrorKind OnlyWithPoints { get; } = new(
        "heeft alleen zin bij een ontwerp met een aantal punten", "makes sense only with a design that has a number of points");
    public static ScenarioErrorKind AxisNeedsLevels { get; } = new("een raster heeft waarden nodig, en hier staan alleen grenzen", "a grid needs values, and only limits are given here");
    public static ScenarioErrorKind AxisOnlyList { get; } = new("grenzen hebben alleen zin bij een getal", "limits make sense only for a number");
    public static ScenarioErrorKind LowNotBelowHigh { get; } = new("low ({0}) ligt niet onder high ({1})", "low ({0}) is not below high ({1})");
    public static ScenarioErrorKind TooManySteps { get; } = new("{0} stappen tussen {1} en {2} zijn geen verschillende hele getallen", "{0} steps between {1} and {2} are not different whole numbers");
    public static ScenarioErrorKind AxisAlsoSet { get; } = new("is een as van deze studie, en alternatief {0} stelt die waarde ook in", "is an axis of this study, and alternative {0} sets it too");
    public static ScenarioErrorKind TooManyPoints { get; } = new("het raster heeft {0} punten", "the grid has {0} points");

    public override string ToString() => Code;

    internal Problem With(params object[] arguments) => new(this, Bilingual.Of(language => string.Format(
        CultureInfo.InvariantCulture,
        language == Language.Nl ? Nl : En,
        [.. arguments.Select(argument => argument is Bilingual both ? both.In(language) : argument)])));
}

/// <summary>What is wrong in one place: a kind of mistake with what it is about filled in.</summary>
public readonly record struct Problem(ScenarioErrorKind Kind, Bilingual Says)
{
    public static implicit operator Problem(ScenarioErrorKind kind) => kind.With();
}
