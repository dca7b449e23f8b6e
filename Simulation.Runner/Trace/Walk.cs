namespace Simulation.Runner.Trace;

/// <summary>Goes through a run week by week, or within a week process by process.</summary>
internal sealed class Walk
{
    private readonly IEnumerator<Week> _weeks;

    public Walk(ComplexRun run, ulong seed, int replicate)
    {
        Complex = run.Start(seed, replicate);
        _weeks = ComplexRun.Weeks(Complex).GetEnumerator();
    }

    public HousingComplex Complex { get; }

    /// <summary>Where the run failed, when it did: there it is over.</summary>
    public BrokenOff? Broke { get; private set; }

    /// <summary>Runs the next week; nothing when the run is over.</summary>
    public Week? Next()
    {
        try
        {
            return _weeks.MoveNext() ? _weeks.Current : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Broke = new BrokenOff(Complex.Series.Weeks, fault.Message);
            return null;
        }
    }

    /// <summary>Goes on until a given week is the next one.</summary>
    public void To(int week)
    {
        while (Complex.Series.Weeks < week && Next() is not null)
        {
        }
    }

    /// <summary>Runs one process of the next week; the last one ends it.</summary>
    public void Do(WeekStep step) => step.Do(Complex, new Week(Complex.Series.Weeks));
}
