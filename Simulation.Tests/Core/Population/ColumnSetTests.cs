using Simulation.Core.Numerics;
using Simulation.Core.Population;

namespace Simulation.Tests.Core.Population;

public class ColumnSetTests
{
    [Fact]
    public void No_column_is_forgotten_when_the_state_is_emptied()
    {
        var set = new ColumnSet();
        int[] numbers = set.New<int>(3);
        bool[] marks = set.New<bool>(2);
        numbers[1] = 7;
        marks[0] = true;
        set.Clear();
        Assert.Equal([0, 0, 0], numbers);
        Assert.Equal([false, false], marks);
        Assert.Equal(2, set.Count);
    }

    [Fact]
    public void Its_bytes_are_those_of_the_column_as_it_stands()
    {
        var set = new ColumnSet();
        ushort[] column = set.New<ushort>(2);
        column[1] = 0x0203;
        Assert.Equal([0, 0, 3, 2], set.BytesOf(0).ToArray());
    }

    [Fact]
    public void Every_column_of_the_residents_is_kept_in_the_set()
    {
        var residents = new Residents(4);
        var columns = typeof(Residents).GetProperties().Where(property => property.PropertyType.IsArray).Select(property => (Array)property.GetValue(residents)!).ToList();
        Assert.True(columns.Count > 30);
        Assert.Equal(columns.Count, residents.Columns.Count);
        Assert.All(columns, column => Assert.Contains(column.Length, new[] { 4, Lanes.Whole(4) }));
    }
}
