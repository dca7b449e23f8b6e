using Simulation.Runner.Store;

namespace Simulation.Runner.Report;

/// <summary>What a reader needs to make the results again and to see whether they are the same.</summary>
public sealed record ReportReceipt
{
    /// <summary>The version of the program and the commit it was built from.</summary>
    public required string Program { get; init; }

    /// <summary>The version of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The command line that gives these results.</summary>
    public required string Command { get; init; }

    /// <summary>One number for the whole study.</summary>
    public required string Fingerprint { get; init; }

    public required IReadOnlyList<ReceiptArm> Arms { get; init; }

    /// <summary>From the receipt that is kept beside the report.</summary>
    public static ReportReceipt Of(Receipt receipt, string command) => new()
    {
        Program = receipt.Program,
        Model = receipt.Model,
        Command = command,
        Fingerprint = receipt.Fingerprint,
        Arms = receipt.Arms,
    };
}
