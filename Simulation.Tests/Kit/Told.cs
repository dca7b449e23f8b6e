using Xunit.Abstractions;

namespace Simulation.Tests.Kit;

/// <summary>An exact answer, what the program gives beside it, and how far they lie apart: docs/oracles.md has the lines this writes.</summary>
internal static class Told
{
    /// <summary>Of a draw: five standard errors, so a false alarm has a chance of 6e-7; and the sample has to be able to say something.</summary>
    public static void Near(this ITestOutputHelper output, string what, double exact, double error, double given, double smallEnough = 0.05)
    {
        double apart = (given - exact) / error;
        output.WriteLine($"{what}: exactly {exact:G6}, given {given:G6}, standard error {error:G3}, {apart:+0.0;-0.0} of them apart");
        Assert.True(error < smallEnough * Math.Abs(exact), $"{what}: the sample is too small to say anything, {error:G3} of {exact:G6}");
        Assert.True(Math.Abs(apart) < 5, $"{what}: exactly {exact:G6}, given {given:G6}, standard error {error:G3}");
    }

    /// <summary>Of a count of independent things that happen with the same chance.</summary>
    public static void NearShare(this ITestOutputHelper output, string what, int of, double chance, double happened, double smallEnough = 0.05) =>
        output.Near(what, of * chance, Math.Sqrt(of * chance * (1 - chance)), happened, smallEnough);

    /// <summary>Of what has no chance in it: as far apart as single precision puts them.</summary>
    public static void Same(this ITestOutputHelper output, string what, double exact, double given, double relative)
    {
        output.WriteLine($"{what}: exactly {exact:G9}, given {given:G9}, apart by {Math.Abs((given / exact) - 1):G2}");
        Assert.True(Math.Abs(given - exact) <= relative * Math.Abs(exact), $"{what}: exactly {exact:G9}, given {given:G9}");
    }
}
