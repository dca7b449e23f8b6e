using System.Reflection;
using Simulation.Core.Plans;

namespace Simulation.Tests.Kit;

/// <summary>Plans nobody would make and everybody could: every field anywhere in its range, its ends among them, and any events.</summary>
internal static class RandomPlan
{
    private const int MostHomes = 40;

    /// <summary>The n-th plan; the same every time.</summary>
    public static Scenario Of(int nth)
    {
        var chance = new Random(nth);
        var plan = new Scenario
        {
            Name = $"plan {nth}",
            Building = Section(chance, new BuildingPlan { Homes = 2 + chance.Next(MostHomes - 1) }),
            Mix = Section(chance, new MixPlan { Supported = SharesOf(chance, true), Others = SharesOf(chance, false) }),
            Money = Streams(chance),
            Events = [.. Enumerable.Range(0, chance.Next(5)).Select(n => Event(chance, n))],
        };
        foreach (var section in Sections().Where(s => s.Name is not ("Building" or "Mix")))
            section.SetValue(plan, Section(chance, Activator.CreateInstance(section.PropertyType)!));
        plan = plan with { Events = [.. plan.Events.Where(policy => plan.Money.All(stream => stream.Buys.Decides() != policy.Change))] };
        var building = plan.Building;
        int wings = Math.Min(building.Wings, building.Homes);
        double ceiling = plan.Selection.CareCeilingHours;
        return plan with
        {
            Building = building with
            {
                Wings = wings,
                ClusterSize = building.ClusterSize == 1 ? 2 : building.ClusterSize,
            },
            Mix = plan.Mix with { Weight = WeightsOf(chance), HeavyClusters = plan.Mix.SupportedShare > 0 ? plan.Mix.HeavyClusters : 0 },
            Coach = plan.Coach with { HoursPerHome = plan.Coach.HoursPerWeek > 0 ? 0 : plan.Coach.HoursPerHome },
            Care = plan.Care with { HoursPerSupported = ceiling > 0 ? Math.Min(ceiling, plan.Care.HoursPerSupported) : plan.Care.HoursPerSupported },
            Contract = plan.Contract with
            {
                ReciprocityHoursSupported = plan.Mix.SupportedShare > 0 ? plan.Contract.ReciprocityHoursSupported : 0,
                ReciprocityHoursOthers = plan.Mix.SupportedShare < 1 ? plan.Contract.ReciprocityHoursOthers : 0,
            },
        };
    }

    /// <summary>The parts of a plan that are records of their own.</summary>
    public static IEnumerable<PropertyInfo> Sections() =>
        typeof(Scenario).GetProperties().Where(p => p.PropertyType.Namespace == typeof(Scenario).Namespace && p.PropertyType.IsClass
            && p.PropertyType != typeof(KnownPlan));

    private static T Section<T>(Random chance, T section)
        where T : notnull
    {
        var fields = section.GetType().GetProperties().Where(f => f.CanWrite && f.GetIndexParameters().Length == 0);
        foreach (var field in fields.Where(f => f.Name != nameof(BuildingPlan.Homes)))
        {
            if (field.PropertyType == typeof(bool))
                field.SetValue(section, chance.Next(2) == 0);
            else if (field.PropertyType.IsEnum)
                field.SetValue(section, OneOf(chance, Enum.GetValues(field.PropertyType)));
            else if (field.GetCustomAttribute<AllowedAttribute>() is { } allowed)
                field.SetValue(section, Convert.ChangeType(Number(chance, allowed.Low, allowed.High, allowed.Least), field.PropertyType, null));
        }

        return section;
    }

    /// <summary>One of the ends, or anything between, small numbers as often as large ones.</summary>
    private static double Number(Random chance, double low, double high, double least = 0)
    {
        double start = Math.Max(low, least);
        return chance.Next(6) switch
        {
            0 => low,
            1 => high,
            2 => start,
            3 => Math.Max(start, low + ((high - low) * Math.Pow(10, -4 * chance.NextDouble()))),
            _ => start + ((high - start) * chance.NextDouble()),
        };
    }

    private static Weights WeightsOf(Random chance)
    {
        double light = chance.NextDouble();
        double heavy = (1 - light) * chance.NextDouble();
        return chance.Next(2) == 0 ? new Weights() : new Weights { Light = light, Medium = 1 - light - heavy, Heavy = heavy };
    }

    private static object OneOf(Random chance, Array values) => values.GetValue(chance.Next(values.Length))!;

    private static Shares SharesOf(Random chance, bool supported)
    {
        TargetGroup[] side = [.. Enum.GetValues<TargetGroup>().Where(g => g.ComesWithSupport() == supported)];
        chance.Shuffle(side);
        var groups = side[..(1 + chance.Next(3))];
        var shares = new Shares();
        double left = 1;
        foreach (var group in groups)
        {
            double share = group == groups[^1] ? left : left * chance.NextDouble();
            shares = shares.With(group, share);
            left -= share;
        }

        return shares;
    }

    /// <summary>Streams of money for some things, one for each, in any way they can be said.</summary>
    private static MoneyStream[] Streams(Random chance)
    {
        if (chance.Next(3) > 0)
            return [];
        var bought = Enum.GetValues<Purchase>().Where(what => what != Purchase.Waakvlam && chance.Next(3) == 0);
        return [.. bought.Select((what, nth) =>
        {
            double from = chance.Next(2) == 0 ? 0 : 2 * chance.NextDouble();
            double gemeente = chance.NextDouble();
            bool inHours = what.IsHours() && chance.Next(2) == 0;
            return new MoneyStream
            {
                Name = $"stream {nth}",
                Buys = what,
                Paid = new PayerShares { Gemeente = gemeente, Project = 1 - gemeente },
                HoursPerWeek = inHours ? 0.1 + (30 * chance.NextDouble()) : 0,
                EurosPerYear = inHours ? 0 : 1 + (60_000 * chance.NextDouble()),
                FromYear = from,
                UntilYear = chance.Next(2) == 0 ? null : from + 0.1 + (3 * chance.NextDouble()),
                Indexed = chance.Next(2) == 0,
                NoticeWeeks = chance.Next(80),
                Then = what == Purchase.Coach && chance.Next(2) == 0 ? FollowUp.Waakvlam : FollowUp.Nothing,
            };
        })];
    }

    private static PolicyEvent Event(Random chance, int nth)
    {
        var lever = (Lever)OneOf(chance, Enum.GetValues<Lever>());
        var (low, high) = Levers.AllowedFor(lever);
        bool dated = chance.Next(3) > 0;
        return new PolicyEvent
        {
            Name = $"event {nth}",
            Change = lever,
            To = Number(chance, low, high),
            AtYear = dated ? Number(chance, 0, 3) : null,
            When = dated ? null : When(chance),
            NoticeWeeks = chance.Next(3) == 0 ? 0 : chance.Next(120),
            PhaseOutMonths = chance.Next(2) == 0 ? 0 : Number(chance, 0, 40),
            RestoredAfterMonths = chance.Next(2) == 0 ? 0 : Number(chance, 0, 40, Simulation.Core.Time.Week.Months),
            Placebo = chance.Next(10) == 0,
        };
    }

    private static Condition When(Random chance)
    {
        bool below = chance.Next(2) == 0;
        double limit = chance.NextDouble();
        return new Condition
        {
            Measure = (Trigger)OneOf(chance, Enum.GetValues<Trigger>()),
            Below = below ? limit : null,
            Above = below ? null : limit,
            ForWeeks = 1 + chance.Next(20),
        };
    }
}
