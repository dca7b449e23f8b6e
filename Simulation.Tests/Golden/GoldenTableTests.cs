using System.IO.Compression;
using System.Security.Cryptography;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Golden;

/// <summary>
/// The tables that a run, a comparison and a sweep leave behind, kept by hash: what others read by program changes on
/// purpose only. Compressed tables count by what is in them, since the packing differs between platforms.
/// </summary>
public sealed class GoldenTableTests : Workplace
{
    [Fact]
    public void Tables_are_what_they_were()
    {
        Gwsim.Do("run", Small, "--replicates", "4", "--years", "2", "--out", In("r", "small"), "--full", "--events", "--no-report", "--quiet", "--ensemble", "none");
        Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--ensemble", "none", "--no-report", "--quiet");
        Gwsim.Do("compare", Study, "--out", In("r", "stops-excel"), "--excel-nl", "--no-report", "--quiet", "--ensemble", "none");
        Gwsim.Do("compare", Study, "--out", In("r", "stops-prior"), "--no-report", "--quiet", "--assumptions", "prior");
        Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--no-report", "--quiet", "--ensemble", "none");

        var tables = Contents(In("r")).Where(file => file.Key.Contains(".csv", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal);
        Repository.AssertFresh(string.Concat(tables.Select(file => $"{file.Key} {HashOf(file.Key, file.Value)}\n")), "Simulation.Tests", "Golden", "tables.txt");
    }

    private static string HashOf(string name, byte[] bytes)
    {
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)
            : new MemoryStream(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..16];
    }
}
