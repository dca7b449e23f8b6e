using Simulation.Runner.Experiments;

namespace Simulation.Runner.Sensitivity;

/// <summary>Radial trajectories (Campolongo, Saltelli and Cariboni, 2011): from each of a number of starts every input is moved by itself.
/// Starts fill every input evenly. A step is never shorter than a quarter of the range: effects are divided by their step, and a
/// short one would blow up the noise of replication; nor always the same, or what comes back after a step would not be seen.</summary>
public sealed class MorrisDesign
{
    private const double Shortest = 0.25;

    private readonly double[][] _ends;

    public MorrisDesign(int inputs, int trajectories, ulong seed)
    {
        Inputs = inputs;
        Trajectories = trajectories;
        _ends = [.. Designs.LatinHypercube(trajectories, 2 * inputs, seed)];
        foreach (double[] ends in _ends)
        {
            for (int input = 0; input < inputs; input++)
                ends[inputs + input] = Apart(ends[input], ends[inputs + input]);
        }
    }

    public int Inputs { get; }
    public int Trajectories { get; }

    /// <summary>Points of one trajectory: its start, and one for every input.</summary>
    public int PerTrajectory => Inputs + 1;

    public int Points => Trajectories * PerTrajectory;

    /// <summary>Which trajectory a point belongs to; points of one are run with the same luck.</summary>
    public int TrajectoryOf(int point) => point / PerTrajectory;

    /// <summary>Which input is moved at a point; none at a start.</summary>
    public int? MovedAt(int point) => point % PerTrajectory is > 0 and var nth ? nth - 1 : null;

    /// <summary>A point, each input as a part of the way from 0 to 1.</summary>
    public double[] At(int point)
    {
        double[] ends = _ends[TrajectoryOf(point)];
        double[] at = ends[..Inputs];
        if (MovedAt(point) is { } moved) at[moved] = ends[Inputs + moved];
        return at;
    }

    /// <summary>How far an input is moved in a trajectory.</summary>
    public double Step(int trajectory, int input) => _ends[trajectory][Inputs + input] - _ends[trajectory][input];

    private static double Apart(double start, double end) =>
        Math.Abs(end - start) >= Shortest ? end : end < 0.5 ? end + 0.5 : end - 0.5;
}
