using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>A manifest where it lies, and what can be made of it again.</summary>
public sealed class ManifestFile
{
    /// <summary>Room for a hundred thousand points with a few alternatives each.</summary>
    private const long MostBytes = 1 << 28;

    private readonly string _shown;

    private ManifestFile(string path, Manifest manifest, string shown)
    {
        (Folder, Manifest, _shown) = (Path.GetDirectoryName(Path.GetFullPath(path))!, manifest, shown);
    }

    public Manifest Manifest { get; }

    /// <summary>The folder of the manifest, with the segments beside it.</summary>
    public string Folder { get; }

    /// <summary>The manifest at a path, or in a folder. One of another model is refused: its runs would be others.</summary>
    public static ManifestFile Read(string named)
    {
        string path = Directory.Exists(named) ? Path.Combine(named, Manifest.FileName) : named;
        string shown = Printable.Whole(path);
        if (!Path.Exists(path))
        {
            throw new StoreException((
                $"{shown} bestaat niet; noem een {Manifest.FileName} of de map waar die in staat, zoals --slurm hem maakt",
                $"{shown} does not exist; name a {Manifest.FileName} or the folder it is in, as --slurm makes it"));
        }

        var errors = new ErrorList();
        byte[] json = FolderReader.Bytes(path, MostBytes, errors) ?? throw new StoreException(RefusedException.Told(errors.InOrder()));
        var manifest = Manifest.Parse(json, shown);
        if (manifest.Model == ModelVersion.Current) return new ManifestFile(path, manifest, shown);
        string theirs = Printable.Of(manifest.Model);
        throw new StoreException((
            $"{shown} is van model {theirs}, en dit programma heeft model {ModelVersion.Current}; gebruik het programma waarmee het gemaakt is ({Printable.Of(manifest.Program)}), of maak het opnieuw met --slurm",
            $"{shown} is of model {theirs}, and this program has model {ModelVersion.Current}; use the program it was made with ({Printable.Of(manifest.Program)}), or make it again with --slurm"));
    }

    /// <summary>The points of the study, one for each arm of the manifest; a study that gives others is refused.</summary>
    /// <param name="scratch">An empty folder for the files of the study.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<StudyPoint> Points(string scratch, ReadOptions options, CancellationToken cancel)
    {
        try
        {
            var targets = Manifest.Targets.Select((target, nth) => Target.Again(target, Path.Combine(scratch, $"{nth}"), options)).ToList();
            var wrong = targets.Find(target => target.Value is null);
            if (wrong is not null) throw new StoreException(RefusedException.Told(wrong.Errors));
            var wishes = new Wishes { Seed = Manifest.Seed, Years = Manifest.Years, Ensemble = Manifest.Ensemble?.Restored(_shown) };
            var plan = Planner.Again(Manifest.Kind, [.. targets.Select(target => target.Value!)], wishes, cancel);
            return Checked(StudyPoints.Of(plan, Manifest.Structure));
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new StoreException(($"{_shown} is geen manifest van dit programma: {fault.Message}", $"{_shown} is no manifest of this program: {fault.Message}"));
        }
    }

    private IReadOnlyList<StudyPoint> Checked(IReadOnlyList<StudyPoint> points)
    {
        var arms = Manifest.Arms;
        int same = points.Zip(arms)
            .TakeWhile(pair => pair.First.Point.Identity.Key == pair.Second.Key && pair.First.Point.Homes == pair.Second.Homes)
            .Count();
        if (same == arms.Count && same == points.Count) return points;
        string at = same < arms.Count ? $"{Printable.Of(arms[same].Name)} ({arms[same].Point})" : $"{arms.Count + 1}";
        throw new StoreException((
            $"{_shown}: de studie erin geeft andere doorrekeningen dan het manifest noemt, voor het eerst bij {at}; maak het opnieuw met --slurm",
            $"{_shown}: the study in it gives other runs than the manifest names, first at {at}; make it again with --slurm"));
    }
}
