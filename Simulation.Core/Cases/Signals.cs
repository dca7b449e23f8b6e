using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Randomness;
using Simulation.Core.Time;

namespace Simulation.Core.Cases;

/// <summary>Something happens around somebody: it stirs the corridor, opens a case or feeds the one that is open, and may be serious.</summary>
public static class Signals
{
    // Signals that have a number of their own lie below this in the stream of seriousness.
    private const int HowSerious = (1 << 12) + 1;

    /// <summary>A new case, or one more violation in the case that is open.</summary>
    public static ref Case Happens(HousingComplex complex, int home, CaseKind kind, Cause cause, int parent, Week week)
    {
        var residents = complex.Residents;
        bool disturbs = kind is CaseKind.Nuisance or CaseKind.Rules or CaseKind.Tension;
        complex.Count(GroupCounter.Signals, home);
        complex.Tally.Count(CounterOf(kind));
        ref var about = ref complex.Cases.Of(home, kind);
        if (!about.Open)
            about = ref Open(complex, home, kind, cause, parent, week);
        else
            Ladder.Again(complex, ref about, week);
        if (disturbs)
            Stir(complex, home, about.Serial);
        bool serious = disturbs && IsSerious(complex, home, week);
        if (serious)
        {
            complex.Count(GroupCounter.Serious, home);
            Feelings.Frighten(complex);
            Goodwill.Serious(complex);
            Ladder.GraveAtOnce(complex, ref about, week);
        }

        return ref about;
    }

    /// <summary>A meeting that went wrong leaves tension; the case is about whoever has most of it around them.</summary>
    public static void Tension(HousingComplex complex, int one, int other, Week week)
    {
        bool first = complex.Residents.Frailty[one] >= complex.Residents.Frailty[other];
        int subject = first ? one : other;
        ref var opened = ref Happens(complex, subject, CaseKind.Tension, Cause.BadMeeting, -1, week);
        opened.Other = first ? other : one;
    }

    /// <summary>Help has been refused for too long where the lease is tied to it.</summary>
    public static void Refused(HousingComplex complex, in Case crisis, Week week)
    {
        ref var refused = ref Open(complex, crisis.Subject, CaseKind.Refusal, Cause.Spell, crisis.Serial, week);
        Ladder.TakeUpRefusal(complex, ref refused, week);
    }

    private static ComplexCounter CounterOf(CaseKind kind) => kind switch
    {
        CaseKind.Tension => ComplexCounter.SignalTension,
        CaseKind.Nuisance => ComplexCounter.SignalNuisance,
        CaseKind.Arrears => ComplexCounter.SignalArrears,
        CaseKind.Care => ComplexCounter.SignalCare,
        CaseKind.Rules => ComplexCounter.SignalRules,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of case"),
    };

    private static ref Case Open(HousingComplex complex, int home, CaseKind kind, Cause cause, int parent, Week week)
    {
        var before = complex.Cases.Of(home, kind);
        int remembered = (int)complex.Assumptions.Escalation.Remembered;
        bool returns = before.Rung > Rung.Signal && week.Index - before.Closed <= remembered;
        ref var opened = ref complex.Cases.Begin(home, kind, week.Index);
        opened.Cause = returns ? Cause.Return : cause;
        opened.Parent = returns ? before.Serial : parent;
        opened.Resumes = returns ? before.Rung : Rung.Signal;
        opened.Warnings = returns ? before.Warnings : (byte)0;
        opened.Ordinal = complex.Residents.Cases[home]++;
        complex.Log?.Case(week.Index, complex.Residents.Tenancy[home], Happening.CaseOpened, opened);
        return ref opened;
    }

    private static void Stir(HousingComplex complex, int home, int serial)
    {
        int cluster = complex.Building.ClusterOf[home];
        complex.Clusters.Unrest[cluster]++;
        complex.Clusters.LastSignal[cluster] = serial;
    }

    private static bool IsSerious(HousingComplex complex, int home, Week week)
    {
        var believed = complex.Assumptions.Incidents;
        double share = complex.Residents.SpellWeeks[home] > 0 ? believed.SeriousInSpell : believed.Serious;
        ulong place = complex.Residents.Address[home] + Address.InWeek(week.Index) + Address.Nth(HowSerious);
        return complex.Draws(Chance.Seriousness).Happens((float)share, place);
    }
}
