using System.Numerics;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Simulation.Core.Numerics;
using Simulation.Core.Randomness;

namespace Simulation.Benchmarks.Suites;

/// <summary>A draw with an address against the next draw of a generator that remembers; a thousand of each.</summary>
public class DrawBenchmarks
{
    private const int Draws = 1_000;
    private readonly ulong[] _address = [.. Enumerable.Range(0, Draws).Select(home => Address.Of(home, home % 7))];
    private readonly ulong _key = Squares.KeyFrom(1);
    private readonly Random _random = new(1);
    private ulong _a = 1;
    private ulong _b = 2;
    private ulong _c = 3;
    private ulong _d = 4;
    private int _week;

    [Benchmark(Baseline = true, OperationsPerInvoke = Draws)]
    public ulong Addressed()
    {
        ulong sum = 0;
        ulong inWeek = Address.InWeek(_week++);
        foreach (ulong address in _address)
            sum += Squares.Bits64(_key, address + inWeek);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Draws)]
    public ulong AddressedEightAtATime()
    {
        var sum = Vector512<ulong>.Zero;
        var inWeek = Vector512.Create(Address.InWeek(_week++));
        for (int at = 0; at < _address.Length; at += Lanes.Width)
            sum += Squares.Bits64(_key, Vector512.Create(_address, at) + inWeek);
        return Vector512.Sum(sum);
    }

    /// <summary>xoshiro256** (Blackman and Vigna, 2018), inline.</summary>
    [Benchmark(OperationsPerInvoke = Draws)]
    public ulong Sequential()
    {
        ulong sum = 0;
        (ulong a, ulong b, ulong c, ulong d) = (_a, _b, _c, _d);
        for (int draw = 0; draw < Draws; draw++)
        {
            sum += BitOperations.RotateLeft(b * 5, 7) * 9;
            ulong t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = BitOperations.RotateLeft(d, 45);
        }

        (_a, _b, _c, _d) = (a, b, c, d);
        return sum;
    }

    /// <summary>System.Random with a seed, the sequential generator one gets for the asking.</summary>
    [Benchmark(OperationsPerInvoke = Draws)]
    public long SystemRandom()
    {
        long sum = 0;
        for (int draw = 0; draw < Draws; draw++)
            sum += _random.NextInt64();
        return sum;
    }
}
