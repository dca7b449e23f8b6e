namespace Simulation.Tests.Kit;

/// <summary>For tests that measure the memory of the whole program: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    public const string Name = "alone";
}
