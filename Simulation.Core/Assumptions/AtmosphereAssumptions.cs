namespace Simulation.Core.Assumptions;

/// <summary>How people come to feel: at home, safe, accepting, withdrawn or lonely.</summary>
public sealed record AtmosphereAssumptions : Section
{
    [Assumption("Weeks over which feelings follow what happens", 26, 13, 52, Unit.Weeks, Grade.D, "X043")]
    public double Follows { get; init; }

    [Assumption("Belonging of somebody without any contact", 0.2, 0.1, 0.3, Unit.Points, Grade.D)]
    public double BelongsAlone { get; init; }

    [Assumption("What neighbours to chat with add to belonging", 0.30, 0.2, 0.45, Unit.Points, Grade.D, "X075", "G174")]
    public double BelongsByChats { get; init; }

    [Assumption("Neighbours to chat with that give half of that", 2, 1, 4, Unit.People, Grade.D, "X122", Least = 0.1)]
    public double ChatsForHalf { get; init; }

    [Assumption("What taking part adds to belonging", 0.15, 0.08, 0.25, Unit.Points, Grade.D, "X042")]
    public double BelongsByTakingPart { get; init; }

    [Assumption("What knowing the faces around adds to belonging", 0.20, 0.1, 0.3, Unit.Points, Grade.D, "G130", "X075")]
    public double BelongsByKnowing { get; init; }

    [Assumption("What feeling safe adds to belonging, from unsafe to safe", 0.25, 0.1, 0.4, Unit.Points, Grade.D, "G174", "X075")]
    public double BelongsBySafety { get; init; }

    [Assumption("What accepting vulnerable neighbours adds to belonging", 0.10, 0.05, 0.2, Unit.Points, Grade.D, "G175", "X075")]
    public double BelongsByAcceptance { get; init; }

    [Assumption("Safety that one recent signal in the corridor takes away", 0.10, 0.04, 0.2, Unit.Points, Grade.D)]
    public double UnsafeByUnrest { get; init; }

    [Assumption("Safety that a serious incident takes away from everybody", 0.05, 0.02, 0.12, Unit.Points, Grade.D)]
    public double UnsafeBySerious { get; init; }

    [Assumption("Safety that knowing the faces around adds", 0.15, 0.05, 0.25, Unit.Points, Grade.D, "E034")]
    public double SafeByKnowing { get; init; }

    [Assumption("Weeks over which acceptance drifts back to where it was", 104, 52, 260, Unit.Weeks, Grade.D, "X074")]
    public double AcceptanceDrifts { get; init; }

    [Assumption("Withdrawal from which somebody's door counts as closed", 0.3, 0.15, 0.5, Unit.Points, Grade.D)]
    public double ClosedDoor { get; init; }

    [Assumption("How much a closed door opens by itself", 0.002, 0.0005, 0.005, Unit.AWeek, Grade.D, "G034")]
    public double OpensByItself { get; init; }

    [Assumption("How much it opens for each neighbour to chat with", 0.004, 0.002, 0.008, Unit.AWeek, Grade.D, "G034")]
    public double OpensByChat { get; init; }

    [Assumption("Neighbours to chat with beyond which it makes no difference", 4, 3, 6, Unit.People, Grade.D, "X122")]
    public double OpensAtMostBy { get; init; }

    [Assumption("How much one visit opens it", 0.035, 0.015, 0.07, Unit.Points, Grade.D, "E106", "G092")]
    public double OpensByVisit { get; init; }

    [Assumption("How much faster it opens where neighbours accept it, from none to all", 1, 0.4, 2, Unit.Ratio, Grade.D, "G035")]
    public double OpensWhenAccepted { get; init; }

    [Assumption("How much a door closes in a week of being destabilised", 0.05, 0.02, 0.1, Unit.AWeek, Grade.D)]
    public double ClosesInSpell { get; init; }

    [Assumption("How much a door of a neighbour closes in a week of nuisance nobody deals with", 0.015, 0.005, 0.03, Unit.AWeek, Grade.D, "G060")]
    public double ClosesByNeglect { get; init; }

    [Assumption("How many doors to either side that is felt", 2, 1, 5, Unit.Homes, Grade.D)]
    public double NeglectReaches { get; init; }

    [Assumption("Neighbours to chat with at which loneliness is eased as far as neighbours can", 4.5, 4, 6, Unit.People, Grade.B, "X122")]
    public double NotLonelyAt { get; init; }

    [Assumption("How far neighbours can ease it, in standard deviations of loneliness", 0.6, 0.3, 1, Unit.Deviations, Grade.D, "F062", "X043")]
    public double EasesLoneliness { get; init; }

    [Assumption("How much being destabilised adds to loneliness", 0.5, 0.2, 1, Unit.Deviations, Grade.D)]
    public double SpellAddsLoneliness { get; init; }

    [Assumption("How much it eases loneliness to have work, training or something to do", 0.3, 0.1, 0.6, Unit.Deviations, Grade.D, "F054")]
    public double DaytimeEasesLoneliness { get; init; }

    [Assumption("Hours a week of coach and hosting per home that make habits and norms as fast as they can be made", 0.25, 0.1, 0.5, Unit.HoursAWeek, Grade.D, "E189", Least = 0.01)]
    public double NormsFromHours { get; init; }

    [Assumption("Weeks over which they form at that pace", 52, 26, 104, Unit.Weeks, Grade.D, "E189", Least = 1)]
    public double NormsForm { get; init; }

    [Assumption("Years after which half of them has gone once nobody keeps them up", 2, 0.5, 5, Unit.Years, Grade.D, "X043")]
    public double NormsHalfLife { get; init; }

    [Assumption("Share of ordinary trouble that settled norms prevent", 0.3, 0.05, 0.5, Unit.Share, Grade.D, "E082", "F057")]
    public double NormsPrevent { get; init; }

    [Assumption("How much more readily people join where it has become the habit", 0.2, 0, 0.4, Unit.Share, Grade.D, "E189")]
    public double NormsDraw { get; init; }

    [Assumption("How often somebody with whom something is the matter comes forward to a face everybody knows", 0.03, 0.01, 0.08, Unit.AWeek, Grade.D, "G110")]
    public double ComesForward { get; init; }

    [Assumption("How much less the work of a coach nobody knows achieves: hosting, habits, organisers, board", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "E183", "E185")]
    public double StrangersAreHeardLess { get; init; }

    [Assumption("Share of trust, and of habits, that goes when all of those go whom everybody knows", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "E183")]
    public double TrustWithFace { get; init; }

    [Assumption("How much slower people then get to know who comes next", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "E181", "E183")]
    public double LossCloses { get; init; }

    [Assumption("Weeks over which they try again", 104, 52, 260, Unit.Weeks, Grade.D, Least = 1)]
    public double TriesAgain { get; init; }

    [Mechanism("what hangs on a known face goes with it")]
    public bool KnownFacesOn { get; init; }

    [Mechanism("an intensive time leaves habits that go on for a while by themselves")]
    public bool NormsOn { get; init; }

    [Mechanism("how people feel moves with what happens")]
    public bool ProcessOn { get; init; }

    [Mechanism("a closed door opens and closes with what happens")]
    public bool WithdrawalOn { get; init; }
}
