namespace Simulation.Runner.Emulation;

/// <summary>A point that moves through what the waves leave, one input at a time; only outputs that depend on that input are worked out
/// again. It moves by slice sampling (Neal, 2003, Annals of Statistics 31), so that there is no step to set: evenly over what is left,
/// or by the chance of the measured values under the emulators of the last wave.</summary>
public sealed class Walker
{
    private const int MostShrinks = 200;
    private const double Out = double.NegativeInfinity;

    private readonly IReadOnlyList<Wave> _waves;
    private readonly bool _byLikelihood;
    private readonly Luck _luck;
    private readonly double[] _point;
    private readonly double[][] _off;
    private readonly double[] _logs;
    private readonly int[][][] _touched;
    private readonly double[][] _triedOff;
    private readonly double[] _triedLogs;
    private double _log;

    public Walker(IReadOnlyList<Wave> waves, double[] start, bool byLikelihood, Luck luck)
    {
        (_waves, _byLikelihood, _luck, _point) = (waves, byLikelihood, luck, [.. start]);
        _off = [.. waves.Select(w => new double[w.Outputs])];
        _triedOff = [.. waves.Select(w => new double[w.Outputs])];
        _logs = new double[waves.Count == 0 ? 0 : waves[^1].Outputs];
        _triedLogs = new double[_logs.Length];
        _touched = [.. waves.Select(w => Enumerable.Range(0, start.Length)
            .Select(input => Enumerable.Range(0, w.Outputs).Where(o => w.Emulators[o].Inputs.Contains(input)).ToArray()).ToArray())];
        for (int wave = 0; wave < waves.Count; wave++) WorkOut(wave, [.. Enumerable.Range(0, waves[wave].Outputs)], _off[wave], _logs);
        _log = byLikelihood ? _logs.Sum() : 0;
    }

    public double[] Point => [.. _point];

    /// <summary>The log of the chance of the measured values here.</summary>
    public double Log => _log;

    /// <summary>Moves along every input once.</summary>
    public void Sweep()
    {
        for (int input = 0; input < _point.Length; input++) Move(input);
    }

    private void Move(int input)
    {
        double was = _point[input];
        double level = _log + Math.Log(_luck.Unit());
        double low = 0, high = 1;
        for (int shrinks = 0; shrinks < MostShrinks; shrinks++)
        {
            _point[input] = _luck.Between(low, high);
            if (Try(input, level) >= level)
            {
                Keep(input);
                return;
            }

            // What lies beyond a point that will not do is not looked at again.
            (low, high) = _point[input] < was ? (_point[input], high) : (low, _point[input]);
        }

        _point[input] = was;
    }

    /// <summary>The log of the chance with an input moved; nothing where a wave rules it out. The last wave comes first, as it mostly decides.</summary>
    private double Try(int input, double level)
    {
        double log = _log;
        for (int wave = _waves.Count - 1; wave >= 0; wave--)
        {
            int[] touched = _touched[wave][input];
            if (touched.Length == 0) continue;
            WorkOut(wave, touched, _triedOff[wave], _triedLogs);
            if (_byLikelihood && wave == _waves.Count - 1)
            {
                foreach (int output in touched) log += _triedLogs[output] - _logs[output];
                if (log < level) return log;
            }

            if (IsOut(wave, touched)) return Out;
        }

        return log;
    }

    private bool IsOut(int wave, int[] touched)
    {
        int over = 0;
        foreach (double off in _off[wave]) over += off > Wave.Limit ? 1 : 0;
        foreach (int output in touched)
            over += (_triedOff[wave][output] > Wave.Limit ? 1 : 0) - (_off[wave][output] > Wave.Limit ? 1 : 0);
        return over > _waves[wave].Spared;
    }

    private void Keep(int input)
    {
        for (int wave = 0; wave < _waves.Count; wave++)
        {
            foreach (int output in _touched[wave][input]) _off[wave][output] = _triedOff[wave][output];
        }

        if (!_byLikelihood) return;
        foreach (int output in _touched[^1][input]) _logs[output] = _triedLogs[output];

        // Summed anew: differences of differences would drift.
        _log = _logs.Sum();
    }

    private void WorkOut(int wave, int[] outputs, double[] off, double[] logs)
    {
        var one = _waves[wave];
        bool last = wave == _waves.Count - 1;
        foreach (int output in outputs)
        {
            var (mean, variance) = one.Emulators[output].At(_point);
            off[output] = one.Aims[output].Implausibility(mean, variance);
            if (last && _byLikelihood) logs[output] = one.Aims[output].LogLikelihood(mean, variance);
        }
    }
}
