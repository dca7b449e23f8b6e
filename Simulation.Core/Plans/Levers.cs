
namespace Simulation.Core.Plans;

/// <summary>The plan as it stands this week: the scenario's values, changed by the events that have fired.</summary>
public sealed class Levers
{
    private static readonly (double Low, double High)[] Range = Ranges();
    private readonly double[] _plan = new double[Count];
    private readonly double[] _now = new double[Count];

    public static int Count { get; } = Enum.GetValues<Lever>().Length;

    public double this[Lever lever]
    {
        get => _now[(int)lever];
        set => _now[(int)lever] = value;
    }

    /// <summary>What the scenario itself gives this lever.</summary>
    public double Planned(Lever lever) => _plan[(int)lever];

    public bool IsOn(Lever lever) => _now[(int)lever] > 0;

    /// <summary>The values a lever may be set to.</summary>
    public static (double Low, double High) AllowedFor(Lever lever) => Range[(int)lever];

    /// <summary>Back to the scenario's own values.</summary>
    public void Reset(Scenario plan)
    {
        for (int lever = 0; lever < Count; lever++)
            _plan[lever] = StartOf((Lever)lever, plan);
        _plan.CopyTo(_now, 0);
    }

    public ReadOnlySpan<double> Values => _now;

    private static double StartOf(Lever lever, Scenario plan) => lever switch
    {
        Lever.CoachHours => 1,
        Lever.OnlyWaakvlam => 0,
        Lever.CoachShared => plan.Coach.SharedWithOtherSite ? 1 : 0,
        Lever.BeheerHomesPerFte => plan.Beheer.HomesPerFte,
        Lever.CareCommunityShare => plan.Care.CommunityShare,
        Lever.CareWorkers => plan.Care.Workers,
        Lever.RoomOpen => plan.Building.Room == CommonRoom.None ? 0 : 1,
        Lever.WeeklyMoment => plan.Programme.WeeklyMoment ? 1 : 0,
        Lever.Association => plan.Association.Form == Representation.None ? 0 : 1,
        Lever.CoOptation => plan.Selection.Method == SelectionMethod.CoOptation ? 1 : 0,
        Lever.SupportedShare => plan.Mix.SupportedShare,
        Lever.PlacementPressure => plan.Mix.PlacementPressure,
        Lever.PlacementBatch => 0,
        Lever.Waakvlam => plan.Waakvlam.Allowed ? 1 : 0,
        Lever.ScaleUp => plan.Waakvlam.MayScaleUp ? 1 : 0,
        Lever.RejectionShare => plan.Selection.RejectionShare,
        Lever.Gangmakers => plan.Beheer.GangmakersPerCluster,
        Lever.HeavyClusters => plan.Mix.HeavyClusters,
        Lever.ReplacedManagers => 0,
        Lever.WaakvlamHours => plan.Waakvlam.HoursPerMonth,
        Lever.WaakvlamHolder => (int)plan.Waakvlam.HeldBy,
        Lever.WaakvlamFromYear => plan.Waakvlam.FromYear,
        Lever.WaakvlamUpToHomes => plan.Waakvlam.UpToHomes,
        Lever.WaakvlamEnterAtParticipation => plan.Waakvlam.EnterAtParticipation,
        Lever.WaakvlamEnterAtOrganisers => plan.Waakvlam.EnterAtOrganisers,
        Lever.WaakvlamGoodReadings => plan.Waakvlam.GoodReadings,
        Lever.WaakvlamLeaveAtParticipation => plan.Waakvlam.LeaveAtParticipation,
        Lever.WaakvlamLeaveAtOrganisers => plan.Waakvlam.LeaveAtOrganisers,
        Lever.WaakvlamRaiseAtComplaints => plan.Waakvlam.RaiseAtComplaints,
        Lever.WaakvlamRaiseAtTension => plan.Waakvlam.RaiseAtTension,
        Lever.WaakvlamRaiseAtNewcomers => plan.Waakvlam.RaiseAtNewcomers,
        Lever.WaakvlamRaiseWhenBoardFalls => plan.Waakvlam.RaiseWhenBoardFalls ? 1 : 0,
        Lever.WaakvlamBadReadings => plan.Waakvlam.BadReadings,
        Lever.WaakvlamMinimumWeeks => plan.Waakvlam.MinimumWeeks,
        Lever.WaakvlamRaiseWithinWeeks => plan.Waakvlam.RaiseWithinWeeks,
        Lever.WaakvlamRaisedHours => plan.Waakvlam.RaisedHours,
        Lever.WaakvlamScaledUpWeeks => plan.Waakvlam.ScaledUpWeeks,
        Lever.WaakvlamRaisesPerYear => plan.Waakvlam.RaisesPerYear,
        Lever.FillWithinWeeks => plan.Selection.FillWithinWeeks,
        Lever.TrialMonths => plan.Selection.TrialMonths,
        Lever.TiedToCare => plan.Contract.TiedToCare ? 1 : 0,
        Lever.ProviderLease => plan.Contract.ProviderLease ? 1 : 0,
        Lever.Cards => plan.Contract.Cards ? 1 : 0,
        Lever.PlaceElsewhere => plan.Contract.PlaceElsewhere ? 1 : 0,
        Lever.BudgetManagement => plan.Care.BudgetManagement ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "not a lever"),
    };

    private static (double Low, double High)[] Ranges()
    {
        var all = new (double, double)[Enum.GetValues<Lever>().Length];
        Array.Fill(all, (0d, 1d));
        all[(int)Lever.CoachHours] = (0, 5);
        all[(int)Lever.BeheerHomesPerFte] = (1, 100_000);
        all[(int)Lever.CareWorkers] = (0, 500);
        all[(int)Lever.PlacementBatch] = (0, 100_000);
        all[(int)Lever.RejectionShare] = (0, 0.95);
        all[(int)Lever.Gangmakers] = (0, 4);
        all[(int)Lever.HeavyClusters] = (0, 500);
        all[(int)Lever.ReplacedManagers] = (0, 50);
        all[(int)Lever.WaakvlamHours] = (0, 80);
        all[(int)Lever.WaakvlamHolder] = (0, 2);
        all[(int)Lever.WaakvlamFromYear] = (0, 78);
        all[(int)Lever.WaakvlamUpToHomes] = (1, 100_000);
        all[(int)Lever.WaakvlamGoodReadings] = (1, 36);
        all[(int)Lever.WaakvlamRaiseAtComplaints] = (0, 1000);
        all[(int)Lever.WaakvlamRaiseAtTension] = (0, 1000);
        all[(int)Lever.WaakvlamBadReadings] = (1, 36);
        all[(int)Lever.WaakvlamMinimumWeeks] = (0, 520);
        all[(int)Lever.WaakvlamRaiseWithinWeeks] = (0, 104);
        all[(int)Lever.WaakvlamRaisedHours] = (0, 200);
        all[(int)Lever.WaakvlamScaledUpWeeks] = (1, 520);
        all[(int)Lever.WaakvlamRaisesPerYear] = (0, 12);
        all[(int)Lever.FillWithinWeeks] = (0, 104);
        all[(int)Lever.TrialMonths] = (0, 24);
        return all;
    }
}
