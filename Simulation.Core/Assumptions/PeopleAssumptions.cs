namespace Simulation.Core.Assumptions;

/// <summary>Who comes to live in the complex: how people differ from the first day.</summary>
public sealed record PeopleAssumptions : Section
{
    [Assumption("Spread between people in the inclination to contribute, on the log scale", 0.78, 0.6, 1.0, Unit.Deviations, Grade.D, "X037")]
    public double InclinationSpread { get; init; }

    [Assumption("Share of residents who do not contribute, by taste, time or health, and go on not contributing", 0.2, 0.1, 0.35, Unit.Share, Grade.D, "G029", "X037")]
    public double NonContributors { get; init; }

    [Assumption("What is left of their inclination, against that of others", 0.01, 0, 0.05, Unit.Share, Grade.D)]
    public double NonContributorsLeft { get; init; }

    [Assumption("Spread between people in how much visible activity they need around them before they join", 0.12, 0.06, 0.20, Unit.Share, Grade.D, "X039")]
    public double ThresholdSpread { get; init; }

    [Assumption("Concentration of ordinary trouble in few people (k of the negative binomial it gives)", 0.48, 0.1, 1, Unit.Number, Grade.D, "E190")]
    public double TroubleConcentration { get; init; }

    [Assumption("Concentration of destabilised spells in few people (k of the negative binomial)", 0.5, 0.2, 1.5, Unit.Number, Grade.D, "E190")]
    public double SpellConcentration { get; init; }

    [Assumption("Share of residents with support who enter strongly lonely", 0.40, 0.33, 0.47, Unit.Share, Grade.B, "X119")]
    public double LonelySupported { get; init; }

    [Assumption("Share of other residents who enter strongly lonely", 0.14, 0.11, 0.20, Unit.Share, Grade.B, "X120")]
    public double LonelyOthers { get; init; }

    [Assumption("Share of residents with support who keep their door closed at first (self-stigma)", 0.40, 0.2, 0.6, Unit.Share, Grade.D, "G034")]
    public double WithdrawnAtEntry { get; init; }

    [Assumption("How closed that door is at least; the most is fully closed", 0.6, 0.4, 0.8, Unit.Points, Grade.D)]
    public double WithdrawalAtEntry { get; init; }

    [Assumption("Odds of contact within one's own group against across groups", 1.5, 1.2, 3.5, Unit.Ratio, Grade.C, "X054", "G036")]
    public double Homophily { get; init; }

    [Assumption("Odds of contact within one's own age band against across two bands", 1.5, 1, 2.5, Unit.Ratio, Grade.D, "X053", "G038", Least = 0.1)]
    public double HomophilyByAge { get; init; }

    [Assumption("Share of young people among tenants of whom nothing else is said", 0.25, 0.15, 0.4, Unit.Share, Grade.D)]
    public double Young { get; init; }

    [Assumption("Share of older people among them", 0.25, 0.1, 0.4, Unit.Share, Grade.D, Most = 0.6)]
    public double Old { get; init; }

    [Assumption("How much contact a language barrier takes away at first", 0.5, 0.25, 0.75, Unit.Share, Grade.D)]
    public double LanguageBarrier { get; init; }

    [Assumption("Years after which half of it has gone", 2, 1, 4, Unit.Years, Grade.D)]
    public double BarrierHalfLife { get; init; }

    [Assumption("Share of residents with support who would rather avoid people in the same situation", 0.3, 0.1, 0.5, Unit.Share, Grade.D, "G037")]
    public double PeerAvoiders { get; init; }

    [Assumption("Share of residents without an addiction who refuse help when they are destabilised", 0.12, 0.1, 0.5, Unit.Share, Grade.D)]
    public double RefusesHelp { get; init; }

    [Assumption("Share of residents with an active addiction who refuse help", 0.9, 0.6, 1, Unit.Share, Grade.D)]
    public double RefusesHelpAddicted { get; init; }

    [Assumption("Extra inclination of residents without support who were selected by a committee, on the log scale", 0.92, 0.4, 1.2, Unit.Deviations, Grade.C, "X033", "F023")]
    public double SelectionPromise { get; init; }

    [Assumption("What an advertisement alone achieves of that", 0.2, 0, 0.4, Unit.Share, Grade.D, "G020")]
    public double SelectionByAdvert { get; init; }

    [Assumption("What a compulsory information evening achieves of it", 0.45, 0.2, 0.7, Unit.Share, Grade.D, "G020")]
    public double SelectionByEvening { get; init; }

    [Assumption("What a talk about motivation achieves of it", 0.75, 0.5, 0.9, Unit.Share, Grade.D, "G021", "F023")]
    public double SelectionByInterview { get; init; }

    [Assumption("What co-optation by residents achieves of it", 1.2, 0.9, 1.5, Unit.Ratio, Grade.D, "G017", "X131")]
    public double SelectionByCoOptation { get; init; }

    [Assumption("What the promise is worth among residents with support, whom the care party selects", 0.6, 0.3, 0.9, Unit.Ratio, Grade.D, "F042", Most = 10)]
    public double SelectionOfSupported { get; init; }

    [Assumption("Extra promise of those who joined activities before they moved in, on the log scale", 0.15, 0, 0.3, Unit.Deviations, Grade.D, "G018")]
    public double PreEntryPromise { get; init; }

    [Assumption("Share of the promise that fades in the end: motivation at entry overstates later effort", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "X129", "G033")]
    public double PromiseFades { get; init; }

    [Assumption("Years after which half of that has faded", 4, 2, 8, Unit.Years, Grade.D)]
    public double PromiseHalfLife { get; init; }

    [Assumption("How well a selection talk tells a person's inclination", 0.35, 0.15, 0.55, Unit.Number, Grade.D, "X129", Least = 0, Most = 1)]
    public double TalkTellsInclination { get; init; }

    [Assumption("How well a selection talk tells a person's later trouble", 0.30, 0.15, 0.5, Unit.Number, Grade.D, "F041", Least = 0, Most = 1)]
    public double TalkTellsTrouble { get; init; }

    [Assumption("Share of active addictions and violent pasts that screening recognises", 0.85, 0.6, 0.95, Unit.Share, Grade.D, "F041")]
    public double ScreeningRecognises { get; init; }

    [Assumption("How much trouble somebody with a violent past brings, on the log scale", 0.7, 0.3, 1.2, Unit.Deviations, Grade.D, "F026", "E151")]
    public double ViolentPastTrouble { get; init; }

    [Assumption("Share of candidates with support who have a violent or criminal past", 0.15, 0.05, 0.3, Unit.Share, Grade.D)]
    public double ViolentPast { get; init; }

    [Assumption("Belonging on the first day", 0.35, 0.2, 0.5, Unit.Points, Grade.D, "X062")]
    public double BelongingAtEntry { get; init; }

    [Assumption("Felt safety on the first day", 0.75, 0.6, 0.85, Unit.Points, Grade.D)]
    public double SafetyAtEntry { get; init; }

    [Assumption("Acceptance of vulnerability on the first day", 0.5, 0.3, 0.7, Unit.Points, Grade.D, "F172")]
    public double AcceptanceAtEntry { get; init; }

    [Assumption("How much more accepting somebody is who chose a mixed complex deliberately", 0.15, 0.05, 0.3, Unit.Points, Grade.D, "F172", "G050")]
    public double AcceptanceBySelection { get; init; }

    [Mechanism("some people do not contribute, and go on not contributing")]
    public bool NonContributorsOn { get; init; }

    [Mechanism("people differ in how much trouble they cause")]
    public bool FrailtyOn { get; init; }

    [Mechanism("some residents with support start behind a closed door")]
    public bool SelfStigmaOn { get; init; }

    [Mechanism("contact is easier with people like oneself")]
    public bool HomophilyOn { get; init; }

    [Mechanism("a language barrier stands between people, and shrinks")]
    public bool LanguageOn { get; init; }

    [Mechanism("motivation promised at entry fades")]
    public bool FadingPromiseOn { get; init; }
}
