using System.Text.Json;
using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>
/// Reads a state strictly: a name nobody knows, a value of the wrong kind, a text that could not stand in a file are told with their
/// place. Whether a value is possible is for the reader of the files to say: here is only what no file could hold.
/// </summary>
public sealed class StateReader
{
    /// <summary>The largest state there is, in bytes, and how deep it may be.</summary>
    public const int MostBytes = 256 * 1024;
    public const int Deepest = 12;

    /// <summary>How the JSON of a state has to be: not deeper than that, and no name twice in a block.</summary>
    public static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    private const int LongestTitle = 60;
    private const int MostItems = 40;
    private const int MostFields = 400;
    private const int LongestValue = 80;

    private static readonly Bilingual SomeBlock = ("namen met waarden: { ... }", "names with values: { ... }");
    private static readonly Bilingual SomeList = ("een lijst: [ ... ]", "a list: [ ... ]");
    private static readonly Bilingual SomeText = ("een tekst", "a text");
    private static readonly Bilingual SomeNumber = ("een getal", "a number");
    private static readonly Bilingual SomeValue = (
        "een getal, ja of nee, of een woord van letters, cijfers, punten en streepjes", "a number, yes or no, or a word of letters, digits, dots and dashes");
    private static readonly Bilingual SomeName = ("kleine letters, cijfers en _", "lower-case letters, digits and _");

    private readonly List<StudioFault> _faults = [];

    /// <summary>The state, or everything that is wrong with it.</summary>
    public static StudioState Read(JsonElement json)
    {
        var reader = new StateReader();
        var state = reader.State(json);
        return state is not null && reader._faults.Count == 0 ? state : throw new StudioFaultException(reader._faults);
    }

    private StudioState? State(JsonElement json)
    {
        string[] known = ["format", "model", "lang", "complex", "years", "seed", "futures", "assumptions", "outcomes"];
        if (Block(json, "", known) is not { } all) return null;
        Whole(all, "format", "", StudioState.Format, StudioState.Format, StudioState.Format);
        Text(all, "model", "", 200);
        var futures = Futures(all);
        var outcomes = all.TryGetValue("outcomes", out var list)
            ? Items(list, "outcomes", 100)?.Select((one, nth) => Value(one, $"outcomes[{nth}]")).ToList()
            : null;
        return new StudioState
        {
            Language = Chosen(all, "lang", ["nl", "en"]) == "en" ? Language.En : Language.Nl,
            Complex = all.TryGetValue("complex", out var complex) ? Complex(complex) : Missing("complex"),
            Years = (int)Whole(all, "years", "", 1, RunLimits.MostYears, 10),
            Seed = Whole(all, "seed", "", 0, RunLimits.LargestSeed, 1),
            Futures = futures,
            Assumptions = all.TryGetValue("assumptions", out var believed) ? Fields(believed, "assumptions") : [],
            Outcomes = outcomes is { Count: > 0 } ? [.. outcomes.OfType<StateValue>()] : null,
        };
    }

    private StudioComplex Complex(JsonElement json)
    {
        if (Block(json, "complex", ["from", "name", "opened", "set", "known"]) is not { } all) return Missing("complex");
        var opened = all.TryGetValue("opened", out var month) ? Value(month, "complex.opened") : null;
        return new StudioComplex(
            Text(all, "from", "complex", 200) ?? "base", Title(all, "name", "complex"), opened,
            all.TryGetValue("set", out var set) ? Fields(set, "complex.set") : [],
            all.TryGetValue("known", out var known) ? Known(known) : null);
    }

    private List<StateField>? Known(JsonElement json)
    {
        if (Block(json, "complex.known", ["at", "at_year", "values"]) is not { } all) return null;
        var fields = new List<StateField>();
        foreach (string when in new[] { "at", "at_year" })
        {
            if (all.TryGetValue(when, out var moment) && Value(moment, $"complex.known.{when}") is { } value)
                fields.Add(new StateField(when, value, $"complex.known.{when}"));
        }

        if (all.TryGetValue("values", out var values)) fields.AddRange(Fields(values, "complex.known.values"));
        return fields;
    }

    private List<StudioFuture> Futures(Dictionary<string, JsonElement> all)
    {
        if (!all.TryGetValue("futures", out var list) || Items(list, "futures", StudioState.MostFutures) is not { } items)
        {
            if (!all.ContainsKey("futures")) Fault("futures", ("ontbreekt", "is missing"), SomeList);
            return [];
        }

        if (items.Count < StudioState.FewestFutures)
        {
            Fault("futures", (
                "er is één toekomst, en dan is er niets te vergelijken", "there is one future, and then there is nothing to compare"),
                ($"{StudioState.FewestFutures} tot en met {StudioState.MostFutures} toekomsten",
                    $"{StudioState.FewestFutures} to {StudioState.MostFutures} futures"));
        }

        var futures = items.Select((one, nth) => Future(one, $"futures[{nth}]")).OfType<StudioFuture>().ToList();
        foreach (var (nth, one) in futures.Index().Where(pair => futures.FindIndex(same => same.Id == pair.Item.Id) < pair.Index))
        {
            Fault(
                $"futures[{nth}].id", ($"{one.Id} is er al", $"{one.Id} is there already"),
                ("elke toekomst een eigen id", "each future an id of its own"));
        }

        return futures;
    }

    private StudioFuture? Future(JsonElement json, string at)
    {
        if (Block(json, at, ["id", "title", "set", "money", "events"]) is not { } all) return null;
        return new StudioFuture(
            Id(all, "id", at), Title(all, "title", at),
            all.TryGetValue("set", out var set) ? Fields(set, $"{at}.set") : [],
            all.TryGetValue("money", out var money) ? Named(money, $"{at}.money") : [],
            all.TryGetValue("events", out var events) ? Named(events, $"{at}.events") : []);
    }

    private List<StudioItem> Named(JsonElement json, string at)
    {
        var named = new List<StudioItem>();
        foreach (var (item, nth) in (Items(json, at, MostItems) ?? []).Select((item, nth) => (item, nth)))
        {
            string here = $"{at}[{nth}]";
            if (Block(item, here, null) is not { } all) continue;
            string name = Id(all, "name", here);
            if (named.Exists(other => other.Name == name))
                Fault($"{here}.name", ($"{name} is er al", $"{name} is there already"), ("elke naam één keer", "each name once"));
            var fields = all.Where(one => one.Key != "name").Select(one => Field(one.Key, one.Value, here)).OfType<StateField>();
            named.Add(new StudioItem(name, [.. fields], here));
        }

        return named;
    }

    private List<StateField> Fields(JsonElement json, string at) => Block(json, at, null) is not { } all ? []
        : [.. all.Select(one => Field(one.Key, one.Value, at)).OfType<StateField>()];

    private StateField? Field(string name, JsonElement json, string at)
    {
        string here = $"{at}.{Printable.Of(name)}";
        if (!IsPath(name))
            Fault(here, ("die naam kan niet", "that name is not possible"), SomeName);
        else if (Value(json, here) is { } value)
            return new StateField(name, value, here);
        return null;
    }

    private StateValue? Value(JsonElement json, string at) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetDouble(out double number) && double.IsFinite(number) =>
            new(number.ToString("R", CultureInfo.InvariantCulture), [], at),
        JsonValueKind.True => new("true", [], at),
        JsonValueKind.False => new("false", [], at),
        JsonValueKind.String when IsWord(json.GetString()!) => new(json.GetString()!, [], at),
        JsonValueKind.String => Refused(at, Printable.Of(json.GetString()!)),
        JsonValueKind.Object => Parts(json, at),
        JsonValueKind.Number => Refused(at, Printable.Of(json.GetRawText())),
        _ => Refused(at, json.ValueKind == JsonValueKind.Array ? "[ ]" : Printable.Of(json.GetRawText())),
    };

    private StateValue? Parts(JsonElement json, string at)
    {
        var parts = Fields(json, at);
        return parts.Count > 0 ? new StateValue("", parts, at) : Refused(at, "{ }");
    }

    private StateValue? Refused(string at, string shown)
    {
        Fault(at, ($"{shown}: dat kan hier niet staan", $"{shown}: that cannot stand here"), SomeValue);
        return null;
    }

    /// <summary>The names in a block; those that say nothing count as absent. With a list of names no other is allowed.</summary>
    private Dictionary<string, JsonElement>? Block(JsonElement json, string at, string[]? known)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Fault(at, ("hier hoort een blok", "a block belongs here"), SomeBlock);
            return null;
        }

        var all = new Dictionary<string, JsonElement>();
        foreach (var property in json.EnumerateObject())
        {
            string name = property.Name;
            if (known is not null && !known.Contains(name))
            {
                string here = at.Length == 0 ? Printable.Of(name) : $"{at}.{Printable.Of(name)}";
                Fault(here, ($"{Printable.Of(name)}: die naam is hier niet bekend", $"{Printable.Of(name)}: that name is not known here"),
                    Bilingual.Same(string.Join(", ", known)), Nearest.To(name, known));
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && all.Count < MostFields)
            {
                all[name] = property.Value;
            }
        }

        return all;
    }

    private List<JsonElement>? Items(JsonElement json, string at, int most)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Fault(at, ("hier hoort een lijst", "a list belongs here"), SomeList);
            return null;
        }

        int count = json.GetArrayLength();
        if (count > most) Fault(at, ($"{count} is te veel", $"{count} is too many"), FaultTexts.AtMost(most));
        return [.. json.EnumerateArray().Take(most)];
    }

    private long Whole(Dictionary<string, JsonElement> all, string name, string at, long low, long high, long otherwise)
    {
        string here = at.Length == 0 ? name : $"{at}.{name}";
        if (!all.TryGetValue(name, out var json)) return otherwise;
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out long value) && value >= low && value <= high) return value;
        string shown = json.ValueKind == JsonValueKind.Number ? Printable.Of(json.GetRawText()) : json.ValueKind.ToString();
        Fault(here, ($"{shown}: dat kan niet", $"{shown}: not possible"), low == high ? Bilingual.Same($"{low}")
            : ($"een heel getal van {low} tot en met {high}", $"a whole number from {low} to {high}"));
        return otherwise;
    }

    private string? Text(Dictionary<string, JsonElement> all, string name, string at, int longest)
    {
        if (!all.TryGetValue(name, out var json)) return null;
        string here = at.Length == 0 ? name : $"{at}.{name}";
        if (json.ValueKind != JsonValueKind.String)
        {
            Fault(here, ("hier hoort een tekst", "a text belongs here"), SomeText);
            return null;
        }

        string text = json.GetString()!.Trim();
        if (text.EnumerateRunes().Any(rune => Printable.IsHidden(rune.Value) || rune == System.Text.Rune.ReplacementChar))
            Fault(
                here, ("er staan tekens in die men niet ziet", "it has characters one cannot see"),
                ("tekens die men ziet, op één regel", "characters one can see, on one line"));
        else if (text.Length > longest)
            Fault(
                here, ($"{text.Length} tekens is te lang", $"{text.Length} characters is too long"),
                ($"hoogstens {longest} tekens", $"at most {longest} characters"));
        else
            return text;
        return null;
    }

    /// <summary>A title people read; an empty one is none.</summary>
    private string? Title(Dictionary<string, JsonElement> all, string name, string at) =>
        Text(all, name, at, LongestTitle) is { Length: > 0 } text ? text : null;

    private string Id(Dictionary<string, JsonElement> all, string name, string at)
    {
        string text = all.TryGetValue(name, out var json) && json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        if (ScalarReader.IsName(text)) return text;
        string shown = Printable.Of(text);
        Bilingual what = text.Length == 0 ? ("ontbreekt", "is missing") : ($"{shown}: die naam kan niet", $"{shown}: that name is not possible");
        Fault($"{at}.{name}", what, ScalarReader.NameRule);
        return "";
    }

    private string? Chosen(Dictionary<string, JsonElement> all, string name, string[] choices)
    {
        if (!all.TryGetValue(name, out var json)) return choices[0];
        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.ValueKind.ToString();
        if (choices.Contains(text)) return text;
        string shown = Printable.Of(text);
        Fault(name, ($"{shown}: dat kan niet", $"{shown}: not possible"), Bilingual.Same(string.Join(", ", choices)), Nearest.To(text, choices));
        return choices[0];
    }

    private StudioComplex Missing(string at)
    {
        if (!_faults.Exists(fault => fault.At == at)) Fault(at, ("ontbreekt", "is missing"), SomeBlock);
        return new StudioComplex("base", null, null, [], null);
    }

    private void Fault(string at, Bilingual what, Bilingual? allowed = null, string? nearest = null)
    {
        if (_faults.Count < 100) _faults.Add(new StudioFault(at, what, allowed, nearest));
    }

    private static bool IsPath(string name) => name.Length is > 0 and <= 200 && name.Split('.').All(IsPart);

    private static bool IsPart(string part) =>
        part.Length > 0 && char.IsAsciiLetter(part[0]) && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    /// <summary>A word that means the same to every reader of YAML as it does here.</summary>
    private static bool IsWord(string text) => text.Length is > 0 and <= LongestValue && text[^1] != ' '
        && (char.IsAsciiLetterOrDigit(text[0]) || (text[0] is '-' or '.' && text.Length > 1 && char.IsAsciiDigit(text[1])))
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or '%' or '±' or ' ' or ',' or '+');
}
