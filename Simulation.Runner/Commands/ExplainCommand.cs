using Simulation.Runner.Explain;

namespace Simulation.Runner.Commands;

/// <summary>What a scenario says, what it leaves to the rules of thumb, and on what ground.</summary>
internal static class ExplainCommand
{
    private static readonly Flag Sources = new("--sources", ("noemt ook de bronnen van de aannames", "lists the sources of the assumptions too"));

    public static Command Command { get; } = new()
    {
        Name = "explain",
        Arguments = "FILE",
        ArgumentCount = (1, 1),
        Options = [Sources, Shared.Base, Shared.Lang, Shared.Json],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var target = Library.Read(call.Named[0], Shared.Base.Text(call.Parsed));

        // Of a study it is the base that is explained.
        var explanation = Explainer.Explain(target.Scenario ?? target.Study!.Base);
        if (Shared.Json.In(call.Parsed))
            call.Terminal.Output.WriteLine(ExplanationJson.Text(explanation));
        else
            ExplanationScreen.Write(explanation, call.Terminal.Drawing(), call.Terminal.Language, Sources.In(call.Parsed));
        return ExitCode.Done;
    }
}
