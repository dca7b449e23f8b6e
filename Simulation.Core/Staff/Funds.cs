using Simulation.Core.Plans;

namespace Simulation.Core.Staff;

/// <summary>What streams of money give this week, and what became of each of them so far.</summary>
public sealed class Funds
{
    private const int None = -1;

    private readonly IReadOnlyList<MoneyStream> _streams;
    private readonly bool[] _decided = new bool[Purchases.All.Count];
    private readonly int[] _stream = new int[Purchases.All.Count];
    private readonly double[] _amount = new double[Purchases.All.Count];
    private readonly double[] _given;
    private readonly double[] _in;
    private readonly double[] _spent;

    public Funds(Scenario plan)
    {
        _streams = plan.Money;
        _given = new double[_streams.Count];
        _in = new double[_streams.Count];
        _spent = new double[_streams.Count];
        Clear();
    }

    /// <summary>Whether money ends before long and nobody knows what follows.</summary>
    public bool Uncertain { get; set; }

    /// <summary>What each stream has given in euros so far, and what of that was spent; the rest is left over.</summary>
    public ReadOnlySpan<double> In => _in;
    public ReadOnlySpan<double> Spent => _spent;

    /// <summary>Whether streams, and not the plan, say how much there is of something.</summary>
    public bool Decide(Purchase what) => _decided[(int)what];

    /// <summary>The stream that pays for something this week; none when no stream does.</summary>
    public MoneyStream? For(Purchase what) => _stream[(int)what] == None ? null : _streams[_stream[(int)what]];

    /// <summary>Hours, or what else is bought, this week: what the plan gives where no stream says how much.</summary>
    public double Of(Purchase what, double byPlan)
    {
        if (!Decide(what))
            return byPlan;
        if (_stream[(int)what] == None)
            return 0;
        double amount = _amount[(int)what];
        return double.IsNaN(amount) ? byPlan : amount;
    }

    /// <summary>No more than money gives.</summary>
    public double AtMost(Purchase what, double wanted) => Math.Min(wanted, Of(what, wanted));

    /// <summary>Nobody pays for this, this week.</summary>
    public void Nothing(Purchase what)
    {
        _decided[(int)what] = true;
        _stream[(int)what] = None;
        _amount[(int)what] = 0;
    }

    /// <summary>A stream gives so many euros this week, which buy so much; not a number for what the plan gives.</summary>
    public void Give(Purchase what, int stream, double euro, double amount)
    {
        _decided[(int)what] = true;
        _stream[(int)what] = stream;
        _amount[(int)what] = amount;
        _given[stream] = euro;
    }

    /// <summary>So many euros of the stream that pays for something were spent. Says what it gave; with no amount of its own, as much.</summary>
    public double Spend(Purchase what, double euro)
    {
        int stream = _stream[(int)what];
        double given = double.IsNaN(_amount[(int)what]) ? euro : _given[stream];
        _in[stream] += given;
        _spent[stream] += euro;
        return given;
    }

    public void Clear()
    {
        Uncertain = false;
        Array.Clear(_decided);
        Array.Fill(_stream, None);
        Array.Clear(_amount);
        Array.Clear(_given);
        Array.Clear(_in);
        Array.Clear(_spent);
    }
}
