using System.CommandLine;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>One home whose two futures the report of a comparison tells, as somebody asked for it. The receipt keeps it, so that a report
/// made again has it too.</summary>
internal static class LifeChoice
{
    private static readonly ValueOption Home = new(
        "--home", "H", ("vertelt in het rapport ook de twee toekomsten van deze woning, geteld vanaf 0", "tells in the report the two futures of this home too, counted from 0"));

    private static readonly ValueOption Replicate = new("--replicate", "R", ("in welke doorrekening (de eerste)", "in which run (the first)"));

    private static readonly ValueOption Against = new(
        "--against", "ALT", ("bij welk alternatief (dat waarover het antwoord gaat)", "under which alternative (the one the answer is about)"));

    public static IReadOnlyList<Choice> All { get; } = [Home, Replicate, Against];

    /// <summary>Refuses what cannot be told, before anything is run; of how many runs there will be, where that is known.</summary>
    public static void Check(ParseResult parsed, StudyPlan plan, int? runs = null)
    {
        if (Home.Text(parsed) is null)
        {
            if (new[] { Replicate, Against }.FirstOrDefault(option => option.Text(parsed) is not null) is { } alone)
                throw new BadInputException(($"{alone.Name} heeft alleen zin met {Home.Name}", $"{alone.Name} makes sense only with {Home.Name}"));
            return;
        }

        if (Shared.NoReport.In(parsed))
        {
            throw new BadInputException((
                $"{Home.Name} komt in het rapport, en {Shared.NoReport.Name} maakt er geen", $"{Home.Name} goes into the report, and {Shared.NoReport.Name} makes none"));
        }

        if (plan.Kind != StudyKind.Compare)
        {
            throw new BadInputException((
                $"{Home.Name} vertelt twee toekomsten, en hier wordt niets vergeleken; gebruik gwsim trace",
                $"{Home.Name} tells two futures, and nothing is compared here; use gwsim trace"));
        }

        int homes = plan.Base.Scenario.Plan.Building.Homes;
        Home.Whole(parsed, 0, homes - 1);
        // Which lives agree with what is known shows only when they have been lived.
        if (runs is { } count && plan.Trial is null) Replicate.Whole(parsed, 0, count - 1);
        if (Against.Text(parsed) is { } named) Named(plan, named);
        if (plan.Cells[0].Alternatives.FirstOrDefault(arm => arm.Scenario.Plan.Building.Homes != homes) is { } other)
        {
            throw new BadInputException((
                $"{other.Name} heeft een ander aantal woningen dan {homes}; levens zijn alleen te vergelijken in hetzelfde gebouw",
                $"{other.Name} has another number of homes than {homes}; lives can be compared only in the same building"));
        }
    }

    /// <summary>What was asked for now, or else when the results were made; nothing where nobody asked.</summary>
    public static ReceiptLife? Of(ParseResult parsed, StudyResult result, ReceiptLife? then = null)
    {
        Check(parsed, result.Plan);
        if (Home.Text(parsed) is null) return then is null ? null : Checked(then, result);
        int home = (int)Home.Whole(parsed, 0, int.MaxValue)!;
        int replicate = (int?)Replicate.Whole(parsed, 0, int.MaxValue - 1) ?? result.Numbers[0];
        string against = Against.Text(parsed) ?? new Answer(new Sheet(result, Language.En)).Furthest.Name;
        return Checked(new ReceiptLife(home, replicate, against), result);
    }

    /// <summary>Lives it.</summary>
    public static ToldLife? Told(ReceiptLife? asked, StudyResult result, CancellationToken cancel) =>
        asked is null ? null : ToldLife.Of(result, Named(result.Plan, asked.Against), asked.Home, asked.Replicate, cancel);

    /// <summary>As one types it.</summary>
    public static string Typed(ReceiptLife? asked) => asked is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $" {Home.Name} {asked.Home} {Replicate.Name} {asked.Replicate} {Against.Name} {asked.Against}");

    // A receipt is what somebody may have changed: it is held to the same.
    private static ReceiptLife Checked(ReceiptLife asked, StudyResult result)
    {
        int homes = result.Plan.Base.Scenario.Plan.Building.Homes;
        if (asked.Home < 0 || asked.Home >= homes)
            throw new BadInputException(ValueOption.OutOfRange($"{Home.Name} {asked.Home}", 0, homes - 1));
        Named(result.Plan, asked.Against);
        if (result.Numbers.Contains(asked.Replicate)) return asked;
        string nearest = string.Join(", ", result.Numbers.OrderBy(number => Math.Abs((long)number - asked.Replicate)).Take(3).Order());
        throw new BadInputException((
            $"{Replicate.Name} {asked.Replicate}: die doorrekening telt hier niet mee; het dichtst erbij: {nearest}",
            $"{Replicate.Name} {asked.Replicate}: that run does not count here; the nearest: {nearest}"));
    }

    private static Arm Named(StudyPlan plan, string named)
    {
        var alternatives = plan.Cells[0].Alternatives;
        return alternatives.FirstOrDefault(arm => arm.Name == named)
            ?? throw Interpreter.Unknown(
                named, [.. alternatives.Select(arm => arm.Name)], ($"alternatief van {plan.Name}", $"an alternative of {plan.Name}"));
    }
}
