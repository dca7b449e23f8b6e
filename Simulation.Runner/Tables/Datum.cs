using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Tables;

/// <summary>What can stand in a column of a table.</summary>
public enum ColumnType
{
    Text,
    Whole,
    Number,
}

/// <summary>What stands in one field of a table: a text, a whole number, a number, or nothing. Every kind of file writes it in its own way.</summary>
public readonly record struct Datum
{
    private Datum(ColumnType type, double number, string? text) => (Type, Number, Text) = (type, number, text);

    public ColumnType Type { get; }

    /// <summary>A number, also a whole one.</summary>
    public double Number { get; }

    public string? Text { get; }

    /// <summary>Nothing: nobody there, no case, not asked.</summary>
    public static Datum Nothing => default;

    public bool IsNothing => Type == ColumnType.Text ? string.IsNullOrEmpty(Text) : !double.IsFinite(Number);

    public static implicit operator Datum(string? text) => new(ColumnType.Text, double.NaN, text);

    public static implicit operator Datum(double number) => new(ColumnType.Number, number, null);

    public static implicit operator Datum(long number) => new(ColumnType.Whole, number, null);

    public static implicit operator Datum(int number) => new(ColumnType.Whole, number, null);

    /// <summary>A value of a plan or an assumption: a number where it is one, else its name.</summary>
    public static implicit operator Datum(FieldValue value) =>
        double.IsFinite(value.Number) && value.Kind != FieldKind.Flag ? value.Number : value.ToString();

    /// <summary>As text: a number so that it reads back as the same number.</summary>
    public string In(CultureInfo culture) => Type == ColumnType.Text ? Text ?? "" : IsNothing ? "" : Shortest(Number, culture);

    // .NET 10 writes two powers of two, 2^-25 and 2^-958, as their neighbours (dotnet/runtime 131131); the first is a usual difference of
    // two numbers of single precision. With all digits they are what a mended version writes.
    private static string Shortest(double number, CultureInfo culture)
    {
        string text = number.ToString("R", culture);
        return double.IsPow2(Math.Abs(number)) && double.Parse(text, culture) != number ? number.ToString("G17", culture) : text;
    }
}
