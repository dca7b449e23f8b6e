using Simulation.Runner.Patterns;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Calibration;

/// <summary>The numbers of a target in a file; docs/calibration-targets.md says what they mean.</summary>
public sealed record TargetNumbers
{
    /// <summary>Both ends of the range.</summary>
    public double Low { get; init; }
    public double High { get; init; }

    /// <summary>The value in the middle.</summary>
    public double Target { get; init; }

    /// <summary>What the model may be off by: a standard deviation.</summary>
    [Allowed(0, 1e9)]
    public double Discrepancy { get; init; }

    /// <summary>The years it was measured in, the first being 1.</summary>
    [Allowed(1, Week.Limit / Week.PerYear)]
    public int FromYear { get; init; }

    [Allowed(1, Week.Limit / Week.PerYear)]
    public int ToYear { get; init; }

    /// <summary>What the range is a range of.</summary>
    public RangeOf RangeOf { get; init; }
}

/// <summary>Reads targets of one's own, as strictly as a scenario: what is not known, not possible or there twice is told, all at once.</summary>
public static class TargetsFile
{
    /// <summary>The numbers a target may have.</summary>
    internal static readonly Group Numbers = new("", "", [.. Model.Of(typeof(TargetNumbers), "")]);

    private static readonly string[] OfTarget = ["measure", "scenario", "title", "source", .. Numbers.Names];
    private static readonly Bilingual SomeTargets = ("doelen, elk met een naam", "targets, each with a name");

    public static Reading<Targets> Read(string path, ReadOptions? options = null) => Load(path, null, options ?? new ReadOptions());

    /// <summary>Reads a text as if it stood in a file of that name; the scenarios it names are read from the disk.</summary>
    public static Reading<Targets> Parse(string text, string path, ReadOptions? options = null) => Load(path, text, options ?? new ReadOptions());

    private static Reading<Targets> Load(string path, string? text, ReadOptions options)
    {
        var errors = new ErrorList();
        var root = new ScenarioReader(FolderReader.For(path, options.Root), options, errors).Tree(path, text);
        return Reading<Targets>.Of(root is null ? null : new Reader(path, options, errors).Targets(root), errors);
    }

    /// <summary>A file on the way in.</summary>
    private sealed class Reader(string path, ReadOptions options, ErrorList errors)
    {
        private readonly Dictionary<string, (string Name, Place At)> _met = [];

        public Targets Targets(Branch root)
        {
            Blocks.Only(root, ["targets", "title"]);
            var title = Blocks.Text(root["title"]);
            var all = new List<Quantity>();
            if (Blocks.Must(root, "targets") is { } list && Blocks.IsOne(list, SomeTargets))
            {
                foreach (var written in list.Children)
                {
                    if (Blocks.IsOne(written, Bilingual.Same(string.Join(", ", OfTarget))) && Target(written) is { } target) all.Add(target);
                }
            }

            return new Targets(title?.En ?? Path.GetFileNameWithoutExtension(path), all);
        }

        private Quantity? Target(Branch written)
        {
            Blocks.Only(written, OfTarget);
            string? measure = Blocks.Must(written, "measure") is { } named ? ScalarReader.Text(named) : null;
            string? source = Blocks.Must(written, "source") is { } cited ? ScalarReader.Text(cited) : null;
            if (measure is null || Measured(written, measure) is not { } quantity) return null;
            quantity = Ranged(written, quantity);
            Once(written, quantity, measure);
            return quantity with { Id = written.Name, Says = Blocks.Text(written["title"]) ?? quantity.Says, Sources = [source ?? ""] };
        }

        /// <summary>What it is about: a target that is shipped, or an outcome of a scenario over some years.</summary>
        private Quantity? Measured(Branch written, string measure)
        {
            if (Quantities.All.FirstOrDefault(one => one.Id == measure) is { } shipped)
            {
                foreach (var own in new[] { "scenario", "from_year", "to_year" }.Select(key => written[key]).OfType<Branch>())
                    own.Refuse(ScenarioErrorKind.HasAPlace.With(measure));
                return shipped;
            }

            if (Outcome.All.FirstOrDefault(one => one.Id == measure) is not { } outcome)
            {
                string[] known = [.. Quantities.All.Select(one => one.Id), .. Outcome.All.Select(one => one.Id)];
                string? meant = Nearest.To(measure, known);
                written["measure"]!.RefuseValue(ScenarioErrorKind.UnknownMeasure.With(Printable.Of(measure)), Unknown.List(measure, known), meant);
                return null;
            }

            int? from = (int?)Needed(written, "from_year");
            int? to = (int?)Needed(written, "to_year");
            if (from > to)
                written["from_year"]!.RefuseValue(ScenarioErrorKind.LowNotBelowHigh.With(from, to));
            if (Lives(written) is not { } lives || from is null || to is null || from > to) return null;
            var measured = (Situation.Of(lives, to.Value), Measure.Of(outcome, from.Value, to.Value));
            return new Quantity(written.Name, OutcomeTexts.Of(outcome).Name, double.NaN, double.NaN, double.NaN, [], measured)
            {
                Unit = outcome.Unit,
                Years = (from.Value, to.Value),
            };
        }

        /// <summary>Its range: all of it for an outcome; of a shipped target what the file says otherwise.</summary>
        private static Quantity Ranged(Branch written, Quantity of)
        {
            bool isShipped = double.IsFinite(of.Low);
            double low = Needed(written, "low", isShipped) ?? of.Low;
            double high = Needed(written, "high", isShipped) ?? of.High;
            double target = Needed(written, "target", isShipped) ?? of.Target;
            double discrepancy = Needed(written, "discrepancy", isShipped) ?? of.Discrepancy;
            var range = written["range_of"] is { } said && ScalarReader.Read(said, FieldOf("range_of")) is { } choice
                ? (RangeOf)choice.ToModel(typeof(RangeOf))! : of.RangeOf;
            var between = FaultTexts.Between(low, high);
            if (low >= high)
                (written["low"] ?? written["high"])!.RefuseValue(ScenarioErrorKind.LowNotBelowHigh.With(low, high));
            else if (target < low || target > high)
                (written["target"] ?? written["low"] ?? written["high"])!.RefuseValue(ScenarioErrorKind.NotPossible.With(target), between);
            return of with { Low = low, High = high, Target = target, Discrepancy = discrepancy, RangeOf = range };
        }

        /// <summary>The same thing held against two ranges would count twice.</summary>
        private void Once(Branch written, Quantity quantity, string measure)
        {
            string scenario = written["scenario"] is { } of ? ScalarReader.Text(of) ?? "" : "";
            string about = string.Join(' ', quantity.Parts.Select(p => p.Measure.Id).Append(measure).Append(scenario));
            if (!_met.TryAdd(about, (written.Name, written.At)))
                written.Refuse(ScenarioErrorKind.SameTarget.With(_met[about].Name, _met[about].At.Line));
        }

        private static double? Needed(Branch written, string key, bool mayBeLeftOut = false)
        {
            var at = mayBeLeftOut ? written[key] : Blocks.Must(written, key);
            var field = FieldOf(key);
            return at is null ? null : ScalarReader.Within(at, field, field.Range)?.Number;
        }

        private static Field FieldOf(string key) => (Field)Numbers[key]!;

        /// <summary>The scenario it was measured at: a path from the folder of this file, or the name of one that is shipped.</summary>
        private LoadedScenario? Lives(Branch written)
        {
            if (Blocks.Must(written, "scenario") is not { } at || ScalarReader.Text(at) is not { } name) return null;
            string beside = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
            var library = ScenarioLibrary.In(ScenarioLibrary.ShippedFolder(Directory.GetCurrentDirectory()) ?? "scenarios");
            // With the ending a path that is nearly right finds the one that was meant.
            bool isPath = name.Contains('/', StringComparison.Ordinal) && !Path.HasExtension(name);
            var found = library.Find(File.Exists(beside) ? beside : isPath ? $"{name}.yaml" : name);
            if (found.Value is not { } entry)
            {
                var why = found.Errors[0];
                at.RefuseValue(new Problem(why.Kind, why.Problem), why.Allowed, why.Suggestion);
                return null;
            }

            var read = ScenarioFile.Read(entry.File, options with { Root = null });
            foreach (var error in read.Errors) errors.Add(error);
            return read.Value;
        }
    }
}
