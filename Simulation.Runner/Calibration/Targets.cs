using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulation.Runner.Calibration;

/// <summary>What an ensemble is held against: the shipped targets, or those of a file of one's own.</summary>
public sealed record Targets(string Name, IReadOnlyList<Quantity> All)
{
    public static Targets Shipped { get; } = new("shipped", Quantities.All);

    /// <summary>One number for all that counts: what is measured where and when, its range, and what the model may be off by. Words and
    /// sources do not count.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(All.Select(Line)))))[..16];

    private static string Line(Quantity quantity)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"{quantity.Id} {quantity.Low:R} {quantity.High:R} {quantity.Target:R} {quantity.Discrepancy:R} {quantity.Years} {quantity.RangeOf}"));
        foreach (var (situation, measure) in quantity.Parts)
            text.Append(CultureInfo.InvariantCulture, $" {measure.Id} {situation.Years} {Plan(situation.Plan)} {Stated(situation.Believed)}");
        return text.Append('\n').ToString();
    }

    private static string Plan(Scenario plan) => JsonSerializer.Serialize(plan with { Name = "" });

    /// <summary>What is believed otherwise than by default.</summary>
    private static string Stated(AssumptionSet believed)
    {
        var usual = new AssumptionSet();
        var numbers = Catalogue.Entries.Where(e => e.ValueIn(believed) != e.ValueIn(usual))
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Path}={e.ValueIn(believed):R}"));
        var switches = Catalogue.Switches.Where(s => s.IsOnIn(believed) != s.IsOnIn(usual)).Select(s => $"{s.Process}.{s.Name}");
        return string.Join(' ', numbers.Concat(switches));
    }
}
