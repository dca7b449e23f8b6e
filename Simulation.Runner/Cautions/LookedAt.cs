using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Cautions;

/// <summary>One scenario of a plan, loaded once, with what the cautions ask of it.</summary>
internal sealed class LookedAt(Arm arm, StudyPlan plan)
{
    public Arm Arm { get; } = arm;
    public string Name => Arm.Name;
    public int Years => plan.Years;
    public LoadedScenario Scenario { get; } = arm.Scenario;

    /// <summary>The plan as it is written, and with each month as years since opening.</summary>
    public Scenario Written => Scenario.Plan;
    public Scenario InYears => field ??= Written.InYears();

    public CalendarMonth? Opened => Written.Opened;

    /// <summary>When something is, for a reader.</summary>
    public Bilingual When(double years) => MonthTexts.At(years, Opened);

    /// <summary>How long runs last, for a reader.</summary>
    public Bilingual Length => Numbers.Setting(Years, Unit.Years);

    /// <summary>The path of a moment of an event or a stream, as it is written.</summary>
    public static string PathOf(PolicyEvent policy) => $"events.{policy.Name}.{(policy.At is null ? "at_year" : "at")}";
    public static string BeginOf(MoneyStream stream) => $"money.{stream.Name}.{(stream.From is null ? "from_year" : "from")}";
    public static string EndOf(MoneyStream stream) => $"money.{stream.Name}.{(stream.Until is null ? "until_year" : "until")}";

    /// <summary>Whether somebody says this in the file that was named, and not in one below it, and gives no ground for it.</summary>
    public bool IsBare(string path) => Stated(path) is { Sources.Count: 0, Assumed: null };

    /// <summary>A value that the file that was named gives, or the study.</summary>
    public LoadedValue? Stated(string path) =>
        Scenario.Values.FirstOrDefault(value => value.Path == path && value.Origin.Kind is OriginKind.File or OriginKind.Study);
}
