namespace Simulation.Runner.Commands;

/// <summary>What a command says when it ends.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something a user can mend.</summary>
    public const int BadInput = 1;

    /// <summary>The model or the program failed, or the runs are not all there: no result.</summary>
    public const int ModelFault = 2;

    /// <summary>Stopped by the user; what was finished is kept.</summary>
    public const int Cancelled = 130;
}
