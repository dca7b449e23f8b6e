namespace Simulation.Core.Plans;

/// <summary>The values a plan may take; a plan outside them cannot be built.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedAttribute(double low, double high) : Attribute
{
    public double Low { get; } = low;
    public double High { get; } = high;
}
