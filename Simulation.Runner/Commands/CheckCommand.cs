using Simulation.Runner.Cautions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Reads files as strictly as a run does, and runs nothing.</summary>
internal static class CheckCommand
{
    public static Command Command { get; } = new()
    {
        Name = "check",
        Arguments = "FILE...",
        ArgumentCount = (1, int.MaxValue),
        Options = [Shared.Base, Shared.Threads, Shared.Store, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        bool good = true;
        var ahead = new TimeAhead(Shared.ThreadsOf(call.Parsed), call.Cancel);
        string store = Shared.Store.Text(call.Parsed) ?? StorePlace.Here();
        foreach (string name in call.Named)
        {
            var reading = Read(name, Shared.Base.Text(call.Parsed));
            good &= reading.Target is not null;
            foreach (var error in reading.Errors) call.Terminal.Tell(error.Text(call.Terminal.Language));
            if (reading.Target is not { } target) continue;
            var plans = PlansOf(target, new Wishes { Ensemble = EnsembleChoice.Of(call.Parsed) }, call.Cancel).ToList();
            int replicates = target.Study?.Settings.Replicates ?? Planner.UsualReplicates;
            if (!call.Terminal.Quiet)
            {
                call.Terminal.Line(($"{name}: in orde", $"{name}: in order"));
                foreach (var plan in plans) call.Terminal.Line($"  {Typed(plan, name)}: {call.Terminal.Say(ahead.Of(Backlog.Of(plan, store, replicates)))}");
            }

            foreach (var caution in plans.SelectMany(plan => CautionList.Of(plan, replicates, call.Terminal.Today)).Distinct())
                call.Terminal.Warn(Bilingual.Same($"{name}: ") + caution.Line);
        }

        return good ? ExitCode.Done : ExitCode.BadInput;
    }

    /// <summary>The command that does what a plan is of.</summary>
    private static string Typed(StudyPlan plan, string name) => $"{Interpreter.Program} {Receipt.KindOf(plan.Kind)} {name}";

    /// <summary>What every command would do that can do something with it.</summary>
    private static IEnumerable<StudyPlan> PlansOf(Target target, Wishes wishes, CancellationToken cancel)
    {
        if (target.Study is not { } study) return [Planner.Run(target, wishes)];
        (StudyKind Kind, int Parts)[] kinds = [(StudyKind.Compare, study.Alternatives.Count), (StudyKind.Sweep, study.Axes.Count)];
        return kinds.Where(one => one.Parts > 0).Select(one => one.Kind).Select(kind => Planner.Study(target, kind, wishes, cancel));
    }

    private static (Target? Target, IReadOnlyList<ScenarioError> Errors) Read(string name, string? under)
    {
        try
        {
            var reading = Library.Reading(name, under);
            return (reading.Value, reading.Errors);
        }
        catch (ScenarioFileException wrong)
        {
            return (null, wrong.Errors);
        }
    }
}
