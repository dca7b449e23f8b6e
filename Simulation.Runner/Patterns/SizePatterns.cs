using Simulation.Core.Observation;

namespace Simulation.Runner.Patterns;

/// <summary>How large a complex is, and how it is cut up.</summary>
internal static class SizePatterns
{
    public static IEnumerable<Pattern> All =>
    [
        new()
        {
            Number = 26,
            Says = ("Een groter gebouw geeft anonimiteit en overlast, tenzij het in kleine eenheden is verdeeld.", "A larger building gives anonymity and nuisance, unless it is split into small units."),
            Sources = ["G142", "G129"],
            Claims =
            [
                Claim.Falls(("men kent een kleiner deel van de bewoners bij 250 dan bij 80 woningen", "one knows a smaller share of residents at 250 than at 80 homes"), Measure.Of(Outcome.RecognisedShare, 2, 5), Complexes.Usual, Large, 0.1),
                Claim.Rises(("meer klachten per bewoner", "more complaints per resident"), Measure.Of(Outcome.ComplaintsPer100, 2, 5), Complexes.Usual, Large, 0.3),
                Claim.Falls(("minder als het in vier delen met een eigen ingang is verdeeld", "fewer when it is cut into four parts with an entrance of their own"), Measure.Of(Outcome.ComplaintsPer100, 2, 5), Large, Large.Planned(p => p with { Building = p.Building with { Wings = 4 } }), 0.2),
            ],
            Mechanisms = [Ablation.At(("ties.faces_from_passing", 400)), Ablation.Off("incidents.social_control")],
            Through = ("men onthoudt maar zoveel gezichten; wie niet gekend wordt, wordt minder gecorrigeerd en minder gezien", "one keeps only so many faces in mind; who is not known is corrected less and noticed less"),
        },
        new()
        {
            Number = 27,
            Says = ("Kleinere schaal geeft meer betrokkenheid; elkaar kennen houdt ergens tussen 75 en 150 woningen op.", "Smaller scale gives more involvement; knowing each other ends somewhere in 75-150 homes."),
            Sources = ["G144", "G145", "G146"],
            Claims =
            [
                Claim.Exceeds(("meer bewoners doen mee bij 50 dan bij 200 woningen", "more residents take part at 50 than at 200 homes"), Complexes.Homes(50), Measures.Broad(2, 5), Measures.Broad(2, 5), 0.02) with
                {
                    Terms = [new(1, Complexes.Homes(50), Measures.Broad(2, 5)), new(-1, Complexes.Homes(200), Measures.Broad(2, 5))],
                },
                Claim.Above(("bij 75 woningen kent men meer dan de helft van gezicht", "at 75 homes one knows more than half by face"), Complexes.Homes(75), Measure.Of(Outcome.RecognisedShare, 2, 5), 0.50),
                Claim.Below(("bij 150 woningen minder dan de helft", "at 150 homes less than half"), Complexes.Homes(150), Measure.Of(Outcome.RecognisedShare, 2, 5), 0.50),
            ],
            Mechanisms = [Ablation.At(("ties.faces_from_passing", 400))],
            Through = ("minder bekende gezichten, minder trekkers per gang", "fewer known faces, fewer organisers per corridor"),
            Note = ("het aantal gezichten dat men onthoudt is op deze bronnen afgesteld (ties.faces_from_passing); de betrokkenheid niet", "the number of faces one keeps in mind was set to these sources (ties.faces_from_passing); involvement was not"),
        },
        new()
        {
            Number = 28,
            Says = ("Heel klein betekent zelf organiseren, zwakke vertegenwoordiging en dure zorg: er is een optimum ertussen.", "Very small means self-organisation, weak representation and inefficient care: an interior optimum."),
            Sources = ["G147", "G149", "G166"],
            Claims =
            [
                Difference(("meer bewoners doen mee bij 60 dan bij 16 woningen", "more residents take part at 60 than at 16 homes"), Measures.Broad(2, 5), 60, 16, 0.01),
                Difference(("en meer dan bij 240", "and more than at 240"), Measures.Broad(2, 5), 60, 240, 0.01),
                Difference(("minder lege bestuurszetels bij 60 dan bij 30 woningen", "fewer empty board seats at 60 than at 30 homes"), Measure.Of(Outcome.BoardVacancyShare, 2, 5), 30, 60, 0.05),
            ],
            Mechanisms = [],
            Note = ("het optimum is een gevolgtrekking van de lezer; geen bron meet het. In het model doen in heel kleine complexen juist meer bewoners mee, en staat de zwakke vertegenwoordiging in de regels", "the optimum is an inference of the reader; no source measures it. In the model more residents take part in very small complexes, and weak representation is in the rules"),
        },
    ];

    private static Situation Large => Complexes.Homes(250);

    private static Claim Difference(Texts.Bilingual says, Measure measure, int more, int less, double counts) =>
        Claim.Rises(says, measure, Complexes.Homes(less), Complexes.Homes(more), counts);
}
