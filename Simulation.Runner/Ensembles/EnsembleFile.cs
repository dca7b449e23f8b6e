using System.Text;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Ensembles;

/// <summary>An ensemble as a file: who made it with what, then the weights of the members, then a line for each assumption with a value for
/// each member. It is plain YAML; what is read here is just the part that is written.</summary>
public static class EnsembleFile
{
    public const string Shipped = "assumptions/ensemble.yaml";

    /// <summary>What such a file says, in the order in which it is written.</summary>
    internal static readonly string[] Keys = ["ensemble", "model", "targets", "seed", "method", "members", "central", "weights", "values"];

    private const int MostBytes = 50_000_000;
    private const int FewestMembers = 2;
    private const string Note = "# Sets of values for the assumptions that agree with what is known; docs/calibration.md says how they were found.\n";
    private static readonly string Allowed = string.Join(", ", Keys);

    /// <summary>The ensemble that travels with the program; nothing where none was made for it.</summary>
    public static Ensemble? OfProgram { get; } = Embedded.Has("ensemble.yaml") ? Read(Embedded.Text("ensemble.yaml"), Shipped, null) : null;

    /// <summary>A value with as many digits as a file keeps, inside its range.</summary>
    public static double Kept(double value, double low, double high)
    {
        double kept = double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Clamp(kept, low, high);
    }

    public static string Text(Ensemble ensemble)
    {
        var receipt = ensemble.Receipt;
        var text = new StringBuilder(Note);
        text.Append(CultureInfo.InvariantCulture, $"ensemble: {receipt.Name}\nmodel: \"{receipt.ModelPrint}\"\ntargets: \"{receipt.Targets}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"seed: {receipt.Seed}\nmethod: {receipt.Method}\nmembers: {ensemble.Members.Count}\ncentral: {ensemble.Central}\n");
        text.Append(CultureInfo.InvariantCulture, $"weights: [{string.Join(", ", ensemble.Members.Select(member => member.Weight))}]\nvalues:\n");
        for (int path = 0; path < ensemble.Paths.Count; path++)
        {
            var values = ensemble.Members.Select(member => member.Values[path].ToString("R", CultureInfo.InvariantCulture));
            text.Append(CultureInfo.InvariantCulture, $"  {ensemble.Paths[path]}: [{string.Join(", ", values)}]\n");
        }

        return text.ToString();
    }

    /// <summary>An ensemble somebody names.</summary>
    public static Ensemble Load(string path)
    {
        if (!File.Exists(path))
            throw new EnsembleException([($"{path}: dit bestand is er niet", $"{path}: there is no such file")]);
        if (new FileInfo(path).Length > MostBytes)
            throw new EnsembleException([($"{path}: te groot voor een ensemble", $"{path}: too large for an ensemble")]);
        return Read(File.ReadAllText(path), path, path);
    }

    /// <summary>An ensemble from its text; what is wrong with it is told with the line.</summary>
    public static Ensemble Read(string text, string file) => Read(text, file, file);

    /// <summary>The same, with a place to show in errors that is not the file it came from.</summary>
    public static Ensemble Read(string text, string shown, string? file)
    {
        var reading = new Reading(shown);
        string[] lines = text.Split('\n');
        for (int line = 0; line < lines.Length; line++) reading.Take(lines[line].TrimEnd('\r'), line + 1);
        return reading.Made(file);
    }

    /// <summary>Refuses an ensemble that was made with another model.</summary>
    public static Ensemble OfThisModel(Ensemble ensemble, string file) => ensemble.Receipt.ModelPrint == ModelPrint.Current
        ? ensemble
        : throw new EnsembleException([(
            $"{file}: dit ensemble is gemaakt met een ander model ({ensemble.Receipt.ModelPrint}; dit is {ModelPrint.Current}); maak het opnieuw met gwsim calibrate, of reken met --ensemble none",
            $"{file}: this ensemble was made with another model ({ensemble.Receipt.ModelPrint}; this is {ModelPrint.Current}); make it again with gwsim calibrate, or run with --ensemble none")]);

    /// <summary>An ensemble on the way in.</summary>
    private sealed class Reading(string file)
    {
        private static readonly Dictionary<string, Entry> Known = Catalogue.Entries.ToDictionary(e => e.Path);

        private readonly List<Bilingual> _problems = [];
        private readonly Dictionary<string, string> _head = [];
        private readonly List<(string Path, double[] Values)> _rows = [];
        private readonly HashSet<string> _paths = [];

        public void Take(string line, int number)
        {
            if (line.Trim().Length == 0 || line.TrimStart()[0] == '#') return;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? line.Trim() : line[..colon].Trim();
            string value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            if (line[0] == ' ')
                TakeRow(key, value, number);
            else if (colon < 0 || !Keys.Contains(key))
                Wrong(number, key, $"kan hier niet staan; toegestaan: {Allowed}", $"cannot stand here; allowed: {Allowed}");
            else if (!_head.TryAdd(key, value.Trim('"')))
                Wrong(number, key, "staat er twee keer", "stands there twice");
        }

        public Ensemble Made(string? of)
        {
            foreach (string missing in Keys.Where(key => !_head.ContainsKey(key)))
                Wrong(0, missing, "ontbreekt", "is missing");
            double[] weights = Numbers(_head.GetValueOrDefault("weights", "")) ?? [];
            if (weights.Length < FewestMembers)
                Wrong(0, "weights", $"een ensemble heeft minstens {FewestMembers} leden", $"an ensemble has at least {FewestMembers} members");
            if (weights.Any(weight => weight < 1 || weight != Math.Round(weight) || weight > 1000))
                Wrong(0, "weights", "een gewicht is een geheel getal van 1 tot 1000", "a weight is a whole number from 1 to 1000");
            if (_head.GetValueOrDefault("members") != weights.Length.ToString(CultureInfo.InvariantCulture))
                Wrong(0, "members", $"er zijn {weights.Length} gewichten", $"there are {weights.Length} weights");
            if (!ulong.TryParse(_head.GetValueOrDefault("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
                Wrong(0, "seed", "is geen geheel getal", "is not a whole number");
            bool isNumber = int.TryParse(_head.GetValueOrDefault("central"), NumberStyles.None, CultureInfo.InvariantCulture, out int central);
            string last = $"{weights.Length - 1}";
            if (!isNumber || central >= weights.Length)
                Wrong(0, "central", $"is het nummer van een lid, 0 tot {last}", $"is the number of a member, 0 to {last}");
            foreach (var (path, values) in _rows.Where(row => row.Values.Length != weights.Length))
                Wrong(0, path, $"{values.Length} waarden voor {weights.Length} leden", $"{values.Length} values for {weights.Length} members");
            if (_problems.Count > 0) throw new EnsembleException(_problems);
            var receipt = new EnsembleReceipt(_head["ensemble"], _head["model"], _head["targets"], seed, _head["method"]);
            var members = weights.Select((weight, nth) => new Member(nth, (int)weight, [.. _rows.Select(row => row.Values[nth])]));
            return new Ensemble(receipt, [.. _rows.Select(row => row.Path)], [.. members]) { File = of, Central = central };
        }

        private void TakeRow(string path, string list, int number)
        {
            if (!Known.TryGetValue(path, out var entry))
            {
                string nearest = Nearest.To(path, Known.Keys) ?? Nearest.Ordered(path, Known.Keys).First();
                Wrong(number, path, $"deze aanname is er niet; bedoelde u `{nearest}`?", $"there is no such assumption; did you mean `{nearest}`?");
                return;
            }

            if (!_paths.Add(path)) Wrong(number, path, "staat er twee keer", "stands there twice");
            double[] values = Numbers(list) ?? [];
            if (values.Length == 0)
                Wrong(number, path, "hier hoort een lijst getallen tussen [ en ]", "a list of numbers between [ and ] belongs here");
            var (low, high) = entry.Possible;
            foreach (double value in values.Where(value => !(value >= low && value <= high)).Take(1))
            {
                string range = string.Create(CultureInfo.InvariantCulture, $"{value}: {low}-{high}");
                Wrong(number, path, $"{range} is wat kan", $"{range} is what is possible");
            }

            _rows.Add((path, values));
        }

        private static double[]? Numbers(string list)
        {
            if (list.Length < 3 || list[0] != '[' || list[^1] != ']') return null;
            string[] parts = list[1..^1].Split(',');
            double[] numbers = new double[parts.Length];
            for (int i = 0; i < parts.Length; i++)
            {
                if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                    return null;
            }

            return numbers;
        }

        private void Wrong(int line, string what, string nl, string en)
        {
            string place = line == 0 ? file : $"{file}:{line}";
            _problems.Add(($"{place}: {Printable.Of(what)}: {nl}", $"{place}: {Printable.Of(what)}: {en}"));
        }
    }
}

/// <summary>What is wrong with an ensemble, and what helps.</summary>
public sealed class EnsembleException(IReadOnlyList<Bilingual> problems) : RefusedException(problems);
