using Simulation.Runner.Ensembles;

namespace Simulation.Runner.Texts;

/// <summary>What is said about the sets of assumptions that runs are spread over.</summary>
public static class EnsembleTexts
{
    public static readonly Bilingual ChanceAlone = ("Toeval alleen (90%)", "Chance alone (90%)");
    public static readonly Bilingual Band = ("Met aannames (90%)", "With assumptions (90%)");
    public static readonly Bilingual BandInFigure = ("toeval en aannames samen (90%)", "chance and assumptions together (90%)");
    public static readonly Bilingual SameSign = ("Zelfde richting", "Same sign");
    public static readonly Bilingual TooFew = ("te weinig doorrekeningen", "too few runs");

    public static readonly Bilingual WhatColumnsMean = (
        "Toeval alleen: met dezelfde aannames en andere mensen. Met aannames: toeval en aannames samen. Zelfde richting: in hoeveel van de sets van aannames het verschil die kant op gaat.",
        "Chance alone: the same assumptions and other people. With assumptions: chance and assumptions together. Same sign: in how many of the sets of assumptions the difference goes that way.");

    /// <summary>Over what the runs are spread.</summary>
    public static Bilingual Spread(Ensemble? ensemble, IEnumerable<int> replicates) => ensemble switch
    {
        null => (
            "één set van aannames, de waarden in het model: intervallen gaan alleen over toeval",
            "one set of assumptions, the values in the model: intervals are about chance alone"),
        { Receipt.Name: Ensemble.CentralName } => (
            "één set van aannames, de middelste van de passende sets: intervallen gaan alleen over toeval",
            "one set of assumptions, the middle one of the ensemble: intervals are about chance alone"),
        { Receipt.Name: Ensemble.PriorName } => Over(ensemble, replicates, (
            "getrokken uit het bereik van elke aanname", "drawn from the range of each assumption")),
        _ => Over(ensemble, replicates, ("die passen bij wat gemeten is", "that agree with what was measured")),
    };

    private static Bilingual Over(Ensemble ensemble, IEnumerable<int> replicates, Bilingual which)
    {
        int used = replicates.Select(ensemble.MemberOf).Distinct().Count();
        return ($"verdeeld over {used} sets van aannames ", $"spread over {used} sets of assumptions ") + which;
    }
}
