using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Ensembles;

/// <summary>One set of values that agrees with what is known, and how often it counts.</summary>
public sealed record Member(int Number, int Weight, IReadOnlyList<double> Values);

/// <summary>How an ensemble was made: the model it was made with, what it was held against, and the luck of it.</summary>
public sealed record EnsembleReceipt(string Name, string ModelPrint, string Targets, ulong Seed, string Method);

/// <summary>
/// Sets of values for the assumptions, all as plausible as their weights say. Runs are spread over the members, two in a row each, so
/// that what chance does and what the assumptions do can be told apart with as many runs as a single set would take. The same run of
/// two scenarios lives with the same member.
/// </summary>
public sealed class Ensemble
{
    /// <summary>Runs in a row with one member: two are the least that show what chance does under it.</summary>
    public const int InARow = 2;

    /// <summary>The name of draws from the ranges.</summary>
    public const string PriorName = "prior";

    /// <summary>The name of the member in the middle by itself.</summary>
    public const string CentralName = "central";

    private const int UsualPriorMembers = 96;

    private readonly int[] _slots;

    public Ensemble(EnsembleReceipt receipt, IReadOnlyList<string> paths, IReadOnlyList<Member> members)
    {
        (Receipt, Paths, Members) = (receipt, paths, members);
        _slots = SpreadOut(members);
    }

    public EnsembleReceipt Receipt { get; }

    /// <summary>The file it was read from; nothing for what travels with the program and for draws from the ranges.</summary>
    public string? File { get; init; }

    /// <summary>The assumptions its members have values for.</summary>
    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>The member in the middle: the one to take where only one set of values can be used.</summary>
    public int Central { get; init; }

    /// <summary>Whether there is more than one set of assumptions, so that what they leave open can be told.</summary>
    public bool IsSpread => Members.Count > 1;

    /// <summary>The member in the middle by itself.</summary>
    public Ensemble Middle =>
        new(Receipt with { Name = CentralName }, Paths, [new Member(0, 1, Members[Central].Values)]) { File = File };

    /// <summary>One number for all that is in it.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EnsembleFile.Text(this))))[..16];

    /// <summary>A value no member has more of, whatever stands in its file: what cannot be of a complex of which something is known.</summary>
    public (string Path, double Most)? Bound { get; private init; }

    /// <summary>The same members, none with more of one assumption than so much; itself where none has.</summary>
    public Ensemble AtMost(string path, double most) => MostOf(path) > most
        ? new Ensemble(Receipt, Paths, Members) { File = File, Central = Central, Bound = (path, most) }
        : this;

    /// <summary>The most any member has of an assumption; nothing where they do not say.</summary>
    public double? MostOf(string path)
    {
        int at = Paths.ToList().IndexOf(path);
        return at < 0 ? null : Bounded(path, Members.Max(member => member.Values[at]));
    }

    /// <summary>What runs of a scenario believe, as one number: the members, and what the scenario states itself.</summary>
    public string HashWith(LoadedScenario scenario)
    {
        string stated = string.Join(',', scenario.StatedAssumptions.Order(StringComparer.Ordinal));
        string bound = Bound is { } at ? string.Create(CultureInfo.InvariantCulture, $"\n{at.Path} at most {at.Most}") : "";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scenario.AssumptionsHash}\n{Hash}\n{stated}{bound}")));
    }

    /// <summary>Which member a run lives with.</summary>
    public int MemberOf(int replicate) => _slots[replicate / InARow % _slots.Length];

    /// <summary>What a member believes: a set with its values in the place of those that nobody stated.</summary>
    public AssumptionSet Believed(AssumptionSet under, int member, IReadOnlySet<string> stated) =>
        under.With(Paths.Zip(Members[member].Values, (path, value) => (path, Bounded(path, value))).Where(one => !stated.Contains(one.path)));

    private double Bounded(string path, double value) => Bound is { } at && at.Path == path ? Math.Min(value, at.Most) : value;

    /// <summary>Draws from the ranges of all assumptions, as if nothing but these were known.</summary>
    public static Ensemble Prior(int members = UsualPriorMembers, ulong seed = 1)
    {
        Entry[] entries = [.. Uncertain];
        var drawn = Designs.LatinHypercube(members, entries.Length, seed)
            .Select((parts, nth) => new Member(nth, 1, [.. entries.Zip(parts, Between)]));
        var receipt = new EnsembleReceipt(PriorName, ModelPrint.Current, "none", seed, "draws from the ranges");
        return new Ensemble(receipt, [.. entries.Select(e => e.Path)], [.. drawn]);
    }

    /// <summary>The assumptions that have a range.</summary>
    public static IEnumerable<Entry> Uncertain => Catalogue.Entries.Where(e => e.Assumption.High > e.Assumption.Low);

    /// <summary>A value so far along the range of an assumption, with the digits that a file keeps.</summary>
    public static double Between(Entry entry, double part)
    {
        var (low, high) = (entry.Assumption.Low, entry.Assumption.High);
        return EnsembleFile.Kept(low + (part * (high - low)), low, high);
    }

    /// <summary>Members by weight, a heavy one not all at once, so that the first runs stand for all of them.</summary>
    private static int[] SpreadOut(IReadOnlyList<Member> members)
    {
        int most = members.Max(member => member.Weight);
        return [.. Enumerable.Range(0, most).SelectMany(round => members.Where(m => m.Weight > round).Select(m => m.Number))];
    }
}
