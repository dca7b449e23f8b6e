namespace Simulation.Tests.Kit;

/// <summary>A test that takes too long for every change: it is skipped, unless GWSIM_LONG says that it may take its time (scripts/long.sh).</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("GWSIM_LONG") is null or "")
            Skip = "takes minutes: bash scripts/long.sh tests";
    }
}
