using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Studio;

/// <summary>The ten assumptions an answer hangs on most, sharper as more draws come in.</summary>
internal sealed class DriversStream(StudioWork work)
{
    public const string Lane = "drivers";

    // Some eight seconds of two processors for eighty homes and ten years.
    private const int Draws = 1024;
    private const int FewestDraws = 256;
    private const int HomeYears = 800;

    public async Task Give(JsonElement json, Visit visit)
    {
        var study = work.StudyOf(json);
        var state = study.State;
        int future = StudioWork.FutureOf(json, state);
        await work.Stream(visit, Lane, state.Language, async (events, cancel) =>
        {
            var plan = study.Plan(work.Settings.Ensemble, cancel);
            var cell = plan.Cells[0];
            var asked = new Asked(StudioWork.OutcomeOf(json, plan), cell.Alternatives[future - 1], cell.Base);
            long size = (long)plan.Base.Scenario.Plan.Building.Homes * plan.Years;
            int draws = (int)Math.Clamp(Draws * HomeYears / Math.Max(1, size) / Drivers.Batch * Drivers.Batch, FewestDraws, Draws);
            using var coming = Drivers.Of(plan, asked).Run(draws, work.Threads, cancel).GetEnumerator();
            while (await StudioWork.Apart(coming.MoveNext, cancel)) await events.Send("drivers", Told(study, asked, coming.Current), cancel);
            await events.Send("done", new JsonObject(), cancel);
        });
    }

    private static JsonObject Told(StateStudy study, Asked asked, DriversSoFar so)
    {
        var language = study.State.Language;
        return new JsonObject
        {
            ["done"] = so.Draws,
            ["total"] = so.Total,
            ["settled"] = so.Draws == so.Total,
            ["outcome"] = asked.Outcome.Id,
            ["future"] = asked.Arm.Name,
            ["about"] = asked.Noun(language),
            ["reading"] = language.Say(
                "Elke aanname getrokken uit haar hele bereik, samen met alle andere: hoeveel van wat de aannames met het verschil doen ieder alleen doet.",
                "Each assumption drawn from its whole range, together with all others: how much of what the assumptions do to the difference each does by itself."),
            ["drivers"] = StudioJson.List(so.Drivers, driver =>
            {
                var one = DriverJson.Of(driver.Entry, study.Complex, language);
                one["share"] = StudioJson.Number(driver.Share);
                one["effect"] = StudioJson.Number(driver.Effect);
                one["sure"] = driver.IsAboveNoise;
                one["text"] = Text(asked, driver, language);
                return one;
            }),
        };
    }

    private static string Text(Asked asked, Driver driver, Language language)
    {
        var (low, high) = (driver.Entry.Assumption.Low, driver.Entry.Assumption.High);
        var unit = driver.Entry.Assumption.Unit;
        string from = Numbers.Setting(low, unit, language), to = Numbers.Setting(high, unit, language);
        string change = asked.WriteChange(driver.Effect, language);
        string share = double.IsFinite(driver.Share) ? Numbers.Write(driver.Share, Unit.Share, language) : "–";
        return driver.IsAboveNoise
            ? language.Say($"Van {from} naar {to} verandert het verschil met {change}; {share} van wat de aannames ermee doen.", $"From {from} to {to} the difference changes by {change}; {share} of what the assumptions do to it.")
            : language.Say("Wat deze aanname doet is van toeval niet te onderscheiden.", "What this assumption does cannot be told from chance.");
    }
}
