namespace Simulation.Core.Observation;

/// <summary>
/// On which side of support somebody stands this week, and so whom an outcome is about. Nobody changes side but by support
/// that ends, comes back or starts.
/// </summary>
public enum Side
{
    /// <summary>Those who have support now.</summary>
    Supported,

    /// <summary>Those who came with support and have none now.</summary>
    Formerly,

    /// <summary>Those who never had any here.</summary>
    Never,

    /// <summary>
    /// First tenants who never had support and would live here in the same home under every mix the complex is compared
    /// with: the same people in both arms. They are among the others, and are not counted twice in a total.
    /// </summary>
    Same,

    /// <summary>All residents.</summary>
    All,
}
