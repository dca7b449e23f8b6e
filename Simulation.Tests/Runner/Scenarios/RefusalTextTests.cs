using System.Text;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>Every refusal there is a row for, word for word: whoever changes what is said sees all that changes with it.</summary>
public sealed class RefusalTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Refusals_read_as_they_did()
    {
        StudyErrorTests.WriteBases(_folder);
        var text = new StringBuilder();
        foreach (var row in ScenarioErrorTests.Wrong)
            Append(text, (string)row[0], ScenarioFile.Parse(ScenarioErrorTests.FileWith((string)row[1]), _folder.PathOf("x.yaml"), ScenarioErrorTests.Options).Errors);
        foreach (var row in StudyErrorTests.Wrong)
            Append(text, (string)row[0], StudyFile.Parse(StudyErrorTests.Head + row[1], _folder.PathOf("x.yaml")).Errors);
        text.Append("== what the model has against a plan\n");
        foreach (var fault in PlanCheck.Faults(Broken))
        {
            var (problem, allowed) = (FaultTexts.Problem(fault, FaultTexts.Value(fault)).Says, FaultTexts.Allowed(fault.Asked));
            text.Append($"{fault.Path}\n  nl {problem.Nl}; {allowed.Nl}\n  en {problem.En}; {allowed.En}\n");
        }

        Simulation.Tests.Repository.AssertFresh(text.ToString(), "Simulation.Tests", "Golden", "refusals.txt");
    }

    /// <summary>A plan in which nearly everything is wrong that can be.</summary>
    internal static Scenario Broken
    {
        get
        {
            var plan = Scenario.OfHomes(10, " ");
            var condition = new Condition { Measure = (Trigger)99, Below = double.NaN, ForWeeks = 0 };
            return plan with
            {
                Building = plan.Building with { Wings = 11, ClusterSize = 1, Layout = (Layout)99, ClosesAfterYears = double.NaN },
                Mix = plan.Mix with { SupportedShare = 0.5, Supported = Shares.Of((TargetGroup.Student, 0.5)), Others = Shares.Of((TargetGroup.Regular, 1e20)) },
                Beheer = null!,
                Events =
                [
                    new PolicyEvent { Name = " ", Change = Lever.CoachHours, To = -1, NoticeWeeks = -1, PhaseOutMonths = -1, RestoredAfterMonths = -1 },
                    new PolicyEvent { Name = "b", Change = (Lever)99, To = 0 },
                    new PolicyEvent { Name = "c", Change = Lever.CoachHours, To = 0, AtYear = -1, When = condition },
                    new PolicyEvent { Name = "d", Change = Lever.CoachHours, To = 0, When = condition with { Below = null, Above = null } },
                ],
            };
        }
    }

    // The place is held elsewhere, and a folder that is gone after the test says nothing.
    private void Append(StringBuilder text, string why, IReadOnlyList<ScenarioError> errors)
    {
        text.Append($"== {why}\n");
        foreach (var error in errors)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                string told = error.Text(language)[(error.Place.ToString().Length + 2)..].Replace(_folder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
                text.Append($"  {language.ToString().ToLowerInvariant()} {(told.Length > 400 ? told[..400] : told)}\n");
            }
        }
    }
}
