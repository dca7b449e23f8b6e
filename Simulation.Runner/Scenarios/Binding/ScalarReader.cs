using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>One written value becomes a number, a yes or no, a choice or a text; nothing is guessed, but much is suggested.</summary>
internal static partial class ScalarReader
{
    public const int LongestText = 1000;
    public const int LongestName = 64;
    private const int LongestNumber = 40;

    private static readonly Bilingual NameRule = new(
        $"kleine letters, cijfers, - en _, hoogstens {LongestName}, met een letter of cijfer voorop",
        $"lower-case letters, digits, - and _, at most {LongestName}, a letter or digit first");

    private static readonly string[] Yes = ["yes", "ja", "on", "aan", "waar", "y", "j", "1"];
    private static readonly string[] No = ["no", "nee", "off", "uit", "onwaar", "n", "0"];

    /// <summary>The value of a field; nothing when it is not one, which is then in the list of errors.</summary>
    public static FieldValue? Read(YamlNode? node, Field field, string path, Place key, ErrorList errors)
    {
        if (AsScalar(node, path, key, field.Allowed, errors) is not { } scalar)
            return null;
        return field.Kind switch
        {
            FieldKind.Flag => Flag(scalar, path, field, errors),
            FieldKind.Choice => Choice(scalar, path, field, errors),
            FieldKind.Text => Text(scalar, path, errors) is { } text ? FieldValue.Text(text) : null,
            _ => Number(scalar, path, field, errors),
        };
    }

    /// <summary>A text people read.</summary>
    public static string? Text(YamlNode? node, string path, Place key, ErrorList errors) =>
        AsScalar(node, path, key, new Bilingual("een tekst", "a text"), errors) is { } scalar ? Text(scalar, path, errors) : null;

    /// <summary>A name others refer to.</summary>
    public static string? Name(YamlNode? node, string path, Place key, ErrorList errors)
    {
        if (Text(node, path, key, errors) is not { } name)
            return null;
        if (AName().IsMatch(name))
            return name;
        string better = NotInNames().Replace(name.ToLowerInvariant(), "_").Trim('_', '-');
        errors.Add(new ScenarioError(node!.At, path, ScenarioErrorKind.BadName, ScenarioErrorKind.BadName.With(Printable.Of(name)), NameRule, AName().IsMatch(better) ? better : null));
        return null;
    }

    private static YamlScalar? AsScalar(YamlNode? node, string path, Place key, Bilingual allowed, ErrorList errors)
    {
        if (node is YamlScalar { IsNothing: false } scalar)
            return scalar;
        if (node is YamlScalar nothing)
            errors.Add(new ScenarioError(nothing.At, path, ScenarioErrorKind.NothingStated, ScenarioErrorKind.NothingStated.With(), allowed));
        else if (node is not YamlRefused)
            errors.Add(new ScenarioError(node?.At ?? key, path, ScenarioErrorKind.WrongShape, ScenarioErrorKind.WrongShape.With(node?.Shape ?? YamlNode.Block), allowed));
        return null;
    }

    private static FieldValue? Number(YamlScalar scalar, string path, Field field, ErrorList errors)
    {
        string text = scalar.Text.Trim();
        if (IsNumber(text, out double number) && !scalar.Plain)
            return Wrong(ScenarioErrorKind.Quoted, scalar, path, field, errors, text);
        if (NotFinite().IsMatch(text) || (IsNumber(text, out number) && !double.IsFinite(number)))
            return Wrong(ScenarioErrorKind.NotFinite, scalar, path, field, errors, null);
        if (!IsNumber(text, out number))
            return Wrong(ScenarioErrorKind.NotANumber, scalar, path, field, errors, Meant(text));
        if (field.Kind == FieldKind.Number)
            return FieldValue.Of(number);
        bool whole = number == Math.Floor(number) && Math.Abs(number) <= MaxWhole(field);
        return whole ? FieldValue.Of((long)number) : Wrong(ScenarioErrorKind.NotWhole, scalar, path, field, errors, null);
    }

    private static FieldValue? Flag(YamlScalar scalar, string path, Field field, ErrorList errors)
    {
        bool known = scalar.Text is "true" or "false";
        if (known && scalar.Plain)
            return FieldValue.Of(scalar.Text == "true");
        string lower = scalar.Text.ToLowerInvariant();
        string? meant = lower is "true" or "false" ? lower : Yes.Contains(lower) ? "true" : No.Contains(lower) ? "false" : null;
        return Wrong(known ? ScenarioErrorKind.Quoted : ScenarioErrorKind.NotAFlag, scalar, path, field, errors, meant);
    }

    private static FieldValue? Choice(YamlScalar scalar, string path, Field field, ErrorList errors) =>
        field.Choices.Contains(scalar.Text)
            ? FieldValue.Choice(scalar.Text)
            : Wrong(ScenarioErrorKind.UnknownChoice, scalar, path, field, errors, Nearest.To(scalar.Text, field.Choices));

    private static string? Text(YamlScalar scalar, string path, ErrorList errors)
    {
        string text = scalar.Text.Trim().Replace('\n', ' ');
        var hidden = text.EnumerateRunes().Where(rune => Printable.IsHidden(rune.Value)).Take(1).ToArray();
        if (scalar.Plain && (IsNumber(text, out _) || text is "true" or "false"))
            errors.Add(new ScenarioError(scalar.At, path, ScenarioErrorKind.NotText, ScenarioErrorKind.NotText.With(text), Suggestion: $"\"{text}\""));
        else if (text.Length > LongestText)
            errors.Add(new ScenarioError(scalar.At, path, ScenarioErrorKind.TextTooLong, ScenarioErrorKind.TextTooLong.With(text.Length), new Bilingual($"hoogstens {LongestText}", $"at most {LongestText}")));
        else if (text.Length == 0)
            errors.Add(new ScenarioError(scalar.At, path, ScenarioErrorKind.NothingStated, ScenarioErrorKind.NothingStated.With(), new Bilingual("een tekst", "a text")));
        else if (hidden is [var character])
            errors.Add(scalar.At, path, ScenarioErrorKind.HiddenCharacter, $"U+{character.Value:X4}");
        else
            return text;
        return null;
    }

    private static FieldValue? Wrong(ScenarioErrorKind kind, YamlScalar scalar, string path, Field field, ErrorList errors, string? meant)
    {
        errors.Add(new ScenarioError(scalar.At, path, kind, kind.With(Printable.Of(scalar.Text)), field.Allowed, meant));
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
