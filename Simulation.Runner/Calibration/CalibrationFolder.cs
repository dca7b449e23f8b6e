using Simulation.Runner.Ensembles;
using Simulation.Runner.Store;

namespace Simulation.Runner.Calibration;

/// <summary>What a calibration leaves in a folder: the page, the tables behind it, the ensemble, and the points it simulated.</summary>
public static class CalibrationFolder
{
    public const string Page = "calibration.md";
    public const string Tables = "calibration";
    public const string EnsembleFileName = "ensemble.yaml";
    private const string Points = "points.csv";

    /// <summary>The file of simulated points of a calculation; another calculation's is refused.</summary>
    public static PointFile PointsIn(string folder, CalibrationSettings settings) =>
        PointFile.Open(Path.Combine(folder, Points), $"# {ModelVersion.Current} {settings.Print}", settings.Targets.All.Count);

    public static void Write(CalibrationResult result, string folder)
    {
        SafeFile.Write(Path.Combine(folder, Page), CalibrationPage.Markdown(result));
        SafeFile.Write(Path.Combine(folder, EnsembleFileName), EnsembleFile.Text(result.Ensemble));
        foreach (var (file, text) in CalibrationTables.All(result)) SafeFile.Write(Path.Combine(folder, Tables, file), text);
    }
}
