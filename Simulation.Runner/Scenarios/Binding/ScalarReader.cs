using System.Text.RegularExpressions;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>One written value becomes a number, a yes or no, a choice, a month or a text; nothing is guessed, but much is suggested.</summary>
internal static partial class ScalarReader
{
    public const int LongestText = 1000;
    public const int LongestName = 64;
    private const int LongestNumber = 40;

    private static readonly Bilingual SomeText = ("een tekst", "a text");

    public static readonly Bilingual NameRule = new(
        $"kleine letters, cijfers, - en _, hoogstens {LongestName}, met een letter of cijfer voorop",
        $"lower-case letters, digits, - and _, at most {LongestName}, a letter or digit first");

    private static readonly string[] Yes = ["yes", "ja", "on", "aan", "waar", "y", "j", "1"];
    private static readonly string[] No = ["no", "nee", "off", "uit", "onwaar", "n", "0"];

    /// <summary>The value of a field; nothing when it is not one, which is then in the list of errors.</summary>
    public static FieldValue? Read(Branch at, Field field)
    {
        if (AsScalar(at, field.Allowed) is not { } scalar) return null;
        return field.Kind switch
        {
            FieldKind.Flag => Flag(scalar, at, field),
            FieldKind.Choice => Choice(scalar, at, field),
            FieldKind.Month => Month(scalar, at, field),
            _ => Number(scalar, at, field),
        };
    }

    /// <summary>The same, when it lies between these limits as well.</summary>
    public static FieldValue? Within(Branch at, Field field, (double Low, double High)? limits)
    {
        if (Read(at, field) is not { } value) return null;
        if (limits is not var (low, high) || (value.Number >= low && value.Number <= high)) return value;
        at.RefuseValue(ScenarioErrorKind.NotPossible.With(value), FaultTexts.Between(low, high), ShareOf(value, low, high));
        return null;
    }

    /// <summary>40 is 0.4 to people, where a share is wanted.</summary>
    public static string? ShareOf(FieldValue written, double low, double high)
    {
        bool percent = high == 1 && written.Kind is FieldKind.Number or FieldKind.Whole && written.Number is >= 5 and <= 100;
        double share = percent ? (double)((decimal)written.Number / 100) : double.NaN;
        return share >= low && share <= high ? FieldValue.Of(share).ToString() : null;
    }

    /// <summary>A text people read.</summary>
    public static string? Text(Branch at) => AsScalar(at, SomeText) is { } scalar ? Text(scalar, at) : null;

    /// <summary>Whether others can refer to something by this name.</summary>
    public static bool IsName(string text) => AName().IsMatch(text);

    /// <summary>A name others refer to.</summary>
    public static string? Name(Branch at)
    {
        if (Text(at) is not { } name) return null;
        if (IsName(name)) return name;
        string better = NotInNames().Replace(name.ToLowerInvariant(), "_").Trim('_', '-');
        at.RefuseValue(ScenarioErrorKind.BadName.With(Printable.Of(name)), NameRule, IsName(better) ? better : null);
        return null;
    }

    private static YamlScalar? AsScalar(Branch at, Bilingual allowed)
    {
        if (at.Value is YamlScalar { IsNothing: false } scalar) return scalar;
        at.Unfit(allowed);
        return null;
    }

    private static FieldValue? Number(YamlScalar scalar, Branch at, Field field)
    {
        string text = scalar.Text.Trim();
        if (IsNumber(text, out double number) && !scalar.Plain)
            return Wrong(ScenarioErrorKind.Quoted, scalar, at, field, text);
        if (NotFinite().IsMatch(text) || (IsNumber(text, out number) && !double.IsFinite(number)))
            return Wrong(ScenarioErrorKind.NotFinite, scalar, at, field);
        if (!IsNumber(text, out number)) return Wrong(ScenarioErrorKind.NotANumber, scalar, at, field, Meant(text));
        if (field.Kind == FieldKind.Number) return FieldValue.Of(number);
        bool whole = number == Math.Floor(number) && Math.Abs(number) <= MaxWhole(field);
        return whole ? FieldValue.Of((long)number) : Wrong(ScenarioErrorKind.NotWhole, scalar, at, field);
    }

    private static FieldValue? Flag(YamlScalar scalar, Branch at, Field field)
    {
        bool known = scalar.Text is "true" or "false";
        if (known && scalar.Plain) return FieldValue.Of(scalar.Text == "true");
        if (scalar.Plain && scalar.Text is "yes" or "ja" or "no" or "nee") return FieldValue.Of(scalar.Text is "yes" or "ja");
        string lower = scalar.Text.ToLowerInvariant();
        string? meant = lower is "true" or "false" ? lower : Yes.Contains(lower) ? "true" : No.Contains(lower) ? "false" : null;
        return Wrong(known ? ScenarioErrorKind.Quoted : ScenarioErrorKind.NotAFlag, scalar, at, field, meant);
    }

    private static FieldValue? Choice(YamlScalar scalar, Branch at, Field field) => field.Choices.Contains(scalar.Text)
        ? FieldValue.Choice(scalar.Text)
        : Wrong(ScenarioErrorKind.UnknownChoice, scalar, at, field, MeantChoice(scalar.Text, field));

    private static string? MeantChoice(string written, Field field) =>
        DutchNames.Choice(written, field.Choices, field.Property.PropertyType) ?? Nearest.To(written, field.Choices);

    // With or without quotes: what has a hyphen in it is a text to YAML either way.
    private static FieldValue? Month(YamlScalar scalar, Branch at, Field field) => CalendarMonth.TryParse(scalar.Text, out var month)
        ? FieldValue.Of(month.Value)
        : Wrong(ScenarioErrorKind.NotAMonth, scalar, at, field, MonthTexts.Meant(scalar.Text)?.ToString());

    private static string? Text(YamlScalar scalar, Branch at)
    {
        string text = scalar.Text.Trim().Replace('\n', ' ');
        var hidden = text.EnumerateRunes().Where(rune => Printable.IsHidden(rune.Value)).Take(1).ToArray();
        if (scalar.Plain && (IsNumber(text, out _) || text is "true" or "false"))
            at.RefuseValue(ScenarioErrorKind.NotText.With(text), meant: $"\"{text}\"");
        else if (text.Length > LongestText)
            at.RefuseValue(ScenarioErrorKind.TextTooLong.With(text.Length), FaultTexts.AtMost(LongestText));
        else if (text.Length == 0)
            at.RefuseValue(ScenarioErrorKind.NothingStated, SomeText);
        else if (hidden is [var character])
            at.RefuseValue(ScenarioErrorKind.HiddenCharacter.With($"U+{character.Value:X4}"));
        else
            return text;
        return null;
    }

    private static FieldValue? Wrong(ScenarioErrorKind kind, YamlScalar scalar, Branch at, Field field, string? meant = null)
    {
        at.RefuseValue(kind.With(Printable.Of(scalar.Text)), field.Allowed, meant);
        return null;
    }

    private static double MaxWhole(Field field) => field.Property.PropertyType == typeof(long) ? 1L << 53 : int.MaxValue;

    private static bool IsNumber(string text, out double number)
    {
        number = double.NaN;
        return text.Length <= LongestNumber && ANumber().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>0,33 and 33% and 1/3 and 1_000 and 007 are numbers to people.</summary>
    private static string? Meant(string text)
    {
        string plain = text.Replace('_', ' ').Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        if (plain.EndsWith('%') && IsNumber(plain[..^1], out double percent))
            return FieldValue.Of((double)((decimal)Math.Clamp(percent, -1e9, 1e9) / 100)).ToString();
        if (plain.Split('/') is [var above, var below] && IsNumber(above, out double a) && IsNumber(below, out double b) && b != 0)
            return FieldValue.Of(a / b).ToString();
        string unpadded = plain.TrimStart('0');
        return IsNumber(plain, out double meant) || IsNumber(unpadded, out meant) ? FieldValue.Of(meant).ToString() : null;
    }

    [GeneratedRegex(@"^[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,5})?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ANumber();

    [GeneratedRegex(@"^[-+]?(\.?nan|\.?inf|infinity|∞)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex AName();

    [GeneratedRegex("[^a-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex NotInNames();
}
