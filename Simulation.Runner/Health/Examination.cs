using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;

namespace Simulation.Runner.Health;

/// <summary>Looks whether the program can do its work here: what came with it, its arithmetic, where it writes, what it draws with.</summary>
public sealed class Examination
{
    private const long LittleRoom = 500_000_000;
    private const double Mega = 1e6;
    private static readonly (string Name, int Homes)[] Known = [("usual", 80), ("small", 12)];

    /// <summary>The folder of the library.</summary>
    public required string? Library { get; init; }

    /// <summary>Where runs are kept.</summary>
    public required string Store { get; init; }

    /// <summary>A variable of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The text with the fingerprints that some runs must have.</summary>
    public required string KnownRuns { get; init; }

    /// <summary>Everything, one after the other.</summary>
    public IEnumerable<Finding> Findings() =>
        [Program(), Machine(), Scenarios(), Assumptions(), .. Arithmetic(), Runs(), Temporary(), Figures(), Browser(), .. Variables()];

    private static Finding Program() => Finding.Good(("programma", "program"), Bilingual.Same(
        $"GemengdWonen.Sim {Receipt.ThisProgram}, model {ModelVersion.Current}, {RuntimeInformation.FrameworkDescription}, {AppContext.BaseDirectory}"));

    private static Finding Machine()
    {
        string vectors = Vector512.IsHardwareAccelerated ? "512"
            : Vector256.IsHardwareAccelerated ? "256" : Vector128.IsHardwareAccelerated ? "128" : "0";
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return Finding.Good(("machine", "machine"), (
            $"{RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier}), {Environment.ProcessorCount} processoren, vectoren van {vectors} bits, {Room(memory)} geheugen",
            $"{RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier}), {Environment.ProcessorCount} processors, vectors of {vectors} bits, {Room(memory)} memory"));
    }

    private Finding Scenarios()
    {
        Bilingual about = ("bibliotheek", "library");
        if (Library is null)
        {
            return Finding.Bad(about, ("de map scenarios is niet gevonden", "the folder scenarios was not found"), (
                "pak het programma opnieuw uit, of start het in een map met een map scenarios",
                "unpack the program again, or start it in a folder that has a folder scenarios"));
        }

        var entries = ScenarioLibrary.In(Library).Entries;
        var errors = entries.SelectMany(entry => Target.Read(entry, new ReadOptions()).Errors).ToList();
        return errors.Count == 0
            ? Finding.Good(about, ($"{entries.Count} bestanden in {Library}, alle leesbaar", $"{entries.Count} files in {Library}, all readable"))
            : Finding.Bad(about, ($"{errors.Count} fouten; de eerste: {errors[0].Text(Language.Nl)}", $"{errors.Count} mistakes; the first: {errors[0].Text(Language.En)}"),
                ("gwsim check noemt ze alle", "gwsim check tells them all"));
    }

    private static Finding Assumptions()
    {
        Bilingual about = ("aannames", "assumptions");
        if (EnsembleFile.OfProgram is not { } ensemble)
            return Finding.Remark(about, ("geen ensemble in dit programma", "no ensemble in this program"), (
                "uitkomsten hebben alleen marges van toeval", "results have margins of chance alone"));
        return ensemble.Receipt.ModelPrint == ModelPrint.Current
            ? Finding.Good(about, ($"ensemble van {ensemble.Members.Count} sets, bij dit model", $"an ensemble of {ensemble.Members.Count} sets, for this model"))
            : Finding.Bad(about, ("het ensemble hoort bij een ander model", "the ensemble is of another model"), (
                "maak het opnieuw met gwsim calibrate, of reken met --ensemble none", "make it again with gwsim calibrate, or run with --ensemble none"));
    }

    /// <summary>Two runs that are known to the last bit.</summary>
    private IEnumerable<Finding> Arithmetic()
    {
        var known = KnownRuns.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1]);
        foreach (var (name, homes) in Known)
        {
            Bilingual about = ("rekenwerk", "arithmetic");
            string found = Receipt.Hex(ComplexRun.Of(Scenario.OfHomes(homes, name), seed: 2026, years: 6).Fingerprint);
            yield return found == known[name]
                ? Finding.Good(about, ($"{homes} woningen, zes jaar: tot op de laatste bit wat het moet zijn", $"{homes} homes, six years: what it has to be, to the last bit"))
                : Finding.Bad(about, ($"{homes} woningen, zes jaar: {found} in plaats van {known[name]}", $"{homes} homes, six years: {found} instead of {known[name]}"), (
                    "deze machine rekent anders: gebruik haar uitkomsten niet, en meld dit", "this machine computes otherwise: do not use its results, and report this"));
        }
    }

    private Finding Runs()
    {
        Bilingual about = ("bewaarde doorrekeningen", "stored runs");
        bool isThere = Directory.Exists(Store);
        if (!TryWrite(Existing(Store)))
        {
            return Finding.Bad(about, ($"{Store}: daar kan niet geschreven worden", $"{Store}: nothing can be written there"), (
                "noem een andere map met --store", "name another folder with --store"));
        }

        long free = new DriveInfo(Existing(Store)).AvailableFreeSpace;
        long size = isThere ? new DirectoryInfo(Store).EnumerateFiles().Sum(file => file.Length) : 0;
        Bilingual found = ($"{Store}: {Room(size)}, nog {Room(free)} vrij", $"{Store}: {Room(size)}, {Room(free)} free");
        return free >= LittleRoom ? Finding.Good(about, found) : Finding.Remark(about, found, ("de schijf is bijna vol", "the disk is nearly full"));
    }

    private static Finding Temporary()
    {
        string place = Path.GetTempPath();
        return TryWrite(place)
            ? Finding.Good(("tijdelijke bestanden", "temporary files"), Bilingual.Same(place))
            : Finding.Bad(("tijdelijke bestanden", "temporary files"),
                ($"{place}: daar kan niet geschreven worden", $"{place}: nothing can be written there"), (
                "laat TMPDIR wijzen naar een map waarin u mag schrijven", "let TMPDIR name a folder that you may write in"));
    }

    private static Finding Figures()
    {
        Bilingual about = ("figuren", "figures");
        try
        {
            return ChartFont.WidthOf("Gemengd Wonen", Face.Regular) > 0
                ? Finding.Good(about, ("lettertype en tekenprogramma werken", "font and drawing library work"))
                : Finding.Bad(about, ("het lettertype meet niets", "the font measures nothing"),
                    ("pak het programma opnieuw uit", "unpack the program again"));
        }
        catch (Exception fault) when (fault is TypeInitializationException or DllNotFoundException or BadImageFormatException)
        {
            var inner = fault.InnerException ?? fault;
            return Finding.Bad(about, Bilingual.Same(inner.Message.Split('\n')[0]), (
                "de tekenbibliotheek hoort bij een ander systeem; haal het programma voor dit systeem", "the drawing library is for another system; get the program for this one"));
        }
    }

    private Finding Browser()
    {
        Bilingual about = ("browser", "browser");
        Bilingual remedy = ("open een rapport met de hand, of noem een programma in GWSIM_OPENER", "open a report by hand, or name a program in GWSIM_OPENER");
        if (Variable("GWSIM_OPENER") is { Length: > 0 } named) return Finding.Good(about, Bilingual.Same(named));
        if (!OperatingSystem.IsLinux()) return Finding.Good(about, ("die van het systeem", "that of the system"));
        string? opener = (Variable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "xdg-open")).FirstOrDefault(File.Exists);
        return opener is null
            ? Finding.Remark(about, ("geen programma gevonden dat een pagina opent", "no program found that opens a page"), remedy)
            : Finding.Good(about, Bilingual.Same(opener));
    }

    /// <summary>Settings that change how fast it is, or what it looks like; none changes a number.</summary>
    private IEnumerable<Finding> Variables()
    {
        string[] names =
        [
            "NO_COLOR", "TERM", "LANG", "DOTNET_TieredCompilation", "DOTNET_TieredPGO",
            "DOTNET_ReadyToRun", "DOTNET_EnableHWIntrinsic", "DOTNET_gcServer",
        ];
        string set = string.Join(", ", names.Where(name => Variable(name) is { Length: > 0 }).Select(name => $"{name}={Variable(name)}"));
        if (set.Length > 0) yield return Finding.Good(("omgeving", "environment"), Bilingual.Same(set));
    }

    private static string Existing(string folder)
    {
        string above = Path.GetFullPath(folder);
        while (!Directory.Exists(above)) above = Path.GetDirectoryName(above)!;
        return above;
    }

    private static bool TryWrite(string folder)
    {
        string probe = Path.Combine(folder, $".gwsim-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "x");
            File.Delete(probe);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Room(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mega:F0} MB");
}
