using System.Text.RegularExpressions;
using Simulation.Runner.Calibration;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Docs.Format;

/// <summary>Reads a piece of a file as the program does: what is wrong with it, in English; nothing when it is in order.</summary>
internal static partial class FormatExamples
{
    private const string OwnScenario = "name: example\nextends: ../base.yaml\n";
    private const string OwnStudy = "study: example\nbase: ../base.yaml\n";
    private const string OwnAxis = "axes: { coach.months_before_opening: [0, 6] }\n";

    /// <summary>A whole file, or some of its lines; what kind follows from what it says.</summary>
    public static string Wrong(string yaml)
    {
        if (Has(yaml, "ensemble")) return Ensemble(yaml);
        if (Has(yaml, "targets")) return Told(TargetsFile.Parse(yaml, At("targets.yaml")));
        if (Has(yaml, "study")) return Study(yaml);
        if (Has(yaml, "name")) return Scenario(yaml);
        if (!PartOfStudy().IsMatch(yaml)) return Scenario(OwnScenario + yaml);
        return Study(OwnStudy + yaml + (Has(yaml, "axes") || Has(yaml, "alternatives") ? "" : OwnAxis));
    }

    private static string Scenario(string yaml) => Told(ScenarioFile.Parse(yaml, At("example.yaml")));

    private static string Study(string yaml) => Told(StudyFile.Parse(yaml, At("example.yaml")));

    private static string Ensemble(string yaml)
    {
        try
        {
            EnsembleFile.Read(yaml, "ensemble.yaml");
            return "";
        }
        catch (EnsembleException refused)
        {
            return string.Join('\n', refused.Problems.Select(problem => problem.En));
        }
    }

    private static string Told<T>(Reading<T> reading)
        where T : class => string.Join('\n', reading.Errors.Select(error => error.Text(Language.En)));

    private static string At(string name) => Path.Combine(Repository.Root, "scenarios", "projects", name);

    private static bool Has(string yaml, string key) => Regex.IsMatch(yaml, $"^{key}:", RegexOptions.Multiline);

    [GeneratedRegex("^(set|axes|keeps|alternatives|outcomes):", RegexOptions.Multiline)]
    private static partial Regex PartOfStudy();
}
