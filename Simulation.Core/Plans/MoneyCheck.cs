namespace Simulation.Core.Plans;

/// <summary>What is wrong with streams of money: one by one, beside each other, and beside events.</summary>
internal static class MoneyCheck
{
    private const double Tolerance = 1e-6;

    public static void Check(Scenario plan, List<PlanFault> faults)
    {
        for (int nth = 0; nth < plan.Money.Count; nth++)
        {
            Alone($"money[{nth}]", plan.Money[nth], faults);
            for (int other = 0; other < nth; other++)
                Beside($"money[{nth}]", plan.Money[nth], plan.Money[other], faults);
        }

        for (int nth = 0; nth < plan.Events.Count; nth++)
        {
            var policy = plan.Events[nth];
            if (plan.Money.FirstOrDefault(stream => stream.Buys.Decides() == policy.Change) is { } decided)
                faults.Add(new PlanFault($"events[{nth}].change", null, new Requirement.DecidedByMoney(decided.Name)));
        }
    }

    private static void Alone(string path, MoneyStream stream, List<PlanFault> faults)
    {
        if (string.IsNullOrWhiteSpace(stream.Name))
            faults.Add(new PlanFault($"{path}.name", null, new Requirement.SomeText()));
        PlanCheck.CheckRecord(path, stream, faults);
        PlanCheck.CheckRecord($"{path}.paid", stream.Paid, faults);
        if (stream.Paid is { } paid && !(Math.Abs(paid.Sum - 1) < Tolerance))
            faults.Add(new PlanFault($"{path}.paid", paid.Sum, new Requirement.SharesAddUp()));
        if (stream.UntilYear is { } until && !(until > stream.FromYear))
            faults.Add(new PlanFault($"{path}.until_year", until, new Requirement.Above(stream.FromYear)));
        Amount(path, stream, faults);
    }

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
    private static void Beside(string path, MoneyStream stream, MoneyStream other, List<PlanFault> faults)
    {
        bool together = stream.Begins < other.Ends && other.Begins < stream.Ends;
        if (together && stream.Buys.IsSameAs(other.Buys))
            faults.Add(new PlanFault($"{path}.from_year", stream.FromYear, new Requirement.NoOverlap(other.Name)));
    }
}
