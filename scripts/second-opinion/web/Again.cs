using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Simulation.Runner.Commands;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Web;

/// <summary>What verify.html asks: runs of a receipt, made again.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Again
{
    private static Receipts? _open;
    private static Arm[] _arms = [];

    /// <summary>Reads a receipt; what is wrong with it is thrown.</summary>
    [JSExport]
    internal static void Open(string json)
    {
        _open?.Dispose();
        string folder = Directory.CreateTempSubdirectory("verify-").FullName;
        File.WriteAllText(Path.Combine(folder, Receipt.FileName), json);
        _open = Receipts.Read(folder, CancellationToken.None);
        _arms = [.. _open.Plan.Arms];
    }

    /// <summary>The fingerprint of a run of an arm, by its place in the receipt.</summary>
    [JSExport]
    internal static string Run(int arm, int replicate)
    {
        var point = _arms[arm].Point;
        var record = new RunRecord(replicate, point.Identity.Years * 4);
        record.Take(new ComplexRun(point.Blueprints().Of(replicate)).Run(point.Identity.Seed, replicate), point.From);
        return Receipt.Hex(record.Fingerprint);
    }
}
