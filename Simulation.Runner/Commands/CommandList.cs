namespace Simulation.Runner.Commands;

/// <summary>Every command, in the order of help.</summary>
public static class CommandList
{
    public static IReadOnlyList<Command> All { get; } =
    [
        ListCommand.Command,
        NewCommand.Command,
        StudioCommand.Command,
        CheckCommand.Command,
        MigrateCommand.Command,
        ExplainCommand.Command,
        RunCommand.Command,
        CompareCommand.Command,
        SweepCommand.Command,
        SensitivityCommand.Command,
        LearnCommand.Command,
        TippingCommand.Command,
        TraceCommand.Command,
        ValidateCommand.Command,
        CalibrateCommand.Command,
        ProjectsCommand.Command,
        PredictCommand.Command,
        ReportCommand.Command,
        VerifyCommand.Command,
        MergeCommand.Command,
        WorkCommand.Command,
        CollectCommand.Command,
        DoctorCommand.Command,
        CompletionCommand.Command,
    ];
}
