using System.Text.Json.Nodes;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary>The shipped scenarios and studies, one sentence each.</summary>
internal static class ListCommand
{
    public static Command Command { get; } = new()
    {
        Name = "list",
        Options = [Shared.Lang, Shared.Json],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var entries = Library.Shipped().Entries;
        if (Shared.Json.In(call.Parsed))
        {
            var json = new JsonArray([.. entries.Select(entry => new JsonObject
            {
                ["kind"] = entry.Kind == FileKind.Study ? "study" : "scenario",
                ["name"] = entry.Name,
                ["path"] = entry.RelativePath,
                ["title"] = call.Terminal.Say(entry.Title),
                ["summary"] = entry.Summary is { } says ? call.Terminal.Say(says) : null,
            })]);
            call.Terminal.Output.WriteLine(json.ToJsonString(Summaries.Style));
            return ExitCode.Done;
        }

        foreach (var folder in entries.GroupBy(entry => Path.GetDirectoryName(entry.RelativePath)!.Replace('\\', '/')))
        {
            call.Terminal.Line(folder.Key.Length == 0 ? "scenarios" : $"scenarios/{folder.Key}");
            call.Terminal.Pairs(folder.Select(entry => (NameOf(entry), call.Terminal.Say(entry.Summary ?? entry.Title))));
            call.Terminal.Line();
        }

        call.Terminal.Line((
            "Elke studie kan ook op een ander scenario: gwsim compare funding/coach-stops --base projects/meanderpark",
            "Every study runs on another scenario too: gwsim compare funding/coach-stops --base projects/meanderpark"));
        return ExitCode.Done;
    }

    /// <summary>As one types it.</summary>
    private static string NameOf(LibraryEntry entry) => Path.ChangeExtension(entry.RelativePath, null);
}
