namespace Simulation.Tests.Kit;

/// <summary>A test that takes too long for every change: it is skipped, unless GWSIM_LONG says that it may take its time (scripts/long.sh).</summary>
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Whether what takes long may.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable("GWSIM_LONG") is not (null or "");

    public LongFactAttribute()
    {
        if (!IsAsked)
            Skip = "takes minutes: bash scripts/long.sh tests";
    }
}
