using System.Text.Json.Nodes;
using Simulation.Runner.Health;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Whether the program can do its work here, and what a maintainer wants to know of a machine on which it cannot.</summary>
internal static class DoctorCommand
{
    public static Command Command { get; } = new()
    {
        Name = "doctor",
        Options = [Shared.Store, Shared.Lang, Shared.Json],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var findings = new Examination
        {
            Library = ScenarioLibrary.ShippedFolder(Directory.GetCurrentDirectory()),
            Store = Shared.Store.Text(call.Parsed) ?? StorePlace.Here(),
            Variable = Environment.GetEnvironmentVariable,
            KnownRuns = Embedded.Text("known-runs.txt"),
        }.Findings().ToList();
        int bad = findings.Count(finding => finding.Soundness == Soundness.Bad);
        if (Shared.Json.In(call.Parsed))
            call.Terminal.Output.WriteLine(Json(findings, call.Terminal).ToJsonString(Summaries.Style));
        else
            Show(findings, bad, call.Terminal);
        return bad == 0 ? ExitCode.Done : ExitCode.ModelFault;
    }

    private static JsonArray Json(List<Finding> findings, Terminal terminal) => new([.. findings.Select(finding => new JsonObject
    {
        ["about"] = terminal.Say(finding.About),
        ["condition"] = finding.Soundness.ToString().ToLowerInvariant(),
        ["found"] = terminal.Say(finding.Found),
        ["remedy"] = finding.Remedy is { } remedy ? terminal.Say(remedy) : null,
    })]);

    private static void Show(List<Finding> findings, int bad, Terminal terminal)
    {
        foreach (var finding in findings)
        {
            terminal.Line(Mark(finding.Soundness) + finding.About + ": " + finding.Found);
            if (finding.Remedy is { } remedy) terminal.Line(new Bilingual("         → ", "         → ") + remedy);
        }

        terminal.Line();
        terminal.Line(bad == 0
            ? ("Het programma kan hier zijn werk doen. Voeg deze regels bij wie een fout meldt.", "The program can do its work here. Add these lines to a report of a fault.")
            : ($"{bad} dingen zijn niet goed. Voeg deze regels bij wie dit meldt.", $"{bad} things are not right. Add these lines when you report it."));
    }

    private static Bilingual Mark(Soundness condition) => condition switch
    {
        Soundness.Good => ("goed     ", "good     "),
        Soundness.Remark => ("let op   ", "note     "),
        _ => ("FOUT     ", "WRONG    "),
    };
}
