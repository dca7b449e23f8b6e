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
            GroupLines.All, PeopleLines.All, StaffingLines.All, ContactLines.All, CommunityLines.All, RequestLines.All, TroubleLines.All, StayLines.All,
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
        ["requests"] = ("Draagkracht", "Asking and carrying"),
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

    private static readonly Dictionary<Grade, Bilingual> Grades = new()
    {
        [Grade.A] = ("groot onderzoek, register of meta-analyse van bijna hetzelfde", "a large survey, register or meta-analysis of nearly the right quantity"),
        [Grade.B] = ("degelijk cijfer, andere bevolking of definitie", "a sound number for another population or definition"),
        [Grade.C] = ("enkele gevallen, of indirect", "a few cases, or indirect"),
        [Grade.D] = ("oordeel: een as om te variëren, nooit een bevinding", "judgement: an axis to vary, never a finding"),
    };

    /// <summary>What to call an assumption, and what it says; the English sentence is the one in the Core.</summary>
    public static AssumptionText Of(Entry entry) => ByPath.TryGetValue(entry.Path, out var line)
        ? new((line.Nl, line.En), (line.SaysNl, entry.Assumption.Meaning))
        : throw new ArgumentException($"{entry.Path} has no name yet: add a line under Texts/Believed", nameof(entry));

    /// <summary>What a mechanism with a switch does.</summary>
    public static Bilingual Of(Switch mechanism) => new(SwitchLines.All[$"{mechanism.Process}.{mechanism.Name}"], mechanism.Mechanism.Meaning);

    /// <summary>What the assumptions of one section are about.</summary>
    public static Bilingual Section(string section) => Sections[section];

    /// <summary>How well a number is known.</summary>
    public static Bilingual Of(Grade grade) => Grades[grade];

    /// <summary>Every path that has a text; for the test that none is left behind.</summary>
    public static IEnumerable<string> Paths => ByPath.Keys;
}
