using Simulation.Core;
using Simulation.Core.Processes;
using Simulation.Core.Time;

namespace Simulation.Runner.Tracing;

/// <summary>Goes through a run week by week, or within a week process by process.</summary>
internal sealed class Walk
{
    private int _next;

    public Walk(HousingComplex complex, ulong seed, int replicate)
    {
        Complex = complex;
        complex.Reset(seed, replicate);
        Allocation.Open(complex);
    }

    public HousingComplex Complex { get; }

    /// <summary>Where the run failed, when it did: there it is over.</summary>
    public BrokenOff? Broke { get; private set; }

    /// <summary>Runs the next week; nothing when the run is over.</summary>
    public Week? Next()
    {
        if (_next == Complex.Blueprint.Weeks || Broke is not null)
            return null;
        var week = new Week(_next++);
        try
        {
            Schedule.Run(Complex, week);
            return week;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Broke = new BrokenOff(week.Index, fault.Message);
            return null;
        }
    }

    /// <summary>Goes on until a given week is the next one.</summary>
    public void To(int week)
    {
        while (_next < week)
            Next();
    }

    /// <summary>Runs one process of the next week; the last one ends it.</summary>
    public void Do(WeekStep step)
    {
        step.Do(Complex, new Week(_next));
        if (step == WeekStep.All[^1])
            _next++;
    }
}
