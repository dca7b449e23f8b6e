namespace Simulation.Core.Plans;

/// <summary>The values a plan may take; a plan outside them cannot be built.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedAttribute(double low, double high) : Attribute
{
    public double Low { get; } = low;
    public double High { get; } = high;

    /// <summary>The least above 0 where 0 stands for none or for ever: half a second is no time to live anywhere.</summary>
    public double Least { get; init; }
}
