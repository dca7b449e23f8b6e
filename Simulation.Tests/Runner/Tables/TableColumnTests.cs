using Simulation.Core;
using Simulation.Runner.Tables;

namespace Simulation.Tests.Runner.Tables;

public class TableColumnTests
{
    [Theory]
    [InlineData("differences", "alternative", ColumnType.Number, null)]
    [InlineData("effects", "alternative", ColumnType.Text, null)]
    [InlineData("runs", "replicate", ColumnType.Whole, null)]
    [InlineData("keeps", "hours_per_week", ColumnType.Number, Unit.HoursAWeek)]
    [InlineData("runs", "turnover_per_year.supported", ColumnType.Number, Unit.ShareOfResidentsAYear)]
    public void A_column_is_told_by_its_name_and_its_table(string table, string name, ColumnType type, Unit? unit)
    {
        var column = TableColumn.Of(table, name);
        Assert.Equal((name, type, unit), (column.Name, column.Type, column.Unit));
        Assert.NotEqual(column.Says.Nl, column.Says.En);
    }

    [Fact]
    public void A_column_without_a_row_is_refused() =>
        Assert.Contains("add a row to Texts/words/tables.txt", Assert.Throws<ArgumentException>(() => TableColumn.Of("runs", "nobody_knows")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_axis_has_the_name_and_the_unit_of_what_is_varied()
    {
        var share = TableColumn.OfAxis("mix.supported_share", isNamed: false);
        Assert.Equal((ColumnType.Number, Unit.Share, "Aandeel met begeleiding"), (share.Type, share.Unit, share.Says.Nl));
        var layout = TableColumn.OfAxis("building.layout", isNamed: true);
        Assert.Equal((ColumnType.Text, null), (layout.Type, layout.Unit));
    }
}
