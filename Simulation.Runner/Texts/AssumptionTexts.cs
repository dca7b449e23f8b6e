using Simulation.Core.Assumptions;
using Simulation.Runner.Texts.Believed;

namespace Simulation.Runner.Texts;

/// <summary>What an assumption is called and what it says.</summary>
public sealed record AssumptionText(Bilingual Name, Bilingual Says);

/// <summary>
/// The assumptions for readers. To add one: a line in the file of its sections under Believed; a test tells which are missing.
/// </summary>
public static class AssumptionTexts
{
    private static readonly Dictionary<string, AssumptionLine> ByPath =
        new IEnumerable<AssumptionLine>[]
        {
            GroupLines.All, PeopleLines.All, StaffingLines.All, ContactLines.All, CommunityLines.All, TroubleLines.All, StayLines.All,
        }.SelectMany(lines => lines).ToDictionary(line => line.Path);

    private static readonly Dictionary<string, Bilingual> Sections = new()
    {
        ["groups"] = ("Doelgroepen", "Target groups"),
        ["people"] = ("Mensen", "People"),
        ["staffing"] = ("Medewerkers", "Staff"),
        ["coaching"] = ("Afbouw van de coach", "Tapering of the coach"),
        ["workload"] = ("Werk", "Work"),
        ["encounters"] = ("Ontmoeten", "Meeting"),
        ["participation"] = ("Meedoen", "Taking part"),
        ["commitment"] = ("Dragen", "Carrying"),
        ["ties"] = ("Kennen", "Knowing each other"),
        ["atmosphere"] = ("Sfeer", "Atmosphere"),
        ["incidents"] = ("Wat misgaat", "What goes wrong"),
        ["signalling"] = ("Opmerken", "Noticing"),
        ["escalation"] = ("Escalatie", "Escalation"),
        ["care"] = ("Begeleiding", "Support"),
        ["turnover"] = ("Vertrekken", "Leaving"),
        ["allocation"] = ("Toewijzen", "Letting"),
        ["association"] = ("Woonvereniging", "Association"),
        ["neighbourhood"] = ("Buurt", "Neighbourhood"),
        ["accounts"] = ("Kosten", "Costs"),
    };

    private static readonly Dictionary<string, Bilingual> UnitNames = new()
    {
        [Units.Share] = ("", ""),
        [Units.Chance] = ("", ""),
        [Units.PerWeek] = ("per week", "per week"),
        [Units.PerYear] = ("per jaar", "per year"),
        [Units.Ratio] = ("keer", "times"),
        [Units.Hours] = ("uur", "hours"),
        [Units.HoursPerWeek] = ("uur per week", "hours a week"),
        [Units.Minutes] = ("minuten", "minutes"),
        [Units.Weeks] = ("weken", "weeks"),
        [Units.Years] = ("jaar", "years"),
        [Units.People] = ("mensen", "people"),
        [Units.Homes] = ("woningen", "homes"),
        [Units.Number] = ("", ""),
        [Units.Points] = ("op een schaal van 0 tot 1", "on a scale from 0 to 1"),
        [Units.Deviation] = ("standaardafwijking", "standard deviations"),
        [Units.Euro] = ("", ""),
        [Units.EuroPerHour] = ("per uur", "an hour"),
        [Units.EuroPerYear] = ("per jaar", "a year"),
    };

    private static readonly Dictionary<Grade, Bilingual> Grades = new()
    {
        [Grade.A] = ("groot onderzoek, register of meta-analyse van bijna hetzelfde", "a large survey, register or meta-analysis of nearly the right quantity"),
        [Grade.B] = ("degelijk cijfer, andere bevolking of definitie", "a sound number for another population or definition"),
        [Grade.C] = ("enkele gevallen, of indirect", "a few cases, or indirect"),
        [Grade.D] = ("oordeel: een as om te variëren, nooit een bevinding", "judgement: an axis to vary, never a finding"),
    };

    /// <summary>What to call an assumption, and what it says; the English sentence is the one in the Core.</summary>
    public static AssumptionText Of(Entry entry) => Of(entry.Path, entry.Assumption.Meaning);

    /// <summary>What a mechanism with a switch does.</summary>
    public static Bilingual Of(Switch mechanism) => new(SwitchLines.All[$"{mechanism.Process}.{mechanism.Name}"], mechanism.Mechanism.Meaning);

    /// <summary>What the assumptions of one section are about.</summary>
    public static Bilingual Section(string section) => Sections[section];

    /// <summary>How well a number is known.</summary>
    public static Bilingual Of(Grade grade) => Grades[grade];

    /// <summary>What a unit is called; nothing where the way of writing the number says it.</summary>
    public static Bilingual Unit(string unit) => UnitNames[unit];

    /// <summary>A value as one reads it: 33%, 0,27 per week, € 75 per uur.</summary>
    public static string Write(Entry entry, double value, Language language) => Joined(Bare(entry, value, language), entry, language);

    /// <summary>From low to high, with the unit once.</summary>
    public static string Range(Entry entry, double low, double high, Language language) =>
        Joined($"{Bare(entry, low, language)} {(language == Language.Nl ? "tot" : "to")} {Bare(entry, high, language)}", entry, language);

    /// <summary>A value without its unit, as tables have it.</summary>
    public static string Bare(Entry entry, double value, Language language) => entry.Assumption.Unit switch
    {
        Units.Share or Units.Chance => $"{Numbers.Plain(value * 100, language)}%",
        Units.Euro or Units.EuroPerHour or Units.EuroPerYear => Numbers.Write(value, Shown.Euro, language),
        _ => Numbers.Plain(value, language),
    };

    private static AssumptionText Of(string path, string english) => ByPath.TryGetValue(path, out var line)
        ? new((line.Nl, line.En), (line.SaysNl, english))
        : throw new ArgumentException($"{path} has no name yet: add a line under Texts/Believed", nameof(path));

    private static string Joined(string number, Entry entry, Language language) => $"{number} {Unit(entry.Assumption.Unit).In(language)}".TrimEnd();

    /// <summary>Every path that has a text; for the test that none is left behind.</summary>
    public static IEnumerable<string> Paths => ByPath.Keys;
}
