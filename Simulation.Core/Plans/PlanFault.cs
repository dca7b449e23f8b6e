using System.Globalization;
using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>One thing that is wrong with a plan: which field, its value (none where nothing stands), what is asked of it.</summary>
public sealed record PlanFault(string Path, double? Value, Requirement Asked)
{
    /// <summary>The value, where that is a month.</summary>
    public CalendarMonth? Date { get; init; }

    /// <summary>The value as a person writes it.</summary>
    public string Written => Date?.ToString() ?? Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    public override string ToString() => $"{Path}: {(Written.Length == 0 ? "nothing" : Written)} is not possible; asked: {Asked}";
}

/// <summary>A plan that cannot be.</summary>
public sealed class InvalidPlanException(IReadOnlyList<PlanFault> faults)
    : ArgumentException(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<PlanFault> Faults { get; } = faults;
}
