using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>What is wrong with streams of money: one by one, beside each other, and beside events.</summary>
internal static class MoneyCheck
{
    private const double Tolerance = 1e-6;

    public static void Check(Scenario plan, List<PlanFault> faults)
    {
        var inYears = plan.InYears().Money;
        for (int nth = 0; nth < plan.Money.Count; nth++)
        {
            var written = plan.Money[nth];
            Alone($"money[{nth}]", written, plan.Opened, faults);
            Lasting($"money[{nth}]", written, inYears[nth], plan.Opened, faults);
            for (int other = 0; other < nth; other++)
                Beside($"money[{nth}]", written, inYears[nth], inYears[other], faults);
        }

        for (int nth = 0; nth < plan.Events.Count; nth++)
        {
            var policy = plan.Events[nth];
            if (plan.Money.FirstOrDefault(stream => stream.Buys.Decides() == policy.Change) is { } decided)
                faults.Add(new PlanFault($"events[{nth}].change", null, new Requirement.DecidedByMoney(decided.Name)));
        }
    }

    private static void Alone(string path, MoneyStream stream, CalendarMonth? opened, List<PlanFault> faults)
    {
        if (string.IsNullOrWhiteSpace(stream.Name))
            faults.Add(new PlanFault($"{path}.name", null, new Requirement.SomeText()));
        PlanCheck.CheckRecord(path, stream, faults);
        PlanCheck.CheckRecord($"{path}.paid", stream.Paid, faults);
        if (stream.Paid is { } paid && !(Math.Abs(paid.Sum - 1) < Tolerance))
            faults.Add(new PlanFault($"{path}.paid", paid.Sum, new Requirement.SharesAddUp()));
        PlanCheck.CheckDate(path, ("from", stream.From), ("from_year", stream.FromYear == 0 ? null : stream.FromYear), opened, faults);
        PlanCheck.CheckDate(path, ("until", stream.Until), ("until_year", stream.UntilYear), opened, faults);
        Amount(path, stream, faults);
    }

    /// <summary>It ends after its begin, whichever of them is a month.</summary>
    private static void Lasting(string path, MoneyStream written, MoneyStream stream, CalendarMonth? opened, List<PlanFault> faults)
    {
        if (!IsInYears(stream) || stream.UntilYear is not { } until || until > stream.FromYear)
            return;
        faults.Add(written.Until is { } month
            ? new PlanFault($"{path}.until", null, new Requirement.LaterThan(opened!.Value.AfterYears(stream.FromYear))) { Date = month }
            : new PlanFault($"{path}.until_year", until, new Requirement.Above(stream.FromYear)));
    }

    // A month without an opening is no time yet, and has been told already.
    private static bool IsInYears(MoneyStream stream) => stream is { From: null, Until: null };

    /// <summary>One amount, in something the purchase is sold in.</summary>
    private static void Amount(string path, MoneyStream stream, List<PlanFault> faults)
    {
        (string Name, double Amount)[] amounts =
            [("hours_per_week", stream.HoursPerWeek), ("hours_per_home", stream.HoursPerHome), ("euros_per_year", stream.EurosPerYear)];
        var said = amounts.Where(amount => amount.Amount > 0).ToList();
        foreach (var (name, amount) in said.Skip(1))
            faults.Add(new PlanFault($"{path}.{name}", amount, new Requirement.NotBeside(said[0].Name)));
        foreach (var (name, amount) in said.Where(amount => !stream.Buys.IsHours() && amount.Name != "euros_per_year"))
            faults.Add(new PlanFault($"{path}.{name}", amount, new Requirement.InEuros()));
        if (said.Count == 0 && stream.Buys is Purchase.CommunityCare or Purchase.BoardAdviser)
            faults.Add(new PlanFault($"{path}.hours_per_week", 0, new Requirement.SomeAmount()));
    }

    /// <summary>Two streams for the same thing follow each other.</summary>
    private static void Beside(string path, MoneyStream written, MoneyStream stream, MoneyStream other, List<PlanFault> faults)
    {
        bool together = stream.Begins < other.Ends && other.Begins < stream.Ends;
        if (together && stream.Buys.IsSameAs(other.Buys) && IsInYears(stream) && IsInYears(other))
        {
            faults.Add(written.From is { } month
                ? new PlanFault($"{path}.from", null, new Requirement.NoOverlap(other.Name)) { Date = month }
                : new PlanFault($"{path}.from_year", stream.FromYear, new Requirement.NoOverlap(other.Name)));
        }
    }
}
