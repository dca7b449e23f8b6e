using System.Globalization;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Tables;

namespace Simulation.Tests.Runner.Tables;

public class DatumTests
{
    [Fact]
    public void Every_power_of_two_and_other_numbers_read_back_as_what_they_were()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(-1074, 2098).SelectMany(power => new[] { Math.ScaleB(1, power), -Math.ScaleB(1, power), Math.BitIncrement(Math.ScaleB(1, power)) })
            .Concat(Enumerable.Range(0, 10_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64())))
            .Where(double.IsFinite);
        Assert.All(numbers, number => Assert.Equal(number, double.Parse(((Datum)number).In(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
        Assert.Equal("2.9802322387695312E-08", ((Datum)Math.ScaleB(1, -25)).In(CultureInfo.InvariantCulture));
        Assert.Equal("9.313225746154785E-10", ((Datum)Math.ScaleB(1, -30)).In(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_value_of_a_plan_is_a_number_where_it_is_one()
    {
        Assert.Equal((ColumnType.Number, 0.25), (((Datum)FieldValue.Of(0.25)).Type, ((Datum)FieldValue.Of(0.25)).Number));
        Assert.Equal("true", ((Datum)FieldValue.Of(true)).Text);
        Assert.Equal("corridor", ((Datum)FieldValue.Choice("corridor")).Text);
    }

    [Fact]
    public void Nothing_is_an_empty_text_and_what_is_no_number()
    {
        Assert.All(new Datum[] { default, "", (string?)null, double.NaN, double.NegativeInfinity }, datum => Assert.True(datum.IsNothing));
        Assert.All(new Datum[] { "a", 0, 0.0, 0L }, datum => Assert.False(datum.IsNothing));
        Assert.Equal("", ((Datum)double.NaN).In(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("text", ColumnType.Number, false)]
    [InlineData("text", ColumnType.Text, true)]
    [InlineData(1, ColumnType.Number, true)]
    [InlineData(1, ColumnType.Text, true)]
    [InlineData(1.5, ColumnType.Whole, false)]
    [InlineData(1.5, ColumnType.Number, true)]
    [InlineData("", ColumnType.Whole, true)]
    public void A_column_takes_what_it_is_said_to_have(object value, ColumnType type, bool takes)
    {
        Datum datum = value switch { int whole => whole, double number => number, _ => (string)value };
        var table = new TableResource("any.csv", [new("c", type, ("kolom", "column"), null)]);
        var fault = Record.Exception(() => table.Check([datum]));
        Assert.Equal(takes, fault is null);
        if (!takes) Assert.Contains("any.csv: c takes a", fault!.Message, StringComparison.Ordinal);
        Assert.Contains("1 columns", Assert.Throws<InvalidOperationException>(() => table.Check([datum, datum])).Message, StringComparison.Ordinal);
    }
}
