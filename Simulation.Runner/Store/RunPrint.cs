using System.Runtime.InteropServices;

namespace Simulation.Runner.Store;

/// <summary>
/// One number for all that is kept of a run: what the model says of its last state, every outcome, every quarter, the ledger, and the
/// error. It is worked out from what was read, never kept itself, so that a number changed in a store changes it too.
/// </summary>
internal static class RunPrint
{
    public static ulong Of(ulong model, ReadOnlySpan<double> outcomes, ReadOnlySpan<float> series, ReadOnlySpan<float> ledger, string? error)
    {
        ulong print = Mixed(0xCBF29CE484222325, model);
        foreach (double outcome in outcomes)
            print = Mixed(print, BitsOf(outcome));
        print = Mixed(Mixed(print, series), ledger);
        if (error is null)
            return print;
        foreach (ushort letter in MemoryMarshal.Cast<char, ushort>(error))
            print = Mixed(print, letter);
        return Mixed(print, (ulong)error.Length + 1);
    }

    private static ulong Mixed(ulong print, ReadOnlySpan<float> numbers)
    {
        for (int i = 0; i + 1 < numbers.Length; i += 2)
            print = Mixed(print, BitsOf(numbers[i]) | ((ulong)BitsOf(numbers[i + 1]) << 32));
        return numbers.Length % 2 == 1 ? Mixed(print, BitsOf(numbers[^1])) : print;
    }

    // A product carries a bit only upwards; the shift brings the top down again, so that two changed signs do not cancel.
    private static ulong Mixed(ulong print, ulong word)
    {
        print = (print ^ word) * 0x9E3779B97F4A7C15;
        return print ^ (print >> 32);
    }

    // What is not a number has another sign on another processor.
    private static ulong BitsOf(double value) => BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static uint BitsOf(float value) => BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value);
}
