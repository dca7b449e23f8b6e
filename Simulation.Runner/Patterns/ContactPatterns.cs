using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>Who gets in touch with whom: closed doors, one's own kind, the first push, and what contact does.</summary>
internal static class ContactPatterns
{
    private static readonly Situation Usual = Complexes.Usual;

    /// <summary>A first push takes more hours than anybody has; everything else is done as before.</summary>
    private static readonly Situation NobodyPushes = Usual.Believing(("workload.push_supported_hours", 1000), ("workload.push_other_hours", 1000));

    /// <summary>How far residents with support are ahead of the others in what they come to; below zero where they are behind.</summary>
    private static Measure Lead => new("narrow_lead:1-2", ("voorsprong van bewoners met begeleiding in wat zij bezoeken, jaar 1-2", "lead of residents with support in what they come to, years 1-2"), Unit.Share, l =>
        Outcome.Named("participation_narrow.supported").Over(l.Series, 0, 2) - Outcome.Named("participation_narrow.never").Over(l.Series, 0, 2));

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(14, ["G034"], ("Sommige bewoners met begeleiding beginnen laat met contact, door zelfstigma.", "Some supported residents start contact late (self-stigma)."),
            Falls(("minder van hen doen mee in jaar 1 dan zonder zelfstigma", "fewer of them take part in year 1 than without self-stigma"),
                Of("participation_broad.supported", 1, 1), Usual.Without("people.self_stigma"), Usual, 0.02))
            .BuiltIn("dat een deel met de deur dicht begint is een aanname (people.withdrawn_at_entry)", "that some start behind a closed door is an assumption (people.withdrawn_at_entry)"),
        new Pattern(15, ["G035"], ("Waar terugtrekken wordt geaccepteerd, gaat contact makkelijker.", "Where withdrawal is accepted, contact gets easier."),
            Falls(("deuren gaan sneller open waar meer begrip is", "doors open sooner where there is more acceptance"),
                Of("withdrawal.supported", 1, 3), Accepting(0.3), Accepting(0.7), 0.01))
            .Without(At(("atmosphere.opens_when_accepted", 0)))
            .BuiltIn("dat een deur sneller opengaat waar buren dat accepteren is een regel (atmosphere.opens_when_accepted)", "that a door opens sooner where neighbours accept it is a rule (atmosphere.opens_when_accepted)"),
        new Pattern(16, ["G036", "G038"], ("Er ontstaan groepjes die ongewild anderen buitensluiten, ook waar het goed gaat.", "Subgroups form, with unintended exclusion, also in working projects."),
            Below(("contact over de groepsgrens is minder dan vier vijfde van willekeurig, in een complex dat loopt", "contact across groups is less than four fifths of random, in a complex that works"), Usual, AcrossGroups, 0.8),
            Exceeds(("bewoners met begeleiding hebben minder buren om op te rekenen", "residents with support have fewer neighbours to count on"), Usual, Of("help_ties.never", 3, 5), Of("help_ties.supported", 3, 5), 0.1))
            .By("wie op elkaar lijkt kan het beter met elkaar vinden; een minderheid heeft dan minder keus", "people who are alike get on more easily; a minority then has less choice", Off("people.homophily"), Off("people.self_stigma")),
        new Pattern(17, ["G037"], ("Bewoners met begeleiding verschillen: de een zoekt lotgenoten, de ander mijdt ze.", "Supported residents split: some seek peers, others avoid them."))
            .BuiltIn("het aandeel dat lotgenoten mijdt is een aanname (people.peer_avoiders)", "the share that avoids peers is an assumption (people.peer_avoiders)"),
        new Pattern(34, ["G125", "G127"], ("Meedoen en tijd verlagen de vraag naar zorg.", "Participation and time lower care demand."),
            Falls(("minder uren begeleiding per bewoner in een complex met gemeenschap dan in een kaal complex", "fewer support hours per resident in a complex with a community than in a bare one"), Of(Outcome.CareHoursPerSupported, 3, 5), Usual.Bare(), Usual, 0.05))
            .By("wie door buren geholpen wordt heeft iets minder begeleiding nodig; waar mensen elkaar kennen gebeurt dat vaker", "whoever is helped by neighbours needs a little less support; where people know each other that happens more often", Off("requests.process")),
        new Pattern(38, ["G064"], ("Zonder professionele achterwacht mislukt mengen in gewone buurten.", "Without a professional backstop mixing in ordinary areas fails."),
            Falls(("minder bewoners met begeleiding doen mee", "fewer residents with support take part"),
                Of("participation_broad.supported", 2, 5), Spread, SpreadAlone, 0.05),
            Rises(("meer klachten", "more complaints"), Of(Outcome.ComplaintsPer100, 2, 5), Spread, SpreadAlone, 0.5),
            Rises(("meer uithuiszettingen van bewoners met begeleiding", "more evictions of residents with support"),
                Of("evictions_per_100.supported", 1, 8), Spread, SpreadAlone, 0.2))
            .By("niemand haalt mensen binnen, niemand ziet het op tijd, en stappen gaan per brief", "nobody draws people in, nobody sees it in time, and steps go by letter", Off("participation.first_push"), Off("signalling.early_warning")),
        new Pattern(39, ["G175"], ("Wie vertrouwder is met kwetsbaarheid, voelt meer gemeenschap.", "More familiarity with vulnerability gives more sense of community."),
            Rises(("meer thuisgevoel bij anderen waar contact begrip oplevert dan waar dat niet zo is", "more belonging among others where contact adds to acceptance than where it does not"), Of("belonging.never", 2, 5), Usual.Believing(("encounters.adds_acceptance", 0)), Usual, 0.002))
            .Without(At(("atmosphere.belongs_by_acceptance", 0)))
            .BuiltIn("begrip telt rechtstreeks mee in het thuisgevoel (atmosphere.belongs_by_acceptance)", "acceptance counts directly towards belonging (atmosphere.belongs_by_acceptance)"),
        new Pattern(45, ["E095", "E097", "E098"], ("Mengen zonder sociale inzet, ruimte of doelen geeft weinig contact en geen verschil met gewone woningen.", "Mixing without explicit social input, room or goals gives little contact and no difference from ordinary housing."),
            Falls(("minder contact over de groepsgrens dan met inzet", "less contact across groups than with effort"),
                ChatsAcross, Usual, Usual.Bare(), 0.2),
            Stays(("het thuisgevoel van anderen is dat van gewone woningen", "belonging of others is that of ordinary housing"),
                Of("belonging.never", 2, 5), Usual.Bare().Supported(0.05), Usual.Bare(), 0.02),
            Stays(("en hun deelname ook", "and so is their taking part"),
                Of("participation_broad.never", 2, 5), Usual.Bare().Supported(0.05), Usual.Bare(), 0.03))
            .By("zonder aanleiding blijven ontmoetingen bij de deur en bij de eigen groep", "without an occasion meetings stay at the door and within one's own group", Off("participation.first_push"), At(("encounters.passing_room", 0))),
        new Pattern(55, ["F058"], ("Kwetsbare bewoners doen pas mee na een eerste zet van een professional; anderen hebben die minder nodig.", "A professional first push is needed before vulnerable residents join; less so for others."),
            Rises(("het scheelt bewoners met begeleiding meer dan anderen", "it makes more difference to residents with support than to others"), Lead, NobodyPushes, Usual, 0.02))
            .Without(Off("participation.first_push"))
            .BuiltIn("wat meedoen vóór een eerste zet waard is, is een aanname per groep (participation.before_push_supported, before_push_others)", "what joining is worth before a first push is an assumption for each side (participation.before_push_supported, before_push_others)"),
    ];

    private static Situation Accepting(double atEntry) => Usual.Believing(("people.acceptance_at_entry", atEntry));

    private static Situation Spread => Usual.For(8).Room(CommonRoom.None).FromTheList().Scattered();

    private static Situation SpreadAlone => Spread.NoCoach().Beheer(2000).Care(c => c with { CommunityShare = 0, ShortLine = false, OnSite = false });
}
