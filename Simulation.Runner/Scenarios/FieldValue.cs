using System.Text.Json.Nodes;

namespace Simulation.Runner.Scenarios;

/// <summary>What kind of thing one value is.</summary>
public enum FieldKind
{
    Number,
    Whole,
    Flag,
    Choice,
    Month,
    Text,
}

/// <summary>One value of a plan or an assumption, as a file states it.</summary>
public readonly record struct FieldValue
{
    private readonly string? _text;

    private FieldValue(FieldKind kind, double number, string? text)
    {
        Kind = kind;
        // A file that says -0 means 0; two signs for one number would give two hashes.
        Number = number == 0 ? 0 : number;
        _text = text;
    }

    public FieldKind Kind { get; }

    /// <summary>The number; 1 or 0 for a yes or no, not a number for a choice, a month or a text.</summary>
    public double Number { get; }

    public static FieldValue Of(double number) => new(FieldKind.Number, number, null);

    public static FieldValue Of(long number) => new(FieldKind.Whole, number, null);

    public static FieldValue Of(bool flag) => new(FieldKind.Flag, flag ? 1 : 0, null);

    /// <summary>A choice, by its name in a file: whole_complex.</summary>
    public static FieldValue Choice(string name) => new(FieldKind.Choice, double.NaN, name);

    public static FieldValue Of(CalendarMonth month) => new(FieldKind.Month, double.NaN, month.ToString());

    public static FieldValue Text(string text) => new(FieldKind.Text, double.NaN, text);

    public static implicit operator FieldValue(double number) => Of(number);

    public static implicit operator FieldValue(int number) => Of(number);

    public static implicit operator FieldValue(bool flag) => Of(flag);

    /// <summary>As it is written in a file; a number is written so that it reads back as the same number.</summary>
    public override string ToString() => Kind switch
    {
        FieldKind.Flag => Number != 0 ? "true" : "false",
        FieldKind.Choice or FieldKind.Month or FieldKind.Text => _text ?? "",
        _ => Number.ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>The same in JSON.</summary>
    internal JsonNode ToJson() => Kind switch
    {
        FieldKind.Flag => Number != 0,
        FieldKind.Choice or FieldKind.Month or FieldKind.Text => ToString(),
        _ => Number,
    };

    internal static FieldValue FromModel(object value) => value switch
    {
        double number => Of(number),
        int number => Of(number),
        long number => Of(number),
        bool flag => Of(flag),
        CalendarMonth month => Of(month),
        Enum choice => Choice(PlanCheck.Snake(choice.ToString())),
        string text => Text(text),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "not a kind of value a file can state"),
    };

    internal object ToModel(Type type)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (wanted.IsEnum)
        {
            string name = ToString();
            return Enum.GetValues(wanted).Cast<Enum>().First(value => PlanCheck.Snake(value.ToString()) == name);
        }

        return wanted == typeof(double) ? Number
            : wanted == typeof(int) ? (int)Number
            : wanted == typeof(long) ? (long)Number
            : wanted == typeof(bool) ? Number != 0
            : wanted == typeof(CalendarMonth) && CalendarMonth.TryParse(ToString(), out var month) ? month
            : ToString();
    }
}
