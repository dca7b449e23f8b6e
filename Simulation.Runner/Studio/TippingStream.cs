using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Decisions;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Studio;

/// <summary>The sign of an answer as a map over two plans or assumptions, sharper where it matters as more places are looked at.</summary>
internal sealed class TippingStream(StudioWork work)
{
    public const string Lane = "tipping";

    private const int Points = 64;
    private const int Members = 14;
    private const double Sure = 0.95;

    // Every other place of the fine grid that is reckoned with.
    private const int Coarser = 2;

    public async Task Give(JsonElement json, Visit visit)
    {
        var study = work.StudyOf(json);
        var state = study.State;
        int future = StudioWork.FutureOf(json, state);
        var (x, y) = (AxisOf(json, "x"), AxisOf(json, "y"));
        if (x.Path == y.Path)
        {
            throw new StudioFaultException([new StudioFault(
                "y", ("beide assen zijn hetzelfde", "both axes are the same"), ("twee verschillende", "two different ones"))]);
        }

        await work.Stream(visit, Lane, state.Language, async (events, cancel) =>
        {
            var plan = study.Plan(work.Settings.Ensemble, cancel);
            var cell = plan.Cells[0];
            var asked = new Asked(StudioWork.OutcomeOf(json, plan), cell.Alternatives[future - 1], cell.Base);
            var settings = new TippingSettings { Points = Points, Ensemble = Some(work.Settings.Ensemble), Threads = work.Threads };
            await events.Send("axes", Axes(study, asked, x, y), cancel);
            int told = 0;
            await StudioWork.Apart(() => new TippingStudy(plan, settings, asked, 0, x, y)
            {
                Heard = (map, looked) =>
                {
                    events.Send("cells", Cells(map, x, y, looked, ref told), cancel).GetAwaiter().GetResult();
                },
            }.Run(null, cancel), cancel);
            await events.Send("done", new JsonObject(), cancel);
        });
    }

    /// <summary>Some of the sets of assumptions, spread over all: a map asks for a run of each at every place.</summary>
    private static Ensemble? Some(Ensemble? ensemble) => ensemble is null || ensemble.Members.Count <= Members ? ensemble
        : new Ensemble(ensemble.Receipt, ensemble.Paths, [.. Enumerable.Range(0, Members)
            .Select(nth => new Member(nth, 1, ensemble.Members[nth * ensemble.Members.Count / Members].Values))]);

    private JsonObject Axes(StateStudy study, Asked asked, TippingAxis x, TippingAxis y)
    {
        var language = study.State.Language;
        return new JsonObject
        {
            ["outcome"] = asked.Outcome.Id,
            ["future"] = asked.Arm.Name,
            ["about"] = asked.Noun(language),
            ["unit"] = StudioUnits.Id(asked.Outcome.Unit),
            ["points"] = Points,
            ["members"] = Some(work.Settings.Ensemble)?.Members.Count ?? TippingSettings.UsualDraws,
            ["x"] = Axis(study, x),
            ["y"] = Axis(study, y),
            ["xs"] = StudioJson.Numbers(Places().Select(x.At)),
            ["ys"] = StudioJson.Numbers(Places().Select(y.At)),
        };
    }

    private static JsonObject Axis(StateStudy study, TippingAxis axis)
    {
        var (language, now) = (study.State.Language, study.Complex[axis.Path].Value);
        var json = new JsonObject { ["path"] = axis.Path, ["low"] = axis.Low, ["high"] = axis.High, ["now"] = now.ToJson() };
        if (EntryOf(axis.Path) is { } entry)
        {
            json["name"] = AssumptionTexts.Of(entry).Name.In(language);
            json["unit"] = StudioUnits.Id(entry.Assumption.Unit);
            json["unitName"] = UnitTexts.Of(entry.Assumption.Unit).In(language);
            return json;
        }

        var text = PlanTexts.Of(axis.Path);
        json["name"] = text.Name.In(language);
        json["unit"] = StudioUnits.Id(text.Unit);
        json["unitName"] = UnitTexts.Of(text.Unit).In(language);
        return json;
    }

    private static IEnumerable<double> Places() =>
        Enumerable.Range(0, ((LevelSet.Side - 1) / Coarser) + 1).Select(nth => nth * Coarser / (LevelSet.Side - 1.0));

    /// <summary>What is thought now of every place, and the places that were looked at since it was told last.</summary>
    private static JsonObject Cells(LevelMap map, TippingAxis x, TippingAxis y, IReadOnlyList<(SquareSpot At, double[] Seen)> looked, ref int told)
    {
        int side = ((map.Side - 1) / Coarser) + 1;
        var cells = from j in Enumerable.Range(0, side)
                    from i in Enumerable.Range(0, side)
                    let at = (j * Coarser * map.Side) + (i * Coarser)
                    select (i, j, at);
        var json = new JsonObject
        {
            ["looked"] = looked.Count,
            ["open"] = StudioJson.Number(map.AreaOpen),
            ["cells"] = StudioJson.List(cells, cell => new JsonObject
            {
                ["i"] = cell.i,
                ["j"] = cell.j,
                ["difference"] = StudioJson.Number(map.Mean[cell.at]),
                ["low"] = StudioJson.Number(map.Mean[cell.at] - (1.645 * map.Off[cell.at])),
                ["high"] = StudioJson.Number(map.Mean[cell.at] + (1.645 * map.Off[cell.at])),
                ["above"] = StudioJson.Number(map.Above[cell.at]),
                ["sign"] = map.Above[cell.at] >= Sure ? 1 : map.Above[cell.at] <= 1 - Sure ? -1 : 0,
            }),
            ["seen"] = StudioJson.List(looked.Skip(told), one => new JsonObject
            {
                ["x"] = x.At(one.At.X),
                ["y"] = y.At(one.At.Y),
                ["difference"] = StudioJson.Number(one.Seen.Average()),
            }),
        };
        told = looked.Count;
        return json;
    }

    private static Entry? EntryOf(string path) =>
        Catalogue.Entries.FirstOrDefault(entry => path == $"{Model.Assumptions}.{entry.Path}");

    /// <summary>A plan or an assumption over its range: a path, or a path with low and high.</summary>
    private static TippingAxis AxisOf(JsonElement json, string name)
    {
        var said = json.TryGetProperty(name, out var block) ? block : default;
        string path = said.ValueKind == JsonValueKind.String ? said.GetString()!
            : said.ValueKind == JsonValueKind.Object ? StudioWork.Text(said, "path") ?? "" : "";
        if (EntryOf($"{Model.Assumptions}.{path}") is not null) path = $"{Model.Assumptions}.{path}";
        if (!Model.ByPath.TryGetValue(path, out var field) || field.Kind is not (FieldKind.Number or FieldKind.Whole) || KnownBlock.Has(path))
        {
            string[] known = [.. Model.ByPath.Values.Where(one => one.Kind is FieldKind.Number or FieldKind.Whole && !KnownBlock.Has(one.Path))
                .Select(one => one.Path)];
            throw StudioWork.Unknown(name, path, known, ("plan of aanname met een getal", "plan or assumption with a number"));
        }

        var (low, high) = EntryOf(path) is { } entry ? (entry.Assumption.Low, entry.Assumption.High)
            : StudioTexts.Slider(field, PlanTexts.Of(path).Unit) is var slider ? (slider.Low, slider.High) : default;
        var (least, most) = field.Range ?? (double.NegativeInfinity, double.PositiveInfinity);
        double from = Number(said, "low") ?? low, to = Number(said, "high") ?? high;
        return from < to && from >= least && to <= most ? new TippingAxis(path, from, to, field.Kind == FieldKind.Whole)
            : throw new StudioFaultException([new StudioFault(name, ("dat bereik kan niet", "that range is not possible"), field.Allowed)]);
    }

    private static double? Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.Number
            && said.TryGetDouble(out double value) && double.IsFinite(value) ? value : null;
}
