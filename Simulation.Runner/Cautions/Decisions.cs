namespace Simulation.Runner.Cautions;

/// <summary>Events that undo each other, or change what is so already.</summary>
internal static class Decisions
{
    public static IEnumerable<Caution> Of(LookedAt at)
    {
        var dated = at.InYears.Events.Where(policy => policy is { AtYear: not null, Placebo: false }).ToList();
        for (int nth = 0; nth < dated.Count; nth++)
        {
            foreach (var other in dated.Skip(nth + 1).Where(other => other.Change == dated[nth].Change))
            {
                if (Twice(dated[nth], other) is { } why) yield return Told(at, dated[nth], other, why);
            }
        }

        var levers = new Levers();
        levers.Reset(at.Written);
        foreach (var policy in at.InYears.Events.Where(policy => !policy.Placebo))
        {
            if (AsItIs(at.InYears, policy, levers) is not { } why) continue;
            yield return new Caution(
                CautionKind.NothingToChange,
                $"{at.Name}: events.{policy.Name} verandert niets: {why.Nl}; kies een andere waarde of laat de gebeurtenis weg",
                $"{at.Name}: events.{policy.Name} changes nothing: {why.En}; choose another value or leave the event out");
        }
    }

    /// <summary>How two dated events on one lever are in each other's way; nothing when they follow each other.</summary>
    private static Bilingual? Twice(PolicyEvent one, PolicyEvent other)
    {
        int first = Week.OfYear(one.AtYear!.Value), second = Week.OfYear(other.AtYear!.Value);
        if (first == second)
            return ($"in dezelfde week; alleen wat het laatst genoemd is, {other.Name}, telt", $"in the same week; only the one named last, {other.Name}, counts");
        var (earlier, later) = first < second ? (one, other) : (other, one);
        int begins = Math.Min(first, second), next = Math.Max(first, second);
        if (next <= begins + Week.InMonths(earlier.PhaseOutMonths))
        {
            return (
                $"terwijl {earlier.Name} nog in uitvoering is (phase_out_months)", $"while {earlier.Name} is still being carried out (phase_out_months)");
        }

        if (earlier.RestoredAfterMonths > 0 && begins + Week.InMonths(earlier.RestoredAfterMonths) > next)
        {
            return (
                $"en {earlier.Name} zet het daarna terug (restored_after_months), zodat {later.Name} ongedaan gemaakt wordt",
                $"and {earlier.Name} puts it back after that (restored_after_months), which undoes {later.Name}");
        }

        return null;
    }

    private static Caution Told(LookedAt at, PolicyEvent one, PolicyEvent other, Bilingual why)
    {
        string lever = PlanCheck.Snake($"{one.Change}");
        return new Caution(
            CautionKind.LeverTwice,
            $"{at.Name}: events.{one.Name} en events.{other.Name} veranderen allebei {lever}, {why.Nl}; voeg ze samen of zet ze verder uit elkaar",
            $"{at.Name}: events.{one.Name} and events.{other.Name} both change {lever}, {why.En}; make one of them or put them further apart");
    }

    /// <summary>Why nothing changes when an event comes; nothing where it does.</summary>
    private static Bilingual? AsItIs(Scenario plan, PolicyEvent policy, Levers levers)
    {
        if (policy.Change == Lever.CoachHours && !HasCoach(plan)) return ("er is geen coach", "there is no coach");
        if (policy.Change == Lever.BeheerHomesPerFte && Bought(plan, Purchase.Beheer) is { } stream)
        {
            return (
                $"geldstroom {stream} zegt hoeveel uren beheer er zijn", $"stream of money {stream} says how many hours of beheer there are");
        }

        if (IdleRules.Why(plan, policy.Change) is { } idle) return idle;
        bool isOnly = plan.Events.Count(other => other.Change == policy.Change) == 1;
        string value = policy.To.ToString("0.####", CultureInfo.InvariantCulture);
        string lever = PlanCheck.Snake($"{policy.Change}");
        return isOnly && levers.Planned(policy.Change) == policy.To
            ? ($"{lever} is volgens het plan al {value}", $"by the plan {lever} is {value} already")
            : null;
    }

    private static bool HasCoach(Scenario plan) =>
        plan.Coach is { HoursPerWeek: > 0 } or { HoursPerHome: > 0 } or { TimesRule: > 0 } || plan.Money.Any(stream => stream.Buys.IsCoaching());

    /// <summary>The stream that says how much there is of something, whatever the plan says.</summary>
    internal static string? Bought(Scenario plan, Purchase what) =>
        plan.Money.Where(stream => stream.Buys == what).ToList() is { Count: > 0 } streams && streams.All(stream => stream.HasAmount)
            ? streams[0].Name
            : null;
}
