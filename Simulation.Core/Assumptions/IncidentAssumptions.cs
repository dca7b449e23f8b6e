namespace Simulation.Core.Assumptions;

/// <summary>How often things go wrong, for whom, and what makes it more or less.</summary>
public sealed record IncidentAssumptions : Section
{
    [Assumption("Signals of nuisance and broken rules around an ordinary resident, below what reaches the landlord", 0.26, 0.2, 0.8, Unit.AYear, Grade.D, "X084", "X086", "X079")]
    public double Signals { get; init; }

    [Assumption("How much more often around a resident with support, apart from being destabilised", 1.1, 1, 1.8, Unit.Ratio, Grade.D, "X094")]
    public double SupportedRatio { get; init; }

    [Assumption("Share of those signals that are about rules of shared space", 0.3, 0.15, 0.45, Unit.Share, Grade.D, "E178")]
    public double AboutRules { get; init; }

    [Assumption("How much more often rules are broken where nobody made them clear", 1.8, 1.2, 3, Unit.Ratio, Grade.D, "E108", "E150")]
    public double WithoutRules { get; init; }

    [Assumption("How much more often things go wrong in somebody's first half year", 1.4, 0.7, 2, Unit.Ratio, Grade.D, "X097")]
    public double WhenNew { get; init; }

    [Assumption("How much more often around somebody with nothing to do all day", 1.3, 1, 1.8, Unit.Ratio, Grade.D, "F018", "F054")]
    public double WithoutDaytime { get; init; }

    [Assumption("How much more often in small or shared dwellings", 1.25, 1, 1.6, Unit.Ratio, Grade.D)]
    public double InSmallDwellings { get; init; }

    [Assumption("How much heavy need in one corridor adds, for each whole share above the bearable one", 1.5, 0, 3, Unit.Ratio, Grade.D, "E036", "E074", "F017")]
    public double Concentration { get; init; }

    [Assumption("Share of heavy need a corridor can bear", 0.15, 0.05, 0.25, Unit.Share, Grade.D, "E040")]
    public double Bearable { get; init; }

    [Assumption("How much one recent signal in the corridor adds", 0.08, 0, 0.25, Unit.Ratio, Grade.D)]
    public double Contagion { get; init; }

    [Assumption("Share of that unrest that is left a week later", 0.75, 0.6, 0.9, Unit.Share, Grade.D)]
    public double UnrestLasts { get; init; }

    [Assumption("How much less goes wrong where everybody around knows the person", 0.35, 0.1, 0.6, Unit.Share, Grade.D, "F052", "E082", "E129")]
    public double SocialControl { get; init; }

    [Assumption("How much less where people trust that something is done about it", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "F093", "F106")]
    public double TrustControl { get; init; }

    [Assumption("Share of signals that are serious (violence, fire, damage) outside a spell", 0.005, 0.001, 0.02, Unit.Share, Grade.C, "X081")]
    public double Serious { get; init; }

    [Assumption("The same in a spell", 0.02, 0.005, 0.06, Unit.Share, Grade.D, "X081")]
    public double SeriousInSpell { get; init; }

    [Assumption("How often a resident with support is destabilised", 0.096, 0.04, 0.18, Unit.AYear, Grade.C, "X116", "X118")]
    public double SpellsSupported { get; init; }

    [Assumption("How often somebody whose support has ended", 0.05, 0.02, 0.11, Unit.AYear, Grade.D, "X117")]
    public double SpellsFormerly { get; init; }

    [Assumption("How often anybody else", 0.002, 0.002, 0.015, Unit.AYear, Grade.D, "X080", "X099")]
    public double SpellsOthers { get; init; }

    [Assumption("How much more often with a heavy need", 1.6, 1.2, 2.5, Unit.Ratio, Grade.D)]
    public double SpellsHeavy { get; init; }

    [Assumption("How much more often with an active addiction", 1.8, 1.2, 3, Unit.Ratio, Grade.D)]
    public double SpellsAddicted { get; init; }

    [Assumption("How much less often with something to do all day", 0.75, 0.55, 1, Unit.Ratio, Grade.D, "F054")]
    public double SpellsDaytime { get; init; }

    [Assumption("How much more often in the first year", 1.4, 1, 2, Unit.Ratio, Grade.D, "F114")]
    public double SpellsFirstYear { get; init; }

    [Assumption("How much less often for somebody who is not lonely and feels at home, against the opposite", 0.5, 0.3, 0.9, Unit.Ratio, Grade.D, "G057", "E127")]
    public double SpellsWhenAtHome { get; init; }

    [Assumption("How much more often in the half year before a lease ends without a next home", 1.3, 1, 2, Unit.Ratio, Grade.D, "E022", "F130")]
    public double SpellsAtLeaseEnd { get; init; }

    [Assumption("Extra signals in a week of being destabilised", 0.14, 0.05, 0.25, Unit.AWeek, Grade.D)]
    public double SignalsInSpell { get; init; }

    [Assumption("How fast a spell ends by itself", 0.014, 0.004, 0.02, Unit.AWeek, Grade.D)]
    public double RecoversAlone { get; init; }

    [Assumption("How fast with help that came at once", 0.06, 0.04, 0.12, Unit.AWeek, Grade.C, "F114")]
    public double RecoversWithHelp { get; init; }

    [Assumption("Weeks of delay after which help works half as fast", 20, 10, 40, Unit.Weeks, Grade.D, "F152")]
    public double HelpLosesForce { get; init; }

    [Assumption("How fast with an active addiction, against without", 0.45, 0.25, 0.8, Unit.Ratio, Grade.D)]
    public double RecoversAddicted { get; init; }

    [Assumption("How often a resident with something to do all day falls behind with the rent", 0.05, 0.025, 0.1, Unit.AYear, Grade.D, "X163", "X164")]
    public double Arrears { get; init; }

    [Assumption("How often a resident with support does", 0.15, 0.05, 0.25, Unit.AYear, Grade.D, "E169", "F115")]
    public double ArrearsSupported { get; init; }

    [Assumption("How much more goes wrong for each week that repairs, cleaning and inspections are behind", 0.02, 0, 0.06, Unit.Ratio, Grade.D, "F083")]
    public double WhenNeglected { get; init; }

    [Assumption("How much more often somebody without work, training or day activity", 1.5, 1, 2.5, Unit.Ratio, Grade.D, "F115")]
    public double ArrearsWithoutDaytime { get; init; }

    [Assumption("How much more often in a spell", 3, 1.5, 6, Unit.Ratio, Grade.D, "F115")]
    public double ArrearsInSpell { get; init; }

    [Assumption("How much more often in the first half year of somebody who came with support, whose benefits start late", 1.5, 1, 3, Unit.Ratio, Grade.D, "E169")]
    public double ArrearsWhenNew { get; init; }

    [Assumption("How much less often with support where the rent is paid from a managed budget", 0.3, 0.1, 0.6, Unit.Ratio, Grade.D, "F038", "F115")]
    public double ArrearsWithBudget { get; init; }

    [Mechanism("things go wrong")]
    public bool ProcessOn { get; init; }

    [Mechanism("unrest in a corridor breeds unrest")]
    public bool ContagionOn { get; init; }

    [Mechanism("heavy need close together weighs more than spread out")]
    public bool ConcentrationOn { get; init; }

    [Mechanism("being known keeps people from causing nuisance")]
    public bool SocialControlOn { get; init; }

    [Mechanism("some residents are destabilised now and then")]
    public bool SpellsOn { get; init; }

    [Variant("trouble frightens and does not spread: it makes no further nuisance and no quarrels", "unrest in a corridor breeds unrest")]
    public bool NoContagion { get; init; }
}
