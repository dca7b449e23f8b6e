namespace Simulation.Runner.Tables;

/// <summary>A file that takes the rows of a table one after the other. It is whole once it is disposed of.</summary>
public interface ITableFile : IDisposable
{
    void Write(ReadOnlySpan<Datum> row);
}
